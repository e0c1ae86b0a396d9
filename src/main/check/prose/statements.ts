import type { Report } from '../../../shared/report'
import {
  allDone,
  decisionPatterns,
  disputeOutcomes,
  disputePatterns,
  documentPatterns,
  noDisputes,
  noDisputesBehind,
  noneCarriedIn,
  noneCarriedOut,
  noRequests,
  type Pattern,
  requestPatterns
} from './patterns'
import { clausesOf, isOwnYear, selfOf, withSelf } from './scope'
import { type Sentence, sentencesOf } from './sentences'
import type { DisputeGroup, Quantity, Said, Statement } from './statement'

type Subject = Pick<Report, 'organ' | 'year'>

interface Clause {
  readonly sentence: Sentence
  readonly start: number
  readonly text: string
}

const time = '@|全年|本年度?|年度|年|一年来|今年|当年|报告期|期间'
const small =
  '共|总共|一共|累计|合计|总计|又|另|已|也|还|并|且|同时|此外|其中|严格|依法|依规|规范|认真|及时|按时|按期|均|的|里|中|内|在|对|[一二三四五六]是|目前|通过(?:各种|各类|多种|不同)(?:渠道|方式|途径)|有|为|含|包括|加上'
const subject = '依|申请|公开|政府|政务|信息|工作|方面|情况'
const aboutRequests = '办理|受理|处理|剩余|其余|尚|未办结|未到期'
const aboutDisputes =
  '因|由|于|引起|引发|产生|导致|被|提起|提出|发生|涉及|收到|针对|不服|答复|向|上级|机关|当事人|群众|公民|类|而'
const aboutDocuments = '新|行政规范性文件|规范性文件|方面|情况|工作|完成'

const leads: Readonly<Record<Pattern['lead'], string>> = {
  requests: `${time}|${small}|${subject}|${aboutRequests}`,
  disputes: `${time}|${small}|${subject}|${aboutDisputes}`,
  documents: `${time}|${small}|${aboutDocuments}`
}

/** What stands in the clause before a match: from its beginning, the last 、 or the last statement. */
function leadOf(clause: Clause, at: number, from: number): string | null {
  const head = clause.text.slice(from, at)
  const pieces = head.split('、')
  const inner = pieces.slice(1, -1)
  const first = from === 0 ? pieces.slice(0, pieces.length > 1 ? 1 : 0) : []
  if ([...first, ...inner].some((piece) => piece !== '' && !/[#~]/u.test(piece))) return null
  return pieces.at(-1) ?? ''
}

function leadFits(lead: string, kind: Pattern['lead'], { organ }: Subject): boolean {
  const fits = new RegExp(`^(?:${selfOf(organ)}|${leads[kind]})*$`, 'u')
  return fits.test(lead) || fits.test(withSelf(lead, organ))
}

const requestTopic = /(?:信息|政务)公?开?的?申请|依申请|申请公开|公开申请|申请.{0,4}信息|公开.{0,4}的申请/u
const otherTopic =
  /留言|来信|信访|提案|议案|建议|热线|工单|投诉|举报|咨询|许可|复议|诉讼|来电|来访|问政|信箱|网民|诉求|线索|求助|订单|登记|救助|备案|审批|证照|考核|培训|稿件|文件|解读|政策/u
const receiving = /(?:收到|受理|接收|接到|办理|处理|转办).*[#~]/u
const requestWord = /办结|答复|收到|新收|受理|结转|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|自然人|法人/u

/** A figure of a part of the requests, 通过网站收到 8 件: what the same sentence says next goes on about that part. */
function followsPart({ sentence, start }: Clause, stated: readonly Statement[]): boolean {
  const said = clausesOf(sentence.text.slice(0, start)).findLast(({ text }) => receiving.test(text))
  return said !== undefined && !stated.some((each) => each.sentence === sentence && each.end > said.start)
}

const setApart = /延期|延长|撤回|撤销申请|撤件|终止|转办|移送|合并|不补正|未补正|放弃/u

/** 收到 12 件，受理 10 件 and 撤回 1 件，办结 11 件: what is left when others were set apart is not the table's figure. */
function isRemainder(quantities: readonly Quantity[], sentence: Sentence, stated: readonly Statement[]): boolean {
  if (
    quantities.includes('received') &&
    stated.some((each) => each.sentence === sentence && each.quantity === 'received')
  )
    return true
  return (quantities.includes('done') || quantities.includes('inHand')) && setApart.test(sentence.text)
}

/** Whether numbers at `start` of a clause are of requests for information, though the clause itself may not say so. */
function isOnRequests({ sentence, start }: Clause, own: string): boolean {
  if (requestTopic.test(own)) return true
  if (otherTopic.test(own)) return false
  const said = `${sentence.before}。${sentence.text.slice(0, start)}`
  for (const { text } of clausesOf(said).reverse()) {
    if (otherTopic.test(text)) return false
    if (requestTopic.test(text)) return true
    if (/[#~]/u.test(text) && !requestWord.test(text)) return false
  }
  return sentence.section === 'requests'
}

const disputeTopic = /信息公开|政务公开|依申请|公开申请|申请公开/u

function isOnDisclosure({ sentence, start, text }: Clause): boolean {
  const said = sentence.before + sentence.text.slice(0, start) + text
  return sentence.section === 'disputes' || disputeTopic.test(said)
}

const published = /公开|公示|公布|发布|归集|推送|上传|信息|数据/u

/** What must be spoken of for a match to mean what its pattern says. */
function isOnTopic(clause: Clause, pattern: Pattern, own: string, amount: number): boolean {
  const before = clause.sentence.text.slice(0, clause.start)
  switch (pattern.lead) {
    case 'requests':
      return isOnRequests(clause, own)
    case 'disputes':
      return amount === 0 || isOnDisclosure(clause)
    case 'documents':
      if (decisionPatterns.includes(pattern)) return !published.test(before + own)
      return /规范性文件/u.test(own + (clausesOf(before).findLast(({ text }) => /文件|[#~]/u.test(text))?.text ?? ''))
  }
}

const patterns: readonly Pattern[] = [...requestPatterns, ...disputePatterns, ...documentPatterns, ...decisionPatterns]

/** 结转 names the year it goes to or comes from; the wrong one makes it another year's figure. */
function yearFits(quantity: Quantity, clause: Clause, at: number, length: number, { year }: Subject): boolean {
  if (year === null || (quantity !== 'carriedIn' && quantity !== 'carriedOut')) return true
  const due = quantity === 'carriedIn' ? year - 1 : year + 1
  return Array.from({ length }, (_, index) => clause.sentence.years.get(clause.start + at + index) ?? due).every(
    (each) => each === due
  )
}

function figuresIn(clause: Clause, subject: Subject, stated: readonly Statement[]): Statement[] {
  const { sentence, start, text } = clause
  const taken = new Map<number, number>()
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern.find)).flatMap((match) => {
      const at = match.indices?.groups?.n?.[0]
      const amount = at === undefined ? undefined : sentence.amounts.get(start + at)
      const before = sentence.text.slice(0, start + match.index)
      if (at === undefined || amount === undefined || taken.has(at)) return []
      const from = Math.max(0, ...Array.from(taken.values()).filter((end) => end <= match.index))
      const lead = leadOf(clause, match.index, from)
      const own = text.slice(0, match.index + match[0].length)
      if (lead === null || !leadFits(lead, pattern.lead, subject)) return []
      if (!pattern.ofWhich && /其中/u.test(before)) return []
      if (isRemainder(pattern.quantities, sentence, stated)) return []
      if (pattern.lead === 'requests' && !requestTopic.test(own) && followsPart(clause, stated)) return []
      if (!isOwnYear(sentence, start + match.index, subject) || !isOnTopic(clause, pattern, own, amount.value))
        return []
      if (!pattern.quantities.every((each) => yearFits(each, clause, match.index, match[0].length, subject))) return []
      const end = match.index + match[0].length
      taken.set(at, end)
      return pattern.quantities.map((quantity): Statement => ({
        quantity,
        said: { kind: 'figure', amount },
        sentence,
        start: start + match.index,
        end: start + end
      }))
    })
  )
}

function outcomesIn(clause: Clause, stated: readonly Statement[]): Statement[] {
  const { sentence, start, text } = clause
  const groups = stated.filter(({ quantity }) => quantity.endsWith('.total'))
  return disputeOutcomes.flatMap(({ column, find }) =>
    Array.from(text.matchAll(find)).flatMap((match): Statement[] => {
      const at = match.indices?.groups?.n?.[0] ?? match.indices?.groups?.m?.[0]
      const amount = at === undefined ? undefined : sentence.amounts.get(start + at)
      const last = groups.findLast((each) => each.end <= start + match.index)
      const group = last?.quantity.split('.')[0] as DisputeGroup | undefined
      if (amount === undefined || group === undefined || last?.sentence !== sentence) return []
      const place = { sentence, start: start + match.index, end: start + match.index + match[0].length }
      return [{ quantity: `${group}.${column}`, said: { kind: 'figure', amount }, ...place }]
    })
  )
}

const none: Said = { kind: 'none' }

function groupsNamed(list: string): Quantity[] {
  const [reconsidered, sued] = [list.includes('复议'), list.includes('诉讼')]
  if (reconsidered && sued) return ['disputes.total']
  return [reconsidered ? 'reconsideration.total' : 'litigation.total']
}

/** 未收到…, 无…: what a clause says there is none of. */
function nonesIn(clause: Clause, subject: Subject): Statement[] {
  const { sentence, start, text } = clause
  const found = (
    find: RegExp,
    lead: Pattern['lead'],
    quantities: (match: RegExpExecArray) => readonly Quantity[]
  ): Statement[] =>
    Array.from(text.matchAll(find)).flatMap((match) => {
      const before = leadOf(clause, match.index, 0)
      if (before === null || !leadFits(before, lead, subject)) return []
      if (!isOwnYear(sentence, start + match.index, subject)) return []
      if (lead === 'requests' && !isOnRequests(clause, text.slice(0, match.index + match[0].length))) return []
      const place = { sentence, start: start + match.index, end: start + match.index + match[0].length }
      return quantities(match).map((quantity) => ({ quantity, said: none, ...place }))
    })
  return [
    ...found(noRequests, 'requests', () => ['received']),
    ...found(noneCarriedIn, 'requests', () => ['carriedIn']),
    ...found(noneCarriedOut, 'requests', () => ['carriedOut']),
    ...found(noDisputes, 'disputes', (match) => groupsNamed(match.groups?.list ?? '')),
    ...found(noDisputesBehind, 'disputes', (match) => groupsNamed(match.groups?.list ?? ''))
  ]
}

/** 均已办结 is about what was received just before, unless some of it is carried out. */
function allIn(clause: Clause, stated: readonly Statement[], subject: Subject): Statement[] {
  const { sentence, start, text } = clause
  const match = Array.from(text.matchAll(allDone))[0]
  const received = stated.findLast((each) => each.quantity === 'received' && each.sentence === sentence)
  if (match === undefined || received?.said.kind !== 'figure' || stated.some((each) => each.quantity === 'done'))
    return []
  const lead = text.slice(Math.max(0, received.end - start), match.index)
  if (!leadFits(lead, 'requests', subject) || /其余|剩余/u.test(lead) || /结转|其余/u.test(sentence.text)) return []
  const place = { sentence, start: start + match.index, end: start + match.index + match[0].length }
  return [{ quantity: 'done', said: { kind: 'all', amount: received.said.amount }, ...place }]
}

function statementsIn(sentence: Sentence, subject: Subject): Statement[] {
  return clausesOf(sentence.text).reduce<Statement[]>((stated, { start, text }) => {
    if (/规定|应当|不得|比|较|率/u.test(text.slice(0, 4)) || /自收到|之日起/u.test(text)) return stated
    const clause = { sentence, start, text }
    const figures = [...stated, ...figuresIn(clause, subject, stated)]
    return [...figures, ...outcomesIn(clause, figures), ...nonesIn(clause, subject), ...allIn(clause, figures, subject)]
  }, [])
}

const known = new WeakMap<Report, readonly Statement[]>()

/** What a report's prose states of its own year's figures, in order. */
export function statementsOf(report: Report): readonly Statement[] {
  const statements = known.get(report) ?? sentencesOf(report).flatMap((sentence) => statementsIn(sentence, report))
  known.set(report, statements)
  return statements
}

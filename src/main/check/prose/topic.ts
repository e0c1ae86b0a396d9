import type { Report } from '../../../shared/report'
import { decisionPatterns } from './patterns/documents'
import type { Pattern } from './patterns/pattern'
import { type BySpeaker, bySpeaker, clausesOf, spokenBy, withSelf } from './scope'
import type { Sentence } from './sentences'
import type { Quantity, Statement } from './statement'

/** What a clause is about: whether the words around a match let it mean what its pattern says. */

export type Speaker = Pick<Report, 'organ' | 'year'>

/** A clause in its sentence, and where it starts. */
export interface Clause {
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

const leadOnly = (words: string) => bySpeaker((self) => `^(?:${self}|${time}|${small}|${words})*$`)
const leads: Readonly<Record<Pattern['lead'], BySpeaker>> = {
  requests: leadOnly(`${subject}|${aboutRequests}`),
  disputes: leadOnly(`${subject}|${aboutDisputes}`),
  documents: leadOnly(aboutDocuments)
}

/** What stands in the clause before a match: from its beginning, the last 、 or the last statement. */
export function leadOf(clause: Clause, at: number, from: number): string | null {
  const head = clause.text.slice(from, at)
  const pieces = head.split('、')
  const inner = pieces.slice(1, -1)
  const first = from === 0 ? pieces.slice(0, pieces.length > 1 ? 1 : 0) : []
  if ([...first, ...inner].some((piece) => piece !== '' && !/[#~]/u.test(piece))) return null
  return pieces.at(-1) ?? ''
}

/** Whether nothing stands before a match that narrows it to a part, a channel or another organ. */
export function leadFits(lead: string, kind: Pattern['lead'], { organ }: Speaker): boolean {
  const fits = spokenBy(organ, leads[kind])
  return fits.test(lead) || fits.test(withSelf(lead, organ))
}

const requestTopic = /(?:信息|政务)公?开?的?申请|依申请|申请公开|公开申请|申请.{0,4}信息|公开.{0,4}的申请/u
const otherTopic =
  /留言|来信|信访|提案|议案|建议|热线|工单|投诉|举报|咨询|许可|复议|诉讼|来电|来访|问政|信箱|网民|诉求|线索|求助|订单|登记|救助|备案|审批|证照|考核|培训|稿件|文件|解读|政策/u
const receiving = /(?:收到|受理|接收|接到|办理|处理|转办).*[#~]/u
const requestWord = /办结|答复|收到|新收|受理|结转|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|自然人|法人/u

/** A figure of a part of the requests, 通过网站收到 8 件: what the same sentence says next goes on about that part. */
export function followsPart({ sentence, start }: Clause, own: string, stated: readonly Statement[]): boolean {
  if (requestTopic.test(own)) return false
  const said = clausesOf(sentence.text.slice(0, start)).findLast(({ text }) => receiving.test(text))
  return said !== undefined && !stated.some((each) => each.sentence === sentence && each.end > said.start)
}

const setApart = /延期|延长|撤回|撤销申请|撤件|终止|转办|移送|合并|不补正|未补正|放弃/u

/** 收到 12 件，受理 10 件 and 撤回 1 件，办结 11 件: what is left when others were set apart is not the table's figure. */
export function isRemainder(
  quantities: readonly Quantity[],
  sentence: Sentence,
  stated: readonly Statement[]
): boolean {
  if (
    quantities.includes('received') &&
    stated.some((each) => each.sentence === sentence && each.quantity === 'received')
  )
    return true
  return (quantities.includes('done') || quantities.includes('inHand')) && setApart.test(sentence.text)
}

/** Whether numbers at `start` of a clause are of requests for information, though the clause itself may not say so. */
export function isOnRequests({ sentence, start }: Clause, own: string): boolean {
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

/** 废止 1 件 goes on about the documents named before it. */
const isOfOtherThings = (text: string) =>
  /文件/u.test(text) || (/[#~]/u.test(text) && !/制发|废止|现行有效|修订/u.test(text))

const published = /公开|公示|公布|发布|归集|推送|上传|信息|数据/u

/** What must be spoken of for a match to mean what its pattern says. */
export function isOnTopic(clause: Clause, pattern: Pattern, own: string, amount: number): boolean {
  const before = clause.sentence.text.slice(0, clause.start)
  switch (pattern.lead) {
    case 'requests':
      return isOnRequests(clause, own)
    case 'disputes':
      return amount === 0 || isOnDisclosure(clause)
    case 'documents':
      if (decisionPatterns.includes(pattern)) return !published.test(before + own)
      return /规范性文件/u.test(own + (clausesOf(before).findLast(({ text }) => isOfOtherThings(text))?.text ?? ''))
  }
}

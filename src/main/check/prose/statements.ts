import type { Report } from '../../../shared/report'
import { matchesIn } from '../matches'
import { disputeOutcomes, disputePatterns, noDisputes, noDisputesBehind } from './patterns/disputes'
import { decisionPatterns, documentPatterns } from './patterns/documents'
import type { Pattern } from './patterns/pattern'
import { allDone, noneCarriedIn, noneCarriedOut, noneWords, noRequests, requestPatterns } from './patterns/requests'
import { clausesOf, isOwnYear } from './scope'
import { type Sentence, sentencesOf } from './sentences'
import type { DisputeGroup, Quantity, Said, Statement } from './statement'
import { type Clause, followsPart, isOnRequests, isOnTopic, isRemainder, leadFits, leadOf, type Speaker } from './topic'

const patterns: readonly Pattern[] = [...requestPatterns, ...disputePatterns, ...documentPatterns, ...decisionPatterns]

/** Most clauses with a number in them hold the words of no pattern at all. */
const anyWords = new RegExp(patterns.map(({ words }) => words.source).join('|'), 'u')

/** 结转 names the year it goes to or comes from; the wrong one makes it another year's figure. */
function yearFits(quantity: Quantity, clause: Clause, at: number, length: number, { year }: Speaker): boolean {
  if (year === null || (quantity !== 'carriedIn' && quantity !== 'carriedOut')) return true
  const due = quantity === 'carriedIn' ? year - 1 : year + 1
  return Array.from({ length }, (_, index) => clause.sentence.yearAt(clause.start + at + index) ?? due).every(
    (each) => each === due
  )
}

function figuresIn(clause: Clause, subject: Speaker, stated: readonly Statement[]): Statement[] {
  const { sentence, start, text } = clause
  if (!anyWords.test(text)) return []
  const taken = new Map<number, number>()
  const likely = patterns.filter(({ words }) => words.test(text))
  return likely.flatMap((pattern) =>
    matchesIn(text, pattern.find).flatMap((match) => {
      const at = match.indices?.groups?.n?.[0]
      const amount = at === undefined ? undefined : sentence.amountAt(start + at)
      const before = sentence.text.slice(0, start + match.index)
      if (at === undefined || amount === undefined || taken.has(at)) return []
      const from = Math.max(0, ...Array.from(taken.values()).filter((end) => end <= match.index))
      const lead = leadOf(clause, match.index, from)
      const own = text.slice(0, match.index + match[0].length)
      if (lead === null || !leadFits(lead, pattern.lead, subject)) return []
      if (!pattern.ofWhich && /其中/u.test(before)) return []
      if (isRemainder(pattern.quantities, sentence, stated)) return []
      if (pattern.lead === 'requests' && followsPart(clause, own, stated)) return []
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
  if (groups.length === 0) return []
  return disputeOutcomes.flatMap(({ column, find }) =>
    matchesIn(text, find).flatMap((match): Statement[] => {
      const at = match.indices?.groups?.n?.[0] ?? match.indices?.groups?.m?.[0]
      const amount = at === undefined ? undefined : sentence.amountAt(start + at)
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
function nonesIn(clause: Clause, subject: Speaker): Statement[] {
  const { sentence, start, text } = clause
  const found = (
    find: RegExp,
    lead: Pattern['lead'],
    quantities: (match: RegExpExecArray) => readonly Quantity[]
  ): Statement[] =>
    matchesIn(text, find).flatMap((match) => {
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
function allIn(clause: Clause, stated: readonly Statement[], subject: Speaker): Statement[] {
  const { sentence, start, text } = clause
  const received = stated.findLast((each) => each.quantity === 'received' && each.sentence === sentence)
  if (received?.said.kind !== 'figure' || stated.some((each) => each.quantity === 'done')) return []
  const [match] = matchesIn(text, allDone)
  if (match === undefined) return []
  const lead = text.slice(Math.max(0, received.end - start), match.index)
  if (!leadFits(lead, 'requests', subject) || /其余|剩余/u.test(lead) || /结转|其余/u.test(sentence.text)) return []
  const place = { sentence, start: start + match.index, end: start + match.index + match[0].length }
  return [{ quantity: 'done', said: { kind: 'all', amount: received.said.amount }, ...place }]
}

/** What a clause has in it that states anything; most clauses do not. */
const states = new RegExp(`#|均|都|全部|悉数|${noneWords.source}`, 'u')

function statementsIn(sentence: Sentence, subject: Speaker): Statement[] {
  if (!states.test(sentence.text)) return []
  return clausesOf(sentence.text).reduce<Statement[]>((stated, { start, text }) => {
    if (!states.test(text)) return stated
    if (/规定|应当|不得|比|较|率/u.test(text.slice(0, 4)) || /自收到|之日起/u.test(text)) return stated
    const clause = { sentence, start, text }
    const counts = text.includes('#')
    const figures = counts ? [...stated, ...figuresIn(clause, subject, stated)] : stated
    const outcomes = counts ? outcomesIn(clause, figures) : []
    const nones = noneWords.test(text) ? nonesIn(clause, subject) : []
    return [...figures, ...outcomes, ...nones, ...allIn(clause, figures, subject)]
  }, [])
}

const known = new WeakMap<Report, readonly Statement[]>()

/** What a report's prose states of its own year's figures, in order. */
export function statementsOf(report: Report): readonly Statement[] {
  const statements = known.get(report) ?? sentencesOf(report).flatMap((sentence) => statementsIn(sentence, report))
  known.set(report, statements)
  return statements
}

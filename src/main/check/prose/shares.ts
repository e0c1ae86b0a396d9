import { matchesIn } from '../matches'
import { agrees, type Amount } from './numbers'
import { clausesOf } from './scope'
import type { Sentence } from './sentences'

/** Stated shares and changes, with the figures of the same sentence that they are made of. */

export interface Share {
  readonly sentence: Sentence
  /** In percent, as stated. */
  readonly stated: Amount
  /** What the sentence's own figures can make of it, the likeliest first. */
  readonly possible: readonly number[]
  readonly start: number
  readonly end: number
}

export interface Change {
  readonly sentence: Sentence
  /** 1 for an increase, -1 for a decrease. */
  readonly direction: 1 | -1
  readonly kind: 'percent' | 'count'
  readonly amount: Amount
  /** Where the changed figure stands in the sentence, and where the clause of the change ends. */
  readonly of: number
  readonly start: number
  readonly end: number
}

interface Counted {
  readonly at: number
  readonly value: number
  readonly unit: string
  readonly clause: string
}

const unit = '件|条|篇|次|份|期|场|个|项|宗|起|人次|家|名|元'
const counted = new RegExp(`#(${unit})`, 'gu')
const shareWords =
  /占(?:全部|全年|收到|受理|办结|申请|信息|公开|政府|总数|总量|总|数|量|比例|比重|比|的|为|达|到)*(#)%/gu
const grew = '(?:增长|增加|上升|提高|提升|增幅|多)'
const fell = '(?:下降|减少|降低|下滑|降幅|少)'
const change = new RegExp(
  `(?:(?<up>${grew})|(?<down>${fell}))(?:了|幅度|比例|率|为|达)*(?<n>#)(?<unit>%|件|条|份|宗|起)(?!点)`,
  'dgu'
)
const compareWords =
  /^(?:同比|比|较|与|同|相比|相较于?|@|去年|上年度?|上一年度?|上年|同期|的|数量|总量|总数|申请量|收到|申请|分别|#(?:件|条|份|篇))*$/u
const differing = /(?:增加|减少|增长|下降|上升|多|少|增|减)了?$/u
const compared = /同比|(?:比|较|与)(?:@|去年|上一?年度?|上年度?)/u
const otherYearWords = /去年|上一?年度?(?!度?结转)/u

/** Whether a percentage is the quotient, rounded or cut to the decimals it is stated with. */
export function isPercent(stated: Amount, quotient: number): boolean {
  const exact = quotient * 100
  const rounded = Math.abs(stated.value - exact) <= stated.step / 2 + 1e-9
  return rounded || (exact >= stated.value && agrees(stated, exact))
}

function countedIn({ text, amountAt }: Sentence, to: number): Counted[] {
  const clauses = clausesOf(text)
  return Array.from(text.slice(0, to).matchAll(counted)).flatMap((match): Counted[] => {
    const amount = amountAt(match.index)
    const clause = clauses.findLast(({ start }) => start <= match.index)?.text ?? ''
    if (amount === undefined || amount.step > 1) return []
    return [{ at: match.index, value: amount.value, unit: match[1] ?? '', clause }]
  })
}

/** 占比 12.5 %: the number before it, over one that stands before that, or over the sum of the list it closes. */
export function sharesIn(sentence: Sentence): Share[] {
  return matchesIn(sentence.text, shareWords).flatMap((match): Share[] => {
    const stated = sentence.amountAt(match.index + match[0].indexOf('#'))
    const numbers = countedIn(sentence, match.index)
    const part = numbers.at(-1)
    if (stated === undefined || part === undefined) return []
    if (/[。；]/u.test(sentence.text.slice(part.at, match.index))) return []
    if (/~/u.test(sentence.text.slice(part.at, match.index))) return []
    const wholes = numbers.slice(0, -1).filter((each) => each.unit === part.unit && each.value >= part.value)
    const all = numbers.filter((each) => each.unit === part.unit).reduce((sum, { value }) => sum + value, 0)
    if (wholes.length === 0) return []
    const possible = [...wholes.map(({ value }) => value), all].filter((value) => value > 0)
    const end = match.index + match[0].length
    return [{ sentence, stated, possible: possible.map((whole) => part.value / whole), start: part.at, end }]
  })
}

/** 同比增长 20 %, 比上年减少 3 件: what changed is the last number of this year before it. */
export function changesIn(sentence: Sentence): Change[] {
  return matchesIn(sentence.text, change).flatMap((match): Change[] => {
    const at = match.indices?.groups?.n?.[0]
    const amount = at === undefined ? undefined : sentence.amountAt(at)
    const clauses = clausesOf(sentence.text)
    const clause = clauses.findLast(({ start }) => start <= match.index)
    const before = clauses.findLast(({ start }) => start < (clause?.start ?? 0))
    const words = sentence.text.slice(clause?.start ?? 0, match.index)
    const nearby = `${before !== undefined && compared.test(before.text) ? before.text : ''}${words}`
    const own = countedIn(sentence, match.index).findLast((each) => !isOtherYears(sentence, each))
    if (amount === undefined || own === undefined || !compared.test(nearby) || !compareWords.test(words)) return []
    return [
      {
        sentence,
        direction: match.groups?.up === undefined ? -1 : 1,
        kind: match.groups?.unit === '%' ? 'percent' : 'count',
        amount,
        of: own.at,
        start: clause?.start ?? 0,
        end: match.index + match[0].length
      }
    ]
  })
}

/** A number that a clause gives to another year, or that is itself a difference. */
function isOtherYears({ text, yearAt }: Sentence, { at, clause }: Counted): boolean {
  const named = Array.from(text.matchAll(/@/gu), ({ index }) => ({ index, year: yearAt(index) ?? null }))
  const latest = Math.max(...named.map(({ year }) => year ?? 0))
  const own = named.findLast(({ index }) => index < at)?.year ?? latest
  return own < latest || otherYearWords.test(clause) || compared.test(clause) || /[增减]|多|少/u.test(clause)
}

/** The year before's figure as the sentence itself gives it: stated for that year, or by the difference. */
export function baseIn(sentence: Sentence, { of, end }: Change): number | null {
  const numbers = countedIn(sentence, end)
  const own = numbers.find(({ at }) => at === of)
  if (own === undefined) return null
  const difference = changesIn(sentence).find((each) => each.kind === 'count' && each.of === of)
  const counts = difference?.amount.value
  if (difference !== undefined && counts !== undefined) return own.value - difference.direction * counts
  const other = numbers.filter(
    (each) =>
      each.at !== of &&
      each.unit === own.unit &&
      isOtherYears(sentence, each) &&
      !differing.test(sentence.text.slice(0, each.at))
  )
  return other.length === 1 ? (other[0]?.value ?? null) : null
}

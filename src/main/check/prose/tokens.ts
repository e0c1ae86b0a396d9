import type { Folded } from './folded'
import { type Amount, numberAt } from './numbers'

/** Folded prose with numbers, years, quotations and brackets as one character each; see `Sentence`. */
export interface Tokens extends Folded {
  /** Numbers and years by their place in `text`; a period that names no year is null. */
  readonly amounts: readonly (readonly [at: number, amount: Amount])[]
  readonly years: readonly (readonly [at: number, year: number | null])[]
}

/** What stands for the first characters of a text, and how many of them. */
interface Token {
  readonly length: number
  readonly as: string
  readonly amount?: Amount
  readonly year?: number | null
}

const wholeYear = /^(?:自|从)?(?:((?:19|20)\d\d)年)?1月1日起?[至到\-—–~]+(?:(?:19|20)\d\d年)?12月31日(?:止|期间|间)?/u
const untilEnd = /^截[至止]到?((?:19|20)\d\d)年(?:12月(?:31日|底)|年?底|年?末)/u
const yearInDigits = /^((?:19|20)\d\d)年度?/u
const yearInWords = /^([一二][〇零九][〇零一二三四五六七八九]{2})年度?/u
const ordinal = /^第(?:[零〇一二三四五六七八九十百]+|\d+)/u
const quoted = /^(?:《[^》]{1,80}》|“[^”]{1,60}”|「[^」]{1,60}」|"[^"]{1,60}")/u
const bracketed = /^（[^（）]{0,80}）/u
const numbered = /^\d{1,2}(?:、|\.(?=\D|(?:19|20)\d\d年))/u
/** Up to what numbers, years, quotations and brackets begin with; most characters begin none. */
const beginsNone = /[^\d零〇一二两三四五六七八九十百千万自从截第《“「"（]*/uy
const mark = /[《“「"（第]/u
const digits = '〇一二三四五六七八九'
/** Nothing that is one token is longer. */
const longest = 120

function yearAt(text: string): { length: number; year: number | null } | null {
  const match = wholeYear.exec(text) ?? untilEnd.exec(text) ?? yearInDigits.exec(text)
  if (match !== null) return { length: match[0].length, year: match[1] === undefined ? null : Number(match[1]) }
  const words = yearInWords.exec(text)
  if (words === null) return null
  const year = Number(Array.from(words[1] ?? '', (each) => Math.max(0, digits.indexOf(each))).join(''))
  return { length: words[0].length, year }
}

/** A bracket says nothing but whether it takes something in or out. */
function markAt(text: string): Token | null {
  const fixed = ordinal.exec(text)?.[0] ?? quoted.exec(text)?.[0]
  if (fixed !== undefined) return { length: fixed.length, as: fixed.startsWith('第') ? '第' : '“' }
  const bracket = bracketed.exec(text)?.[0]
  return bracket === undefined ? null : { length: bracket.length, as: /[含除]/u.test(bracket) ? '…' : '' }
}

function tokenAt(text: string, before: string, isFirst: boolean): Token | null {
  const item = isFirst ? numbered.exec(text)?.[0] : undefined
  if (item !== undefined) return { length: item.length, as: '' }
  if (mark.test(text.charAt(0))) return markAt(text)
  const year = yearAt(text)
  if (year !== null) return { length: year.length, as: '@', year: year.year }
  const number = numberAt(text, before)
  if (number === null) return null
  const { length, amount, exact, percent } = number
  const as = (exact ? '#' : '~') + (percent ? '%' : '')
  return exact ? { length, as, amount } : { length, as }
}

/** Folded prose as tokens. */
export function tokensOf({ text, starts, ends }: Folded): Tokens {
  const from: number[] = []
  const to: number[] = []
  const amounts: [number, Amount][] = []
  const years: [number, number | null][] = []
  let made = ''
  for (let at = 0; at < text.length;) {
    beginsNone.lastIndex = at
    const plain = beginsNone.exec(text)?.[0] ?? ''
    for (const behind = at + plain.length; at < behind; at++) {
      from.push(starts[at] ?? 0)
      to.push(ends[at] ?? 0)
    }
    made += plain
    if (at === text.length) break
    const token = tokenAt(text.slice(at, at + longest), text.slice(Math.max(0, at - 4), at), at === 0)
    if (token?.amount !== undefined) amounts.push([made.length, token.amount])
    if (token?.year !== undefined) years.push([made.length, token.year])
    const { length, as } = token ?? { length: 1, as: text.charAt(at) }
    for (let each = 0; each < as.length; each++) {
      from.push(starts[at] ?? 0)
      to.push(ends[at + length - 1] ?? 0)
    }
    made += as
    at += length
  }
  return { text: made, starts: from, ends: to, amounts, years }
}

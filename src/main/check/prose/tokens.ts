import type { Folded } from './folded'
import { type Amount, numberAt } from './numbers'

/** Folded prose with numbers, years, quotations and brackets as one character each; see `Sentence`. */
export interface Tokens {
  readonly text: string
  /** Numbers and years by their place in `text`; a period that names no year is null. */
  readonly amounts: ReadonlyMap<number, Amount>
  readonly years: ReadonlyMap<number, number | null>
  /** Where what a character of `text` stands for begins and ends in the original. */
  readonly origin: (at: number) => { readonly start: number; readonly end: number }
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

/** Where something stands in folded prose, and for how many characters of the tokens. */
interface Replaced {
  readonly at: number
  readonly count: number
  readonly from: number
  readonly to: number
}

/** Folded prose as tokens. */
export function tokensOf({ text, origin }: Folded): Tokens {
  const replaced: Replaced[] = [{ at: 0, count: 0, from: 0, to: 0 }]
  const amounts = new Map<number, Amount>()
  const years = new Map<number, number | null>()
  let made = ''
  for (let at = 0; at < text.length;) {
    beginsNone.lastIndex = at
    const plain = beginsNone.exec(text)?.[0] ?? ''
    made += plain
    at += plain.length
    if (at === text.length) break
    const token = tokenAt(text.slice(at, at + longest), text.slice(Math.max(0, at - 4), at), at === 0)
    if (token?.amount !== undefined) amounts.set(made.length, token.amount)
    if (token?.year !== undefined) years.set(made.length, token.year)
    const { length, as } = token ?? { length: 1, as: text.charAt(at) }
    replaced.push({ at: made.length, count: as.length, from: at, to: at + length })
    made += as
    at += length
  }
  return {
    text: made,
    amounts,
    years,
    origin: (index) => {
      const { at, count, from, to } = replaced.findLast((each) => each.at <= index) ?? {
        at: 0,
        count: 0,
        from: 0,
        to: 0
      }
      const plain = to + index - at - count
      const [first, last] = index < at + count ? [from, to - 1] : [plain, plain]
      return { start: origin(first), end: origin(last) + 1 }
    }
  }
}

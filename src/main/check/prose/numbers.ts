/** Numbers as prose writes them, read at the beginning of a folded text. */

/** A stated number and how finely it is stated: 3.2万 is 32000 to the next 1000. */
export interface Amount {
  readonly value: number
  readonly step: number
}

export interface ReadNumber {
  /** How many characters it takes. */
  readonly length: number
  readonly amount: Amount
  readonly percent: boolean
  /** False for what only looks like one number: 约12, 12余, 3至5, 十几. */
  readonly exact: boolean
}

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
}
const powerOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const units = '件|条|份|宗|起|例|次|篇|个|项|部分|大部分|家|人|期|场|本|册|名|部|元'
const percentWords = /^百分之(?=[零〇一二两三四五六七八九十百千万])/u
const inDigits = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([万亿]?)/u
/** Groups behind a full-width comma are thousands or a list; which of the two, nobody can tell. */
const ambiguous = /^\d{1,3}(?:，\d{3})+(?!\d)/u
const inWords = /^[零〇一二两三四五六七八九十百千万]+/u
const unitFollows = new RegExp(`^(?:几|余|多)?(?:${units})(?!事|套|性|次性)`, 'u')
/** 统一, 每一件, 任何一条 … are no counts. */
const noCount = /[第每任何统唯单逐进同初划无某这那另]$/u
const vagueBefore = /(?:约|近|逾|超|超过|大约|将近|接近|不足|不到|至少|不少于|不低于|不超过|多于|几|数)$/u
const rangeBefore = /\d(?:[件条份次])?[-~—–至到]$/u
const vagueAfter = new RegExp(
  `^(?:[余多来几]|\\+(?=${units})|(?:${units}|%)(?:次)?(?:左右|上下|以上|以下|以内|之多|不等|余|多))`,
  'u'
)
const rangeAfter = /^[-~—–至到]\d/u

/** 一百二十三, 三十, 〇 or 一二〇; null where it is none of them, 一二 among them: that is "one or two". */
function valueOfWords(words: string): number | null {
  const [high = '', low] = words.split('万')
  if (low !== undefined) {
    const [thousands, rest] = [valueOfWords(high), low === '' ? 0 : valueOfWords(low)]
    return thousands === null || rest === null ? null : thousands * 10_000 + rest
  }
  if (!/[十百千]/u.test(words)) {
    if (words.length === 2 && !/[零〇]/u.test(words)) return null
    return Number(Array.from(words, (each) => digitOf[each] ?? 0).join(''))
  }
  let [sum, digit] = [0, null as number | null]
  for (const each of words) {
    const power = powerOf[each]
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = digitOf[each] ?? 0
    } else {
      sum += (digit ?? 1) * power
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

function digitsAt(text: string): { length: number; amount: Amount; exact: boolean } | null {
  const unclear = ambiguous.exec(text)
  if (unclear !== null) return { length: unclear[0].length, amount: { value: 0, step: 1 }, exact: false }
  const match = inDigits.exec(text)
  if (match === null) return null
  const [whole, body = '', fraction = '', power = ''] = match
  const times = power === '万' ? 10_000 : power === '亿' ? 100_000_000 : 1
  const step = times / 10 ** fraction.length
  const value = Number(`${body.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`) * times
  return { length: whole.length, amount: { value: Math.round(value * 10_000) / 10_000, step }, exact: true }
}

function wordsAt(text: string, before: string, percent: boolean) {
  const words = inWords.exec(text)?.[0]
  if (words === undefined || (!percent && (noCount.test(before) || !unitFollows.test(text.slice(words.length))))) {
    return null
  }
  const value = valueOfWords(words)
  const step = /[^零〇一二两三四五六七八九十百千]$/u.test(words) ? 10_000 : 1
  return { length: words.length, amount: { value: value ?? 0, step }, exact: value !== null }
}

/** The number that `text` begins with, `before` standing in front of it; null where there is none. */
export function numberAt(text: string, before: string): ReadNumber | null {
  const share = percentWords.exec(text)
  const at = share?.[0].length ?? 0
  const read = digitsAt(text.slice(at)) ?? wordsAt(text.slice(at), before, at > 0)
  if (read === null) return null
  const after = text.slice(at + read.length)
  const vague = vagueBefore.test(before) || rangeBefore.test(before) || vagueAfter.test(after) || rangeAfter.test(after)
  const sign = at === 0 && after.startsWith('%') ? 1 : 0
  return {
    length: at + read.length + sign,
    amount: read.amount,
    percent: at > 0 || sign > 0,
    exact: read.exact && !vague
  }
}

/** Whether a table's figure is what was stated, rounded or cut to the stated decimals. */
export function agrees({ value, step }: Amount, figure: number): boolean {
  return Math.abs(value - figure) < step - 1e-7
}

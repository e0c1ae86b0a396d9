import { folded } from '../../shared/text/fold'

/** A year in Western or Chinese digits, with whatever zero a clerk found on the keyboard. */
export const yearText = '(?:(?:19|20)\\d{2}|二[〇零○o0][〇零○o0一二三四五六七八九]{2})'

const chineseDigits = '〇一二三四五六七八九'

/** The number of a year as it is written; `22年` is 2022. Null for what is none. */
export function yearOf(text: string): number | null {
  const digits = text.replace(/年.*$/u, '').replace(/[零○o]/giu, '〇')
  const western = Array.from(digits, (character) => {
    const digit = chineseDigits.indexOf(character)
    return digit === -1 ? character : String(digit)
  }).join('')
  const year = western.length === 2 ? 2000 + Number(western) : Number(western)
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null
}

/** 统计期限自2021年1月1日起: the year a preface says its figures cover. */
export function yearOfPeriod(text: string): number | null {
  const match = /((?:19|20)\d{2})年1月1日.{0,8}?(?:至|到|起|-|—)/u.exec(folded(text))
  return match?.[1] === undefined ? null : yearOf(match[1])
}

const mention = new RegExp(`(?<![与比较同自从\\d])(${yearText})年(?!修|版|相?比|以来|同期|[印颁发]|\\d)`, 'gu')

/**
 * The year prose speaks of most, the first of those named as often. Not the years of laws, of comparisons, of dates.
 */
export function yearOfProse(text: string): number | null {
  const years = Array.from(folded(text).matchAll(mention), ([, year = '']) => yearOf(year)).filter(
    (year) => year !== null
  )
  const times = (year: number) => years.filter((each) => each === year).length
  return years.reduce<number | null>((best, year) => (best === null || times(year) > times(best) ? year : best), null)
}

import { forms, layoutOf } from '../../shared/form'
import { letters } from '../../shared/text/fold'
import { likeness } from '../../shared/text/likeness'

/** The words that the official forms print into their tables, so that text can be told from them. */

/** What is written above a table that goes on, or in place of a heading that the form prints otherwise. */
const otherHeadings = ['续表', '项目', '类别', '单位']

interface PrintedRow {
  readonly words: readonly string[]
  readonly heading: boolean
  readonly ofRequests: boolean
}

const printedRows: readonly PrintedRow[] = Object.values(forms).flatMap((form) =>
  layoutOf(form).flatMap(({ table, rows }) =>
    rows.map((row) => {
      const words = row.flatMap((cell) => (cell.kind === 'label' ? [letters(cell.text)] : []))
      return { words, heading: words.length === row.length, ofRequests: table === 'III' }
    })
  )
)

/** Every printed word, and the rows that hold nothing but words, in one piece. */
const printed: readonly string[] = [
  ...new Set([
    ...otherHeadings,
    ...printedRows.flatMap(({ words, heading }) => (heading ? [...words, words.join('')] : words))
  ])
]
const leastLike = 0.8
/** A piece of a label that a line broke off is no longer than the longest label. */
const longestPiece = Math.max(...printed.map((words) => words.length))

/** A word of the form, perhaps with a slip. */
export function isPrinted(text: string): boolean {
  return printed.some((words) => words === text || likeness(words, text) >= leastLike)
}

/** A word of the form, or a piece of one as a line break leaves it. */
export function isPieceOfPrinted(text: string): boolean {
  return text.length <= longestPiece && (printed.some((words) => words.includes(text)) || isPrinted(text))
}

const requestsHeading = new Set(
  printedRows.flatMap(({ words, heading, ofRequests }) => (heading && ofRequests ? words : []))
)
const elsewhere = new Set(
  printedRows.flatMap(({ words, heading, ofRequests }) => (heading && ofRequests ? [] : words.map(withoutNumber)))
)
const relationHint = [...requestsHeading].find((words) => words.includes('勾稽关系'))?.slice(0, 9) ?? ''

function withoutNumber(words: string): string {
  return words.replace(/^[一二三四五六七八九十\d]+/u, '')
}

/** Whether these are words of table III's heading, or pieces of them as narrow columns leave them. */
export function arePiecesOfHeading(texts: readonly string[]): boolean {
  const isPiece = (text: string) =>
    text !== '' && [...requestsHeading, '合计', '其它'].some((words) => words.includes(text))
  return texts.length > 0 && texts.every(isPiece)
}

/** Whether these are words of table III's heading, one at least of them printed nowhere else. */
export function isHeadingOfRequests(texts: readonly string[]): boolean {
  const words = texts.map((text) => text.replace('其它', '其他'))
  return (
    words.every((each) => requestsHeading.has(each) || each.startsWith(relationHint)) &&
    words.some((each) => requestsHeading.has(each) && !elsewhere.has(each))
  )
}

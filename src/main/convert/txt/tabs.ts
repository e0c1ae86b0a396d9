import type { TableCell } from '../../../shared/document'
import { trimmed } from '../../../shared/text/fold'
import type { Line } from './lines'

/** Lines whose cells are parted by TABs. */

export const hasTab = ({ text }: Line): boolean => text.includes('\t')

/** A line without any cell: TABs alone are blank cells. */
export const isBlank = (line: Line): boolean => !hasTab(line) && trimmed(line.text) === ''

/** The cells of a line behind its first `from` characters; `column` is that of the first. */
export function cellsOf({ text, number }: Line, column = 0, from = 0): TableCell[] {
  let start = from
  const texts = text.slice(from).split('\t')
  return texts.map((each, index) => {
    const place = { line: number, start, end: start + each.length }
    start += each.length + 1
    return { text: each, place, column: column + index, columnSpan: 1, rowSpan: 1 }
  })
}

import type { TableCell, TableRow } from '../../../shared/document'
import { isFigure } from '../../../shared/text/figure'
import { trimmed } from '../../../shared/text/fold'
import { isFormText } from './formText'

/**
 * Tables in which a merged cell's text stands in every square that it covers, as programs write them that ask a table for
 * each of its squares. It is kept where the cell begins.
 */

/** A heading that covers columns stands in at least so many squares beside each other. */
const leastRepeated = 3
/** So many different headings do. */
const leastHeadings = 2
/** Shorter labels stand beside each other as different columns' may. */
const shortest = 4

const isWords = ({ text }: TableCell) => trimmed(text) !== '' && !isFigure(text)
const isSame = (a: TableCell | undefined, b: TableCell) => a !== undefined && trimmed(a.text) === trimmed(b.text)
/** What an office writes where it has nothing to count is words, too: only the form's own are labels. */
const isLabel = (cell: TableCell) => isWords(cell) && isFormText(cell.text)
/** Any row of words parts what stands above it from the figures below: a column may be called otherwise than in the form. */
const isHeading = ({ cells }: TableRow) => cells.every((cell) => trimmed(cell.text) === '' || isWords(cell))
const emptied = (cell: TableCell): TableCell => ({ ...cell, text: '' })

const isLong = (cell: TableCell) => isLabel(cell) && trimmed(cell.text).length >= shortest

/** The words that stand in several squares beside each other. */
function repeatedBeside({ cells }: TableRow): string[] {
  return cells.flatMap((cell, at) => {
    const run = cells.slice(at, at + leastRepeated)
    return isLong(cell) && run.length === leastRepeated && run.every((each) => isSame(cell, each))
      ? [trimmed(cell.text)]
      : []
  })
}

/** How many cells a row's label takes up: those before its first figure, all of them in a heading. */
function labelWidth(row: TableRow): number {
  const first = row.cells.findIndex((cell) => trimmed(cell.text) !== '' && !isWords(cell))
  return first === -1 ? row.cells.length : first
}

/** The rows with each merged cell's text only where the cell begins; all rows as they are where no cell is repeated. */
export function withoutRepeated(rows: readonly TableRow[]): readonly TableRow[] {
  if (new Set(rows.flatMap(repeatedBeside)).size < leastHeadings) return rows
  let heading: TableRow | undefined
  return rows.map((row, index) => {
    const above = rows[index - 1]
    if (isHeading(row)) heading = row
    const width = labelWidth(row)
    const merged = (at: number) => {
      const [before, under] = [heading?.cells[at - 1], heading?.cells[at]]
      return under !== undefined && isLong(under) && isSame(before, under)
    }
    let below = false
    return {
      cells: row.cells.map((cell, at) => {
        const beside = isSame(row.cells[at - 1], cell) && (at < width ? isLong(cell) : merged(at))
        const repeats = at < width && above?.cells.length === row.cells.length && isSame(above.cells[at], cell)
        below = repeats && (isLong(cell) || (below && isLabel(cell)))
        return beside || below ? emptied(cell) : cell
      })
    }
  })
}

import type { Block, TableCell, TableRow } from '../../../shared/document'
import { trimmed } from '../../../shared/text/fold'
import type { Line } from './lines'
import { cellsOf, hasTab, isBlank } from './tabs'
import { wrappedRows } from './wrapped'

/** Tables whose cells are parted by TABs: a row a line, a cell a line, or rows wrapped to the width of a page. */

/** How many characters stand up to the first cell: a TAB, and white space that an indented text has before it. */
const startOf = ({ text }: Line) => /^[ \u00a0\u3000]*\t/u.exec(text)?.[0].length ?? 0

/** A line with nothing in front of its only TAB: a cell of its own in the one-cell-a-line layout. */
const isCellLine = (line: Line) => startOf(line) === line.text.lastIndexOf('\t') + 1

/** One row a line, cells by TAB. A line without a TAB stays a row of one cell. */
const rowOf = (line: Line): TableRow => ({ cells: cellsOf(line) })

/** One cell a line behind a TAB, rows ended by an empty line; a line without a TAB continues the cell before it. */
function cellLineRows(lines: readonly Line[]): TableRow[] {
  const rows: TableCell[][] = [[]]
  for (const line of lines) {
    const row = rows.at(-1) ?? []
    const last = row.at(-1)
    if (isBlank(line)) {
      if (row.length > 0) rows.push([])
    } else if (!hasTab(line) && last !== undefined) {
      row[row.length - 1] = { ...last, text: `${last.text}\n${line.text}` }
    } else row.push(...cellsOf(line, row.length, startOf(line)))
  }
  return rows.filter((row) => row.length > 0).map((cells) => ({ cells }))
}

/** No row of the forms has as many cells: one with more has lost the empty lines that ended its rows. */
const mostCells = 24

/** Cells whose rows cannot be told, as the lines of text that they are. */
function looseLines(lines: readonly Line[]): Block[] {
  return lines.flatMap((line) =>
    cellsOf(line, 0, startOf(line))
      .filter(({ text }) => trimmed(text) !== '')
      .map(({ text, place }): Block => ({ kind: 'paragraph', text, place }))
  )
}

/**
 * The lines from `from` on that make one table: lines with a TAB, empty lines between them, and in the
 * one-cell-a-line layout the lines that directly follow a cell. Returns where the table ends, exclusive.
 */
function tableEnd(lines: readonly Line[], from: number, continues: (line: Line) => boolean): number {
  let end = from
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined) break
    const follows = i === end
    if (hasTab(line) || (follows && !isBlank(line) && continues(line))) end = i + 1
    else if (!isBlank(line)) break
  }
  return end
}

/** Where most lines with a TAB hold one cell each, the table is written a cell a line. */
function writtenCellByCell(lines: readonly Line[]): boolean {
  const tabbed = lines.filter(hasTab)
  return tabbed.filter(isCellLine).length * 2 > tabbed.length
}

/** What begins at `from`, and where it ends, exclusive. `wraps`: rows are wrapped where they are lines. */
export function tabbedBlocks(lines: readonly Line[], from: number, wraps: boolean): { blocks: Block[]; end: number } {
  const longest = tableEnd(lines, from, () => true)
  const byCell = writtenCellByCell(lines.slice(from, longest))
  const end = tableEnd(lines, from, () => byCell || wraps)
  const own = lines.slice(from, end)
  const table = (rows: TableRow[]): Block => ({ kind: 'table', grid: false, rows })
  if (!byCell)
    return { blocks: [table(wraps ? wrappedRows(own) : own.filter((line) => !isBlank(line)).map(rowOf))], end }
  const rows = cellLineRows(own)
  return { blocks: rows.some(({ cells }) => cells.length > mostCells) ? looseLines(own) : [table(rows)], end }
}

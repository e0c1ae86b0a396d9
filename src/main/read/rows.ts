import type { Document, Table, TableCell } from '../../shared/document'
import type { Place } from '../../shared/place'
import { type Figure, readFigure } from '../../shared/text/figure'
import { letters, trimmed } from '../../shared/text/fold'

/** A cell as the reader looks at it: its words for matching, and what number it could be. */
export interface RowCell {
  readonly raw: string
  readonly letters: string
  readonly figure: Figure
  readonly place: Place
  readonly column: number
  readonly columnSpan: number
  /** The value was written once for several rows: this row only lies under it. */
  readonly covered: boolean
}

/**
 * One line of the document's single stream: a table's row, or a paragraph as a row of one cell. Tables cut in two,
 * rows between page breaks and text between tables all stand in it in reading order.
 */
export interface Row {
  readonly index: number
  /** Which block of the document it comes from. */
  readonly block: number
  readonly paragraph: boolean
  readonly grid: boolean
  readonly cells: readonly RowCell[]
}

export const isText = (cell: RowCell) => cell.figure.status === 'invalid'
export const isNumber = (cell: RowCell) => cell.figure.status === 'number'
/** Something stands in the cell, be it only a dash. */
export const isFilled = (cell: RowCell) => cell.figure.status !== 'blank'

function rowCell(cell: TableCell, covered = false): RowCell {
  const raw = covered ? '' : trimmed(cell.text)
  return {
    raw,
    letters: letters(raw),
    figure: readFigure(raw),
    place: cell.place,
    column: cell.column,
    columnSpan: cell.columnSpan,
    covered
  }
}

/**
 * A table's rows as cells. In a grid, a value cell that reaches down over several rows stands in each of them as
 * `covered`, so that no row closes up over it.
 */
function tableRows(table: Table): RowCell[][] {
  const reaching = table.grid
    ? table.rows.flatMap((row, index) =>
        row.cells
          .filter((cell) => cell.rowSpan > 1 && readFigure(cell.text).status !== 'invalid')
          .map((cell) => ({ cell, from: index, to: index + cell.rowSpan }))
      )
    : []
  return table.rows.map((row, index) => {
    const own = row.cells.map((cell) => rowCell(cell))
    const covered = reaching.filter(({ from, to }) => from < index && index < to).map(({ cell }) => rowCell(cell, true))
    return covered.length === 0 ? own : [...own, ...covered].sort((a, b) => a.column - b.column)
  })
}

/** The document as one stream of rows. */
export function rowsOf(document: Document): Row[] {
  const rows = document.blocks.flatMap((block, number): Omit<Row, 'index'>[] => {
    if (block.kind === 'paragraph') {
      const cell = rowCell({ text: block.text, place: block.place, column: 0, columnSpan: 1, rowSpan: 1 })
      return [{ block: number, paragraph: true, grid: false, cells: [cell] }]
    }
    return tableRows(block).map((cells) => ({
      block: number,
      paragraph: false,
      grid: block.grid,
      cells
    }))
  })
  return rows.map((row, index) => ({ ...row, index }))
}

/** The only text of a row that holds nothing else, be it a paragraph or a lone cell; null otherwise. */
export function loneText(row: Row): RowCell | null {
  const filled = row.cells.filter(isFilled)
  const [only] = filled
  return filled.length === 1 && only !== undefined && isText(only) ? only : null
}

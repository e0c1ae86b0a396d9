import type { Table, TableCell } from '../../../shared/document'

/** A square of a table as it is drawn: a cell, or a hole that no cell covers. */
export type Square =
  | { readonly kind: 'cell'; readonly cell: TableCell; readonly columnSpan: number; readonly rowSpan: number }
  | { readonly kind: 'hole' }

/** No form is wider by far; a file may claim any width. */
const mostColumns = 64

const within = (least: number, most: number, value: number) => Math.max(least, Math.min(most, value))

/** How many columns a table needs to be drawn. */
export function widthOf(table: Table): number {
  const ends = table.rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))
  return within(
    1,
    mostColumns,
    ends.reduce((widest, end) => Math.max(widest, end), 1)
  )
}

/** The table's rows with every cell in its column; what lies over a merged cell is left out, what no cell covers is a hole. */
export function squaresOf(table: Table): Square[][] {
  const width = widthOf(table)
  /** For each column, how many more rows a cell from above reaches down. */
  const reach = Array.from({ length: width }, () => 0)
  return table.rows.map(({ cells }, index) => {
    const squares: Square[] = []
    const covered = reach.map((rows) => rows > 0)
    const left = table.rows.length - index
    let at = 0
    const fillTo = (column: number) => {
      for (; at < column; at++) if (covered[at] !== true) squares.push({ kind: 'hole' })
    }
    for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
      fillTo(Math.min(cell.column, width))
      while (covered[at] === true) at++
      const columnSpan = within(1, Math.max(1, width - at), cell.columnSpan)
      const rowSpan = within(1, left, cell.rowSpan)
      squares.push({ kind: 'cell', cell, columnSpan, rowSpan })
      for (let column = at; column < at + columnSpan; column++) reach[column] = rowSpan
      at += columnSpan
    }
    fillTo(width)
    reach.forEach((rows, column) => {
      reach[column] = Math.max(0, rows - 1)
    })
    return squares
  })
}

import { type Form, layoutOf } from '../../../src/shared/form'
import type { Random } from '../../fixtures/random'
import type { WrittenCell, WrittenTable } from '../../fixtures/sample'
import type { Printed } from './printing'

/** A cell on the page that knows which cell of the form it is, where it is one. */
export interface PageCell extends WrittenCell {
  readonly cell: string | null
}

export interface PageTable extends WrittenTable {
  readonly rows: readonly (readonly PageCell[])[]
}

/** How group labels stand beside their rows. */
export type GroupStyle = 'merged' | 'stacked' | 'broken' | 'first-row' | 'every-row'

function groupText(text: string, style: GroupStyle): string {
  if (style === 'stacked') return Array.from(text).join('\n')
  if (style === 'broken') return text.length < 6 ? text : `${text.slice(0, 5)}\n${text.slice(5)}`
  return text
}

/** The three tables of a form with what is printed in them. */
export function tablesOf(form: Form, printed: ReadonlyMap<string, Printed>, style: GroupStyle): PageTable[] {
  return layoutOf(form).map(({ columns, labelColumns, rows }) => ({
    columns,
    labelColumns,
    rows: rows.map((row, r) =>
      row.map((cell): PageCell => {
        if (cell.kind === 'value') {
          const { text } = printed.get(cell.cell) ?? { text: '' }
          return { text, columnSpan: cell.columnSpan, rowSpan: 1, value: true, cell: cell.cell }
        }
        const { columnSpan, rowSpan } = cell
        const isGroup = labelColumns === 3 && r > 2 && rowSpan > 1
        return {
          text: isGroup ? groupText(cell.text, style) : cell.text,
          columnSpan,
          rowSpan,
          value: false,
          cell: null
        }
      })
    )
  }))
}

/** The same table without cells merged downwards in its rows from `from` on: the text stands in the first row or in every one. */
export function unmerged(table: PageTable, from: number, repeat: boolean): PageTable {
  const due: { readonly row: number; readonly at: number; readonly cell: PageCell }[] = []
  table.rows.forEach((row, r) => {
    row.forEach((cell, at) => {
      for (let below = 1; r >= from && below < cell.rowSpan; below++) {
        due.push({ row: r + below, at, cell: { ...cell, rowSpan: 1, text: repeat ? cell.text : '' } })
      }
    })
  })
  return {
    ...table,
    rows: table.rows.map((row, r) => {
      const added = due.filter((each) => each.row === r).map(({ cell }) => cell)
      const own = row.map((cell) => (r >= from ? { ...cell, rowSpan: 1 } : cell))
      return [...added, ...own]
    })
  }
}

/** Table II with rows of one number that carry as many cells as their block is wide, as some offices' do. */
export function withExtras(table: PageTable, row: string, random: Random): PageTable {
  return {
    ...table,
    rows: table.rows.map((cells) => {
      const value = cells.find(({ cell }) => cell?.startsWith(`II.${row}.`) === true)
      if (value === undefined || value.columnSpan < 2) return cells
      const extras = Array.from({ length: value.columnSpan - 1 }, (): PageCell => ({
        text: random.chance(0.8) ? '0' : '',
        columnSpan: 1,
        rowSpan: 1,
        value: true,
        cell: null
      }))
      return cells.flatMap((cell) => (cell === value ? [{ ...cell, columnSpan: 1 }, ...extras] : [cell]))
    })
  }
}

/** Table III whose heading lost the column that its rows still carry. */
export function withoutHeading(table: PageTable, label: string): PageTable {
  return {
    ...table,
    rows: table.rows.map((row, r) =>
      r === 2
        ? row.flatMap((cell, at) => {
            if (cell.text !== label) return row[at + 1]?.text === label ? [{ ...cell, columnSpan: 2 }] : [cell]
            return []
          })
        : row
    )
  }
}

/** Table III whose rows lost a column that its heading still names. */
export function withoutCells(table: PageTable, column: string | null): PageTable {
  if (column === null) return table
  return { ...table, rows: table.rows.map((row) => row.filter(({ cell }) => cell?.endsWith(`.${column}`) !== true)) }
}

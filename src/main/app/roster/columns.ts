import { letters } from '../../../shared/text/fold'
import type { ListRow, ListSheet } from './lists'
import { namesIn } from './names'

/** Which sheet and column of a list holds the organs. */

/** Headings of such a column, the surest first. */
const headings = [
  /^(?:行政)?(?:机关|机构)(?:全称|名称)$/u,
  /^(?:(?:报送|填报|责任|公开|编制)?(?:单位|部门|主体)|组织机构|organi[sz]ation|organ)(?:全称|名称|name)?$/u,
  /^(?:名称|全称|(?:行政)?机关|机构|name)$/u
] as const

/** Headings stand this far up. */
const headRows = 15

const longestHeading = 30

const rankOf = (cell: string) =>
  cell.length > longestHeading
    ? -1
    : headings.findIndex((heading) => heading.test(letters(cell.replace(/[（(].*?[)）]/gu, ''))))

/** Whether a cell says that organs stand below it. */
export const isHeading = (cell: string) => rankOf(cell) !== -1

/** So many rows tell what a column holds. */
const sampled = 200

/** How many of a column's first cells hold names of organs, as far as one can tell. */
const organsIn = (rows: readonly ListRow[], column: number) =>
  rows
    .slice(0, sampled)
    .filter(({ cells }) => namesIn(cells[column] ?? '', () => false).some(({ name }) => name !== null)).length

const widthOf = ({ rows }: ListSheet) => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)

interface Headed {
  readonly column: number
  /** The heading's row among the rows; those up to it are above the list. */
  readonly row: number
}

function headedColumn(rows: readonly ListRow[]): Headed | null {
  const found = rows.slice(0, headRows).flatMap(({ cells }, row) =>
    cells.length < 2 && rows.some((each) => each.cells.length > 1)
      ? []
      : cells.flatMap((cell, column) => {
          const rank = rankOf(cell)
          return rank === -1 ? [] : [{ row, column, rank, organs: organsIn(rows, column) }]
        })
  )
  found.sort((a, b) => a.row - b.row || a.rank - b.rank || b.organs - a.organs)
  return found[0] ?? null
}

/** The column by its heading, else the one that looks most like organs; the first where none does. */
export function organColumn({ rows, ...sheet }: ListSheet): number {
  const headed = headedColumn(rows)
  if (headed !== null) return headed.column
  const columns = Array.from({ length: widthOf({ rows, ...sheet }) }, (_, column) => column)
  const scores = columns.map((column) => organsIn(rows, column))
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** The sheet with the most organs in its column. */
export function organSheet(sheets: readonly ListSheet[]): number {
  const scores = sheets.map((sheet) => organsIn(sheet.rows, organColumn(sheet)))
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** What a sheet's columns are called, or else their first cell that holds anything. */
export function columnNames(sheet: ListSheet): string[] {
  const head = sheet.rows[headedColumn(sheet.rows)?.row ?? -1]
  return Array.from(
    { length: widthOf(sheet) },
    (_, column) =>
      head?.cells[column] ?? sheet.rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? ''
  )
}

/** The rows behind the heading. */
export function rowsBelowHeading({ rows }: ListSheet, column: number): readonly ListRow[] {
  const head = rows.findIndex(({ cells }, row) => row < headRows && isHeading(cells[column] ?? ''))
  return rows.slice(head + 1)
}

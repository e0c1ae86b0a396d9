import type { Doubt } from '../../shared/report'
import type { Binding } from './bind'
import type { Heading } from './columns'
import type { Match } from './match'
import { isFilled, type RowCell } from './rows'

/** Where a file drew its columns, what stands under a heading's is told by the grid. */

/** In a grid, the columns each cell stands under, where every filled cell stands under some and none is claimed twice. */
export function fitByGrid(match: Match, heading: Heading | null): Binding | null {
  const [row] = match.rows
  if (heading === null || row === undefined || !row.grid || row.block !== heading.block) return null
  const width = match.target.cells.length
  if (heading.spans.size === 0) return null
  const columns: (RowCell | null)[] = new Array<RowCell | null>(width).fill(null)
  let merged = false
  for (const cell of match.run) {
    const under = [...heading.spans].filter(
      ([, span]) => Math.min(span.end, cell.column + cell.columnSpan) > Math.max(span.start, cell.column)
    )
    if (under.length === 0 && isFilled(cell)) return null
    if (under.length > 1 && isFilled(cell)) merged = true
    for (const [column] of under) {
      const claimed = columns[column]
      if (claimed !== null && claimed !== undefined && isFilled(claimed) && isFilled(cell)) return null
      if (claimed === null || isFilled(cell)) columns[column] = cell
    }
  }
  const lacking = [...heading.spans.keys()].some((column) => columns[column] === null)
  const counts = { found: match.run.filter(isFilled).length, expected: heading.spans.size }
  const doubt: Doubt | null = merged
    ? { code: 'merged-value' }
    : lacking
      ? { code: 'fewer-numbers', params: counts }
      : null
  return { match, columns, extras: [], doubt }
}

/** A row with blanks that shares its heading's grid, and does not stand under it. */
export function isOffGrid({ rows, run }: Match, heading: Heading | null): boolean {
  const [row] = rows
  if (heading === null || row === undefined || !row.grid || row.block !== heading.block) return false
  const columns = heading.sequence.length
  const filled = run.filter(isFilled).length
  return heading.spans.size > 0 && run.length !== columns && filled > 0 && filled < columns
}

/**
 * Whether a row's cells stand one by one under the heading's columns, none of them wider or narrower, and none but
 * blank ones left over. Such a row shows its blank cells where they are, be it a whole column of them. Rows that a page
 * or a cut put into a table of their own have the columns of the heading's still.
 */
export function standsUnder({ match, columns }: Binding, heading: Heading | null): boolean {
  const { rows, run } = match
  const [row] = rows
  if (heading === null || row === undefined || rows.length > 1 || !row.grid) return false
  if (heading.spans.size === 0 || run.some((cell) => isFilled(cell) && !columns.includes(cell))) return false
  return [...heading.spans].every(([column, { start, end }]) => {
    const cell = columns[column] ?? null
    return cell !== null && !cell.covered && cell.column === start && cell.column + cell.columnSpan === end
  })
}

/** Whether two bindings of a row put the same into every column; blanks are alike. */
export function holdSame(a: Binding, b: Binding): boolean {
  return a.columns.every((cell, column) => {
    const other = b.columns[column] ?? null
    return cell === other || (cell !== null && other !== null && !isFilled(cell) && !isFilled(other))
  })
}

import { cellsOf, type TableId } from '../../shared/form'
import type { Report } from '../../shared/report'

/** What holds for all cells of a table: most are filled in as they should be, and rules need not look at each cell. */
export interface Whole {
  /** Every cell holds a number without a doubt. */
  readonly sure: boolean
  /** Moreover every count is whole, and 0 or more. */
  readonly counts: boolean
  /** No cell is doubted; there may be any others. */
  readonly undoubted: boolean
}

function wholeOf({ form, cells }: Report): Readonly<Record<TableId, Whole>> {
  const all = {
    II: { sure: form !== null, counts: form !== null, undoubted: true },
    III: { sure: form !== null, counts: form !== null, undoubted: true },
    IV: { sure: form !== null, counts: form !== null, undoubted: true }
  }
  if (form === null) return all
  for (const { id, table, kind } of cellsOf(form)) {
    const cell = cells[id]
    const own = all[table]
    const doubted = cell?.doubt !== undefined
    const isNumber = cell?.status === 'number'
    own.undoubted &&= !doubted
    own.sure &&= isNumber && !doubted
    own.counts &&= isNumber && !doubted && (kind !== 'count' || (Number.isInteger(cell.value) && cell.value >= 0))
  }
  return all
}

const known = new WeakMap<Report, Readonly<Record<TableId, Whole>>>()

/** What holds for each table of a report, worked out once. */
export function tablesOf(report: Report): Readonly<Record<TableId, Whole>> {
  const tables = known.get(report) ?? wholeOf(report)
  known.set(report, tables)
  return tables
}

export function isUndoubted(report: Report): boolean {
  const { II, III, IV } = tablesOf(report)
  return II.undoubted && III.undoubted && IV.undoubted
}

import type { PartRanges } from './align'
import { columnsHold, confirmed } from './arithmetic'
import type { Binding } from './bind'
import { isLoose } from './loose'
import { isFilled, isLine, isText, type Row, type RowCell } from './rows'
import { scattered } from './scattered'
import type { Target } from './targets'

function bindingOf(target: Target, run: readonly RowCell[], rowOf: ReadonlyMap<RowCell, Row>): Binding {
  const rows = [...new Set(run.flatMap((cell) => rowOf.get(cell) ?? []))]
  const match = {
    target,
    rows,
    run,
    words: '',
    runFrom: 0,
    rowLength: run.length,
    likeness: 0,
    trouble: null,
    score: 0
  }
  return { match, columns: run, extras: [], doubt: null }
}

/**
 * Table III where a program wrote its labels apart from its figures, so that no row has both: the figures of the part,
 * as many as the form has cells, laid out as all its sums demand. Null where the rows are sure as they are, or where
 * the sums do not settle it.
 */
export function boundApart(
  rows: readonly Row[],
  targets: readonly Target[],
  { III: range }: PartRanges,
  bindings: readonly Binding[]
): Binding[] | null {
  const requests = targets.filter(({ table }) => table === 'III')
  const width = requests[0]?.cells.length ?? 0
  if (range === undefined || confirmed(bindings, requests.length)) return null
  if (!bindings.every(({ match }) => isLoose(match))) return null
  const lines = rows.slice(range.start, range.end).filter(isLine)
  const rowOf = new Map(
    lines.flatMap((row) => row.cells.flatMap((cell) => (isFilled(cell) && !isText(cell) ? [[cell, row] as const] : [])))
  )
  const bound = (table: readonly (readonly RowCell[])[]) =>
    requests.map((target, index) => bindingOf(target, table[index] ?? [], rowOf))
  const table = scattered([...rowOf.keys()], requests.length, width, (laid) => columnsHold(bound(laid)))
  return table === null ? null : bound(table)
}

import { cellsOf, type FormCell, type FormId } from '../form'

/**
 * The cells of several forms together, each once: in the order of the latest form, and what only an earlier one has
 * behind the cell that it stands behind there.
 */
export function cellsOfForms(used: Iterable<FormId | null>): FormCell[] {
  const [latest, ...earlier] = [...new Set(used)].flatMap((form) => form ?? []).sort((a, b) => (a < b ? 1 : -1))
  if (latest === undefined) return []
  const all = [...cellsOf(latest)]
  for (const form of earlier) {
    let behind = -1
    for (const cell of cellsOf(form)) {
      const at = all.findIndex(({ id }) => id === cell.id)
      if (at === -1) all.splice(++behind, 0, cell)
      else behind = at
    }
  }
  return all
}

import type { RowCell } from './rows'

/** A cell's value in a sum of the form; blanks and placeholders count as 0, what cannot be added makes it null. */
export function valueOf(cell: RowCell | null): number | null {
  if (cell === null || cell.figure.status === 'blank' || cell.figure.status === 'placeholder') return 0
  return cell.figure.status === 'number' ? cell.figure.value : null
}

/** A cell's value where nothing may be taken for granted: only a whole number has one. */
export function numberOf(cell: RowCell | null): number | null {
  return cell?.figure.status === 'number' && !cell.figure.broken ? cell.figure.value : null
}

export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}

type ValueOf = (cell: RowCell | null) => number | null

/**
 * For every `group` columns (none if 0) whether they add up to their last one; null where that cannot be said, as where
 * some are lacking.
 */
export function groupsAddUp(
  columns: readonly (RowCell | null)[],
  group: number,
  value: ValueOf = valueOf
): (boolean | null)[] {
  if (group === 0) return []
  const values = columns.map(value)
  return Array.from({ length: Math.ceil(columns.length / group) }, (_, index) => {
    const part = values.slice(index * group, (index + 1) * group)
    const sum = sumOf(part.slice(0, -1))
    const total = part.at(-1) ?? null
    return part.length < group || sum === null || total === null ? null : sum === total
  })
}

/** Whether every `group` columns add up to their last one; null where that cannot be said. */
export function addsUp(columns: readonly (RowCell | null)[], group: number, value: ValueOf = valueOf): boolean | null {
  const held = groupsAddUp(columns, group, value)
  return held.includes(false) ? false : held.includes(null) || held.length === 0 ? null : true
}

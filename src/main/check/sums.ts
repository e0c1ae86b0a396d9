import type { Sum } from '../../shared/form'
import type { SkipReason } from '../../shared/finding'
import type { Cell } from '../../shared/report'
import { type Check, failed, isEmpty, passed, skipped, type Subject, sumOf, unusable } from './rule'

/** The two sides of a sum as they add up, or why they cannot be told. */
export type Weighed =
  | { readonly state: 'known'; readonly left: number; readonly right: number }
  | { readonly state: 'skipped'; readonly why: SkipReason }

/**
 * Adds up both sides of a sum. A blank or placeholder counts as 0; with a blank printed total there is nothing to
 * compare. Doubted, missing and invalid figures are not calculated with.
 */
export function weigh(sum: Sum, cell: (id: string) => Cell): Weighed {
  const left = sum.left.map(cell)
  const right = sum.right.map(cell)
  const why = unusable([...left, ...right])
  if (why !== null) return { state: 'skipped', why }
  if (sum.total && right.some(isEmpty)) return { state: 'skipped', why: 'blank-result' }
  return { state: 'known', left: sumOf(left), right: sumOf(right) }
}

/** Checks that the two sides of a sum are equal. One that fails over a blank is only a warning: the blank may hold the difference. */
export function checkSum(sum: Sum, { cell }: Subject, severity: 'error' | 'warning' = 'error'): Check {
  const weighed = weigh(sum, cell)
  if (weighed.state === 'skipped') return skipped(weighed.why)
  const { left, right } = weighed
  if (left === right) return passed
  const ids = [...sum.left, ...sum.right]
  const blanks = ids.map(cell).filter(isEmpty).length
  return failed(
    { id: sum.rule, severity },
    {
      at: sum.at,
      cells: ids,
      values: { kind: 'equation', left, right },
      params: { blanks, figures: ids.map((id) => String(cell(id).value ?? 0)) },
      ...(blanks > 0 ? { severity: 'warning' } : {})
    }
  )
}

import type { Sum } from '../../shared/form'
import { type Check, failed, isEmpty, passed, skipped, type Subject, sumOf, unusable } from './rule'

/**
 * Checks that the two sides of a sum are equal. A blank or placeholder counts as 0, and a sum that then fails is only
 * a warning, since the blank may hold the difference; a blank printed total is not checked at all. Doubted, missing
 * and invalid figures are not calculated with.
 */
export function checkSum(sum: Sum, { cell }: Subject, severity: 'error' | 'warning' = 'error'): Check {
  const left = sum.left.map(cell)
  const right = sum.right.map(cell)
  const why = unusable([...left, ...right])
  if (why !== null) return skipped(why)
  if (sum.total && right.some(isEmpty)) return skipped('blank-result')
  const [leftSum, rightSum] = [sumOf(left), sumOf(right)]
  if (leftSum === rightSum) return passed
  const blanks = [...left, ...right].filter(isEmpty).length
  return failed(
    { id: sum.rule, severity },
    {
      at: sum.at,
      cells: [...sum.left, ...sum.right],
      values: { kind: 'equation', left: leftSum, right: rightSum },
      params: { blanks, figures: [...left, ...right].map((each) => String(each.value ?? 0)) },
      ...(blanks > 0 ? { severity: 'warning' } : {})
    }
  )
}

import type { Cell, Report } from '../../shared/report'
import {
  type AcrossRule,
  type Check,
  failed,
  isEmpty,
  missing,
  type Neighbours,
  passed,
  skipped,
  sumOf,
  unusable
} from './rule'

/** What rules that compare a year with the year before have in common. */

/** Makes checks against the cells of the organ's report of the year before; skips the rule where there are none. */
export function besideYearBefore(
  { previous }: Neighbours,
  check: (before: (id: string) => Cell, previous: Report) => readonly Check[]
): readonly Check[] {
  if (previous === null) return [skipped('no-neighbour')]
  return previous.form === null ? [skipped('no-form')] : check((id) => previous.cells[id] ?? missing, previous)
}

/** Two sides that must be equal: one figure of this year, and a sum of figures of this year and the last. */
export interface YearsSum {
  readonly at: string
  /** The cells of this year's report among the figures. */
  readonly cells: readonly string[]
  readonly left: Cell
  /** True where `left` is a result, and not checked where it is blank: that is another rule's finding. */
  readonly result: boolean
  readonly plus: readonly Cell[]
  readonly minus?: readonly Cell[]
  readonly severity?: 'error' | 'warning'
}

/** Checks a sum over two years. Blanks and placeholders count as 0; what then fails is only a warning. */
export function checkYears(
  rule: Pick<AcrossRule, 'id' | 'severity'>,
  { at, cells, left, result, plus, minus = [], severity = 'warning' }: YearsSum
): Check {
  const all = [left, ...plus, ...minus]
  const why = unusable(all)
  if (why !== null) return skipped(why)
  if (result && isEmpty(left)) return skipped('blank-result')
  const [stands, sum] = [sumOf([left]), Math.round((sumOf(plus) - sumOf(minus)) * 10_000) / 10_000]
  if (stands === sum) return passed
  const blanks = all.filter(isEmpty).length
  return failed(rule, {
    at,
    cells,
    values: { kind: 'equation', left: stands, right: sum },
    params: { blanks, figures: all.map((each) => String(each.value ?? 0)) },
    severity: blanks > 0 ? 'warning' : severity
  })
}

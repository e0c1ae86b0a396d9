import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { forms, type FormId, type Sum, sumsOf } from '../../../shared/form'

/** How a cell stands in a sum that is drawn: along a column or a row, as an addend, on a side of a balance, or its total. */
export type SumRole = 'column' | 'row' | 'left' | 'right' | 'total'

export interface SumMark {
  readonly role: SumRole
  /** Where a bracket over all addends begins and ends. */
  readonly first: boolean
  readonly last: boolean
}

/** The sum that a finding says does not hold; undefined for findings of another kind. */
export function sumOf(form: FormId, { id }: Pick<PresentedKeptFinding, 'id'>): Sum | undefined {
  return sumsOf(forms[form]).find(({ rule, at }) => `${rule}:${at}` === id)
}

function marks(cells: readonly string[], role: SumRole): [string, SumMark][] {
  return cells.map((cell, index) => [cell, { role, first: index === 0, last: index === cells.length - 1 }])
}

/** What to draw in each cell for a sum: a bracket along its addends and its total, or the two sides of a balance. */
export function marksOfSum({ rule, left, right, total }: Sum): ReadonlyMap<string, SumMark> {
  if (!total) return new Map([...marks(left, 'left'), ...marks(right, 'right')])
  return new Map([...marks(left, rule === 'T3-02' ? 'column' : 'row'), ...marks(right, 'total')])
}

const none: ReadonlyMap<string, SumMark> = new Map()

/** The drawing for the selected finding; empty where it is about no sum. */
export function sumMarksOf(form: FormId | null, finding: PresentedKeptFinding | null): ReadonlyMap<string, SumMark> {
  const sum = form === null || finding === null ? undefined : sumOf(form, finding)
  return sum === undefined ? none : marksOfSum(sum)
}

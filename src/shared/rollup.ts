import { type CellKind, cellsOf, type FormId, otherUnits } from './form'
import type { Cells, Cell } from './report'

/** The sum of many reports, cell by cell (汇总). */

/** What a cell of many reports comes to. The counts of what stands there add up to the number of reports. */
export interface CellSum {
  /** Null where no report has a number there. */
  readonly sum: number | null
  /** How many reports have a number there, which is in the sum; what else stands there is in none. */
  readonly number: number
  readonly blank: number
  readonly placeholder: number
  readonly invalid: number
  readonly missing: number
  /** An amount with another unit behind it than the heading's 万元. */
  readonly otherUnit: number
  /** How many of them the reader is not sure of, and how many a person corrected or confirmed. */
  readonly doubted: number
  readonly corrected: number
}

/** How a report's cell goes into a sum: only a number does. */
export type Share = Cell['status'] | 'otherUnit'

export function shareOf(cell: Cell | undefined, kind: CellKind): Share {
  if (cell === undefined) return 'missing'
  const isOther = kind === 'amount' && cell.status === 'number' && cell.value !== 0
  return isOther && otherUnits.includes(cell.unit ?? '') ? 'otherUnit' : cell.status
}

/** Sums are kept in millionths, as whole numbers: 0.1 and 0.2 are 0.3, in whatever order. */
const precision = 1e6
const exact = (value: number) => BigInt(Math.round(value * precision))
const rounded = (value: bigint) => Number(value) / precision

/** The sum of the reports' cells, for every cell of their form. */
export function rollUp(form: FormId, reports: readonly Cells[]): Record<string, CellSum> {
  return Object.fromEntries(
    cellsOf(form).map(({ id, kind }) => {
      const cells = reports.map((report) => report[id])
      const shares = cells.map((cell) => shareOf(cell, kind))
      const count = (share: Share) => shares.filter((each) => each === share).length
      const number = count('number')
      const sum = cells.reduce(
        (all, cell, place) => all + (shares[place] === 'number' ? exact(cell?.value ?? 0) : 0n),
        0n
      )
      return [
        id,
        {
          sum: number === 0 ? null : rounded(sum),
          number,
          blank: count('blank'),
          placeholder: count('placeholder'),
          invalid: count('invalid'),
          missing: count('missing'),
          otherUnit: count('otherUnit'),
          doubted: cells.filter((cell) => cell?.doubt !== undefined).length,
          corrected: cells.filter((cell) => cell?.corrected !== undefined).length
        }
      ]
    })
  )
}

/** By how much a sum is more than another number; null where one of them is none. */
export function differenceOf(sum: number | null, other: number | null): number | null {
  return sum === null || other === null ? null : rounded(exact(sum) - exact(other))
}

import type { PresentedSeries, PresentedSide } from '../../../shared/api/comparison'

type Year = PresentedSeries['years'][number]

/** What one year carried out and the next one carried in, of one kind of applicant. */
export interface CarriedPair {
  readonly column: string
  readonly out: PresentedSide
  readonly into: PresentedSide
  /** `into` less `out`; null unless both are numbers. */
  readonly difference: number | null
}

/** Two reports that follow each other. With years missing between them nothing can be held against anything. */
export interface Link {
  readonly from: Year
  readonly to: Year
  readonly missing: readonly number[]
  /** A merger or split lies between them: the figures need not be equal. */
  readonly reformed: boolean
  readonly pairs: readonly CarriedPair[]
}

const nothing: PresentedSide = { status: 'missing', value: null }

/** The chain of an organ's years: each report with the one before it. */
export function chainOf(years: readonly Year[], columns: readonly string[]): Link[] {
  return years.slice(1).flatMap((to, index) => {
    const from = years[index]
    if (from === undefined) return []
    const missing = Array.from({ length: to.year - from.year - 1 }, (_, gap) => from.year + gap + 1)
    const pairs = columns.map((column): CarriedPair => {
      const out = from.cells[`III.carriedOut.${column}`] ?? nothing
      const into = to.cells[`III.carriedIn.${column}`] ?? nothing
      const difference = out.value === null || into.value === null ? null : into.value - out.value
      return { column, out, into, difference }
    })
    return [{ from, to, missing, reformed: to.afterReform, pairs }]
  })
}

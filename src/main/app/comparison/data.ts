import type { PresentedCopied, PresentedDiff, PresentedSeries } from '../../../shared/api/comparison'
import { latestFirst } from '../../../shared/comparison/found'
import { isStanding } from '../../../shared/finding'

/** What is printed of a comparison. */
export interface Comparison {
  readonly diff: PresentedDiff
  readonly series: PresentedSeries
  /** What the later report has in common with others. */
  readonly copied: PresentedCopied
  readonly archive: string
  /** All cells, not only the rows that changed. */
  readonly full: boolean
  readonly withProse: boolean
  readonly withSeries: boolean
}

/** The findings between the years that stand: of the later year alone, or of all years where all are printed. */
export function shownFindings({ diff, series, withSeries }: Comparison): PresentedSeries['findings'] {
  return latestFirst(series.findings.filter(({ year, state }) => isStanding(state) && (withSeries || year === diff.to)))
}

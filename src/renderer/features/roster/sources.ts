import type { CallArgs, Result } from '../../../shared/api/contract'

/** The years that have anything, the latest first. */
export type RosterYears = Result<'roster.years'>['years']

export type CopySource = CallArgs<'roster.copy'>['from']

/** What a year's roster may be made of, the likeliest first: rosters of other years, and who reported. */
export function sourcesFor(year: number, years: RosterYears): CopySource[] {
  const far = (other: number) => Math.abs(other - year) + (other > year ? 0.5 : 0)
  const near = years.toSorted((one, other) => far(one.year) - far(other.year))
  const rosters = near.filter(({ year: other, size }) => other !== year && size > 0)
  const reports = near.filter(({ reported }) => reported > 0)
  return [
    ...rosters.slice(0, 1).map((each) => ({ kind: 'roster' as const, year: each.year })),
    ...reports.map((each) => ({ kind: 'reports' as const, year: each.year })),
    ...rosters.slice(1).map((each) => ({ kind: 'roster' as const, year: each.year }))
  ]
}

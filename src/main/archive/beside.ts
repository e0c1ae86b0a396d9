import { isReform, type Link, yearOf } from '../../shared/link'
import { namesOf } from '../../shared/organ'
import type { Database } from './database'
import { linksIn } from './links'
import type { SeriesReport } from './series'

/** What an organ's other reports are to one of them: what its checks across years know. */
export interface Beside {
  /** The report that counts for the year before, and the name it bears. */
  readonly previous: { readonly id: number; readonly organ: string } | null
  /** The merger or split that lies between the two. */
  readonly reform: Pick<Link, 'kind' | 'from' | 'to'> | null
  /** The years of which there are reports, in order. */
  readonly years: readonly number[]
  /** The files of other reports of the organ for the same year. */
  readonly revisions: readonly string[]
}

interface Place {
  readonly id: number
  readonly organ: string
  readonly year: number
}

/** A merger or split on the way from one report to the other, or of that very year that either's organ took part in. */
function reformBetween(db: Database, { organ, year }: Place, before: SeriesReport): Beside['reform'] {
  const own = namesOf(organ, linksIn(db))
  const taking = [...new Set([organ, before.organ, ...own])].flatMap((name) => linksIn(db).of(name))
  const [reform] = [...before.reforms, ...taking.filter((link) => isReform(link) && yearOf(link) === year)]
  return reform === undefined ? null : { kind: reform.kind, from: reform.from, to: reform.to }
}

/** What stands beside a report in the series of its organ. */
export function besideOf(db: Database, series: readonly SeriesReport[], place: Place): Beside {
  const { id, year } = place
  const before = series.find((each) => each.current && each.year === year - 1)
  return {
    previous: before === undefined ? null : { id: before.id, organ: before.organ },
    reform: before === undefined ? null : reformBetween(db, place, before),
    years: [...new Set(series.map((each) => each.year))],
    revisions: series
      .filter((each) => each.reforms.length === 0 && each.year === year && each.id !== id)
      .map(({ file }) => file)
  }
}

import { setImmediate } from 'node:timers/promises'
import type { Report } from '../../shared/report'
import {
  type Archive,
  cellNames,
  listUnchecked,
  loadReports,
  markUnchecked,
  replaceFindings,
  seriesOf,
  type SeriesReport,
  setUnchecked,
  type Unchecked,
  unchecked
} from '../archive'
import { check, type Neighbours } from '../check'
import { type AlikeSearch, alikeSearch, sketchNew } from './alike'

/**
 * What a change touches is marked in the archive when the change is made; here it is checked again, whole, with what
 * the archive holds beside it. Marks outlive a crash, and nothing is checked that no change touched.
 */

/** So many reports are checked before others get their turn: some ten milliseconds. */
const chunk = 40

const everything = Number.MAX_SAFE_INTEGER

/** Marks the reports whose text is like that of reports that came, went or changed. */
async function markAlike({ db }: Archive, search: AlikeSearch, signal: AbortSignal): Promise<void> {
  const changed = listUnchecked(db, unchecked.andAlike, everything)
  for (let at = 0; at < changed.length && !signal.aborted; at += chunk) {
    const some = changed.slice(at, at + chunk)
    db.transaction(() => {
      markUnchecked(
        db,
        some.flatMap(({ id, year }) => (year === null ? [] : search.reports(id, year)))
      )
      setUnchecked(
        db,
        some.map(({ id }) => id),
        unchecked.itself
      )
    })
    await setImmediate()
  }
}

interface Beside {
  readonly series: readonly SeriesReport[]
  readonly previous: number | null
}

function besideOf(series: readonly SeriesReport[], year: number | null): Beside {
  const before = series.find((each) => each.current && each.year === (year ?? NaN) - 1)
  return { series, previous: before?.id ?? null }
}

function neighboursOf(
  { id, organ, year }: Unchecked,
  { series, previous }: Beside,
  reports: ReadonlyMap<number, Report>,
  search: AlikeSearch
): Neighbours {
  return {
    previous: previous === null ? null : (reports.get(previous) ?? null),
    years: [...new Set(series.map((each) => each.year))],
    revisions: series.filter((each) => each.year === year && each.id !== id).map(({ file }) => file),
    alike: organ === null || year === null ? [] : search.texts(id, organ, year)
  }
}

function checkSome(
  { db }: Archive,
  due: readonly Unchecked[],
  search: AlikeSearch,
  names: ReadonlyMap<number, string>
) {
  const organs = new Map(
    [...new Set(due.map(({ organ }) => organ))].map((organ) => [organ, organ === null ? [] : seriesOf(db, organ)])
  )
  const all = due.map((each) => ({ each, beside: besideOf(organs.get(each.organ) ?? [], each.year) }))
  const needed = new Set(
    all.flatMap(({ each, beside }) => (beside.previous === null ? [each.id] : [each.id, beside.previous]))
  )
  const reports = loadReports(db, [...needed], names)
  for (const { each, beside } of all) {
    const report = reports.get(each.id)
    if (report !== undefined) replaceFindings(db, each.id, check(report, neighboursOf(each, beside, reports, search)))
  }
  setUnchecked(
    db,
    due.map(({ id }) => id),
    unchecked.no
  )
}

/**
 * Checks every marked report again and gives how many there were. Others get their turn in between; what they mark
 * meanwhile may wait for the next time. Whoever aborts it leaves the rest marked.
 */
export async function recheck(archive: Archive, signal: AbortSignal): Promise<number> {
  await sketchNew(archive, signal)
  const search = alikeSearch(archive)
  await markAlike(archive, search, signal)
  const names = cellNames(archive.db)
  let done = 0
  while (!signal.aborted) {
    const due = listUnchecked(archive.db, unchecked.itself, chunk)
    if (due.length === 0) break
    archive.db.transaction(() => checkSome(archive, due, search, names))
    archive.touch()
    done += due.length
    await setImmediate()
  }
  return done
}

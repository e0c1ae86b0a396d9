import { setImmediate } from 'node:timers/promises'
import type { Report } from '../../shared/report'
import {
  type Archive,
  type Beside,
  besideOf,
  cellNames,
  listUnchecked,
  lowerMark,
  loadReports,
  markUnchecked,
  replaceFindings,
  seriesOf,
  type SeriesReport,
  type Unchecked,
  unchecked
} from '../archive'
import { check, type CheckOptions, type Neighbours, standard } from '../check'
import { type AlikeSearch, alikeSearch, sketchNew } from './alike'

/**
 * What a change touches is marked in the archive when the change is made; here it is checked again, whole, with what
 * the archive holds beside it. Marks outlive a crash, and nothing is checked that no change touched.
 */

/** So many reports are checked before others get their turn: some ten milliseconds. */
const chunk = 40

async function inTurns<T>(list: readonly T[], signal: AbortSignal, work: (some: readonly T[]) => void): Promise<void> {
  for (let at = 0; at < list.length && !signal.aborted; at += chunk) {
    work(list.slice(at, at + chunk))
    await setImmediate()
  }
}

const idsOf = (reports: readonly Unchecked[]) => reports.map(({ id }) => id)

/** Marks the reports whose text is like that of reports that came, went or changed. */
function markAlike({ db }: Archive, changed: readonly Unchecked[], search: AlikeSearch): void {
  markUnchecked(
    db,
    changed.flatMap(({ id, year }) => (year === null ? [] : search.reports(id, year)))
  )
  lowerMark(db, idsOf(changed), unchecked.andAlike)
}

interface Due {
  readonly each: Unchecked
  /** Null where its organ or year is not known. */
  readonly beside: Beside | null
}

function dueOf(db: Archive['db'], each: Unchecked, series: readonly SeriesReport[]): Due {
  const { id, organ, year } = each
  return { each, beside: organ === null || year === null ? null : besideOf(db, series, { id, organ, year }) }
}

function neighboursOf(
  { each: { id, organ, year }, beside }: Due,
  reports: ReadonlyMap<number, Report>,
  search: AlikeSearch
): Partial<Neighbours> {
  if (beside === null || organ === null || year === null) return {}
  const { previous, reform, years, revisions } = beside
  return {
    previous: previous === null ? null : (reports.get(previous.id) ?? null),
    formerName: previous === null || previous.organ === organ ? null : previous.organ,
    reform,
    years,
    revisions,
    alike: search.texts({ report: id, organ, year, previous: previous?.id ?? null })
  }
}

function checkSome(
  { db }: Archive,
  due: readonly Unchecked[],
  search: AlikeSearch,
  names: ReadonlyMap<number, string>,
  options: CheckOptions
) {
  const organs = new Map(
    [...new Set(due.map(({ organ }) => organ))].map((organ) => [organ, organ === null ? [] : seriesOf(db, organ)])
  )
  const all = due.map((each) => dueOf(db, each, organs.get(each.organ) ?? []))
  const needed = new Set(
    all.flatMap(({ each, beside }) => (beside?.previous == null ? [each.id] : [each.id, beside.previous.id]))
  )
  const reports = loadReports(db, [...needed], names)
  const results = all.flatMap((one) => {
    const report = reports.get(one.each.id)
    return report === undefined
      ? []
      : [[one.each.id, check(report, neighboursOf(one, reports, search), options)] as const]
  })
  replaceFindings(db, new Map(results))
  lowerMark(db, idsOf(due), unchecked.itself)
}

/**
 * Checks every marked report again and gives how many there were. Others get their turn in between; what they mark
 * meanwhile may wait for the next time. Whoever aborts it leaves the rest marked.
 */
export async function recheck(archive: Archive, signal: AbortSignal, options = standard): Promise<number> {
  const { db, touch } = archive
  await sketchNew(archive, signal)
  const search = alikeSearch(archive)
  const names = cellNames(db)
  await inTurns(listUnchecked(db, unchecked.andAlike), signal, (some) => {
    db.transaction(() => markAlike(archive, some, search))
  })
  const due = listUnchecked(db, unchecked.itself)
  await inTurns(due, signal, (some) => {
    db.transaction(() => checkSome(archive, some, search, names, options))
    touch()
  })
  return due.length
}

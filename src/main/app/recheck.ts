import { setImmediate } from 'node:timers/promises'
import {
  type Archive,
  type Beside,
  besideOf,
  cellNames,
  isSketched,
  leaveOff,
  listUnchecked,
  lowerMark,
  markUnchecked,
  packReports,
  replaceFindings,
  seriesOf,
  type SeriesReport,
  settleMark,
  takeUp,
  type Unchecked,
  unchecked
} from '../archive'
import { standard } from '../check'
import { type AlikeSearch, alikeSearch, sketchNew } from './alike'
import { type Checkers, type CheckTask, type Due, inThisThread } from './checking'

/**
 * What a change touches is marked in the archive when the change is made; here it is checked again, whole, with what
 * the archive holds beside it. Marks outlive a crash, and nothing is checked that no change touched. The archive is
 * read and written here; of many reports the checking itself is done by other threads.
 */

/** So many reports are checked before others get their turn: some ten milliseconds. */
const chunk = 40

/** Some at a time, others getting their turn in between; `abreast` of them are begun before the first is done. */
async function inTurns<T>(
  list: readonly T[],
  { signal, abreast = 1 }: { readonly signal: AbortSignal; readonly abreast?: number },
  work: (some: readonly T[]) => Promise<void> | void
): Promise<void> {
  let at = 0
  const turns = async (): Promise<void> => {
    while (at < list.length && !signal.aborted) {
      const some = list.slice(at, at + chunk)
      at += chunk
      await work(some)
      await setImmediate()
    }
  }
  const begun = Array.from({ length: abreast }, () => turns().finally(() => (at = list.length)))
  for (const each of await Promise.allSettled(begun)) if (each.status === 'rejected') throw each.reason
}

const idsOf = (reports: readonly Unchecked[]) => reports.map(({ id }) => id)

/**
 * Marks the reports whose text is like that of reports that came, went or changed. One that was read again since the
 * others were sketched keeps its mark: what it is like is known the next time.
 */
function markAlike({ db }: Archive, changed: readonly Unchecked[], search: AlikeSearch): void {
  const sketched = changed.filter(({ id }) => isSketched(db, id))
  const alike = sketched.flatMap(({ id, year }) => (year === null ? [] : search.reports(id, year)))
  markUnchecked(db, [...new Set(alike)])
  lowerMark(db, idsOf(sketched))
}

/** Where organ or year is not known. */
const nothingBeside: Beside = { previous: null, reform: null, years: [], revisions: [] }

function dueOf(
  db: Archive['db'],
  { id, organ, year }: Unchecked,
  series: readonly SeriesReport[],
  search: AlikeSearch
): Due {
  const beside = organ === null || year === null ? nothingBeside : besideOf(db, series, { id, organ, year })
  const { previous, reform, years, revisions } = beside
  return {
    id,
    previous: previous?.id ?? null,
    formerName: previous === null || previous.organ === organ ? null : previous.organ,
    reform,
    years,
    revisions,
    others: organ === null || year === null ? [] : search.others(id, year),
    before: year === null || previous === null ? [] : search.before(id, year, previous.id)
  }
}

/** Reports to be checked, with all that their checks need. */
function taskOf(
  { db }: Archive,
  some: readonly Unchecked[],
  search: AlikeSearch,
  same: Pick<CheckTask, 'names' | 'options'>
): CheckTask {
  const organs = new Map(
    [...new Set(some.map(({ organ }) => organ))].map((organ) => [organ, organ === null ? [] : seriesOf(db, organ)])
  )
  const due = some.map((each) => dueOf(db, each, organs.get(each.organ) ?? [], search))
  const needed = new Set(due.flatMap(({ id, previous }) => (previous === null ? [id] : [id, previous])))
  return { due, reports: packReports(db, [...needed]), ...same }
}

/**
 * Checks every marked report again and gives how many there were. Others get their turn in between; what they mark
 * meanwhile may wait for the next time. Whoever aborts it leaves the rest marked. It must not run twice at a time.
 */
export async function recheck(
  archive: Archive,
  signal: AbortSignal,
  options = standard,
  elsewhere: Checkers = inThisThread
): Promise<number> {
  const { db, touch } = archive
  await sketchNew(archive, signal)
  leaveOff(db)
  const search = alikeSearch(archive)
  await inTurns(listUnchecked(db, unchecked.andAlike), { signal }, (some) => {
    db.transaction(() => markAlike(archive, some, search))
  })
  const due = listUnchecked(db, unchecked.itself)
  // All at once: what marks one that still waits for its turn then marks it anew.
  db.transaction(() => takeUp(db, idsOf(due)))
  // To ask other threads takes longer than to check a few reports.
  const { workers, check, copies }: Checkers = due.length > chunk ? elsewhere : inThisThread
  if (due.length > chunk) await search.findOthers(due, copies, signal)
  const same = { names: cellNames(db), options }
  await inTurns(due, { signal, abreast: 2 * workers }, async (some) => {
    const task = db.transaction(() => taskOf(archive, some, search, same))
    const found = await check(task, signal)
    if (signal.aborted) return
    db.transaction(() => {
      replaceFindings(db, found)
      settleMark(db, idsOf(some))
    })
    touch()
  })
  return due.length
}

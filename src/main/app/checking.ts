import type { SectionId } from '../../shared/form'
import { type Found, foundIn, type PackedReports, unpackReports } from '../archive'
import { type AlikeText, check, type CheckOptions, type Neighbours } from '../check'
import type { Report } from '../../shared/report'
import { wordingOf } from '../../shared/text/shingles'
import { type Runs, runsOf } from '../compare/runs'
import { type CopiesTask, findCopies, type FoundCopies, mayBeCopied } from './copies'

/** Checking reports that were taken out of the archive as plain data: in this thread or in another. */

/** A report that is to be checked, and what stands beside it. */
export interface Due extends Pick<Neighbours, 'formerName' | 'reform' | 'years' | 'revisions'> {
  readonly id: number
  /** The number of the report of the year before, and the parts in which its text may be the same. */
  readonly previous: number | null
  readonly before: readonly SectionId[]
  /** Texts of other organs that may be the same. */
  readonly others: readonly AlikeText[]
}

export interface CheckTask {
  readonly due: readonly Due[]
  /** Those that are due and those of the years before. */
  readonly reports: PackedReports
  readonly names: ReadonlyMap<number, string>
  readonly options: CheckOptions
}

const textIn = ({ sections }: Report, section: SectionId) => sections.find(({ id }) => id === section)?.text ?? ''

/** A report of a task, and the runs of letters of its parts. */
interface Opened {
  readonly id: number
  readonly report: Report | null
  readonly runsIn: (section: SectionId) => Runs
}

/** The parts of the year before's report of which this one's may be copies. */
function alikeBefore(own: Opened, previous: Opened, sections: readonly SectionId[]): AlikeText[] {
  const [report, before] = [own.report, previous.report]
  if (report === null || before === null || report.organ === null || report.year === null) return []
  const { organ, year } = report
  return sections
    .filter((section) => mayBeCopied(own.runsIn(section), previous.runsIn(section)))
    .map((section) => ({ organ, year: year - 1, section, text: textIn(before, section) }))
}

function openedAs(id: number, report: Report | null): Opened {
  const known = new Map<SectionId, Runs>()
  const runsIn = (section: SectionId) => {
    const runs = known.get(section) ?? runsOf(wordingOf(report === null ? '' : textIn(report, section)).letters)
    known.set(section, runs)
    return runs
  }
  return { id, report, runsIn }
}

/** The reports of a task by their numbers; the two made last are kept: one of them is mostly the next one's year before. */
function reportsOf({ reports: packed, names }: CheckTask): (id: number) => Opened {
  const made = unpackReports(packed, names)
  let latest: readonly Opened[] = []
  return (id) => {
    const known = latest.find((each) => each.id === id) ?? openedAs(id, made(id))
    latest = [known, ...latest.filter((each) => each !== known)].slice(0, 2)
    return known
  }
}

/** What every rule finds in the reports that are due. */
export function checkReports(task: CheckTask): Found[] {
  const reportOf = reportsOf(task)
  return task.due.flatMap(({ id, previous: last, before, others, ...beside }) => {
    const previous = last === null ? null : reportOf(last)
    const own = reportOf(id)
    if (own.report === null) return []
    const alike = previous === null ? others : [...others, ...alikeBefore(own, previous, before)]
    return [foundIn(id, check(own.report, { ...beside, previous: previous?.report ?? null, alike }, task.options))]
  })
}

/** Where the checking is done. Of what was begun before it was aborted nothing need be found. */
export interface Checkers {
  /** How many can be at it at the same time. */
  readonly workers: number
  readonly check: (task: CheckTask, signal: AbortSignal) => Promise<readonly Found[]>
  readonly copies: (task: CopiesTask, signal: AbortSignal) => Promise<FoundCopies>
}

/** The checking done by the thread that asks for it. */
export const inThisThread = {
  workers: 1,
  check: (task: CheckTask) => Promise.resolve(checkReports(task)),
  copies: (task: CopiesTask) => Promise.resolve(findCopies(task))
} satisfies Checkers

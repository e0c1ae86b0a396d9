import type { SectionId } from '../../shared/form'
import { type Found, foundIn, type PackedReports, unpackReports } from '../archive'
import { type AlikeText, check, type CheckOptions, type Neighbours } from '../check'
import type { Report } from '../../shared/report'
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

/** The parts of the year before's report of which this one's may be copies. */
function alikeBefore(report: Report, previous: Report, sections: readonly SectionId[]): AlikeText[] {
  const { organ, year } = report
  if (organ === null || year === null) return []
  return sections
    .map((section) => ({ organ, year: year - 1, section, text: textIn(previous, section) }))
    .filter(({ section, text }) => mayBeCopied(textIn(report, section), text))
}

/** The reports of a task by their numbers; the two made last are kept: one of them is mostly the next one's year before. */
function reportsOf({ reports: packed, names }: CheckTask): (id: number) => Report | null {
  const made = unpackReports(packed, names)
  let latest: readonly { id: number; report: Report | null }[] = []
  return (id) => {
    const known = latest.find((each) => each.id === id) ?? { id, report: made(id) }
    latest = [known, ...latest.filter((each) => each !== known)].slice(0, 2)
    return known.report
  }
}

/** What every rule finds in the reports that are due. */
export function checkReports(task: CheckTask): Found[] {
  const reportOf = reportsOf(task)
  return task.due.flatMap(({ id, previous: last, before, others, ...beside }) => {
    const previous = last === null ? null : reportOf(last)
    const report = reportOf(id)
    if (report === null) return []
    const own = previous === null ? [] : alikeBefore(report, previous, before)
    return [foundIn(id, check(report, { ...beside, previous, alike: [...others, ...own] }, task.options))]
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

import type { ReportId } from '../../shared/archive'
import type { FindingChanges } from '../../shared/finding'
import { addEvent, type Archive, currentOf, loadReport, reportsFor, subjectOf } from '../archive'
import { findingChanges } from '../compare/findings'

/** Several different reports for one organ and year: which counted before, which counts now, and what that mended. */
export interface Revision {
  readonly organ: string
  readonly year: number
  readonly reportIds: readonly ReportId[]
  readonly from: ReportId
  readonly to: ReportId
  readonly changes: FindingChanges
}

/** The reports that counted before an import began, by organ and year: what its last word is compared with. */
export type Former = Map<string, ReportId>

const idsOf = (findings: FindingChanges['mended']) => findings.map(({ id }) => id)

/**
 * The revisions that a report just kept or brought back makes, noted in the history. `former` remembers across the
 * files of one import.
 */
export function revisionOf({ db }: Archive, id: ReportId, former: Former, at: string): Revision | null {
  const { organ, year } = loadReport(db, id)?.report ?? { organ: null, year: null }
  if (organ === null || year === null) return null
  const load = (number: number | null) => (number === null ? null : loadReport(db, String(number)))
  const before = load(currentOf(db, { organ, year }, Number(id)))
  const now = load(currentOf(db, { organ, year }, null))
  if (before === null || now === null) return null
  const subject = subjectOf({ organ, year }, now.key)
  const { id: to } = now.summary
  if (before.summary.id !== to) {
    const { mended, stays, new: fresh, unchecked } = findingChanges(before, now)
    addEvent(db, { report: null, subject }, at, {
      kind: 'revised',
      from: before.summary.id,
      to,
      mended: idsOf(mended),
      stays: idsOf(stays),
      new: idsOf(fresh),
      unchecked: idsOf(unchecked)
    })
  }
  const first = loadReport(db, former.get(subject) ?? before.summary.id) ?? before
  former.set(subject, first.summary.id)
  return {
    organ,
    year,
    reportIds: reportsFor(db, organ, year).map(String),
    from: first.summary.id,
    to,
    changes: findingChanges(first, now)
  }
}

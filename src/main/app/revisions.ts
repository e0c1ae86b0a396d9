import type { KeptReport, ReportId } from '../../shared/archive'
import type { FindingChanges } from '../../shared/finding'
import { addEvent, type Archive, currentOf, loadReport, reportsFor, subjectOf } from '../archive'
import { isOfCounting } from '../check'
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

interface Place {
  readonly organ: string
  readonly year: number
}

/** The reports that counted before an import, for each organ and year of which it brought another. */
export type Former = Map<string, Place & { readonly from: ReportId }>

/** Remembers which report counted before this one came, unless an earlier file of the import came between already. */
export function rememberFormer({ db }: Archive, id: ReportId, former: Former): void {
  const { organ, year } = loadReport(db, id)?.report ?? { organ: null, year: null }
  if (organ === null || year === null) return
  const subject = subjectOf({ organ, year }, id)
  const from = currentOf(db, { organ, year }, Number(id))
  if (from !== null && !former.has(subject)) former.set(subject, { organ, year, from: String(from) })
}

const comparable = (kept: KeptReport) => ({ ...kept, findings: kept.findings.filter((each) => !isOfCounting(each)) })

const idsOf = (findings: FindingChanges['mended']) => findings.map(({ id }) => id)

/** What became of the findings of the reports that counted before, noted in the history. */
export function revisionsSince(archive: Archive, former: Former): Revision[] {
  const { db } = archive
  const at = new Date().toISOString()
  return [...former].flatMap(([subject, { organ, year, from }]) => {
    const to = currentOf(db, { organ, year }, null)
    const [before, now] = [loadReport(db, from), to === null ? null : loadReport(db, String(to))]
    if (before === null || now === null) return []
    const changes = findingChanges(comparable(before), comparable(now))
    const revision = { organ, year, from, to: now.summary.id, reportIds: reportsFor(db, organ, year).map(String) }
    if (from !== revision.to) {
      const { mended, stays, new: fresh, unchecked } = changes
      addEvent(db, { report: null, subject }, at, {
        kind: 'revised',
        from,
        to: revision.to,
        mended: idsOf(mended),
        stays: idsOf(stays),
        new: idsOf(fresh),
        unchecked: idsOf(unchecked)
      })
      archive.touch()
    }
    return [{ ...revision, changes }]
  })
}

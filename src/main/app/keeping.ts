import type { ReportId } from '../../shared/archive'
import { asRead } from '../../shared/correction'
import type { CheckedReport, FileResult, ReportOutcome } from '../../shared/file'
import { type Archive, insertReport, loadReport, reportsFor } from '../archive'
import { isSameReport } from '../compare/same'

type Read = Extract<FileResult, { reports: readonly CheckedReport[] }>

export function isRead(result: FileResult): result is Read {
  return result.outcome === 'read' || result.outcome === 'pre-form'
}

/** The kept report that this one is a copy of, or null. */
export function copyOf({ db }: Archive, { report }: CheckedReport): ReportId | null {
  if (report.organ === null || report.year === null) return null
  for (const id of reportsFor(db, report.organ, report.year)) {
    const kept = loadReport(db, String(id))
    if (kept !== null && isSameReport(asRead(kept.report), report)) return String(id)
  }
  return null
}

/** A title or file name that says it corrects an earlier report. */
const correction = /更正|修订|订正/u

/** Adds a report of a file that is kept, and gives its id. */
export function keepReport(
  { db }: Archive,
  checked: CheckedReport,
  { row, name, ...rest }: { row: number; name: string; number: number; outcome: ReportOutcome; at: string }
): ReportId {
  const id = insertReport(db, {
    ...checked,
    ...rest,
    file: row,
    correction: correction.test(`${checked.report.title ?? ''} ${name}`)
  })
  return String(id)
}

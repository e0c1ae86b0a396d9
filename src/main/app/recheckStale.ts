import { type Archive, loadReport, replaceFindings, staleReports } from '../archive'
import { check } from '../check'

/** Checks the reports again whose figures, organ or year a person changed. */
export function recheckStale({ db }: Archive): void {
  for (const id of staleReports(db)) {
    const kept = loadReport(db, String(id))
    if (kept !== null) db.transaction(() => replaceFindings(db, id, check(kept.report)))
  }
}

import type { Happening, HistoryEvent } from '../../shared/archive'
import { asText, type Database } from './database'
import { happeningOf } from './json'
import { findReport, subjectOf } from './keys'

/** Whom an event is about: one report, all that speak for an organ's year, or both. */
export interface EventSubject {
  readonly report: string | null
  readonly subject: string | null
}

export function addEvent(db: Database, { report, subject }: EventSubject, at: string, happening: Happening): void {
  db.run('INSERT INTO event (at, report, subject, what) VALUES (?, ?, ?, ?)', [
    at,
    report,
    subject,
    JSON.stringify(happening)
  ])
}

/** What happened to a report, oldest first: to itself, and to all reports of its organ and year. */
export function historyOf(db: Database, id: number): HistoryEvent[] {
  const report = findReport(db, id)
  if (report === null) return []
  return db
    .all('SELECT at, what FROM event WHERE report = ? OR subject = ? ORDER BY at, id', [
      report.key,
      subjectOf(report, report.key)
    ])
    .map((row) => ({ at: asText(row.at), ...happeningOf(asText(row.what)) }))
}

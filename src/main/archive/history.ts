import type { Happening, HistoryEvent } from '../../shared/archive'
import { asText, type Database } from './database'
import { happeningOf } from './json'
import { findReport, subjectOf } from './keys'
import { listLinks } from './links'

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

/** What was said of the name that a report bears. */
function linksOfName(db: Database, organ: string | null): HistoryEvent[] {
  return listLinks(db)
    .filter(({ kind, from, to }) => kind !== 'different' && (from === organ || to === organ))
    .flatMap(({ at, takenBack, kind: link, from, to, since, note }): HistoryEvent[] => {
      const what = { link, from, to, since }
      return [
        { kind: 'linked', at, ...what, note },
        ...(takenBack === null ? [] : [{ kind: 'unlinked' as const, at: takenBack, ...what }])
      ]
    })
}

/** What happened to a report, oldest first: to itself, to all reports of its organ and year, and to its organ's name. */
export function historyOf(db: Database, id: number): HistoryEvent[] {
  const report = findReport(db, id)
  if (report === null) return []
  const events = db
    .all('SELECT at, what FROM event WHERE report = ? OR subject = ? ORDER BY at, id', [
      report.key,
      subjectOf(report, report.key)
    ])
    .map((row) => ({ at: asText(row.at), ...happeningOf(asText(row.what)) }))
  return [...events, ...linksOfName(db, report.organ)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

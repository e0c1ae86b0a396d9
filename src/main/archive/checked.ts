import type { ReportId } from '../../shared/archive'
import type { CheckCounts, Finding, Judgement } from '../../shared/finding'
import { groupsOf } from '../../shared/groups'
import { asNumber, asText, type Database, numberOrNull, textOrNull } from './database'
import { checksOf } from './json'
import { findingOf, judgementsOf } from './findings'
import { numberOf } from './reports'

/** What the checks of one kept report gave. */
export interface CheckedKept {
  readonly id: ReportId
  readonly organ: string | null
  readonly year: number | null
  readonly findings: readonly Finding[]
  /** Judgements by the findings' ids; a finding without one is open. */
  readonly judgements: Readonly<Record<string, Judgement>>
  readonly checks: CheckCounts
}

/** Which reports: these, or those that count, of an organ, of a year; null asks for any. */
export interface Wanted {
  readonly reports: readonly ReportId[] | null
  readonly organ: string | null
  readonly year: number | null
}

/** The findings of the reports wanted, by organ and year. Reports are asked for by id whether or not they count. */
export function listChecked(db: Database, { reports, organ, year }: Wanted): CheckedKept[] {
  // Which reports is said so that the database need not look at all of them.
  const which = reports === null ? 'current = 1 AND ?1 IS NULL' : 'id IN (SELECT value FROM json_each(?1))'
  const ofOrgan = organ === null ? '?2 IS NULL' : 'organ = ?2'
  const where = `removed_at IS NULL AND ${which} AND ${ofOrgan} AND (?3 IS NULL OR year = ?3)`
  const wanted = [reports === null ? null : JSON.stringify(reports.map(numberOf)), organ, year]
  const rows = db.all(
    `SELECT * FROM finding WHERE report_id IN (SELECT id FROM report WHERE ${where}) ORDER BY report_id, position`,
    wanted
  )
  const findings = groupsOf(rows, (row) => asNumber(row.report_id))
  return db
    .all(`SELECT id, organ, year, checks FROM report WHERE ${where} ORDER BY organ, year, id`, wanted)
    .map((row) => ({
      id: String(asNumber(row.id)),
      organ: textOrNull(row.organ),
      year: numberOrNull(row.year),
      findings: (findings.get(asNumber(row.id)) ?? []).map(findingOf),
      judgements: judgementsOf(findings.get(asNumber(row.id)) ?? []),
      checks: checksOf(asText(row.checks))
    }))
}

import type { ReportId } from '../../shared/archive'
import type { Finding, FindingState, Judgement, Severity } from '../../shared/finding'
import { asNumber, asText, type Database, numberOrNull, textOrNull } from './database'
import { findingOf, judgementsOf } from './findings'
import { counting } from './current'

/**
 * What lists and counts of findings need of each, in memory: an archive may hold a hundred thousand, and what they say
 * in full is only read for those in view.
 */
export interface IndexedFinding {
  readonly report: IndexedReport
  /** Its place among the findings of its report. */
  readonly position: number
  readonly rule: string
  readonly severity: Severity
  readonly state: FindingState
}

export interface IndexedReport {
  readonly id: ReportId
  readonly organ: string | null
  readonly year: number | null
}

type Row = [position: number, rule: string, severity: Severity, state: FindingState]

interface Kept {
  readonly writes: number
  readonly findings: readonly IndexedFinding[]
}

const kept = new WeakMap<Database, Kept>()

function makeIndex(db: Database): IndexedFinding[] {
  return db
    .all(
      `SELECT id, organ, year,
         (SELECT json_group_array(json_array(position, rule, severity, state)) FROM finding WHERE report_id = id) AS found
       FROM report WHERE ${counting} ORDER BY id`
    )
    .flatMap((row) => {
      const report = { id: String(asNumber(row.id)), organ: textOrNull(row.organ), year: numberOrNull(row.year) }
      return (JSON.parse(asText(row.found)) as Row[]).map(([position, rule, severity, state]) => ({
        report,
        position,
        rule,
        severity,
        state
      }))
    })
}

/** Every finding of the reports that count. The same list, the very object, as long as nothing is written. */
export function findingIndex(db: Database): readonly IndexedFinding[] {
  const before = kept.get(db)
  if (before?.writes === db.writes()) return before.findings
  const findings = makeIndex(db)
  kept.set(db, { writes: db.writes(), findings })
  return findings
}

/** A finding as the archive holds it. */
export interface FindingRow {
  readonly report: IndexedReport
  readonly finding: Finding
  readonly judgements: Readonly<Record<string, Judgement>>
}

const wantedOf = (findings: readonly IndexedFinding[]) =>
  JSON.stringify(findings.map(({ report, position }) => [Number(report.id), position]))

const joined = `json_each(?1) AS wanted CROSS JOIN finding
  ON report_id = json_extract(wanted.value, '$[0]') AND position = json_extract(wanted.value, '$[1]')
  ORDER BY wanted.key`

/** What these findings say, and what people said of them, in the order they are asked for. */
export function rowsOf(db: Database, findings: readonly IndexedFinding[]): FindingRow[] {
  const rows = db.all(`SELECT finding.*, wanted.key AS number FROM ${joined}`, [wantedOf(findings)])
  return rows.flatMap((row) => {
    const report = findings[asNumber(row.number)]?.report
    return report === undefined ? [] : [{ report, finding: findingOf(row), judgements: judgementsOf([row]) }]
  })
}

/** The ids of these findings, in their order. */
export function idsOf(db: Database, findings: readonly IndexedFinding[]): string[] {
  return db.all(`SELECT finding.finding AS id FROM ${joined}`, [wantedOf(findings)]).map((row) => asText(row.id))
}

/** Where a finding stands among those of its report; null where it has none of this id. */
export function positionOf(db: Database, report: ReportId, id: string): number | null {
  const row = db.first('SELECT position FROM finding WHERE report_id = ? AND finding = ?', [Number(report), id])
  return row === null ? null : asNumber(row.position)
}

import type { Finding, FindingState, Judgement, Severity } from '../../shared/finding'
import { asText, type Database, type SqlRow, type SqlValue, textOrNull } from './database'
import { findingParamsOf, passagesOf, stringsOf, suggestionOf, valuesOf } from './json'

/** Findings in and out of the database, with the state that verdicts give them. */

export const findingColumns = [
  'report_id',
  'position',
  'finding',
  'rule',
  'severity',
  'cells',
  'figures',
  'params',
  'passages',
  'suggestion'
] as const

/** What stands in `findingColumns` for a finding. */
export function findingRow(report: number, position: number, finding: Finding): SqlValue[] {
  return [
    report,
    position,
    finding.id,
    finding.rule,
    finding.severity,
    JSON.stringify(finding.at),
    JSON.stringify(finding.values),
    JSON.stringify(finding.params),
    finding.text === undefined ? null : JSON.stringify(finding.text),
    finding.suggestion === undefined ? null : JSON.stringify(finding.suggestion)
  ]
}

export function insertFindingRows(db: Database, rows: readonly (readonly SqlValue[])[]): void {
  const places = findingColumns.map(() => '?').join(', ')
  db.runEach(`INSERT INTO finding (${findingColumns.join(', ')}) VALUES (${places})`, rows)
}

export function insertFindings(db: Database, report: number, findings: readonly Finding[]): void {
  insertFindingRows(
    db,
    findings.map((finding, position) => findingRow(report, position, finding))
  )
}

export function findingOf(row: SqlRow): Finding {
  const [passages, suggestion] = [textOrNull(row.passages), textOrNull(row.suggestion)]
  return {
    id: asText(row.finding),
    rule: asText(row.rule),
    severity: asText(row.severity) as Severity,
    at: stringsOf(asText(row.cells)),
    values: valuesOf(asText(row.figures)),
    params: findingParamsOf(asText(row.params)),
    ...(passages === null ? {} : { text: passagesOf(passages) }),
    ...(suggestion === null ? {} : { suggestion: suggestionOf(suggestion) })
  }
}

export function findingsOfReport(db: Database, report: number): Finding[] {
  return db.all('SELECT * FROM finding WHERE report_id = ? ORDER BY position', [report]).map(findingOf)
}

/** The judgements on these findings, by the findings' ids; those that nobody judged are left out. */
export function judgementsOf(rows: readonly SqlRow[]): Record<string, Judgement> {
  return Object.fromEntries(
    rows
      .filter((row) => row.state !== 'open')
      .map((row) => [
        asText(row.finding),
        { state: asText(row.state) as FindingState, note: textOrNull(row.note), at: asText(row.judged_at) }
      ])
  )
}

export function judgementsOfReport(db: Database, report: number): Record<string, Judgement> {
  return judgementsOf(
    db.all(`SELECT finding, state, note, judged_at FROM finding WHERE report_id = ? AND state <> 'open'`, [report])
  )
}

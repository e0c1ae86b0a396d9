import type { CheckResult } from '../../shared/finding'
import { asNumber, asText, type Database, type SqlValue } from './database'
import { findingColumns, findingRow, insertFindingRows } from './findings'
import { subjectInSql } from './keys'
import { settleVerdicts } from './verdicts'

/** Findings of many reports at once, of which mostly few have changed: only those are written. */

const among = (count: number) => `IN (${Array.from({ length: count }, () => '?').join(', ')})`

/** What was found in these reports before, as `JSON.stringify` writes its rows. Reports without findings are left out. */
function foundBefore(db: Database, ids: readonly number[]): Map<number, string> {
  const rows = db.all(
    `SELECT report_id, json_group_array(json_array(${findingColumns.join(', ')}) ORDER BY position) AS found
     FROM finding WHERE report_id ${among(ids.length)} GROUP BY report_id`,
    ids
  )
  return new Map(rows.map((row) => [asNumber(row.report_id), asText(row.found)]))
}

/** Those of these reports on which a verdict was given, or whose findings still bear one. */
function judgedAmong(db: Database, ids: readonly number[]): number[] {
  return db
    .all(
      `SELECT report.id FROM report JOIN file ON file.id = report.file_id WHERE report.id ${among(ids.length)} AND (
         EXISTS (SELECT 1 FROM verdict WHERE subject = ${subjectInSql})
         OR EXISTS (SELECT 1 FROM finding WHERE report_id = report.id AND state <> 'open'))`,
      ids
    )
    .map((row) => asNumber(row.id))
}

/** What a check found, as the database writes it. */
export interface Found {
  readonly id: number
  /** The rows of table `finding`, as JSON. */
  readonly findings: string
  /** What ran, as JSON. */
  readonly checks: string
}

/** What was found in a report, as it is written down; it may be made in another thread. */
export function foundIn(id: number, { findings, checks }: CheckResult): Found {
  const rows = findings.map((finding, position) => findingRow(id, position, finding))
  return { id, findings: JSON.stringify(rows), checks: JSON.stringify(checks) }
}

/** Puts what reports were found to be wrong with in place of what was found before; the verdicts stand. */
export function replaceFindings(db: Database, found: readonly Found[]): void {
  const ids = found.map(({ id }) => id)
  const before = foundBefore(db, ids)
  const changed = found.filter(({ id, findings }) => (before.get(id) ?? '[]') !== findings)
  db.runEach(
    'DELETE FROM finding WHERE report_id = ?',
    changed.map(({ id }) => [id])
  )
  insertFindingRows(
    db,
    changed.flatMap(({ findings }) => JSON.parse(findings) as SqlValue[][])
  )
  db.runEach(
    'UPDATE report SET checks = ?1 WHERE id = ?2 AND checks <> ?1',
    found.map(({ id, checks }) => [checks, id])
  )
  for (const id of judgedAmong(db, ids)) settleVerdicts(db, id)
}

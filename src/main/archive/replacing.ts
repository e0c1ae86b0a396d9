import type { CheckResult } from '../../shared/finding'
import { asNumber, asText, type Database } from './database'
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

/** Puts what reports were found to be wrong with in place of what was found before; the verdicts stand. */
export function replaceFindings(db: Database, results: ReadonlyMap<number, CheckResult>): void {
  const ids = [...results.keys()]
  const before = foundBefore(db, ids)
  const found = [...results].map(([id, { findings }]) => ({
    id,
    rows: findings.map((finding, position) => findingRow(id, position, finding))
  }))
  const changed = found.filter(({ id, rows }) => (before.get(id) ?? '[]') !== JSON.stringify(rows))
  db.runEach(
    'DELETE FROM finding WHERE report_id = ?',
    changed.map(({ id }) => [id])
  )
  insertFindingRows(
    db,
    changed.flatMap(({ rows }) => rows)
  )
  db.runEach(
    'UPDATE report SET checks = ?1 WHERE id = ?2 AND checks <> ?1',
    [...results].map(([id, { checks }]) => [JSON.stringify(checks), id])
  )
  for (const id of judgedAmong(db, ids)) settleVerdicts(db, id)
}

import { cellsOf, type FormId } from '../../shared/form'
import { groupsOf } from '../../shared/groups'
import type { Cell } from '../../shared/report'
import { asNumber, asText, type Database, numberOrNull, type SqlRow, textOrNull } from './database'
import { loadCells } from './bulk'
import { counting } from './current'

/** A report that counts, with all its figures in the order of its form. */
export interface ExportedReport {
  readonly id: number
  readonly organ: string | null
  readonly year: number | null
  readonly form: FormId
  readonly file: string
  readonly sha256: string
  /** By cell. */
  readonly figures: readonly (readonly [cell: string, Cell])[]
}

/** These reports, whether or not they count; or, where `ids` is null, those that count, of an organ, of a year, or any. */
export interface ExportScope {
  readonly ids: readonly number[] | null
  readonly organ: string | null
  readonly year: number | null
}

const scoped = `(CASE WHEN ?3 IS NULL THEN ${counting} AND (?1 IS NULL OR organ = ?1) AND (?2 IS NULL OR year = ?2)
  ELSE id IN (SELECT value FROM json_each(?3)) END)`

const bound = ({ ids, organ, year }: ExportScope) => [organ, year, ids === null ? null : JSON.stringify(ids)]

/** The reports of a year that have figures, by organ, and how many figures they have together. */
export interface ExportedYear {
  readonly year: number | null
  readonly ids: readonly number[]
  readonly figures: number
}

/** The years that have such reports, in order. */
export function exportedYears(db: Database, scope: ExportScope): ExportedYear[] {
  const rows = db.all(
    `SELECT id, year, form FROM report WHERE ${scoped} AND form IS NOT NULL ORDER BY year, organ, id`,
    bound(scope)
  )
  return [...groupsOf(rows, (row) => numberOrNull(row.year))].map(([of, reports]) => ({
    year: of,
    ids: reports.map((row) => asNumber(row.id)),
    figures: reports.reduce((sum, row) => sum + cellsOf(formIdOf(row)).length, 0)
  }))
}

/** How many reports of a scope have no figures, since they are older than the forms or none could be made out. */
export function countWithoutFigures(db: Database, scope: ExportScope): number {
  const row = db.first(`SELECT count(*) AS count FROM report WHERE ${scoped} AND form IS NULL`, bound(scope))
  return row === null ? 0 : asNumber(row.count)
}

const formIdOf = (row: SqlRow): FormId => (row.form === 'F19' ? 'F19' : 'F21')

/** These reports with their figures, in the order they are asked for. */
export function exportedReports(db: Database, ids: readonly number[]): ExportedReport[] {
  const cells = loadCells(db, ids)
  return db
    .all(
      `SELECT report.id, organ, year, form, file.name AS file, sha256
       FROM json_each(?) AS wanted JOIN report ON report.id = wanted.value JOIN file ON file.id = report.file_id
       ORDER BY wanted.key`,
      [JSON.stringify(ids)]
    )
    .map((row) => {
      const id = asNumber(row.id)
      return {
        id,
        organ: textOrNull(row.organ),
        year: numberOrNull(row.year),
        form: formIdOf(row),
        file: asText(row.file),
        sha256: asText(row.sha256),
        figures: Object.entries(cells.get(id) ?? {})
      }
    })
}

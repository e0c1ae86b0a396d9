import type { SectionId } from '../../shared/form'
import type { ProseId } from '../../shared/report'
import { groupsOf } from '../../shared/groups'
import { asNumber, asText, type Database, type SqlRow, textOrNull } from './database'

/** Short sketches of the reports' texts, kept so that one new report does not mean sketching them all. */

export interface KeptSketch {
  readonly report: number
  readonly organ: string
  readonly section: SectionId
  readonly sketch: Uint32Array
}

/** The texts of one report that was not sketched yet. */
export interface Unsketched {
  readonly report: number
  readonly texts: ReadonlyMap<SectionId, string>
}

/** Reports without sketches, `most` of them, with the texts of all their parts. */
export function unsketched(db: Database, most: number): Unsketched[] {
  return db
    .all(
      'SELECT id FROM report WHERE NOT EXISTS (SELECT 1 FROM sketch WHERE report_id = report.id) ORDER BY id LIMIT ?',
      [most]
    )
    .map((row) => {
      const report = asNumber(row.id)
      const parts = db.all('SELECT section, text FROM section WHERE report_id = ?', [report])
      return { report, texts: new Map(parts.map((part) => [asText(part.section) as SectionId, asText(part.text)])) }
    })
}

/** Whether a report's texts were sketched; no longer, once it was read again. */
export function isSketched(db: Database, report: number): boolean {
  return db.first('SELECT 1 FROM sketch WHERE report_id = ? LIMIT 1', [report]) !== null
}

/** Keeps the sketch of a part; null where it has too little text. */
export function keepSketch(db: Database, report: number, section: SectionId, sketch: Uint32Array | null): void {
  const bytes = sketch === null ? null : new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength)
  db.run('INSERT OR REPLACE INTO sketch (report_id, section, sketch) VALUES (?, ?, ?)', [report, section, bytes])
}

function sketchesWhere(db: Database, where: string, value: number): KeptSketch[] {
  return db
    .all(
      `SELECT report_id, section, sketch, organ FROM sketch JOIN report ON report.id = report_id
       WHERE ${where} AND sketch IS NOT NULL AND organ IS NOT NULL ORDER BY report_id, section`,
      [value]
    )
    .flatMap(({ report_id: report, section, sketch, organ }) =>
      sketch instanceof Uint8Array
        ? [
            {
              report: asNumber(report),
              organ: asText(organ),
              section: asText(section) as SectionId,
              sketch: new Uint32Array(sketch.slice().buffer)
            }
          ]
        : []
    )
}

/** The sketches of the reports of a year that count. */
export function sketchesOfYear(db: Database, year: number): KeptSketch[] {
  return sketchesWhere(db, 'removed_at IS NULL AND current = 1 AND year = ?', year)
}

/** The sketches of one report, whether it counts or not. */
export function sketchesOf(db: Database, report: number): KeptSketch[] {
  return sketchesWhere(db, 'report_id = ?', report)
}

/** The texts of these parts of a report, as `textOf` gives them, by report and section. */
export function textsOf(
  db: Database,
  reports: readonly number[],
  sections: readonly SectionId[]
): ReadonlyMap<number, ReadonlyMap<SectionId, string>> {
  const places = (list: readonly unknown[]) => list.map(() => '?').join(', ')
  const rows = db.all(
    `SELECT report_id, section, text FROM section
     WHERE report_id IN (${places(reports)}) AND section IN (${places(sections)}) ORDER BY report_id, position DESC`,
    [...reports, ...sections]
  )
  const texts = (own: readonly SqlRow[]) =>
    new Map(own.map(({ section, text }) => [asText(section) as SectionId, asText(text)]))
  return new Map([...groupsOf(rows, (row) => asNumber(row.report_id))].map(([report, own]) => [report, texts(own)]))
}

/** The text of a part of a report; empty where it has none. */
export function textOf(db: Database, report: number, section: ProseId): string {
  return (
    textOrNull(
      db.first('SELECT text FROM section WHERE report_id = ? AND section = ? ORDER BY position LIMIT 1', [
        report,
        section
      ])?.text
    ) ?? ''
  )
}

import type { ReportId } from '../../shared/archive'
import type { ProseId } from '../../shared/report'
import { searchText } from '../../shared/text/search'
import { asNumber, asText, type Database, numberOrNull, textOrNull } from './database'
import { counting } from './current'

/**
 * What is searched of the reports that count, folded, in memory: going through all of it takes less time than a frame
 * for a thousand reports, and an index in the archive would double its file.
 */
export interface SearchedReport {
  readonly id: ReportId
  readonly organ: string | null
  readonly year: number | null
  /** As they are, not folded. */
  readonly title: string | null
  readonly file: string
  /** Title, organ and file name, folded. */
  readonly names: readonly string[]
  /** The prose of its parts, folded. */
  readonly parts: readonly SearchedPart[]
}

export interface SearchedPart {
  readonly section: ProseId
  readonly text: string
}

type Texts = Map<number, readonly SearchedPart[]>

const kept = new WeakMap<Database, Texts>()

function textsOf(db: Database): Texts {
  const texts = kept.get(db) ?? new Map<number, readonly SearchedPart[]>()
  kept.set(db, texts)
  return texts
}

/** Says that a report's prose is not what it was. */
export function forgetText(db: Database, report: number): void {
  kept.get(db)?.delete(report)
}

/** The reports that count and whose prose is not folded yet. */
export function unfolded(db: Database): number[] {
  const texts = textsOf(db)
  return db
    .all(`SELECT id FROM report WHERE ${counting}`)
    .map((row) => asNumber(row.id))
    .filter((id) => !texts.has(id))
}

/** Folds the prose of these reports. */
export function foldTexts(db: Database, reports: readonly number[]): void {
  const parts = new Map<number, SearchedPart[]>(reports.map((id) => [id, []]))
  const rows = db.all(
    `SELECT report_id, section, text FROM section
     WHERE report_id IN (SELECT value FROM json_each(?)) ORDER BY report_id, position`,
    [JSON.stringify(reports)]
  )
  for (const row of rows) {
    const text = searchText(asText(row.text))
    if (text !== '') parts.get(asNumber(row.report_id))?.push({ section: asText(row.section) as ProseId, text })
  }
  const texts = textsOf(db)
  parts.forEach((each, id) => texts.set(id, each))
  listed.delete(db)
}

interface Listed {
  readonly writes: number
  readonly reports: readonly SearchedReport[]
}

const listed = new WeakMap<Database, Listed>()

/** The reports that count, as they are searched; of those whose prose is not folded yet, their names alone. */
export function searchedReports(db: Database): readonly SearchedReport[] {
  const before = listed.get(db)
  if (before?.writes === db.writes()) return before.reports
  const texts = textsOf(db)
  const reports = db
    .all(
      `SELECT report.id, organ, year, title, file.name AS file FROM report JOIN file ON file.id = file_id
       WHERE ${counting} ORDER BY report.id`
    )
    .map((row) => {
      const [organ, title, file] = [textOrNull(row.organ), textOrNull(row.title), asText(row.file)]
      return {
        id: String(asNumber(row.id)),
        organ,
        year: numberOrNull(row.year),
        title,
        file,
        names: [title ?? '', organ ?? '', file].map(searchText),
        parts: texts.get(asNumber(row.id)) ?? []
      }
    })
  listed.set(db, { writes: db.writes(), reports })
  return reports
}

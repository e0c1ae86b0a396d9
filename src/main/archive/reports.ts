import type { CheckedReport, FileType, ReportOutcome } from '../../shared/file'
import type { CheckResult, Finding, Severity } from '../../shared/finding'
import { cellsOf, type FormId, type SectionId } from '../../shared/form'
import type { Cell, Cells, Extra, Section } from '../../shared/report'
import type { KeptReport, ReportId, ReportSummary } from '../../shared/archive'
import { asNumber, asText, type Database, numberOrNull, type SqlRow, textOrNull } from './database'
import { checksOf, doubtOf, doubtsOf, findingParamsOf, passagesOf, stringsOf, suggestionOf, valuesOf } from './json'
import { placeOf, placeText } from './placeText'
import { markChanged } from './series'

/** Reports in and out of the database. */

export interface NewReport extends CheckedReport {
  readonly file: number
  readonly number: number
  readonly outcome: ReportOutcome
  /** The report says of itself that it corrects another (更正, 修订). */
  readonly correction: boolean
  readonly at: string
}

const idOf = (id: number): ReportId => String(id)

/** The number behind a report's id, or null where it is none. */
export function numberOf(id: ReportId): number | null {
  return /^[1-9]\d{0,9}$/u.test(id) ? Number(id) : null
}

function insertFigures(db: Database, report: number, form: FormId, cells: Cells): void {
  const numbers = new Map(
    db.all('SELECT id, cell FROM form_cell WHERE form = ?', [form]).map((row) => [asText(row.cell), asNumber(row.id)])
  )
  const rows = cellsOf(form).flatMap(({ id }) => {
    const cell = cells[id]
    const number = numbers.get(id)
    if (cell === undefined || number === undefined) return []
    const unit = cell.status === 'number' ? (cell.unit ?? null) : null
    const place = cell.place === null ? null : placeText(cell.place)
    const doubt = cell.doubt === undefined ? null : JSON.stringify(cell.doubt)
    return [[report, number, cell.status, cell.value, unit, cell.raw, place, doubt]]
  })
  db.runEach(
    'INSERT INTO figure (report_id, cell_id, status, value, unit, raw, place, doubt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    rows
  )
}

/** Adds a report with its parts, figures and findings, and gives its number. */
export function insertReport(
  db: Database,
  { file, number, outcome, correction, at, report, result }: NewReport
): number {
  db.run(
    `INSERT INTO report (file_id, number, outcome, organ, year, form, title, doubts, doubted, checks, correction, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file,
      number,
      outcome,
      report.organ,
      report.year,
      report.form,
      report.title,
      JSON.stringify(report.doubts),
      report.doubts.length + Object.values(report.cells).filter((cell) => cell.doubt !== undefined).length,
      JSON.stringify(result.checks),
      correction ? 1 : 0,
      at
    ]
  )
  const id = db.lastId()
  db.runEach(
    'INSERT INTO section (report_id, section, position, heading, text, place) VALUES (?, ?, ?, ?, ?, ?)',
    report.sections.map((section, position) => [
      id,
      section.id,
      position,
      section.heading,
      section.text,
      placeText(section.place)
    ])
  )
  if (report.form !== null) insertFigures(db, id, report.form, report.cells)
  db.runEach(
    'INSERT INTO extra (report_id, position, near, raw, place) VALUES (?, ?, ?, ?, ?)',
    report.extras.map((extra, position) => [id, position, extra.near, extra.raw, placeText(extra.place)])
  )
  insertFindings(db, id, result.findings)
  return id
}

function insertFindings(db: Database, report: number, findings: readonly Finding[]): void {
  db.runEach(
    'INSERT INTO finding (report_id, position, finding, rule, severity, cells, figures, params, passages, suggestion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    findings.map((finding, position) => [
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
    ])
  )
}

/** Puts what a report was found to be wrong with in place of what was found before. */
export function replaceFindings(db: Database, report: number, { findings, checks }: CheckResult): void {
  db.run('DELETE FROM finding WHERE report_id = ?', [report])
  insertFindings(db, report, findings)
  db.run('UPDATE report SET checks = ? WHERE id = ?', [JSON.stringify(checks), report])
}

/**
 * Says anew which of an organ's reports for one year is the current one: a correction before others, then the one
 * imported last. Reports without organ or year stand alone.
 */
export function settleCurrent(db: Database, report: number): void {
  const row = db.first('SELECT organ, year FROM report WHERE id = ?', [report])
  if (row === null || row.organ === null || row.year === null) return
  const { organ, year } = row
  if (organ === undefined || year === undefined) return
  db.run(
    `UPDATE report SET current = (id IS (
       SELECT id FROM report WHERE organ = ?1 AND year = ?2 AND removed_at IS NULL ORDER BY correction DESC, id DESC LIMIT 1
     )) WHERE organ = ?1 AND year = ?2`,
    [organ, year]
  )
  markChanged(db, asText(organ), asNumber(year))
}

const summaryColumns = `
  report.id, report.organ, report.year, report.form, report.title, report.outcome, report.current, report.imported_at,
  file.name AS file, file.type, report.doubts, report.doubted,
  (SELECT count(*) FROM report AS other WHERE other.organ = report.organ AND other.year = report.year
     AND other.removed_at IS NULL AND other.id <> report.id) AS revisions,
  (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = 'error') AS errors,
  (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = 'warning') AS warnings,
  (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = 'information') AS informations`

function summaryOf(row: SqlRow): ReportSummary {
  const form = textOrNull(row.form)
  return {
    id: idOf(asNumber(row.id)),
    organ: textOrNull(row.organ),
    year: numberOrNull(row.year),
    form: form === 'F19' || form === 'F21' ? form : null,
    title: textOrNull(row.title),
    file: asText(row.file),
    type: asText(row.type) as FileType,
    outcome: row.outcome === 'pre-form' ? 'pre-form' : 'read',
    current: row.current === 1,
    revisions: asNumber(row.revisions),
    importedAt: asText(row.imported_at),
    counts: {
      error: asNumber(row.errors),
      warning: asNumber(row.warnings),
      information: asNumber(row.informations),
      doubt: asNumber(row.doubted)
    }
  }
}

/** Every report that was not removed (or every one that was), by year and organ. */
export function listReports(db: Database, removed = false): ReportSummary[] {
  return db
    .all(
      `SELECT ${summaryColumns} FROM report JOIN file ON file.id = report.file_id
       WHERE report.removed_at IS ${removed ? 'NOT NULL' : 'NULL'} ORDER BY report.year DESC, report.organ, report.id`
    )
    .map(summaryOf)
}

export function figureOf(row: SqlRow): Cell {
  const doubt = textOrNull(row.doubt)
  const doubted = doubt === null ? {} : { doubt: doubtOf(doubt) }
  const status = asText(row.status)
  if (status === 'missing') return { status, value: null, raw: null, place: null, ...doubted }
  const rest = { raw: asText(row.raw), place: placeOf(asText(row.place)), ...doubted }
  if (status === 'number') {
    const unit = textOrNull(row.unit)
    return { status, value: asNumber(row.value), ...(unit === null ? {} : { unit }), ...rest }
  }
  if (status === 'blank' || status === 'placeholder' || status === 'invalid') return { status, value: null, ...rest }
  throw new TypeError(`the archive holds a figure of unknown status: ${status}`)
}

function cellsOfReport(db: Database, report: number): Cells {
  return Object.fromEntries(
    db
      .all(
        `SELECT form_cell.cell, figure.* FROM figure JOIN form_cell ON form_cell.id = figure.cell_id
         WHERE report_id = ? ORDER BY figure.cell_id`,
        [report]
      )
      .map((row) => [asText(row.cell), figureOf(row)])
  )
}

function sectionsOfReport(db: Database, report: number): Section[] {
  return db.all('SELECT * FROM section WHERE report_id = ? ORDER BY position', [report]).map((row) => ({
    id: asText(row.section) as SectionId,
    heading: asText(row.heading),
    text: asText(row.text),
    place: placeOf(asText(row.place))
  }))
}

function extrasOfReport(db: Database, report: number): Extra[] {
  return db
    .all('SELECT * FROM extra WHERE report_id = ? ORDER BY position', [report])
    .map((row) => ({ near: asText(row.near), raw: asText(row.raw), place: placeOf(asText(row.place)) }))
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

/** One report, whole, removed or not; null where there is none of this id. */
export function loadReport(db: Database, id: ReportId): KeptReport | null {
  const number = numberOf(id)
  const row =
    number === null
      ? null
      : db.first(
          `SELECT ${summaryColumns}, report.checks, report.removed_at, file.sha256
           FROM report JOIN file ON file.id = report.file_id WHERE report.id = ?`,
          [number]
        )
  if (number === null || row === null) return null
  const summary = summaryOf(row)
  return {
    summary,
    report: {
      organ: summary.organ,
      year: summary.year,
      form: summary.form,
      title: summary.title,
      doubts: doubtsOf(asText(row.doubts)),
      sections: sectionsOfReport(db, number),
      cells: cellsOfReport(db, number),
      extras: extrasOfReport(db, number)
    },
    findings: findingsOfReport(db, number),
    checks: checksOf(asText(row.checks)),
    sha256: asText(row.sha256),
    removed: row.removed_at !== null
  }
}

/** Numbers of the reports kept for an organ and year, not the removed ones. */
export function reportsFor(db: Database, organ: string, year: number): number[] {
  return db
    .all('SELECT id FROM report WHERE organ = ? AND year = ? AND removed_at IS NULL ORDER BY id', [organ, year])
    .map((row) => asNumber(row.id))
}

/** Takes a report out of sight, or brings it back; false where there is none. */
export function setRemoved(db: Database, report: number, at: string | null): boolean {
  if (db.first('SELECT id FROM report WHERE id = ?', [report]) === null) return false
  db.run('UPDATE report SET removed_at = ? WHERE id = ?', [at, report])
  settleCurrent(db, report)
  return true
}

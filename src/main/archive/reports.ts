import { asRead, readingOf, sayTheSame } from '../../shared/correction'
import type { CheckedReport, FileType, ReportOutcome } from '../../shared/file'
import type { CheckResult } from '../../shared/finding'
import type { Extra, Report } from '../../shared/report'
import { groupsOf } from '../../shared/groups'
import { isIdentity } from '../../shared/link'
import { namesOf } from '../../shared/organ'
import type { KeptReport, ReportId, ReportSummary } from '../../shared/archive'
import { applyCorrections, moveReport, standingDoubts } from './correcting'
import { correctedCells, correctedPlaceOf, correctionsOf } from './corrections'
import { settleCurrentOf } from './current'
import { asNumber, asText, type Database, numberOrNull, type SqlRow, textOrNull } from './database'
import { cellsOfReport, insertFigures } from './figures'
import { findingsOfReport, insertFindings, judgementsOfReport } from './findings'
import { addEvent } from './history'
import { checksOf, doubtsOf } from './json'
import { findReport, reportKey } from './keys'
import { linksIn } from './links'
import { placeOf, placeText } from './placeText'
import { prefacePosition, proseOfRows } from './prose'
import { sameOrgan, yearsOf } from './series'
import { forgetText } from './texts'
import { settleVerdicts } from './verdicts'

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

/** Writes what a report holds, as it was read, and what was found in it. */
function insertContents(db: Database, id: number, report: Report, result: CheckResult): void {
  forgetText(db, id)
  db.runEach(
    'INSERT INTO section (report_id, section, position, heading, text, place) VALUES (?, ?, ?, ?, ?, ?)',
    [
      ...(report.preface === undefined ? [] : [{ ...report.preface, heading: '', position: prefacePosition }]),
      ...report.sections.map((section, position) => ({ ...section, position }))
    ].map((part) => [id, part.id, part.position, part.heading, part.text, placeText(part.place)])
  )
  if (report.form !== null) insertFigures(db, id, report.form, report.cells)
  db.runEach(
    'INSERT INTO extra (report_id, position, near, raw, place) VALUES (?, ?, ?, ?, ?)',
    report.extras.map((extra, position) => [id, position, extra.near, extra.raw, placeText(extra.place)])
  )
  insertFindings(db, id, result.findings)
}

const doubtsIn = (report: Report) =>
  report.doubts.length + Object.values(report.cells).filter((cell) => cell.doubt !== undefined).length

/**
 * Adds a report with its parts, figures and findings, and gives its number. What people said of it before it was there
 * is laid over it. It is marked to be checked again.
 */
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
      doubtsIn(report),
      JSON.stringify(result.checks),
      correction ? 1 : 0,
      at
    ]
  )
  const id = db.lastId()
  insertContents(db, id, report, result)
  const { sha256, name } = db.first('SELECT sha256, name FROM file WHERE id = ?', [file]) ?? {}
  const key = reportKey(asText(sha256), number)
  addEvent(db, { report: key, subject: null }, at, { kind: 'imported', file: asText(name) })
  moveReport(db, id, key, report, applyCorrections(db, id, report))
  settleVerdicts(db, id)
  return id
}

/** Puts a new reading of a report in place of the old one; what people said of it stays, and is held against it. */
export function rewriteReport(db: Database, id: number, { report, result }: CheckedReport, at: string): void {
  const before = findReport(db, id)
  const old = loadReport(db, idOf(id))
  if (before === null || old === null) return
  for (const table of ['section', 'figure', 'extra', 'finding', 'sketch']) {
    db.run(`DELETE FROM ${table} WHERE report_id = ?`, [id])
  }
  db.run('UPDATE report SET form = ?, title = ?, doubts = ?, doubted = ?, checks = ? WHERE id = ?', [
    report.form,
    report.title,
    JSON.stringify(report.doubts),
    doubtsIn(report),
    JSON.stringify(result.checks),
    id
  ])
  insertContents(db, id, report, result)
  const { unfit, ...place } = applyCorrections(db, id, report)
  moveReport(db, id, before.key, before, place)
  settleVerdicts(db, id)
  const was = asRead(old.report).cells
  const changed = Object.entries(report.cells).flatMap(([cell, now]) => {
    const then = was[cell]
    return then !== undefined && sayTheSame(readingOf(then), readingOf(now)) ? [] : [cell]
  })
  if (changed.length + unfit.length > 0) {
    addEvent(db, { report: before.key, subject: null }, at, { kind: 'read-again', changed, unfit })
  }
}

/** Findings that still stand, in SQL: see `isStanding`. */
export const standing = `state NOT IN ('accepted', 'not-an-error')`

const summaryColumns = `
  report.id, report.organ, report.year, report.form, report.title, report.outcome, report.current, report.imported_at,
  file.name AS file, file.type, report.doubts, report.doubted,
  (SELECT count(*) FROM report AS other WHERE other.organ = report.organ AND other.year = report.year
     AND other.removed_at IS NULL AND other.id <> report.id) AS revisions,
  (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = 'error' AND ${standing}) AS errors,
  (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = 'warning' AND ${standing}) AS warnings,
  (SELECT count(*) FROM finding WHERE report_id = report.id AND severity = 'information' AND ${standing}) AS informations,
  (SELECT count(*) FROM correction WHERE report = file.sha256 || '/' || report.number AND fits = 1) AS corrected`

/** How many reports there are for the same organ and year under its other names, by the reports that have any. */
function underOtherNames(db: Database): ReadonlyMap<number, number> {
  const links = linksIn(db)
  const named = [...new Set(links.all.filter(isIdentity).flatMap(({ from, to }) => [from, to]))]
  const organs = new Map(named.map((name) => [name, namesOf(name, links).sort()[0]]))
  const rows = db.all(
    `SELECT id, organ, year FROM report
     WHERE organ IN (SELECT value FROM json_each(?)) AND year IS NOT NULL AND removed_at IS NULL`,
    [JSON.stringify(named)]
  )
  const years = groupsOf(rows, ({ organ, year }) => `${organs.get(asText(organ))} ${asNumber(year)}`)
  return new Map(
    [...years.values()].flatMap((own) =>
      own.map((row) => [asNumber(row.id), own.filter(({ organ }) => organ !== row.organ).length] as const)
    )
  )
}

function summaryOf(row: SqlRow, elsewhere: ReadonlyMap<number, number>): ReportSummary {
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
    revisions: asNumber(row.revisions) + (elsewhere.get(asNumber(row.id)) ?? 0),
    importedAt: asText(row.imported_at),
    counts: {
      error: asNumber(row.errors),
      warning: asNumber(row.warnings),
      information: asNumber(row.informations),
      doubt: asNumber(row.doubted)
    },
    corrected: asNumber(row.corrected)
  }
}

/** Every report that was not removed (or every one that was), by year and organ. */
export function listReports(db: Database, removed = false): ReportSummary[] {
  const elsewhere = underOtherNames(db)
  return db
    .all(
      `SELECT ${summaryColumns} FROM report JOIN file ON file.id = report.file_id
       WHERE report.removed_at IS ${removed ? 'NOT NULL' : 'NULL'} ORDER BY report.year DESC, report.organ, report.id`
    )
    .map((row) => summaryOf(row, elsewhere))
}

function proseOfReport(db: Database, report: number): Pick<Report, 'preface' | 'sections'> {
  return proseOfRows(db.all('SELECT * FROM section WHERE report_id = ? ORDER BY position', [report]))
}

function extrasOfReport(db: Database, report: number): Extra[] {
  return db
    .all('SELECT * FROM extra WHERE report_id = ? ORDER BY position', [report])
    .map((row) => ({ near: asText(row.near), raw: asText(row.raw), place: placeOf(asText(row.place)) }))
}

/** One report, whole, removed or not; null where there is none of this id. */
export function loadReport(db: Database, id: ReportId): KeptReport | null {
  const number = numberOf(id)
  const row =
    number === null
      ? null
      : db.first(
          `SELECT ${summaryColumns}, report.checks, report.removed_at, report.number, file.sha256
           FROM report JOIN file ON file.id = report.file_id WHERE report.id = ?`,
          [number]
        )
  if (number === null || row === null) return null
  const summary = summaryOf(row, underOtherNames(db))
  const key = reportKey(asText(row.sha256), asNumber(row.number))
  const corrections = correctionsOf(db, key)
  return {
    summary,
    report: {
      organ: summary.organ,
      year: summary.year,
      form: summary.form,
      title: summary.title,
      doubts: standingDoubts(doubtsOf(asText(row.doubts)), corrections),
      ...proseOfReport(db, number),
      cells: cellsOfReport(db, number, correctedCells(corrections)),
      extras: extrasOfReport(db, number),
      ...correctedPlaceOf(corrections)
    },
    findings: findingsOfReport(db, number),
    judgements: judgementsOfReport(db, number),
    checks: checksOf(asText(row.checks)),
    sha256: asText(row.sha256),
    key,
    removed: row.removed_at !== null
  }
}

/** Numbers of the reports kept for an organ and year, under whichever of its names, not the removed ones. */
export function reportsFor(db: Database, organ: string, year: number): number[] {
  return db
    .all(
      `SELECT id FROM report WHERE organ IN (SELECT value FROM json_each(?1)) AND year = ?2 AND removed_at IS NULL
       ORDER BY id`,
      [sameOrgan(db, organ), year]
    )
    .map((row) => asNumber(row.id))
}

/** The report that counts for this organ and year, under whichever of its names; null where there is none. */
export function currentReport(db: Database, organ: string, year: number): number | null {
  return yearsOf(db, organ).find((report) => report.year === year)?.id ?? null
}

/** Takes a report out of sight, or brings it back; false where there is none. */
export function setRemoved(db: Database, id: number, removed: boolean, at: string | null): boolean {
  const report = findReport(db, id)
  if (report === null) return false
  db.run('UPDATE report SET removed_at = ? WHERE id = ?', [removed ? at : null, id])
  settleCurrentOf(db, report)
  // Journals of earlier programs do not say when a report was brought back.
  if (at !== null) addEvent(db, { report: report.key, subject: null }, at, { kind: removed ? 'removed' : 'restored' })
  return true
}

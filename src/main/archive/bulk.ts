import type { Cell, Cells, CorrectedCell, Extra, Reading, Report } from '../../shared/report'
import { groupsOf } from '../../shared/groups'
import { asNumber, asText, type Database, numberOrNull, type SqlRow, type SqlValue, textOrNull } from './database'
import { correctedCells, correctedPlaceOf, type Correction, correctionsOfReports } from './corrections'
import { standingDoubts } from './correcting'
import { readingOfRow } from './figures'
import { doubtsOf } from './json'
import { placeOf } from './placeText'
import { proseOfRows } from './prose'

/**
 * Many reports at once, as the checks need them. A report has some two hundred cells; that the database hands them over
 * as one piece of text for each report makes this several times as fast as row by row.
 */

/** Reports as the database gives them: plain data, to be made reports of here or in another thread. */
export interface PackedReports {
  readonly reports: readonly SqlRow[]
  readonly figures: readonly SqlRow[]
  readonly sections: readonly SqlRow[]
  readonly extras: readonly SqlRow[]
  readonly corrections: ReadonlyMap<number, readonly Correction[]>
}

type FigureRow = [cell: number, ...columns: SqlValue[]]

/**
 * Nearly all cells hold a number as it is written: cell, number and place in one text, which is faster than a list. A
 * text equals a number here where the whole of it, but for white space around it, is that number.
 */
const figureText = `CASE
  WHEN raw = value AND doubt IS NULL AND unit IS NULL AND place IS NOT NULL
  THEN cell_id || '|' || raw || '|' || place
  ELSE json_array(cell_id, status, value, unit, raw, place, doubt) END`

const numberOfCell = (figure: string | FigureRow) =>
  typeof figure === 'string' ? Number(figure.slice(0, figure.indexOf('|'))) : figure[0]

function readingIn(figure: string | FigureRow): Reading {
  if (typeof figure !== 'string') {
    const [, status = null, value = null, unit = null, raw = null, place = null, doubt = null] = figure
    return readingOfRow({ status, value, unit, raw, place, doubt })
  }
  const behindCell = figure.indexOf('|')
  const behindRaw = figure.indexOf('|', behindCell + 1)
  const raw = figure.slice(behindCell + 1, behindRaw)
  return { status: 'number', value: Number(raw), raw, place: placeOf(figure.slice(behindRaw + 1)) }
}

const listOf = (ids: readonly number[]) => ids.map(() => '?').join(', ')

const ofReport = (row: SqlRow) => asNumber(row.report_id)

const extraOf = (row: SqlRow): Extra => ({
  near: asText(row.near),
  raw: asText(row.raw),
  place: placeOf(asText(row.place))
})

function cellsOfRow(
  row: SqlRow,
  names: ReadonlyMap<number, string>,
  corrected: ReadonlyMap<string, CorrectedCell>
): Cells {
  const cells: Record<string, Cell> = {}
  for (const figure of JSON.parse(asText(row.figures)) as (string | FigureRow)[]) {
    const name = names.get(numberOfCell(figure)) ?? ''
    cells[name] = corrected.get(name) ?? readingIn(figure)
  }
  return cells
}

/** The names of the forms' cells by their numbers in the database. */
export function cellNames(db: Database): Map<number, string> {
  return new Map(db.all('SELECT id, cell FROM form_cell').map((row) => [asNumber(row.id), asText(row.cell)]))
}

/** The figures of these reports; only those of one cell of the forms where `cell` names it. */
const figuresOf = (db: Database, ids: readonly number[], cell: string | null) =>
  db.all(
    `SELECT report_id, json_group_array(${figureText}) AS figures FROM figure WHERE report_id IN (${listOf(ids)})
     ${cell === null ? '' : 'AND cell_id IN (SELECT id FROM form_cell WHERE cell = ?)'} GROUP BY report_id`,
    cell === null ? ids : [...ids, cell]
  )

/** What the database holds of these reports. */
export function packReports(db: Database, ids: readonly number[]): PackedReports {
  const where = `report_id IN (${listOf(ids)})`
  return {
    reports: db.all(`SELECT id, organ, year, form, title, doubts FROM report WHERE id IN (${listOf(ids)})`, ids),
    figures: figuresOf(db, ids, null),
    sections: db.all(`SELECT * FROM section WHERE ${where} ORDER BY report_id, position`, ids),
    extras: db.all(`SELECT * FROM extra WHERE ${where} ORDER BY report_id, position`, ids),
    corrections: correctionsOfReports(db, ids)
  }
}

/**
 * What makes a report by its number, whole, as people corrected it; null where it was not packed. Each is made when it
 * is asked for: many at a time would fill the memory with cells that are done with.
 */
export function unpackReports(
  packed: PackedReports,
  names: ReadonlyMap<number, string>
): (id: number) => Report | null {
  const reports = new Map(packed.reports.map((row) => [asNumber(row.id), row]))
  const figures = new Map(packed.figures.map((row) => [ofReport(row), row]))
  const sections = groupsOf(packed.sections, ofReport)
  const extras = groupsOf(packed.extras, ofReport)
  return (id) => {
    const row = reports.get(id)
    if (row === undefined) return null
    const own = packed.corrections.get(id) ?? []
    const cells = figures.get(id)
    return {
      organ: textOrNull(row.organ),
      year: numberOrNull(row.year),
      form: row.form === 'F19' || row.form === 'F21' ? row.form : null,
      title: textOrNull(row.title),
      doubts: standingDoubts(doubtsOf(asText(row.doubts)), own),
      ...proseOfRows(sections.get(id) ?? []),
      cells: cells === undefined ? {} : cellsOfRow(cells, names, correctedCells(own)),
      extras: (extras.get(id) ?? []).map(extraOf),
      ...correctedPlaceOf(own)
    }
  }
}

/** These reports by their numbers, whole, as people corrected them. */
export function loadReports(
  db: Database,
  ids: readonly number[],
  names: ReadonlyMap<number, string>
): Map<number, Report> {
  const reportOf = unpackReports(packReports(db, ids), names)
  return new Map(
    ids.flatMap((id) => {
      const report = reportOf(id)
      return report === null ? [] : [[id, report] as const]
    })
  )
}

/** The cells of these reports by their numbers, as people corrected them; only the one that is named, if any is. */
export function loadCells(db: Database, ids: readonly number[], cell: string | null = null): Map<number, Cells> {
  const names = cellNames(db)
  const corrections = correctionsOfReports(db, ids)
  return new Map(
    figuresOf(db, ids, cell).map((row) => {
      const id = ofReport(row)
      return [id, cellsOfRow(row, names, correctedCells(corrections.get(id) ?? []))]
    })
  )
}

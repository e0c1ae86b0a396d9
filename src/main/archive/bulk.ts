import type { Cells, CorrectedCell, Extra, Report } from '../../shared/report'
import { groupsOf } from '../../shared/groups'
import { asNumber, asText, type Database, numberOrNull, type SqlRow, type SqlValue, textOrNull } from './database'
import { correctedCells, correctedPlaceOf, correctionsOfReports } from './corrections'
import { standingDoubts } from './correcting'
import { readingOfRow } from './figures'
import { doubtsOf } from './json'
import { placeOf } from './placeText'
import { proseOfRows } from './prose'

/**
 * Many reports at once, as the checks need them. A report has some two hundred cells; that the database hands them over
 * as one piece of text for each report makes this several times as fast as row by row.
 */

type FigureRow = [cell: number, ...columns: SqlValue[]]

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
  const figures = JSON.parse(asText(row.figures)) as FigureRow[]
  return Object.fromEntries(
    figures.map(([number, status = null, value = null, unit = null, raw = null, place = null, doubt = null]) => {
      const cell = names.get(number) ?? ''
      return [cell, corrected.get(cell) ?? readingOfRow({ status, value, unit, raw, place, doubt })]
    })
  )
}

/** The names of the forms' cells by their numbers in the database. */
export function cellNames(db: Database): Map<number, string> {
  return new Map(db.all('SELECT id, cell FROM form_cell').map((row) => [asNumber(row.id), asText(row.cell)]))
}

/** These reports by their numbers, whole, as people corrected them. */
export function loadReports(
  db: Database,
  ids: readonly number[],
  names: ReadonlyMap<number, string>
): Map<number, Report> {
  const where = `report_id IN (${listOf(ids)})`
  const corrections = correctionsOfReports(db, ids)
  const cells = new Map(
    db
      .all(
        `SELECT report_id, json_group_array(json_array(cell_id, status, value, unit, raw, place, doubt)) AS figures
         FROM figure WHERE ${where} GROUP BY report_id`,
        ids
      )
      .map((row) => [
        asNumber(row.report_id),
        cellsOfRow(row, names, correctedCells(corrections.get(asNumber(row.report_id)) ?? []))
      ])
  )
  const sections = groupsOf(db.all(`SELECT * FROM section WHERE ${where} ORDER BY report_id, position`, ids), ofReport)
  const extras = groupsOf(db.all(`SELECT * FROM extra WHERE ${where} ORDER BY report_id, position`, ids), ofReport)
  return new Map(
    db.all(`SELECT id, organ, year, form, title, doubts FROM report WHERE id IN (${listOf(ids)})`, ids).map((row) => {
      const id = asNumber(row.id)
      const own = corrections.get(id) ?? []
      return [
        id,
        {
          organ: textOrNull(row.organ),
          year: numberOrNull(row.year),
          form: row.form === 'F19' || row.form === 'F21' ? row.form : null,
          title: textOrNull(row.title),
          doubts: standingDoubts(doubtsOf(asText(row.doubts)), own),
          ...proseOfRows(sections.get(id) ?? []),
          cells: cells.get(id) ?? {},
          extras: (extras.get(id) ?? []).map(extraOf),
          ...correctedPlaceOf(own)
        }
      ]
    })
  )
}

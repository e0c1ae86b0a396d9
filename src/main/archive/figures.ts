import { cellsOf, type FormId } from '../../shared/form'
import type { Cell, Cells, CorrectedCell, Reading } from '../../shared/report'
import { asNumber, asText, type Database, type SqlRow, type SqlValue, textOrNull } from './database'
import { doubtOf } from './json'
import { placeOf, placeText } from './placeText'

/**
 * The figures of reports, as they count: a corrected figure's row holds what the person said, so that whoever asks the
 * database gets it. The reading is kept with the correction.
 */

const columns = ['status', 'value', 'unit', 'raw', 'place', 'doubt'] as const

function valuesOf(cell: Cell): SqlValue[] {
  return [
    cell.status,
    cell.value,
    cell.status === 'number' ? (cell.unit ?? null) : null,
    cell.raw,
    cell.place === null ? null : placeText(cell.place),
    cell.doubt === undefined ? null : JSON.stringify(cell.doubt)
  ]
}

export function insertFigures(db: Database, report: number, form: FormId, cells: Cells): void {
  const numbers = new Map(
    db.all('SELECT id, cell FROM form_cell WHERE form = ?', [form]).map((row) => [asText(row.cell), asNumber(row.id)])
  )
  const rows = cellsOf(form).flatMap(({ id }) => {
    const cell = cells[id]
    const number = numbers.get(id)
    return cell === undefined || number === undefined ? [] : [[report, number, ...valuesOf(cell)]]
  })
  db.runEach(`INSERT INTO figure (report_id, cell_id, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, rows)
}

/** Writes one cell of a report anew. */
export function updateFigure(db: Database, report: number, cell: string, content: Cell): void {
  db.run(
    `UPDATE figure SET ${columns.map((column) => `${column} = ?`).join(', ')}
     WHERE report_id = ? AND cell_id = (
       SELECT form_cell.id FROM form_cell JOIN report ON report.form = form_cell.form WHERE report.id = ? AND cell = ?)`,
    [...valuesOf(content), report, report, cell]
  )
}

/** A figure as it was read. */
export function readingOfRow(row: SqlRow): Reading {
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

/** The cells of a report, or only some of them, by id; `corrections` are those in force, by cell. */
export function cellsOfReport(
  db: Database,
  report: number,
  corrections: ReadonlyMap<string, CorrectedCell>,
  some: readonly string[] | null = null
): Cells {
  return Object.fromEntries(
    db
      .all(
        `SELECT form_cell.cell, figure.* FROM figure JOIN form_cell ON form_cell.id = figure.cell_id
         WHERE report_id = ?1 AND (?2 IS NULL OR form_cell.cell IN (SELECT value FROM json_each(?2)))
         ORDER BY figure.cell_id`,
        [report, some === null ? null : JSON.stringify(some)]
      )
      .map((row) => {
        const cell = asText(row.cell)
        return [cell, corrections.get(cell) ?? readingOfRow(row)]
      })
  )
}

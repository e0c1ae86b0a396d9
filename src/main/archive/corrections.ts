import { type Amendment, type Entry, entryText, readingOf, sayTheSame } from '../../shared/correction'
import { groupsOf } from '../../shared/groups'
import type { Cell, Corrected, CorrectedCell, Doubt, Reading, Report } from '../../shared/report'
import { asNumber, asText, type Database, type SqlRow, textOrNull } from './database'
import { amendmentOf } from './json'

/**
 * What people corrected, by report and target. A correction holds for the reading it was made on; when the report is
 * read anew and the reading is another, the correction is kept, not applied, and its cell doubted.
 */
export interface Correction {
  readonly amendment: Amendment
  /** Whether it is applied: the reading is still the one it was made on, or says the same as the correction. */
  readonly fits: boolean
  readonly at: string
  readonly note: string | null
}

/** What a correction is of: a cell's id, `organ` or `year`. */
export const targetOf = (amendment: Amendment) => (amendment.target === 'cell' ? amendment.cell : amendment.target)

function correctionOf(row: SqlRow): Correction {
  return {
    amendment: amendmentOf(asText(row.amendment)),
    fits: row.fits === 1,
    at: asText(row.at),
    note: textOrNull(row.note)
  }
}

export function correctionsOf(db: Database, report: string): Correction[] {
  return db.all('SELECT * FROM correction WHERE report = ? ORDER BY target', [report]).map(correctionOf)
}

/** The corrections of these reports by their numbers; reports without any are left out. */
export function correctionsOfReports(db: Database, ids: readonly number[]): Map<number, Correction[]> {
  const rows = db.all(
    `SELECT report.id AS report_id, correction.* FROM report JOIN file ON file.id = report.file_id
     JOIN correction ON correction.report = file.sha256 || '/' || report.number
     WHERE report.id IN (${ids.map(() => '?').join(', ')}) ORDER BY target`,
    ids
  )
  const groups = groupsOf(rows, (row) => asNumber(row.report_id))
  return new Map([...groups].map(([id, group]) => [id, group.map(correctionOf)]))
}

/** Keeps a correction in place of an earlier one, or takes it away where its entry is null. */
export function putCorrection(db: Database, report: string, { amendment, fits, at, note }: Correction): void {
  const target = targetOf(amendment)
  if (amendment.entry === null) {
    db.run('DELETE FROM correction WHERE report = ? AND target = ?', [report, target])
    return
  }
  db.run('INSERT OR REPLACE INTO correction (report, target, amendment, fits, at, note) VALUES (?, ?, ?, ?, ?, ?)', [
    report,
    target,
    JSON.stringify(amendment),
    fits ? 1 : 0,
    at,
    note
  ])
}

/** A correction held against what is read now. */
export function heldAgainst(correction: Correction, { organ, year, cells }: Report): Correction {
  const { amendment, fits } = correction
  switch (amendment.target) {
    case 'organ': {
      const holds = amendment.entry === organ || (fits && amendment.reading === organ)
      return { ...correction, fits: holds, amendment: { ...amendment, reading: organ } }
    }
    case 'year': {
      const holds = amendment.entry === year || (fits && amendment.reading === year)
      return { ...correction, fits: holds, amendment: { ...amendment, reading: year } }
    }
    case 'cell': {
      const cell = cells[amendment.cell]
      if (cell === undefined || amendment.entry === null) return { ...correction, fits: false }
      const reading = readingOf(cell)
      const holds = sayTheSame(amendment.entry, reading) || (fits && sayTheSame(amendment.reading, reading))
      return { ...correction, fits: holds, amendment: { ...amendment, reading } }
    }
  }
}

/** The doubt of what is read otherwise now than when it was corrected. */
export function unfit(entry: string | null, { at }: Correction): Doubt {
  return { code: 'correction-unfit', params: { entry: entry ?? '', at: at.slice(0, 10) } }
}

/** A cell with what a person said of it, and what was read beside it. */
function correctedCell(entry: Entry, reading: Reading, { at, note }: Omit<Correction, 'amendment'>): CorrectedCell {
  const corrected: Corrected<Reading> = { from: reading, at, note }
  return entry.status === 'missing'
    ? { ...entry, place: null, corrected }
    : { ...entry, place: reading.place, corrected }
}

/** A cell as it counts under a correction: corrected, or as read and doubted where the correction no longer fits. */
export function cellUnder(correction: Correction): Cell | null {
  const { amendment, fits } = correction
  if (amendment.target !== 'cell') return null
  const { entry, reading } = amendment
  if (entry === null) return reading
  return fits ? correctedCell(entry, reading, correction) : { ...reading, doubt: unfit(entryText(entry), correction) }
}

/** The cells that a person corrected, by id. */
export function correctedCells(corrections: readonly Correction[]): Map<string, CorrectedCell> {
  return new Map(
    corrections.flatMap((correction) => {
      const { amendment } = correction
      const cell = cellUnder(correction)
      if (amendment.target !== 'cell' || cell?.corrected === undefined) return []
      return [[amendment.cell, cell] as const]
    })
  )
}

/** What a person said of a report's organ and year, in the form the report carries it. */
export function correctedPlaceOf(corrections: readonly Correction[]): Pick<Report, 'corrected'> {
  let corrected: NonNullable<Report['corrected']> = {}
  for (const { amendment, fits, at, note } of corrections) {
    if (!fits) continue
    if (amendment.target === 'organ') corrected = { ...corrected, organ: { from: amendment.reading, at, note } }
    if (amendment.target === 'year') corrected = { ...corrected, year: { from: amendment.reading, at, note } }
  }
  return Object.keys(corrected).length === 0 ? {} : { corrected }
}

import type { Amendment } from '../../shared/correction'
import type { Doubt, Report } from '../../shared/report'
import { cellUnder, type Correction, correctionsOf, heldAgainst, putCorrection, targetOf, unfit } from './corrections'
import { settleCurrentOf } from './current'
import { asText, type Database } from './database'
import { updateFigure } from './figures'
import { addEvent } from './history'
import { doubtsOf } from './json'
import { findByKey, findBySubject, findReport, type Identity, type OrganYear, subjectOf } from './keys'
import { markChanged, markCopies, markUnchecked } from './series'
import { moveVerdicts, settleVerdicts } from './verdicts'

/** Carries corrections out: on the report they are made on, and again whenever that report is read anew. */

/** One correction of one report, or its taking back. */
export interface Correcting {
  readonly report: string
  readonly at: string
  readonly amendment: Amendment
  readonly note: string | null
}

/** Doubts of a report as a whole: none about an organ or year that a person gave, one where that no longer fits. */
export function standingDoubts(doubts: readonly Doubt[], corrections: readonly Correction[]): Doubt[] {
  const lifted = corrections.filter(({ fits }) => fits).map(({ amendment }) => `${amendment.target}-not-`)
  const misfits = corrections.flatMap((correction) => {
    const { amendment, fits } = correction
    return fits || amendment.target === 'cell' ? [] : [unfit(String(amendment.entry), correction)]
  })
  return [...doubts.filter(({ code }) => !lifted.some((start) => code.startsWith(start))), ...misfits]
}

/** Counts a report's doubts anew, and marks what its cells touch to be checked again. */
function changed(db: Database, { id, key, organ, year }: Identity): void {
  const doubts = doubtsOf(asText(db.first('SELECT doubts FROM report WHERE id = ?', [id])?.doubts))
  const whole = standingDoubts(doubts, correctionsOf(db, key)).length
  db.run(
    'UPDATE report SET doubted = ?1 + (SELECT count(*) FROM figure WHERE report_id = ?2 AND doubt IS NOT NULL) WHERE id = ?2',
    [whole, id]
  )
  markUnchecked(db, [id])
  if (organ !== null && year !== null) markChanged(db, organ, year)
}

/**
 * Puts a report that is new, or read or corrected anew, in its place among those of its organ and year; the verdicts
 * given on it go with it. What that touches is marked to be checked again.
 */
export function moveReport(db: Database, id: number, key: string, from: OrganYear, to: OrganYear): void {
  db.run('UPDATE report SET organ = ?, year = ?, current = 1 WHERE id = ?', [to.organ, to.year, id])
  markUnchecked(db, [id])
  settleCurrentOf(db, to)
  if (subjectOf(from, key) === subjectOf(to, key)) return
  moveVerdicts(db, key, from, to)
  settleCurrentOf(db, from)
  if (from.year !== null && from.year !== to.year) markCopies(db, from.year)
  for (const left of findBySubject(db, from, key)) settleVerdicts(db, left.id)
}

/** Carries a correction out, or takes it back. A report that is not there yet gets it when it is read. */
export function applyCorrecting(db: Database, { report: key, at, amendment, note }: Correcting): void {
  const correction: Correction = { amendment, fits: true, at, note }
  putCorrection(db, key, correction)
  addEvent(db, { report: key, subject: null }, at, { kind: 'corrected', amendment, note })
  const report = findByKey(db, key)
  if (report === null) return
  const cell = cellUnder(correction)
  if (amendment.target === 'cell' && cell !== null) updateFigure(db, report.id, amendment.cell, cell)
  else if (amendment.target !== 'cell') {
    const { organ, year } = report
    const to = { organ, year, [amendment.target]: amendment.entry ?? amendment.reading }
    moveReport(db, report.id, key, report, to)
  }
  changed(db, report)
}

/** What its corrections make of a report that was just read, or read again. */
export interface Applied extends OrganYear {
  /** Targets of corrections that fitted before and no longer do. */
  readonly unfit: readonly string[]
}

/** Lays what people corrected over a report as it was just read. Its organ and year are told, not written. */
export function applyCorrections(db: Database, id: number, read: Report): Applied {
  const report = findReport(db, id)
  const corrections = report === null ? [] : correctionsOf(db, report.key)
  const { organ, year } = read
  if (report === null || corrections.length === 0) return { organ, year, unfit: [] }
  const held = corrections.map((correction) => heldAgainst(correction, read))
  let place: OrganYear = { organ, year }
  for (const correction of held) {
    const { amendment, fits } = correction
    putCorrection(db, report.key, correction)
    const cell = cellUnder(correction)
    if (amendment.target === 'cell' && cell !== null) updateFigure(db, id, amendment.cell, cell)
    else if (amendment.target !== 'cell' && fits) place = { ...place, [amendment.target]: amendment.entry }
  }
  changed(db, report)
  const unfitNow = held.filter(({ fits }, index) => !fits && corrections[index]?.fits === true)
  return { ...place, unfit: unfitNow.map(({ amendment }) => targetOf(amendment)) }
}

import { createHash } from 'node:crypto'
import type { Finding, FindingState, Judgement, Verdict } from '../../shared/finding'
import { entryText } from '../../shared/correction'
import type { Cells } from '../../shared/report'
import { letters } from '../../shared/text/fold'
import { correctedCells, correctionsOf } from './corrections'
import { asText, type Database, type SqlRow, textOrNull } from './database'
import { cellsOfReport } from './figures'
import { findingsOfReport } from './findings'
import { addEvent } from './history'
import { findBySubject, findReport, type Identity, type OrganYear, subjectOf } from './keys'

/**
 * Verdicts are about a finding's identity: its rule and place, in an organ's year. They stay when the report is read
 * or checked again and when another file takes its place; the fingerprint tells whether the values are still those
 * that were judged.
 */

export interface Judged extends OrganYear {
  /** The report it was given on. */
  readonly report: string
  readonly finding: string
  readonly fingerprint: string
}

/** One verdict on any number of findings, given at once. `open` takes verdicts back. */
export interface Judging {
  readonly at: string
  readonly verdict: Verdict | 'open'
  readonly note: string | null
  readonly on: readonly Judged[]
}

/** The values a verdict is about: the finding's own, those of its cells, and the words of its passages. */
export function fingerprintOf({ at, values, text = [] }: Finding, cells: Cells): string {
  const figures = at.map((id) => {
    const cell = cells[id]
    return cell === undefined ? null : [id, cell.status, entryText(cell)]
  })
  const words = text.map(({ section, snippet }) => [section, letters(snippet)])
  const all = JSON.stringify([Object.entries(values).sort(), figures, words])
  return createHash('sha256').update(all).digest('hex').slice(0, 24)
}

/** The cells that these findings of a report are about, as people corrected them. */
function cellsOf(db: Database, { id, key }: Identity, findings: readonly Finding[]): Cells {
  const about = findings.flatMap(({ at }) => at)
  return about.length === 0 ? {} : cellsOfReport(db, id, correctedCells(correctionsOf(db, key)), about)
}

/** Findings of a report by their ids, each with the values it has now. Those that it does not have are left out. */
export function judgedIn(db: Database, report: Identity, ids: readonly string[]): Judged[] {
  const { key, organ, year } = report
  const wanted = new Set(ids)
  const findings = findingsOfReport(db, report.id).filter(({ id }) => wanted.has(id))
  const cells = cellsOf(db, report, findings)
  return findings.map((finding) => ({
    report: key,
    organ,
    year,
    finding: finding.id,
    fingerprint: fingerprintOf(finding, cells)
  }))
}

/** What somebody said of a finding, and the values they said it of. */
export interface KeptVerdict {
  readonly verdict: Verdict | 'open'
  readonly fingerprint: string
  readonly judgement: Pick<Judgement, 'note' | 'at'>
}

function keptVerdict(row: SqlRow): KeptVerdict {
  return {
    verdict: asText(row.verdict) as Verdict | 'open',
    fingerprint: asText(row.fingerprint),
    judgement: { note: textOrNull(row.note), at: asText(row.at) }
  }
}

function verdictsOn(db: Database, subject: string): ReadonlyMap<string, KeptVerdict> {
  return new Map(
    db.all('SELECT * FROM verdict WHERE subject = ?', [subject]).map((row) => [asText(row.finding), keptVerdict(row)])
  )
}

/** The verdict that is kept on a finding, whether or not its values are still those; null where there is none. */
export function verdictOn(
  db: Database,
  { report, finding, ...place }: Omit<Judged, 'fingerprint'>
): KeptVerdict | null {
  const row = db.first('SELECT * FROM verdict WHERE subject = ? AND finding = ?', [subjectOf(place, report), finding])
  return row === null ? null : keptVerdict(row)
}

/** Gives each finding of a report the state that the verdicts on its subject ask for. */
export function settleVerdicts(db: Database, id: number): void {
  const report = findReport(db, id)
  if (report === null) return
  const verdicts = verdictsOn(db, subjectOf(report, report.key))
  db.run(`UPDATE finding SET state = 'open', note = NULL, judged_at = NULL WHERE report_id = ? AND state <> 'open'`, [
    id
  ])
  if (verdicts.size === 0) return
  const judged = findingsOfReport(db, id).flatMap((finding, position) => {
    const kept = verdicts.get(finding.id)
    return kept === undefined || kept.verdict === 'open' ? [] : [{ finding, position, kept }]
  })
  const cells = cellsOf(
    db,
    report,
    judged.map(({ finding }) => finding)
  )
  const rows = judged.map(({ finding, position, kept: { verdict, fingerprint, judgement } }) => {
    const state: FindingState = fingerprint === fingerprintOf(finding, cells) ? verdict : 'look-again'
    return [state, judgement.note, judgement.at, id, position]
  })
  db.runEach('UPDATE finding SET state = ?, note = ?, judged_at = ? WHERE report_id = ? AND position = ?', rows)
}

/** Carries a judgement out. */
export function applyJudging(db: Database, { at, verdict, note, on }: Judging): void {
  const settled = new Set<number>()
  for (const { report, finding, fingerprint, ...place } of on) {
    const subject = subjectOf(place, report)
    db.run(
      `INSERT OR REPLACE INTO verdict (subject, finding, report, fingerprint, verdict, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [subject, finding, report, fingerprint, verdict, note, at]
    )
    addEvent(db, { report, subject }, at, { kind: 'judged', finding, verdict, note })
    for (const { id } of findBySubject(db, place, report)) settled.add(id)
  }
  settled.forEach((id) => settleVerdicts(db, id))
}

/** A report was given another organ or year: the verdicts that were given on it go with it. */
export function moveVerdicts(db: Database, report: string, from: OrganYear, to: OrganYear): void {
  const [before, after] = [subjectOf(from, report), subjectOf(to, report)]
  if (before === after) return
  db.run('UPDATE OR IGNORE verdict SET subject = ? WHERE subject = ? AND report = ?', [after, before, report])
  db.run('UPDATE event SET subject = ? WHERE subject = ? AND report = ?', [after, before, report])
}

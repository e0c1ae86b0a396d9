import { asNumber, asText, type Database, numberOrNull, textOrNull } from './database'

/**
 * Which reports are of one and the same organ. This is the one place that says so: those of the same name. Names that
 * a person links as the same organ's come in here.
 */
const sameOrgan = 'organ = ?1'

export interface SeriesReport {
  readonly id: number
  readonly year: number
  /** The report that counts for its year. */
  readonly current: boolean
  readonly file: string
}

/** Every report kept of an organ, not the removed ones, by year. */
export function seriesOf(db: Database, organ: string): SeriesReport[] {
  return db
    .all(
      `SELECT report.id, year, current, file.name FROM report JOIN file ON file.id = report.file_id
       WHERE ${sameOrgan} AND year IS NOT NULL AND removed_at IS NULL ORDER BY year, report.id`,
      [organ]
    )
    .map((row) => ({
      id: asNumber(row.id),
      year: asNumber(row.year),
      current: row.current === 1,
      file: asText(row.name)
    }))
}

/** Every organ that has reports that count, by name, with their years in order. */
export function yearsOfOrgans(db: Database): { organ: string; years: number[] }[] {
  return db
    .all(
      `SELECT organ, json_group_array(year) AS years FROM
         (SELECT organ, year FROM report
          WHERE organ IS NOT NULL AND year IS NOT NULL AND current = 1 AND removed_at IS NULL ORDER BY organ, year)
       GROUP BY organ ORDER BY organ`
    )
    .map((row) => ({ organ: asText(row.organ), years: JSON.parse(asText(row.years)) as number[] }))
}

/** The organs that have a report that counts for both years, by name. */
export function organsOfBoth(db: Database, from: number, to: number): string[] {
  return db
    .all(
      `SELECT organ FROM report WHERE organ IS NOT NULL AND current AND removed_at IS NULL AND year IN (?1, ?2)
       GROUP BY organ HAVING min(year) = min(?1, ?2) AND max(year) = max(?1, ?2) ORDER BY organ`,
      [from, to]
    )
    .map((row) => asText(row.organ))
}

/**
 * What is to be done about a report, in its column `check_again`: nothing, check it, or check those like it too.
 * `underWay`: it is being checked as it was when it was taken up; whatever marks it meanwhile marks it anew.
 */
export const unchecked = { underWay: -1, no: 0, itself: 1, andAlike: 2 } as const

/** Where no later report stands, those that were taken out are marked whatever their year. */
const latestYear = 9999

/**
 * Says that an organ's reports of a year came, went or changed places: they, and those of its next year, have to be
 * checked again, and so have the texts that are like theirs.
 */
export function markChanged(db: Database, organ: string, year: number): void {
  db.run(`UPDATE report SET check_again = ${unchecked.andAlike} WHERE ${sameOrgan} AND year = ?2`, [organ, year])
  db.run(
    `UPDATE report SET check_again = max(check_again, ${unchecked.itself}) WHERE ${sameOrgan}
       AND year > ?2 AND year <= ifnull(
         (SELECT min(year) FROM report WHERE ${sameOrgan} AND year > ?2 AND removed_at IS NULL), ${latestYear})`,
    [organ, year]
  )
}

/** Says that these reports have to be checked again. */
export function markUnchecked(db: Database, reports: readonly number[]): void {
  db.runEach(
    `UPDATE report SET check_again = max(check_again, ${unchecked.itself}) WHERE id = ?`,
    reports.map((id) => [id])
  )
}

/** Says that a report left a year: reports of that year whose text is found elsewhere may have been like it. */
export function markCopies(db: Database, year: number): void {
  db.run(
    `UPDATE report SET check_again = max(check_again, ${unchecked.itself})
     WHERE year = ? AND EXISTS (SELECT 1 FROM finding WHERE report_id = report.id AND rule = 'Y-07')`,
    [year]
  )
}

const rulesKey = 'rules'

/** Where the findings were made by other rules than these, every report has to be checked again. True where there are any. */
export function markOutdated(db: Database, rulesVersion: string): boolean {
  if (db.first('SELECT value FROM meta WHERE key = ?', [rulesKey])?.value === rulesVersion) return false
  db.transaction(() => {
    db.run(`UPDATE report SET check_again = max(check_again, ${unchecked.itself})`)
    db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [rulesKey, rulesVersion])
  })
  return db.first('SELECT 1 FROM report LIMIT 1') !== null
}

/** A report that has to be checked again. */
export interface Unchecked {
  readonly id: number
  readonly organ: string | null
  readonly year: number | null
}

/** The reports with this mark, an organ's years together. */
export function listUnchecked(db: Database, mark: 1 | 2): Unchecked[] {
  return db
    .all('SELECT id, organ, year FROM report WHERE check_again = ? ORDER BY organ, year, id', [mark])
    .map((row) => ({ id: asNumber(row.id), organ: textOrNull(row.organ), year: numberOrNull(row.year) }))
}

const setMark = (db: Database, reports: readonly number[], from: number, to: number) =>
  db.runEach(
    'UPDATE report SET check_again = ?2 WHERE id = ?3 AND check_again = ?1',
    reports.map((id) => [from, to, id])
  )

/** Says that those like these reports are marked, and only they themselves are to be checked any more. */
export function lowerMark(db: Database, reports: readonly number[]): void {
  setMark(db, reports, unchecked.andAlike, unchecked.itself)
}

/** Says that these reports are being checked. */
export function takeUp(db: Database, reports: readonly number[]): void {
  setMark(db, reports, unchecked.itself, unchecked.underWay)
}

/** Says that these reports are checked. One that was marked anew since it was taken up keeps its mark. */
export function settleMark(db: Database, reports: readonly number[]): void {
  setMark(db, reports, unchecked.underWay, unchecked.no)
}

/** Says that no report is being checked any more: what was taken up and not done is to be done again. */
export function leaveOff(db: Database): void {
  db.run(`UPDATE report SET check_again = ${unchecked.itself} WHERE check_again = ${unchecked.underWay}`)
}

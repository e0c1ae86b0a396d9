import { groupsOf } from '../../shared/groups'
import type { Link } from '../../shared/link'
import { lineOf, namesOf } from '../../shared/organ'
import { asNumber, asText, type Database, numberOrNull, textOrNull } from './database'
import { linksIn } from './links'

/**
 * Which reports are of one and the same organ: those of its name, and of every name that a person linked to it. This
 * is the one place that says so.
 */
const underNames = 'organ IN (SELECT value FROM json_each(?1))'

/** All names of one organ, and the same as a parameter for `underNames`. */
export const sameOrgan = (db: Database, organ: string) => JSON.stringify(namesOf(organ, linksIn(db)))

export interface SeriesReport {
  readonly id: number
  /** The name it bears. */
  readonly organ: string
  readonly year: number
  /** The report that counts for its year. */
  readonly current: boolean
  readonly file: string
  /** The mergers and splits between its organ and the one that was asked for; none where they are the same. */
  readonly reforms: readonly Link[]
}

/**
 * Every report kept of an organ, not the removed ones, by year, and of the organs that went into it or came out of it:
 * of one year, the nearest to the organ first.
 */
export function seriesOf(db: Database, organ: string): SeriesReport[] {
  const line = lineOf(organ, linksIn(db))
  const places = new Map(line.map(({ name, reforms }, place) => [name, { place, reforms }]))
  const placeOf = (name: string) => places.get(name)?.place ?? 0
  return db
    .all(
      `SELECT report.id, organ, year, current, file.name FROM report JOIN file ON file.id = report.file_id
       WHERE ${underNames} AND year IS NOT NULL AND removed_at IS NULL ORDER BY year, report.id`,
      [JSON.stringify(line.map(({ name }) => name))]
    )
    .map((row) => ({
      id: asNumber(row.id),
      organ: asText(row.organ),
      year: asNumber(row.year),
      current: row.current === 1,
      file: asText(row.name),
      reforms: places.get(asText(row.organ))?.reforms ?? []
    }))
    .sort((a, b) => a.year - b.year || placeOf(a.organ) - placeOf(b.organ))
}

/** The report that counts for each year of an organ, or of the nearest that went into it or came out of it. */
export function yearsOf(db: Database, organ: string): SeriesReport[] {
  return seriesOf(db, organ)
    .filter(({ current }) => current)
    .filter(({ year }, index, series) => series[index - 1]?.year !== year)
}

/** Whether any report bears this name, not the removed ones. */
export function isKept(db: Database, organ: string): boolean {
  return db.first('SELECT 1 FROM report WHERE organ = ? AND removed_at IS NULL LIMIT 1', [organ]) !== null
}

/** Every name with the years of the reports that count under it, in order. */
export function namedYears(db: Database): { name: string; years: number[] }[] {
  const rows = db.all(
    `SELECT DISTINCT organ, year FROM report
     WHERE organ IS NOT NULL AND year IS NOT NULL AND current AND removed_at IS NULL ORDER BY organ, year`
  )
  const names = groupsOf(rows, ({ organ }) => asText(organ))
  return [...names].map(([name, own]) => ({ name, years: own.map(({ year }) => asNumber(year)) }))
}

/** Every name that reports bear that count, with all years of its organ, in order. */
export function yearsOfOrgans(db: Database): { organ: string; years: number[] }[] {
  const named = namedYears(db)
  const links = linksIn(db)
  if (links.all.length === 0) return named.map(({ name, years }) => ({ organ: name, years }))
  const years = new Map(named.map((each) => [each.name, each.years]))
  return named.map(({ name }) => {
    const all = new Set(lineOf(name, links).flatMap((kin) => years.get(kin.name) ?? []))
    return { organ: name, years: [...all].sort((a, b) => a - b) }
  })
}

function organsOf(db: Database, year: number): string[] {
  return db
    .all(
      `SELECT DISTINCT organ FROM report
       WHERE year = ? AND organ IS NOT NULL AND current AND removed_at IS NULL ORDER BY organ`,
      [year]
    )
    .map((row) => asText(row.organ))
}

/** The organs that have a report that counts for both years, by the names they bore in the later one. */
export function organsOfBoth(db: Database, from: number, to: number): string[] {
  const [before, after] = [Math.min(from, to), Math.max(from, to)]
  const names = new Set(organsOf(db, before))
  const links = linksIn(db)
  return organsOf(db, after).filter((organ) => lineOf(organ, links).some(({ name }) => names.has(name)))
}

/**
 * What is to be done about a report, in its column `check_again`: nothing, check it, or check those like it too.
 * `underWay`: it is being checked as it was when it was taken up; whatever marks it meanwhile marks it anew.
 */
export const unchecked = { underWay: -1, no: 0, itself: 1, andAlike: 2 } as const

/** Where no later report stands, those that were taken out are marked whatever their year. */
const latestYear = 9999

/**
 * Says that an organ's reports of a year came, went or changed places: they, and those of the next year of whoever has
 * them in its series, have to be checked again, and so have the texts that are like theirs.
 */
export function markChanged(db: Database, organ: string, year: number): void {
  const links = linksIn(db)
  db.run(`UPDATE report SET check_again = ${unchecked.andAlike} WHERE ${underNames} AND year = ?2`, [
    JSON.stringify(namesOf(organ, links)),
    year
  ])
  for (const { name } of lineOf(organ, links)) {
    const series = lineOf(name, links).map((each) => each.name)
    db.run(
      `UPDATE report SET check_again = max(check_again, ${unchecked.itself}) WHERE organ = ?3
         AND year > ?2 AND year <= ifnull(
           (SELECT min(year) FROM report WHERE ${underNames} AND year > ?2 AND removed_at IS NULL), ${latestYear})`,
      [JSON.stringify(series), year, name]
    )
  }
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

import { asNumber, asText, type Database, numberOrNull, type SqlRow, textOrNull } from './database'

/** The organ and year that a report speaks for. */
export interface OrganYear {
  readonly organ: string | null
  readonly year: number | null
}

/** What a report is known by: its number in this database, and a key that outlives it. */
export interface Identity extends OrganYear {
  readonly id: number
  readonly key: string
}

/** A report by its file's content and its place in the file: the same whatever number the database gives it. */
export function reportKey(sha256: string, number: number): string {
  return `${sha256}/${number}`
}

/** What a verdict is about: an organ's year, whichever file tells of it; or one report, where that is unknown. */
export function subjectOf({ organ, year }: OrganYear, key: string): string {
  return organ === null || year === null ? key : `${organ} ${year}`
}

/** `subjectOf`, in SQL over the tables report and file. */
export const subjectInSql = `CASE WHEN organ IS NULL OR year IS NULL
  THEN file.sha256 || '/' || report.number ELSE organ || ' ' || year END`

const select = `SELECT report.id, report.number, report.organ, report.year, file.sha256
  FROM report JOIN file ON file.id = report.file_id`

function identityOf(row: SqlRow): Identity {
  return {
    id: asNumber(row.id),
    key: reportKey(asText(row.sha256), asNumber(row.number)),
    organ: textOrNull(row.organ),
    year: numberOrNull(row.year)
  }
}

export function findReport(db: Database, id: number): Identity | null {
  const row = db.first(`${select} WHERE report.id = ?`, [id])
  return row === null ? null : identityOf(row)
}

export function findByKey(db: Database, key: string): Identity | null {
  const [sha256 = '', number = ''] = key.split('/')
  const row = db.first(`${select} WHERE file.sha256 = ? AND report.number = ?`, [sha256, Number(number)])
  return row === null ? null : identityOf(row)
}

/** Every report, removed or not, that verdicts on this subject are about. */
export function findBySubject(db: Database, place: OrganYear, key: string): Identity[] {
  if (place.organ !== null && place.year !== null) {
    return db.all(`${select} WHERE organ = ? AND year = ?`, [place.organ, place.year]).map(identityOf)
  }
  const own = findByKey(db, key)
  return own === null ? [] : [own]
}

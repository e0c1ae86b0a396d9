import { asNumber, type Database } from './database'
import type { OrganYear } from './keys'
import { markChanged, sameOrgan } from './series'

/** Reports that count in an archive's totals and lists, in SQL: neither taken out nor replaced by another. */
export const counting = 'removed_at IS NULL AND current = 1'

const ofOrganYear = 'organ IN (SELECT value FROM json_each(?1)) AND year = ?2'

/** The number of the report that counts for an organ and year, or would if there were no report `without`. */
export function currentOf(db: Database, { organ, year }: OrganYear, without: number | null): number | null {
  if (organ === null) return null
  const row = db.first(
    `SELECT id FROM report WHERE ${ofOrganYear} AND id IS NOT ?3 AND removed_at IS NULL
     ORDER BY correction DESC, id DESC LIMIT 1`,
    [sameOrgan(db, organ), year, without]
  )
  return row === null ? null : asNumber(row.id)
}

/**
 * Says anew which of an organ's reports for one year is the current one: a correction before others, then the one
 * imported last.
 */
export function settleOrganYear(db: Database, { organ, year }: { organ: string; year: number }): void {
  db.run(`UPDATE report SET current = (id IS ?3) WHERE ${ofOrganYear}`, [
    sameOrgan(db, organ),
    year,
    currentOf(db, { organ, year }, null)
  ])
}

/** The same, and marks what that touches to be checked again. Reports without organ or year stand alone. */
export function settleCurrentOf(db: Database, { organ, year }: OrganYear): void {
  if (organ === null || year === null) return
  settleOrganYear(db, { organ, year })
  markChanged(db, organ, year)
}

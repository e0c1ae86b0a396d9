import { asNumber, type Database } from './database'
import type { OrganYear } from './keys'
import { markChanged } from './series'

/** Reports that count in an archive's totals and lists, in SQL: neither taken out nor replaced by another. */
export const counting = 'removed_at IS NULL AND current = 1'

const firstOfAll = 'removed_at IS NULL ORDER BY correction DESC, id DESC LIMIT 1'

/** The number of the report that counts for an organ and year, or would if there were no report `without`. */
export function currentOf(db: Database, { organ, year }: OrganYear, without: number | null): number | null {
  const row = db.first(`SELECT id FROM report WHERE organ = ? AND year = ? AND id IS NOT ? AND ${firstOfAll}`, [
    organ,
    year,
    without
  ])
  return row === null ? null : asNumber(row.id)
}

/**
 * Says anew which of an organ's reports for one year is the current one: a correction before others, then the one
 * imported last. Reports without organ or year stand alone. What that touches is marked to be checked again.
 */
export function settleCurrentOf(db: Database, { organ, year }: OrganYear): void {
  if (organ === null || year === null) return
  db.run('UPDATE report SET current = (id IS ?1) WHERE organ = ?2 AND year = ?3', [
    currentOf(db, { organ, year }, null),
    organ,
    year
  ])
  markChanged(db, organ, year)
}

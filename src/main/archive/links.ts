import { createHash } from 'node:crypto'
import { type Link, linkKinds, type LinkSaid } from '../../shared/link'
import { type Links, linksOf } from '../../shared/organ'
import { asText, type Database, type SqlRow, textOrNull } from './database'

/** What people say of organs' names. A link is never deleted: taken back, it says when. */

/** What a link is known by: the same whenever the journal makes it again. */
export function linkId({ from, to, kind }: LinkSaid, at: string): string {
  return createHash('sha256')
    .update(JSON.stringify([from, to, kind, at]))
    .digest('hex')
    .slice(0, 16)
}

function linkOf(row: SqlRow): Link {
  return {
    id: asText(row.id),
    from: asText(row.from_name),
    to: asText(row.to_name),
    kind: linkKinds.find((kind) => kind === row.kind) ?? 'different',
    since: textOrNull(row.since),
    note: textOrNull(row.note),
    at: asText(row.at),
    takenBack: textOrNull(row.taken_back)
  }
}

/** Every link, those that were taken back too, in the order in which they were made. */
export function listLinks(db: Database): Link[] {
  return db.all('SELECT * FROM link ORDER BY at, id').map(linkOf)
}

interface Kept {
  readonly writes: number
  readonly links: Links
}

const kept = new WeakMap<Database, Kept>()

/** The links that stand. The same object as long as nothing is written. */
export function linksIn(db: Database): Links {
  const before = kept.get(db)
  if (before?.writes === db.writes()) return before.links
  const links = linksOf(db.all('SELECT * FROM link WHERE taken_back IS NULL ORDER BY at, id').map(linkOf))
  kept.set(db, { writes: db.writes(), links })
  return links
}

export function insertLink(db: Database, said: LinkSaid, at: string): void {
  const { from, to, kind, since, note } = said
  db.run('INSERT OR IGNORE INTO link (id, from_name, to_name, kind, since, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    linkId(said, at),
    from,
    to,
    kind,
    since,
    note,
    at
  ])
}

export function findLink(db: Database, id: string): Link | null {
  const row = db.first('SELECT * FROM link WHERE id = ?', [id])
  return row === null ? null : linkOf(row)
}

export function endLink(db: Database, id: string, at: string): void {
  db.run('UPDATE link SET taken_back = ? WHERE id = ? AND taken_back IS NULL', [at, id])
}

const homeKey = 'home'

/** The archive's home region: null where somebody said that there is none; undefined while nobody was asked. */
export function homeOf(db: Database): string | null | undefined {
  const row = db.first('SELECT value FROM meta WHERE key = ?', [homeKey])
  return row === null ? undefined : textOrNull(row.value) || null
}

export function setHome(db: Database, home: string | null): void {
  db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [homeKey, home ?? ''])
}

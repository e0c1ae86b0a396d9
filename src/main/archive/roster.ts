import { type DueSaid, dueKinds } from '../../shared/due'
import { groupsOf } from '../../shared/groups'
import type { LinkSaid } from '../../shared/link'
import { effectOf, inverseOf, type RosterChange, type Rosters } from '../../shared/roster'
import { counting } from './current'
import { asNumber, asText, type Database } from './database'
import { applyLinking, applyUnlinking } from './linking'
import { findLink, linkId } from './links'

/** Who has to report, by year, and by when: what people said of it. */

/** A change, with the links that are made or taken back in the same step. */
export interface RosterEdit extends RosterChange {
  readonly links: readonly LinkSaid[]
  /** Links by their ids. */
  readonly unlink: readonly string[]
}

/** The year under which a due date stands that holds for every year. */
const everyYear = 0

interface Kept {
  readonly writes: number
  readonly rosters: Rosters
}

const kept = new WeakMap<Database, Kept>()

function loadRosters(db: Database): Rosters {
  const entries = groupsOf(db.all('SELECT year, organ FROM roster ORDER BY year, organ'), ({ year }) => asNumber(year))
  return {
    years: new Map([...entries].map(([year, rows]) => [year, new Set(rows.map(({ organ }) => asText(organ)))])),
    due: db.all('SELECT kind, year, day FROM due ORDER BY kind, year').flatMap(({ kind, year, day }): DueSaid[] => {
      const known = dueKinds.find((each) => each === kind)
      const of = asNumber(year)
      return known === undefined ? [] : [{ kind: known, year: of === everyYear ? null : of, day: asText(day) }]
    })
  }
}

/** All rosters and due dates. The same object as long as nothing is written. */
export function rostersIn(db: Database): Rosters {
  const before = kept.get(db)
  if (before?.writes === db.writes()) return before.rosters
  const rosters = loadRosters(db)
  kept.set(db, { writes: db.writes(), rosters })
  return rosters
}

/** The reports that count for a year, by the names they bear. */
export function currentOfYear(db: Database, year: number): Map<string, string> {
  const rows = db.all(`SELECT organ, id FROM report WHERE year = ? AND organ IS NOT NULL AND ${counting}`, [year])
  return new Map(rows.map(({ organ, id }) => [asText(organ), String(asNumber(id))]))
}

/** What a change does as things are, and what undoes it once it is made at this time. */
export function rosterSteps(db: Database, { links, unlink, ...change }: RosterEdit, at: string) {
  const rosters = rostersIn(db)
  const effect = effectOf(change, rosters)
  const standing = unlink.flatMap((id) => findLink(db, id) ?? []).filter(({ takenBack }) => takenBack === null)
  const edit: RosterEdit = { ...effect, links, unlink: standing.map(({ id }) => id) }
  const undo: RosterEdit = {
    ...inverseOf(effect, rosters),
    links: standing.map(({ from, to, kind, since, note }) => ({ from, to, kind, since, note })),
    unlink: links.map((link) => linkId(link, at))
  }
  return { edit, undo }
}

export const changesNothing = ({ add, take, due, links, unlink }: RosterEdit) =>
  [add, take, due, links, unlink].every(({ length }) => length === 0)

export function applyRoster(db: Database, { add, take, due, links, unlink }: RosterEdit, at: string): void {
  const rows = (lists: RosterChange['add']) => lists.flatMap(({ year, organs }) => organs.map((organ) => [year, organ]))
  db.runEach('DELETE FROM roster WHERE year = ? AND organ = ?', rows(take))
  db.runEach('INSERT OR IGNORE INTO roster (year, organ) VALUES (?, ?)', rows(add))
  for (const { kind, year, day } of due) {
    const of = [kind, year ?? everyYear]
    if (day === null) db.run('DELETE FROM due WHERE kind = ? AND year = ?', of)
    else db.run('INSERT OR REPLACE INTO due (kind, year, day) VALUES (?, ?, ?)', [...of, day])
  }
  if (unlink.length > 0) applyUnlinking(db, { at, links: unlink })
  if (links.length > 0) applyLinking(db, { at, links })
}

import { linksIn, namedYears, rostersIn, type Archive } from '../../archive'
import { type OrganLife, organLives } from '../../../shared/roster'

/** Every organ of an archive, by any of its names. */
export interface Lives {
  readonly all: readonly OrganLife[]
  readonly of: (name: string) => OrganLife | null
}

interface Kept extends Lives {
  readonly writes: number
}

const kept = new WeakMap<Archive['db'], Kept>()

/** The organs that reported or are on a roster. Made once, until something is written. */
export function livesIn({ db }: Archive): Lives {
  const before = kept.get(db)
  if (before?.writes === db.writes()) return before
  const all = organLives(namedYears(db), rostersIn(db), linksIn(db))
  const byName = new Map(all.flatMap((life) => life.names.map((name) => [name, life] as const)))
  const lives = { writes: db.writes(), all, of: (name: string) => byName.get(name) ?? null }
  kept.set(db, lives)
  return lives
}

import { isThereIn } from '../../../shared/roster'
import { type Archive, currentOfYear, rostersIn } from '../../archive'
import { inTurn } from '../inTurn'
import { change, type RosterChanged } from './changing'
import { livesIn } from './lives'

/** Where the names of a new roster come from: another year's roster, or who reported for a year. */
export interface CopySource {
  readonly kind: 'roster' | 'reports'
  readonly year: number
}

type RosterCopied = RosterChanged & { left: string[] }

async function copy(archive: Archive, { kind, year }: CopySource, to: number): Promise<RosterCopied> {
  const roster = rostersIn(archive.db).years
  const lives = livesIn(archive)
  const on = roster.get(to) ?? new Set<string>()
  const names = kind === 'roster' ? [...(roster.get(year) ?? [])] : [...currentOfYear(archive.db, year).keys()]
  const isThere = (name: string) => {
    const life = lives.of(name)
    return life === null || isThereIn(life, to) === 'there'
  }
  const isNew = (name: string) => lives.of(name)?.names.some((each) => on.has(each)) !== true
  const organs = names.filter((name) => isThere(name) && isNew(name))
  const edit = { add: [{ year: to, organs }], take: [], due: [], links: [], unlink: [] }
  return { ...(await change(archive, edit)), left: names.filter((name) => !isThere(name)) }
}

/**
 * Puts all organs of another roster, or all that reported for a year, on a year's roster. `left`: those that were not
 * there in that year, as links tell; they stay off.
 */
export const copyRoster = (archive: Archive, from: CopySource, to: number): Promise<RosterCopied> =>
  inTurn(archive, () => copy(archive, from, to))

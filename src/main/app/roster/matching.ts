import { groupsOf } from '../../../shared/groups'
import { isThereIn, type OrganLife } from '../../../shared/roster'
import { folded } from '../../../shared/text/fold'
import { type Archive, homeOf, linksIn, namedYears, rostersIn } from '../../archive'
import { commonRegion, type Likely, likelyAmong } from './likely'
import { type Lives, livesIn } from './lives'
import type { ListRow } from './lists'
import { type NameRead, namesIn } from './names'

/** What each line of a list means in this archive, before anything of it is kept. */

export interface MatchedName {
  /** The name as an organ bears it, or else as the list has it. */
  readonly organ: string
  /** The name it goes by today, where that is another. */
  readonly goesBy: string | null
  readonly lastReported: number | null
  readonly onRoster: boolean
  /** What links say of that year, where they say that it was not there. */
  readonly outside: 'before' | 'after' | null
  readonly turns: OrganLife['turns']
}

export type Matched =
  /** It reported under this name, or is on a roster. */
  | ({ readonly status: 'known' } & MatchedName)
  /** A person said that it is another name of an organ that is known. */
  | ({ readonly status: 'linked' } & MatchedName)
  | { readonly status: 'proposed'; readonly organ: string; readonly likely: readonly Likely[] }
  | { readonly status: 'new'; readonly organ: string }
  /** `of`: the line that has the same organ. */
  | { readonly status: 'repeated'; readonly organ: string; readonly of: number }
  | { readonly status: 'unreadable' }

export type MatchedLine = Matched & { readonly line: number; readonly text: string }

/** What a match needs to know of the archive. */
interface Known {
  readonly lives: Lives
  /** The name that is the same but for how its characters are written. */
  readonly written: (name: string) => string | null
  readonly reported: ReadonlySet<string>
  readonly onRosters: ReadonlySet<string>
  readonly likely: (name: string) => Likely[]
}

function knownIn(archive: Archive, year: number): Known {
  const { db } = archive
  const lives = livesIn(archive)
  const named = namedYears(db)
  const years = new Map(named.map((each) => [each.name, each.years]))
  const all = lives.all.flatMap(({ names }) => names)
  const byText = groupsOf(all, folded)
  const links = linksIn(db)
  const isApart = (one: string, other: string) =>
    links.of(one).some(({ kind, from, to }) => kind === 'different' && (from === other || to === other))
  const known = all.map((name) => ({ name, years: years.get(name) ?? [] }))
  const likely = likelyAmong(known, homeOf(db) ?? commonRegion(named.map(({ name }) => name)), year)
  return {
    lives,
    written: (name) => (lives.of(name) === null ? (byText.get(folded(name))?.[0] ?? null) : name),
    reported: new Set(years.keys()),
    onRosters: new Set([...rostersIn(db).years.values()].flatMap((names) => [...names])),
    likely: (name) => likely(name).filter(({ organ }) => !isApart(name, organ))
  }
}

function matchedName(name: string, life: OrganLife, year: number, roster: ReadonlySet<string>): MatchedName {
  const there = isThereIn(life, year)
  return {
    organ: name,
    goesBy: life.name === name ? null : life.name,
    lastReported: life.reported.at(-1) ?? null,
    onRoster: life.names.some((each) => roster.has(each)),
    outside: there === 'there' ? null : there,
    turns: life.turns
  }
}

function matchOf(read: NameRead, year: number, known: Known, roster: ReadonlySet<string>): Matched {
  if (read.name === null) return { status: 'unreadable' }
  const name = known.written(read.name)
  const life = name === null ? null : known.lives.of(name)
  if (name !== null && life !== null) {
    const isOwn = known.reported.has(name) || known.onRosters.has(name)
    return { status: isOwn ? 'known' : 'linked', ...matchedName(name, life, year, roster) }
  }
  const likely = known.likely(read.name)
  return likely.length === 0 ? { status: 'new', organ: read.name } : { status: 'proposed', organ: read.name, likely }
}

/** Each line of a list, in order; a line of several names is several. `column`: the cell that holds them. */
export function matchLines(archive: Archive, rows: readonly ListRow[], column: number, year: number): MatchedLine[] {
  const known = knownIn(archive, year)
  const roster = rostersIn(archive.db).years.get(year) ?? new Set<string>()
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, cells }) => {
    const cell = cells[column] ?? ''
    const read =
      cell === ''
        ? [{ text: cells.filter((each) => each !== '').join('  '), name: null }]
        : namesIn(cell, (text) => known.written(text) !== null)
    return read.map((each): MatchedLine => {
      const matched = matchOf(each, year, known, roster)
      const { text } = each
      if (matched.status === 'unreadable') return { line, text, ...matched }
      const key = known.lives.of(matched.organ)?.name ?? folded(matched.organ)
      const of = seen.get(key)
      if (of !== undefined) return { line, text, status: 'repeated', organ: matched.organ, of }
      seen.set(key, line)
      return { line, text, ...matched }
    })
  })
}

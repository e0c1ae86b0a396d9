import { byPlace } from '../../../shared/board'
import { dueDate, type DueSaid } from '../../../shared/due'
import { type Organ, organOf } from '../../../shared/organ'
import { type Expectation, expectationOf, type OrganLife } from '../../../shared/roster'
import { byName } from '../../../shared/text/order'
import { type Archive, currentOfYear, rostersIn } from '../../archive'
import { livesIn } from './lives'

/** What rosters hold, who of them reported, and who is missing. */

export interface RosterSummary {
  readonly year: number
  /** How many organs are on it, each once, under however many names; 0 where there is no roster. */
  readonly size: number
  /** How many organs reported for that year, on the roster or not. */
  readonly reported: number
}

/** Every year that has a roster or a report, and this season's, the latest first. `today`: a day, `2025-01-31`. */
export function rosterYears(archive: Archive, today: string): { years: RosterSummary[]; due: DueSaid[] } {
  const rosters = rostersIn(archive.db)
  const reported = new Map<number, number>()
  const lives = livesIn(archive)
  const sizeOf = (names: ReadonlySet<string>) => new Set([...names].map((name) => lives.of(name)?.name ?? name)).size
  for (const life of lives.all) {
    for (const year of life.reported) reported.set(year, (reported.get(year) ?? 0) + 1)
  }
  const season = Number(today.slice(0, 4)) - 1
  const years = [...new Set([season, ...rosters.years.keys(), ...reported.keys()])].sort((a, b) => b - a)
  return {
    years: years.map((year) => ({
      year,
      size: sizeOf(rosters.years.get(year) ?? new Set()),
      reported: reported.get(year) ?? 0
    })),
    due: [...rosters.due]
  }
}

export interface RosterOrgan {
  /** As the roster has it. */
  readonly organ: string
  /** The name it goes by today, where that is another. */
  readonly goesBy: string | null
  readonly region: string | null
  readonly kind: Organ['kind']
  /** Its report that counts for the year. */
  readonly report: string | null
  readonly lastReported: number | null
  readonly due: string
  readonly expectation: Expectation
}

/** By region, then by kind, then by name. */
function rosterOrgan(archive: Archive, year: number, today: string) {
  const rosters = rostersIn(archive.db)
  const reports = currentOfYear(archive.db, year)
  return (organ: string, life: OrganLife): RosterOrgan => {
    const { region, kind } = organOf(organ)
    return {
      organ,
      goesBy: life.name === organ ? null : life.name,
      region,
      kind,
      report: life.names.flatMap((name) => reports.get(name) ?? [])[0] ?? null,
      lastReported: life.reported.at(-1) ?? null,
      due: dueDate(life.due, year, rosters.due),
      expectation: expectationOf(life, year, rosters, today)
    }
  }
}

export interface RosterShown {
  readonly organs: RosterOrgan[]
  /** Who reported for the year and is not on its roster; nobody where there is no roster. */
  readonly others: RosterOrgan[]
}

/** The roster of a year, by region and kind of organ. */
export function showRoster(archive: Archive, year: number, today: string): RosterShown {
  const lives = livesIn(archive)
  const roster = rostersIn(archive.db).years.get(year)
  const present = rosterOrgan(archive, year, today)
  const others = lives.all.filter(
    ({ names, reported }) => reported.includes(year) && !names.some((each) => roster?.has(each))
  )
  return {
    organs: [...(roster ?? [])]
      .flatMap((organ) => {
        const life = lives.of(organ)
        return life === null ? [] : [present(organ, life)]
      })
      .sort(byPlace),
    others: roster === undefined ? [] : others.map((life) => present(life.name, life)).sort(byPlace)
  }
}

/** Who had to report for a year and did not, and how many still have time. */
export function missingOf(archive: Archive, year: number, today: string): { missing: RosterOrgan[]; waiting: number } {
  const present = rosterOrgan(archive, year, today)
  const absent = livesIn(archive)
    .all.filter(({ reported }) => !reported.includes(year))
    .map((life) => present(life.name, life))
  return {
    missing: absent.filter(({ expectation }) => expectation.kind === 'expected').sort(byPlace),
    waiting: absent.filter(({ expectation }) => expectation.kind === 'not-due-yet').length
  }
}

/** Names for completion: every one that a report or a roster bears. */
export function rosterNames(archive: Archive): string[] {
  return livesIn(archive)
    .all.map(({ name }) => name)
    .sort(byName)
}

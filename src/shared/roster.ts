import { type DueKind, dueDate, dueKindOf, type DueSaid } from './due'
import { isReform, type Link, yearOf } from './link'
import { type Links, namesOf } from './organ'

/**
 * Who has to report for which year. A roster is a set of names; it changes from year to year, and a year may have
 * none. Whether an organ is on it is asked along the links that say which names are one organ's.
 */

/** Names on the roster of a year, or to be put there or taken off. */
export interface RosterYear {
  readonly year: number
  readonly organs: readonly string[]
}

/** All that people said of who has to report, and by when. A year without names has no roster. */
export interface Rosters {
  readonly years: ReadonlyMap<number, ReadonlySet<string>>
  readonly due: readonly DueSaid[]
}

/** One thing that a person does to rosters and due dates. */
export interface RosterChange {
  readonly add: readonly RosterYear[]
  readonly take: readonly RosterYear[]
  readonly due: readonly DueSaid[]
}

const isOn = ({ years }: Rosters, year: number, organ: string) => years.get(year)?.has(organ) === true

function gathered(lists: readonly RosterYear[]): Map<number, Set<string>> {
  const years = new Map<number, Set<string>>()
  for (const { year, organs } of lists) years.set(year, new Set([...(years.get(year) ?? []), ...organs]))
  return years
}

const kept = (years: ReadonlyMap<number, ReadonlySet<string>>, keeps: (year: number, organ: string) => boolean) =>
  [...years].flatMap(([year, names]): RosterYear[] => {
    const organs = [...names].filter((organ) => keeps(year, organ))
    return organs.length === 0 ? [] : [{ year, organs }]
  })

const isSame = (one: DueSaid, other: DueSaid) => one.kind === other.kind && one.year === other.year

/**
 * What a change comes to where rosters are as they are: without what is there already, or not there to be taken off;
 * what is both taken off and put on, stays.
 */
export function effectOf({ add, take, due }: RosterChange, rosters: Rosters): RosterChange {
  const [added, taken] = [gathered(add), gathered(take)]
  const last = due.filter((each, index) => !due.slice(index + 1).some((later) => isSame(each, later)))
  return {
    add: kept(added, (year, organ) => !isOn(rosters, year, organ)),
    take: kept(taken, (year, organ) => isOn(rosters, year, organ) && added.get(year)?.has(organ) !== true),
    due: last.filter(({ day, ...of }) => dueSaidBefore({ day, ...of }, rosters) !== day)
  }
}

function dueSaidBefore(said: DueSaid, { due }: Rosters): string | null {
  return due.find((each) => isSame(each, said))?.day ?? null
}

/** What undoes an effect: made after it, it gives these rosters again. */
export function inverseOf({ add, take, due }: RosterChange, rosters: Rosters): RosterChange {
  return { add: take, take: add, due: due.map((said) => ({ ...said, day: dueSaidBefore(said, rosters) })) }
}

/** An organ under all its names: when it reported, and from when until when it was there, as far as links tell. */
export interface OrganLife {
  /** The name it bore last, in a report or on a roster. */
  readonly name: string
  readonly names: readonly string[]
  /** The years it has a report for, in order. */
  readonly reported: readonly number[]
  /** The first year of which it is there, or is not there any more, in order. */
  readonly turns: readonly { readonly year: number; readonly there: boolean }[]
  readonly due: DueKind
}

/** An organ went where it merged into another, and came where it was split from one. */
function turnsOf(names: readonly string[], links: Links): OrganLife['turns'] {
  const own = new Set(names)
  const isOwn = ({ from, to }: Link) => own.has(from) && own.has(to)
  return names
    .flatMap((name) => links.of(name))
    .filter((link) => isReform(link) && !isOwn(link))
    .flatMap((link) => {
      const year = yearOf(link)
      const leaves = link.kind === 'merged' && own.has(link.from)
      const comes = link.kind === 'split' && own.has(link.to)
      return year === null || (!leaves && !comes) ? [] : [{ year, there: comes }]
    })
    .sort((one, other) => one.year - other.year || Number(one.there) - Number(other.there))
}

/** Every organ that reported or is on a roster. `named`: the names that reports bear, with their years in order. */
export function organLives(
  named: readonly { readonly name: string; readonly years: readonly number[] }[],
  rosters: Rosters,
  links: Links
): OrganLife[] {
  const years = new Map(named.map((each) => [each.name, each.years]))
  const lastOn = new Map<string, number>()
  for (const [year, organs] of [...rosters.years].sort(([a], [b]) => a - b)) {
    for (const organ of organs) lastOn.set(organ, year)
  }
  const lastOf = (name: string) => Math.max(years.get(name)?.at(-1) ?? 0, lastOn.get(name) ?? 0)
  const seen = new Set<string>()
  return [...new Set([...years.keys(), ...lastOn.keys()])].flatMap((first) => {
    if (seen.has(first)) return []
    const names = namesOf(first, links)
    for (const name of names) seen.add(name)
    const name = names.reduce((best, each) => (lastOf(each) > lastOf(best) ? each : best))
    const reported = [...new Set(names.flatMap((each) => years.get(each) ?? []))].sort((a, b) => a - b)
    return [{ name, names, reported, turns: turnsOf(names, links), due: dueKindOf(name) }]
  })
}

/** Whether an organ has to have reported for a year. */
export type Expectation =
  | { readonly kind: 'expected' }
  /** It has to, and is in time until the end of this day. */
  | { readonly kind: 'not-due-yet'; readonly due: string }
  /** It was not there yet, or not any more; or the year has a roster, and it is not on it. */
  | { readonly kind: 'outside'; readonly why: 'before' | 'after' | 'not-on-roster' }

/** Whether links say that an organ was there in a year, not yet, or not any more. */
export function isThereIn({ turns }: Pick<OrganLife, 'turns'>, year: number): 'there' | 'before' | 'after' {
  const last = turns.findLast((turn) => turn.year <= year)
  if (last?.there ?? turns[0]?.there !== true) return 'there'
  return last === undefined ? 'before' : 'after'
}

function outside(life: OrganLife, year: number, rosters: Rosters): Expectation | null {
  const there = isThereIn(life, year)
  if (there !== 'there') return { kind: 'outside', why: there }
  const roster = rosters.years.get(year)
  if (roster !== undefined)
    return life.names.some((name) => roster.has(name)) ? null : { kind: 'outside', why: 'not-on-roster' }
  const [first] = life.reported
  return first === undefined || year < first ? { kind: 'outside', why: 'before' } : null
}

/**
 * Whether an organ has to have reported for a year: what links say of when it was there comes first; then the year's
 * roster; where there is none, it has to from its first report on. `today`: a day, `2025-01-31`.
 */
export function expectationOf(life: OrganLife, year: number, rosters: Rosters, today: string): Expectation {
  const without = outside(life, year, rosters)
  if (without !== null) return without
  const due = dueDate(life.due, year, rosters.due)
  return today <= due ? { kind: 'not-due-yet', due } : { kind: 'expected' }
}

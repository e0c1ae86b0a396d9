import { groupsOf } from '../../shared/groups'
import {
  aboveOf,
  type AlikeReason,
  comparedName,
  type ComparedName,
  completed,
  isShorter,
  likenessOf,
  lineOf,
  type Links,
  namesOf,
  regionsOfHome,
  regionStem,
  renamedTo
} from '../../shared/organ'

/** Which names of an archive may be one organ's. Proposed only: a person links them, or says that they are two. */

/** A name and the years of the reports that count under it, in order. */
export interface NamedYears {
  readonly name: string
  readonly years: readonly number[]
}

export type Likelihood = 'high' | 'middle' | 'low'

export interface Proposal {
  readonly from: NamedYears
  readonly to: NamedYears
  readonly kind: 'renamed' | 'abbreviation' | 'merged'
  /** The first year of the later name; null for an abbreviation, which may be used in any year. */
  readonly since: number | null
  readonly likelihood: Likelihood
  readonly reasons: readonly AlikeReason[]
}

/** A region of which the archive has names under several regions above, and names that do not say which. */
export interface Unsettled {
  readonly region: string
  readonly chains: readonly string[]
}

interface Candidate extends NamedYears {
  readonly compared: ComparedName
  /** All names of the organ that are linked already, and their years. */
  readonly names: ReadonlySet<string>
  readonly allYears: ReadonlySet<number>
}

export interface Asked {
  readonly names: readonly NamedYears[]
  readonly links: Links
  /** The archive's home region; null where nobody gave one. */
  readonly home: string | null
}

function candidatesOf({ names, links, home }: Asked): Candidate[] {
  const years = new Map(names.map((each) => [each.name, each.years]))
  const regions = home === null ? null : regionsOfHome(home)
  return names.flatMap((each) => {
    const compared = comparedName(completed(each.name, regions))
    if (compared === null || each.years.length === 0) return []
    const own = namesOf(each.name, links)
    const allYears = new Set(own.flatMap((name) => years.get(name) ?? []))
    return [{ ...each, compared, names: new Set(own), allYears }]
  })
}

/** Where a region is written under several regions above, names that write none may mean any of them. */
function unsettledOf(candidates: readonly Candidate[]): Unsettled[] {
  const named = candidates.filter(({ compared }) => compared.regions.length > 0)
  const groups = groupsOf(named, ({ compared }) => compared.regions.at(-1)?.text ?? '')
  return [...groups].flatMap(([region, group]) => {
    const above = new Set(group.map(({ compared }) => aboveOf(compared.regions)))
    const written = [...above].filter((each) => each !== '' && ![...above].some((wider) => isTailOf(each, wider)))
    return above.has('') && written.length > 1
      ? [{ region, chains: written.map((each) => `${each}${region}`).sort() }]
      : []
  })
}

const isTailOf = (one: string, other: string) => one !== other && other.endsWith(one)

const isAdjacent = (one: Candidate, other: Candidate) =>
  one.years.some((year) => other.years.includes(year - 1) || other.years.includes(year + 1))

const isBefore = (one: Candidate, other: Candidate) => (one.years.at(-1) ?? 0) < (other.years[0] ?? 0)

const sharesYear = (one: Candidate, other: Candidate) => [...one.allYears].some((year) => other.allYears.has(year))

/** Reforms took their time: a year before most counties to three years after. */
const fitsReform = (year: number, first: number) => first >= year - 1 && first <= year + 3

function likelihoodOf(
  reasons: readonly AlikeReason[],
  first: number,
  isShared: (change: string) => boolean
): Likelihood {
  const doubts = reasons.reduce((sum, reason) => {
    switch (reason.code) {
      case 'same-words':
      case 'short':
        return sum
      case 'other-ending':
        return sum + 1
      case 'renamed':
        return sum + (fitsReform(reason.year, first) ? 0 : 1)
      case 'merged':
        return sum + (fitsReform(reason.year, first) ? 1 : 2)
      case 'region-changed':
        return sum + (isShared(`${reason.from} ${reason.to}`) ? 0 : 1)
      case 'region-unwritten':
        return sum + 1
      case 'no-region':
        return sum + 2
    }
  }, 0)
  return doubts === 0 ? 'high' : doubts === 1 ? 'middle' : 'low'
}

type Pair = Omit<Proposal, 'likelihood'>

const yearsOf = ({ name, years }: NamedYears): NamedYears => ({ name, years })

/** The one as the other's earlier name, if it may be that. */
function pairOf(one: Candidate, other: Candidate, regionYears: ReadonlyMap<string, ReadonlySet<number>>): Pair | null {
  const likeness = likenessOf(one.compared, other.compared)
  if (likeness === null) return null
  const { kind, reasons } = likeness
  const pair = { from: yearsOf(one), to: yearsOf(other), kind, reasons }
  if (kind === 'abbreviation') return isCutShort(one, other) ? { ...pair, since: null } : null
  if (!isBefore(one, other)) return null
  if (reasons.some(({ code }) => code === 'region-changed') && stillThere(one, other, regionYears)) return null
  return { ...pair, since: other.years[0] ?? null }
}

/** Of two ways to write a name, the one with fewer words. */
function isCutShort(one: Candidate, other: Candidate): boolean {
  if (isShorter(one.compared, other.compared) || isShorter(other.compared, one.compared))
    return isShorter(one.compared, other.compared)
  return one.name.length === other.name.length ? one.name < other.name : one.name.length < other.name.length
}

const regionOf = ({ compared }: Candidate) => compared.regions.at(-1)?.text ?? ''

/** Whether any organ of the old region still reports when one of the new region does: then both exist. */
function stillThere(one: Candidate, other: Candidate, regionYears: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const [old, fresh] = [regionYears.get(regionOf(one)) ?? [], regionYears.get(regionOf(other)) ?? []]
  return Math.max(...old) >= Math.min(...fresh)
}

function isSettled(one: Candidate, other: Candidate, links: Links): boolean {
  return (
    lineOf(one.name, links).some(({ name }) => name === other.name) ||
    links.all.some(
      ({ kind, from, to }) =>
        kind === 'different' &&
        ((one.names.has(from) && other.names.has(to)) || (one.names.has(to) && other.names.has(from)))
    )
  )
}

/** Candidates for each other stand in one group: by the stem of their region and one of the tasks they may have had. */
function pairsWithin(candidates: readonly Candidate[]): [Candidate, Candidate][] {
  const keyed = candidates.flatMap((candidate) => {
    const { regions, task } = candidate.compared
    const tasks = [task, ...renamedTo(task).map(({ to }) => to), ...(task === '人民政府' ? ['办事处'] : [])]
    return tasks.map((each) => ({ key: `${regionStem(regions)} ${each}`, candidate }))
  })
  const pairs = new Map<string, [Candidate, Candidate]>()
  for (const group of groupsOf(keyed, ({ key }) => key).values()) {
    for (const { candidate: one } of group) {
      for (const { candidate: other } of group) {
        if (one !== other) pairs.set(`${one.name} ${other.name}`, [one, other])
      }
    }
  }
  return [...pairs.values()]
}

const weight: Readonly<Record<Likelihood, number>> = { high: 0, middle: 1, low: 2 }

/**
 * The pairs of names that may be one organ's, the likeliest first: of one region and task, in adjacent years and none
 * in common, not linked and not said to be different. Where a region exists more than once and a name does not say
 * which is meant, nothing is proposed: that is `unsettled`, and asked.
 */
export function proposalsAmong(asked: Asked): { proposals: Proposal[]; unsettled: Unsettled[] } {
  const candidates = candidatesOf(asked)
  const unsettled = unsettledOf(candidates)
  const open = new Set(unsettled.map(({ region }) => region))
  const isOpen = (reason: AlikeReason) => reason.code === 'region-unwritten' && open.has(reason.region)
  const regionYears = new Map(
    [...groupsOf(candidates, regionOf)].map(([region, group]) => [region, new Set(group.flatMap(({ years }) => years))])
  )
  const pairs = pairsWithin(candidates).flatMap(([one, other]) => {
    if (sharesYear(one, other) || !isAdjacent(one, other) || isSettled(one, other, asked.links)) return []
    const pair = pairOf(one, other, regionYears)
    return pair === null || pair.reasons.some(isOpen) ? [] : [pair]
  })
  const changes = pairs.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.code === 'region-changed' ? [`${reason.from} ${reason.to}`] : []))
  )
  const isShared = (change: string) => changes.filter((each) => each === change).length > 1
  const proposals = pairs.map((pair) => ({
    ...pair,
    likelihood: likelihoodOf(pair.reasons, pair.to.years[0] ?? 0, isShared)
  }))
  proposals.sort(
    (a, b) =>
      weight[a.likelihood] - weight[b.likelihood] ||
      (a.from.name < b.from.name ? -1 : a.from.name > b.from.name ? 1 : a.to.name < b.to.name ? -1 : 1)
  )
  return { proposals, unsettled }
}

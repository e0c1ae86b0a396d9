import { groupsOf } from '../../../shared/groups'
import type { LinkSaid } from '../../../shared/link'
import {
  type AlikeReason,
  comparedName,
  type ComparedName,
  completed,
  isShorter,
  type Likeness,
  likenessOf,
  partsOf,
  type Region,
  regionsOfHome,
  regionStem,
  renamedTo
} from '../../../shared/organ'

/** Which organs that are known a name on a list may mean. Proposed only: a person decides. */

/** A name that reports or rosters bear, and the years of its reports, in order. */
export interface KnownName {
  readonly name: string
  readonly years: readonly number[]
}

export interface Likely {
  readonly organ: string
  /** What would be said if both names were linked. Null where the name is none that an organ bears. */
  readonly link: LinkSaid | null
  readonly reasons: readonly AlikeReason[]
  /** The home region, where the name was completed by it. */
  readonly home: string | null
}

interface Candidate extends KnownName {
  readonly compared: ComparedName
}

interface Written {
  readonly compared: ComparedName
  readonly home: string | null
}

/** Names by the stem of their region and the tasks that they may have had: those alike have one in common. */
function keysOf({ regions, task }: ComparedName): string[] {
  const tasks = [task, ...renamedTo(task).map(({ to }) => to), ...(task === '人民政府' ? ['办事处'] : [])]
  return tasks.map((each) => `${regionStem(regions)} ${each}`)
}

/** 县水务局 says what kind of region it is of, and not which. */
const nameless: Readonly<Record<Region['level'], RegExp>> = {
  provincial: /^(?:省|市|自治区|区)(?=\p{Script=Han}{2})/u,
  prefecture: /^(?:市|州|盟|地区)(?=\p{Script=Han}{2})/u,
  county: /^(?:县|市|区|旗)(?=\p{Script=Han}{2})/u,
  township: /^(?:乡|镇|街道)(?=\p{Script=Han}{2})/u
}

/** A township alone stands for its government: 白石镇 for 白石镇人民政府. */
function withGovernment(name: string): string {
  const { regions, rest } = partsOf(name)
  const last = regions.at(-1)
  if (rest !== '' || last?.level !== 'township') return name
  return `${name}${last.text.endsWith('街道') ? '办事处' : '人民政府'}`
}

/** A name as it may be meant: with the regions above it, or, where it writes none, of the home region. */
function writtenOf(name: string, home: readonly Region[] | null): Written[] {
  const full = withGovernment(name)
  const parts = completed(full, home)
  const own = home?.at(-1)
  const asItIs = comparedName(parts)
  const found: Written[] = asItIs === null ? [] : [{ compared: asItIs, home: null }]
  if (home === null || own === undefined || parts.regions.length > 0 || parts.branch !== '') return found
  const rest = parts.rest.replace(nameless[own.level], '')
  const atHome = comparedName({ ...parts, regions: home, rest })
  return atHome === null ? found : [...found, { compared: atHome, home: own.text }]
}

/** The regions that all names begin with, where nobody said which one the archive is of; null where there are none. */
export function commonRegion(names: readonly string[]): string | null {
  const chains = names.map((name) => partsOf(name).regions).filter(({ length }) => length > 0)
  const [first = [], ...others] = chains
  const common = first.filter((_, level) =>
    first.slice(0, level + 1).every(({ text }, at) => others.every((chain) => chain[at]?.text === text))
  )
  return common.length === 0 ? null : common.map(({ text }) => text).join('')
}

const reformYear = (reasons: readonly AlikeReason[]) =>
  reasons.flatMap((reason) => (reason.code === 'renamed' || reason.code === 'merged' ? [reason.year] : []))[0]

function linkOf(kind: Likeness['kind'], from: string, to: string, since: number | null): LinkSaid {
  return { from, to, kind, since: kind === 'abbreviation' || since === null ? null : String(since), note: null }
}

/** How a written name and a known one are alike, either as the earlier one. */
function likelyOf(name: string, { compared, home }: Written, known: Candidate, year: number): Likely | null {
  const forth = likenessOf(compared, known.compared)
  const likeness = forth ?? likenessOf(known.compared, compared)
  if (likeness === null) return null
  const { kind, reasons } = likeness
  const isShort = kind === 'abbreviation' ? !isShorter(known.compared, compared) : forth !== null
  const [from, to] = isShort ? [name, known.name] : [known.name, name]
  const last = known.years.at(-1)
  const since = isShort ? known.years[0] : last === undefined ? undefined : last + 1
  return { organ: known.name, link: linkOf(kind, from, to, since ?? reformYear(reasons) ?? year), reasons, home }
}

const order: readonly LinkSaid['kind'][] = ['abbreviation', 'renamed', 'merged']
const placeOf = ({ link }: Likely) => (link === null ? order.length : order.indexOf(link.kind))
const mostLikely = 3

/** What finds, for a name on a list of `year`, the known organs that it may mean, the likeliest first. */
export function likelyAmong(
  known: readonly KnownName[],
  homeName: string | null,
  year: number
): (name: string) => Likely[] {
  const home = homeName === null ? null : regionsOfHome(homeName)
  const candidates = known.flatMap(({ name, years }): Candidate[] => {
    const compared = comparedName(completed(name, home))
    return compared === null ? [] : [{ name, years, compared }]
  })
  const keyed = groupsOf(
    candidates.flatMap((candidate) => keysOf(candidate.compared).map((key) => ({ key, candidate }))),
    ({ key }) => key
  )
  return (name) => {
    const written = writtenOf(name, home)
    const found = new Map<string, Likely>()
    for (const each of written) {
      for (const { candidate } of keysOf(each.compared).flatMap((key) => keyed.get(key) ?? [])) {
        const likely = candidate.name === name ? null : likelyOf(name, each, candidate, year)
        if (likely !== null && !found.has(likely.organ)) found.set(likely.organ, likely)
      }
    }
    const full = inFull(name, written)
    if (found.size === 0 && full !== null) return [full]
    return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, mostLikely)
  }
}

/** A name that nobody bears, with the home region in front. */
function inFull(name: string, written: readonly Written[]): Likely | null {
  const atHome = written.find(({ home }) => home !== null)
  const full = atHome === undefined ? withGovernment(name) : `${atHome.home ?? ''}${atHome.compared.rest}`
  return full === name ? null : { organ: full, link: null, reasons: [], home: atHome?.home ?? null }
}

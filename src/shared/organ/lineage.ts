import { isIdentity, isReform, type Link } from '../link'

/** A name that belongs to an organ's line: its own, those of what went into it, and of what came out of it. */
export interface Kin {
  readonly name: string
  /** The mergers and splits between the organ and this name; none where it is another name of the organ itself. */
  readonly reforms: readonly Link[]
}

/** Which way a line may go on: what merged with it or split from it elsewhere is not of this organ's line. */
type Way = 'both' | 'back' | 'forth'

interface Step extends Kin {
  readonly way: Way
}

/** The links that stand, by the names they are about. Made once for many questions. */
export interface Links {
  readonly all: readonly Link[]
  readonly of: (name: string) => readonly Link[]
}

/** Links for asking; those that were taken back do not count. */
export function linksOf(links: readonly Link[]): Links {
  const all = links.filter(({ takenBack }) => takenBack === null)
  const byName = new Map<string, Link[]>()
  for (const link of all) {
    for (const name of [link.from, link.to]) byName.set(name, [...(byName.get(name) ?? []), link])
  }
  return { all, of: (name) => byName.get(name) ?? [] }
}

function stepOver(link: Link, { name, way, reforms }: Step): Step | null {
  const forth = link.from === name
  const next = forth ? link.to : link.from
  if (isIdentity(link)) return { name: next, way, reforms }
  const towards = forth ? 'forth' : 'back'
  return isReform(link) && (way === 'both' || way === towards)
    ? { name: next, way: towards, reforms: [...reforms, link] }
    : null
}

/**
 * The line of an organ, the nearest names first, itself among them: whoever has fewer mergers and splits in between is
 * nearer. A line goes through them either back or forth: of two organs that merged, neither is of the other's line.
 */
export function lineOf(organ: string, links: Links): Kin[] {
  const line = new Map<string, Kin>()
  const seen = new Set<string>()
  let steps: Step[] = [{ name: organ, way: 'both', reforms: [] }]
  while (steps.length > 0) {
    const later: Step[] = []
    for (const step of steps) {
      if (seen.has(`${step.way} ${step.name}`)) continue
      seen.add(`${step.way} ${step.name}`)
      if (!line.has(step.name)) line.set(step.name, { name: step.name, reforms: step.reforms })
      for (const link of links.of(step.name)) {
        const next = stepOver(link, step)
        if (next === null) continue
        // `steps` grows while it is walked: other names of the same organ come before all that reforms lead to.
        if (next.reforms.length === step.reforms.length) steps.push(next)
        else later.push(next)
      }
    }
    steps = later
  }
  return [...line.values()]
}

/** All names of one and the same organ, itself first. */
export function namesOf(organ: string, links: Links): string[] {
  return lineOf(organ, links)
    .filter(({ reforms }) => reforms.length === 0)
    .map(({ name }) => name)
}

/** Every name that any chain of links leads to, whichever way. */
export function connectedTo(organs: readonly string[], links: Links): string[] {
  const names = new Set(organs)
  // A set that grows while it is walked is walked to its end.
  for (const name of names) {
    for (const link of links.of(name)) if (link.kind !== 'different') names.add(link.from).add(link.to)
  }
  return [...names]
}

import { diffArrays } from 'diff'

/** Which paragraphs of one text are which of the other: in order first, and of what is left, those that moved. */

export interface Pair {
  /** Indices of paragraphs in each text; none where it is not there, several where one was parted or put together. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly moved: boolean
}

/** Paragraphs less alike than this are two different ones. */
const leastAlike = 0.5
/** A paragraph elsewhere must be more alike, and have so many words, to have moved there. */
const leastMoved = 0.7
const leastWords = 6
/** So much of a paragraph must stand in those beside its neighbour's partner to be a part of them. */
const leastInside = 0.7

/** Each paragraph is compared with each; where that is more than this, only equal ones are found. */
const mostPairs = 250_000

/** How often each word stands in a paragraph; numbers count as one and the same. */
function bagOf(words: readonly string[]): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const word of words) {
    const key = /^\d/u.test(word) ? '0' : word
    bag.set(key, (bag.get(key) ?? 0) + 1)
  }
  return bag
}

function commonWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0)
  return common
}

/** Words that two paragraphs have in common, of all their words, 0 to 1. */
function alikeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>, all: number): number {
  return all === 0 ? 1 : (2 * commonWords(one, other)) / all
}

type Table = readonly (readonly number[])[]

function alikenessTable(from: readonly (readonly string[])[], to: readonly (readonly string[])[]): Table {
  const bags = to.map(bagOf)
  return from.map((words) => {
    const bag = bagOf(words)
    return to.map((others, index) => alikeness(bag, bags[index] ?? new Map(), words.length + others.length))
  })
}

/** Pairs in the order of both texts, so that the most words stand in paragraphs that are alike. */
function inOrder(table: Table, weight: (from: number, to: number) => number): [number, number][] {
  const [height, width] = [table.length, table[0]?.length ?? 0]
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1))
  const gain = (from: number, to: number) => {
    const alike = table[from]?.[to] ?? 0
    return alike >= leastAlike ? alike * weight(from, to) : 0
  }
  const at = (from: number, to: number) => best[from]?.[to] ?? 0
  for (let from = height - 1; from >= 0; from--) {
    for (let to = width - 1; to >= 0; to--) {
      const paired = gain(from, to) > 0 ? gain(from, to) + at(from + 1, to + 1) : 0
      const row = best[from]
      if (row !== undefined) row[to] = Math.max(paired, at(from + 1, to), at(from, to + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let [from, to] = [0, 0]; from < height && to < width;) {
    if (gain(from, to) > 0 && at(from, to) === gain(from, to) + at(from + 1, to + 1)) pairs.push([from++, to++])
    else if (at(from, to) === at(from + 1, to)) from++
    else to++
  }
  return pairs
}

/** Of the paragraphs without a partner, those most alike first. */
function elsewhere(
  table: Table,
  taken: readonly Group[],
  enough: (from: number, to: number) => boolean
): [number, number][] {
  const [usedFrom, usedTo] = [new Set(taken.flatMap(({ from }) => from)), new Set(taken.flatMap(({ to }) => to))]
  const candidates = table
    .flatMap((row, from) => row.map((alike, to) => ({ from, to, alike })))
    .filter(({ from, to, alike }) => alike >= leastMoved && !usedFrom.has(from) && !usedTo.has(to) && enough(from, to))
    .sort((a, b) => b.alike - a.alike)
  return candidates.flatMap(({ from, to }): [number, number][] => {
    if (usedFrom.has(from) || usedTo.has(to)) return []
    usedFrom.add(from)
    usedTo.add(to)
    return [[from, to]]
  })
}

type Paragraphs = readonly (readonly string[])[]
type Group = Pick<Pair, 'from' | 'to'>

const range = (start: number, end: number) =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
const joint = (one: Group, other: Group): Group => ({
  from: [...one.from, ...other.from],
  to: [...one.to, ...other.to]
})

/** Whether taking two groups together finds most of what has no partner otherwise. */
function belongTogether(one: Group, other: Group, from: Paragraphs, to: Paragraphs): boolean {
  const wordsOf = (group: Group) =>
    [group.from.flatMap((index) => from[index] ?? []), group.to.flatMap((index) => to[index] ?? [])] as const
  const common = (group: Group) => {
    const [old, fresh] = wordsOf(group)
    return commonWords(bagOf(old), bagOf(fresh))
  }
  const sizes = [...wordsOf(one), ...wordsOf(other)].map(({ length }) => length).filter((length) => length > 0)
  const smallest = Math.min(...sizes)
  return smallest >= leastWords && common(joint(one, other)) - common(one) - common(other) >= smallest * leastInside
}

/** Paragraphs without a partner join those beside them where one text has in one what the other has in two. */
function widened(kept: readonly (readonly [number, number])[], from: Paragraphs, to: Paragraphs): Group[] {
  const groups: Group[] = []
  let [before, after] = [0, 0]
  for (const [nextFrom, nextTo] of [...kept, [from.length, to.length] as const]) {
    const gap = { from: range(before, nextFrom), to: range(after, nextTo) }
    const own = nextFrom < from.length || nextTo < to.length ? { from: [nextFrom], to: [nextTo] } : null
    const last = groups.at(-1)
    const [gone, come] = [
      { from: gap.from, to: [] },
      { from: [], to: gap.to }
    ]
    let next: Group | null = own
    if (gap.from.length > 0 && gap.to.length > 0) {
      if (belongTogether(gone, come, from, to)) groups.push(gap)
    } else if (gap.from.length + gap.to.length > 0) {
      if (last !== undefined && belongTogether(last, gap, from, to)) groups[groups.length - 1] = joint(last, gap)
      else if (own !== null && belongTogether(gap, own, from, to)) next = joint(gap, own)
    }
    if (next !== null) groups.push(next)
    ;[before, after] = [nextFrom + 1, nextTo + 1]
  }
  return groups
}

/** All paragraphs in the order of the later text; what has gone stands behind what it stood behind. */
function laidOut(
  groups: readonly Group[],
  moved: readonly (readonly [number, number])[],
  from: number,
  to: number
): Pair[] {
  const movedTo = new Map(moved.map(([origin, place]) => [place, origin]))
  const hasMoved = new Set(moved.map(([origin]) => origin))
  const pairs: Pair[] = []
  let [before, after] = [0, 0]
  for (const group of [...groups, { from: [from], to: [to] }]) {
    const gone = range(before, group.from[0] ?? before).filter((index) => !hasMoved.has(index))
    pairs.push(...gone.map((index) => ({ from: [index], to: [], moved: false })))
    for (const index of range(after, group.to[0] ?? after)) {
      const origin = movedTo.get(index)
      pairs.push({ from: origin === undefined ? [] : [origin], to: [index], moved: origin !== undefined })
    }
    pairs.push({ ...group, moved: false })
    ;[before, after] = [(group.from.at(-1) ?? before) + 1, (group.to.at(-1) ?? after) + 1]
  }
  return pairs.slice(0, -1)
}

function equalLines(from: Paragraphs, to: Paragraphs): Pair[] {
  const [before, after] = [from, to].map((paragraphs) => paragraphs.map((words) => words.join('')))
  let [old, fresh] = [0, 0]
  return diffArrays(before ?? [], after ?? []).flatMap(({ count, added, removed }) =>
    range(0, count).map(() => ({ from: added ? [] : [old++], to: removed ? [] : [fresh++], moved: false }))
  )
}

/**
 * Pairs the paragraphs of two texts, given as words, in the order of the later text. Every paragraph is in one pair.
 * The other way round the pairs are the same.
 */
export function pairsOf(from: Paragraphs, to: Paragraphs): Pair[] {
  if (from.length * to.length > mostPairs) return equalLines(from, to)
  const text = (paragraphs: Paragraphs) => paragraphs.map((words) => words.join('')).join('\n')
  const turned = text(from) > text(to)
  const [one, other] = turned ? [to, from] : [from, to]
  const table = alikenessTable(one, other)
  // An empty paragraph has its weight too, or it would never be the same as another one.
  const kept = inOrder(table, (a, b) => 1 + (one[a]?.length ?? 0) + (other[b]?.length ?? 0))
  const groups = widened(kept, one, other)
  const moved = elsewhere(
    table,
    groups,
    (a, b) => (one[a]?.length ?? 0) >= leastWords && (other[b]?.length ?? 0) >= leastWords
  )
  if (!turned) return laidOut(groups, moved, from.length, to.length)
  const back = groups.map((group) => ({ from: group.to, to: group.from }))
  return laidOut(
    back,
    moved.map(([a, b]) => [b, a] as const),
    from.length,
    to.length
  )
}

import { shingleLength } from '../../shared/text/shingles'

/** A text as its runs of letters, each as a number of 16 bits: equal runs have equal numbers, unequal ones seldom do. */
export type Runs = Uint16Array

const base = 0x0100_0193
const highest = Array.from({ length: shingleLength - 1 }).reduce<number>((power) => Math.imul(power, base), 1)

export function runsOf(letters: string): Runs {
  const runs = new Uint16Array(Math.max(0, letters.length - shingleLength + 1))
  let hash = 0
  for (let at = 0; at < letters.length; at++) {
    const before = at < shingleLength ? 0 : letters.charCodeAt(at - shingleLength)
    hash = (Math.imul(hash - Math.imul(before, highest), base) + letters.charCodeAt(at)) | 0
    if (at >= shingleLength - 1) runs[at - shingleLength + 1] = Math.imul(hash ^ (hash >>> 15), base) >>> 16
  }
  return runs
}

/** Which text a run stood in last, each comparison being one of its own: so nothing has to be wiped out behind it. */
const marked = new Uint32Array(0x1_0000)
let comparison = 0
/** The text whose runs are marked: one text is mostly compared with several, one after the other. */
let latest: Runs | null = null

/** How many letters of the first text at most stand in the second, in whole runs. */
function sharedAtMost(own: Runs, other: Runs): number {
  if (other !== latest) {
    comparison = (comparison + 1) >>> 0
    for (const run of other) marked[run] = comparison
    latest = other
  }
  let [shared, to] = [0, 0]
  for (let at = 0; at < own.length; at++) {
    if (marked[own[at] ?? 0] !== comparison) continue
    shared += at + shingleLength - Math.max(at, to)
    to = at + shingleLength
  }
  return shared
}

const lengthOf = (runs: Runs) => runs.length + shingleLength - 1

/**
 * Whether this share of the letters of two texts, or more, may stand in both: never false where it does, seldom true
 * where it does not, and many times as fast as to measure it.
 */
export function mayShare(share: number, one: Runs, other: Runs): boolean {
  const [own, others] = [lengthOf(one), lengthOf(other)]
  const least = share * (own + others)
  const shared = sharedAtMost(other, one)
  return own + shared >= least && sharedAtMost(one, other) + shared >= least
}

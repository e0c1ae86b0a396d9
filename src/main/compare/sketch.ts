import { shinglesOf } from '../../shared/text/shingles'

/**
 * Finding texts that are alike among thousands without comparing each with each. A sketch holds, for each of a number
 * of orders of all shingles, the first one that the text has (MinHash): two sketches agree in as many places as the
 * texts share shingles. Places are taken together in bands; only texts that agree in a whole band are looked at at all.
 */
const bands = 32
const rows = 3
const sketchLength = bands * rows
/**
 * Texts whose sketches agree in less than this are not compared further. Two texts that are 90 % the same share half of
 * their shingles even where every difference is a single letter; chance moves the estimate by some 5 %.
 */
export const leastAgreement = 0.3

/** A number from 0 to 2³² − 1 that is as good as random for each input. */
function scrambled(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x85eb_ca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2_ae35)
  return (x ^ (x >>> 16)) >>> 0
}

const seeds = Uint32Array.from({ length: sketchLength }, (_, index) => scrambled(index * 2 + 1))
const factors = Uint32Array.from({ length: sketchLength }, (_, index) => scrambled(index * 2 + 2) | 1)

function hashOf(shingle: string): number {
  let hash = 0
  for (let at = 0; at < shingle.length; at++) hash = Math.imul(hash ^ shingle.charCodeAt(at), 0x0100_0193)
  return scrambled(hash)
}

/** The sketch of a text's letters, which must be enough for a shingle. */
export function sketchOf(letters: string): Uint32Array {
  const sketch = new Uint32Array(sketchLength).fill(0xffff_ffff)
  for (const shingle of shinglesOf(letters)) {
    const hash = hashOf(shingle)
    for (let at = 0; at < sketchLength; at++) {
      const value = Math.imul(hash ^ (seeds[at] ?? 0), factors[at] ?? 1) >>> 0
      if (value < (sketch[at] ?? 0)) sketch[at] = value
    }
  }
  return sketch
}

function bandsOf(sketch: Uint32Array): number[] {
  return Array.from({ length: bands }, (_, band) => {
    let hash = band
    for (let at = band * rows; at < (band + 1) * rows; at++) hash = scrambled(hash ^ (sketch[at] ?? 0))
    return hash
  })
}

/** In how many of their places two sketches agree, 0 to 1. */
export function agreement(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let at = 0; at < sketchLength; at++) if (one[at] === other[at]) equal++
  return equal / sketchLength
}

export interface Sketched {
  readonly sketch: Uint32Array
}

export interface Alike<T> {
  readonly text: T
  /** An estimate of how much of their shingles the two share. */
  readonly agreement: number
}

/** A search among these texts: gives those that may be like the one asked for, the likeliest first. */
export function searchAlike<T extends Sketched>(texts: readonly T[]): (sketch: Uint32Array) => Alike<T>[] {
  const buckets = new Map<number, T[]>()
  for (const text of texts) {
    for (const band of bandsOf(text.sketch)) {
      const bucket = buckets.get(band)
      if (bucket === undefined) buckets.set(band, [text])
      else bucket.push(text)
    }
  }
  return (sketch) =>
    [...new Set(bandsOf(sketch).flatMap((band) => buckets.get(band) ?? []))]
      .map((text) => ({ text, agreement: agreement(sketch, text.sketch) }))
      .filter((each) => each.agreement >= leastAgreement)
      .sort((a, b) => b.agreement - a.agreement)
}

import { shinglesOf } from '../../shared/text/shingles'

/**
 * Finding texts that are alike among thousands without comparing each with each. A sketch holds, for each of a number
 * of orders of all shingles, the first one that the text has (MinHash): two sketches agree in as many places as the
 * texts share shingles, and those that agree with one are found place by place.
 */
const sketchLength = 96
/**
 * Texts whose sketches agree in less than this are not compared further. Two texts that are 90 % the same share half of
 * their shingles even where every difference is a single letter; chance moves the estimate by some 5 %.
 */
const leastPlaces = Math.ceil(0.3 * sketchLength)

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

/** In how many places two sketches agree. */
function agreement(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let at = 0; at < sketchLength; at++) if (one[at] === other[at]) equal++
  return equal
}

/** Whether two texts may be alike, as far as their sketches tell. */
export const maybeAlike = (one: Uint32Array, other: Uint32Array): boolean => agreement(one, other) >= leastPlaces

export interface Sketched {
  readonly sketch: Uint32Array
}

/** What stands at one place of many sketches, in order, and in which of them each stands. */
interface Place {
  readonly values: Uint32Array
  readonly texts: Uint32Array
}

function placeOf(texts: readonly Sketched[], at: number): Place {
  // Value and text in one number: numbers are sorted many times as fast as by a function.
  const both = new Float64Array(texts.length)
  texts.forEach(({ sketch }, index) => (both[index] = (sketch[at] ?? 0) * texts.length + index))
  both.sort()
  return {
    values: new Uint32Array(both.map((each) => Math.floor(each / texts.length))),
    texts: new Uint32Array(both.map((each) => each % texts.length))
  }
}

/** The first place in an ordered list with no less than `least`. */
function firstFrom(list: Uint32Array, least: number): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}

/** In how many of these places each text agrees with a sketch. */
function countEqual(places: readonly Place[], sketch: Uint32Array, count: number): Uint8Array {
  const equal = new Uint8Array(count)
  for (const [at, { values, texts }] of places.entries()) {
    const value = sketch[at] ?? 0
    for (let next = firstFrom(values, value); next < values.length && values[next] === value; next++) {
      const index = texts[next] ?? 0
      equal[index] = (equal[index] ?? 0) + 1
    }
  }
  return equal
}

/** Likely texts are looked for by so many of the places, and then told apart by all of them. */
const searchedPlaces = 32
/** Of texts that agree in the least places there must be, not one in a thousand agrees in fewer than this of those. */
const leastSearched = 3
/** So many times as many as are asked for are told apart by all places: a few of them decide roughly only. */
const spread = 4

/** Which of the texts that may be alike are asked for. */
interface Asked<T> {
  readonly isAsked: (text: T) => boolean
  /** Only so many, the likeliest. */
  readonly most: number
}

/** A search among these texts: gives those that may be like the one asked for, the likeliest first. */
export function searchAlike<T extends Sketched>(
  texts: readonly T[]
): (sketch: Uint32Array, asked: Asked<T>) => readonly T[] {
  const places = Array.from({ length: searchedPlaces }, (_, at) => placeOf(texts, at))
  return (sketch, { isAsked, most }) => {
    const counts = countEqual(places, sketch, texts.length)
    const likely: { readonly text: T; readonly equal: number }[] = []
    for (let count = searchedPlaces; count >= leastSearched; count--) {
      for (let index = counts.indexOf(count); index >= 0; index = counts.indexOf(count, index + 1)) {
        if (likely.length >= most * spread) break
        const text = texts[index]
        if (text !== undefined && isAsked(text)) likely.push({ text, equal: agreement(text.sketch, sketch) })
      }
    }
    return likely
      .filter(({ equal }) => equal >= leastPlaces)
      .sort((one, other) => other.equal - one.equal)
      .slice(0, most)
      .map(({ text }) => text)
  }
}

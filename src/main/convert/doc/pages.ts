import { type Sprm, sprmsIn } from './sprm'

/** Properties of a stretch of the file's text, from `start` to `end` in bytes. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly sprms: readonly Sprm[]
}

const pageSize = 512

/** The numbers of the pages that hold the properties, out of their table, each once. */
function pageNumbers(table: Buffer): number[] {
  const count = Math.max(0, Math.floor((table.length - 4) / 8))
  const numbers = Array.from({ length: count }, (_, index) => table.readUInt32LE((count + 1 + index) * 4) & 0x3fffff)
  return [...new Set(numbers)]
}

/**
 * The stretches of all pages. `entrySize` is how much a page spends on pointing at one stretch's properties, and
 * `listAt` cuts the list of modifiers out of the page.
 */
function stretches(
  word: Buffer,
  table: Buffer,
  entrySize: number,
  listAt: (page: Buffer, at: number) => Buffer
): Stretch[] {
  return pageNumbers(table).flatMap((number) => {
    const page = word.subarray(number * pageSize, (number + 1) * pageSize)
    if (page.length < pageSize) throw new RangeError('a page of properties lies outside the file')
    const count = page.readUInt8(pageSize - 1)
    return Array.from({ length: count }, (_, index): Stretch => {
      const at = page.readUInt8((count + 1) * 4 + index * entrySize) * 2
      const sprms = at === 0 ? [] : sprmsIn(listAt(page, at))
      return { start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), sprms }
    })
  })
}

/** Character properties: a length in bytes and the list. */
export function characterStretches(word: Buffer, table: Buffer): Stretch[] {
  return stretches(word, table, 1, (page, at) => page.subarray(at + 1, at + 1 + page.readUInt8(at)))
}

/** Paragraph properties: a length in words, one short or behind a zero, the style, and the list. */
export function paragraphStretches(word: Buffer, table: Buffer): Stretch[] {
  return stretches(word, table, 13, (page, at) => {
    const short = page.readUInt8(at)
    const [start, end] = short === 0 ? [at + 2, at + 2 + 2 * page.readUInt8(at + 1)] : [at + 1, at + 2 * short]
    return page.subarray(start + 2, Math.max(start + 2, end))
  })
}

/** Gives the properties at a place of the file; questions may come in any order, and are answered by halving. */
export function lookup(all: readonly Stretch[]): (at: number) => readonly Sprm[] {
  const sorted = [...all].sort((a, b) => a.start - b.start)
  return (at) => {
    let low = 0
    let high = sorted.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const stretch = sorted[middle]
      if (stretch === undefined) break
      if (at < stretch.start) high = middle - 1
      else if (at >= stretch.end) low = middle + 1
      else return stretch.sprms
    }
    return []
  }
}

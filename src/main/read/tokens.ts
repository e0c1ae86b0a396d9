import type { Place } from '../../shared/place'
import { isFigure } from '../../shared/text/figure'
import { type WideWidth, widthOf } from '../../shared/text/width'

/** From where to where something stands across the page: points in a PDF, characters in text. */
export type Extent = readonly [from: number, to: number]

/** Whether two things stand above each other, be it only in part. */
export const overlap = (a: Extent, b: Extent) => a[0] < b[1] && b[0] < a[1]
export const centre = ([from, to]: Extent) => (from + to) / 2

/** A piece of a line between white space. */
export interface Token {
  readonly text: string
  /** Where it begins in the line, in UTF-16 units. */
  readonly start: number
  readonly extent: Extent
}

/** What stands between white space; a unit behind a space is its number's. */
const piece = /[\d０-９]+ (?:万元|元|件|条|个|份|次)(?=\p{White_Space}|$)|[^\p{White_Space}]+/gu

/** Where a place in the file says that something stands across the page; only a PDF does. */
export function extentOf(place: Place): Extent | null {
  return 'box' in place ? [place.box[0], place.box[2]] : null
}

/** A line's pieces between white space, each with where it stands across the page. */
export function tokensOf(line: string, wideWidth: WideWidth): Token[] {
  return Array.from(line.matchAll(piece), ({ 0: text, index: start }) => {
    const from = widthOf(line.slice(0, start), wideWidth)
    return { text, start, extent: [from, from + widthOf(text, wideWidth)] as const }
  })
}

/** How far the last figures of neighbouring lines with equally many figures stand from being under each other. */
function misalignment(lines: readonly string[], wideWidth: WideWidth): number {
  const ends = lines.map((line) => {
    const figures = tokensOf(line, wideWidth).filter(({ text }) => isFigure(text))
    return figures.length > 2 ? figures.map(({ extent }) => centre(extent)) : null
  })
  return ends.reduce((sum, line, index) => {
    const before = ends[index - 1]
    if (line === null || before === undefined || before === null || before.length !== line.length) return sum
    return sum + line.reduce((all, at, column) => all + Math.abs(at - (before[column] ?? at)), 0)
  }, 0)
}

/** Which width makes the lines' figures stand under each other. */
export function wideWidthOf(lines: readonly string[]): WideWidth {
  const figures = lines.filter((line) => /\d.*\s.*\d.*\s.*\d/u.test(line.normalize('NFKC')))
  return misalignment(figures, 1) < misalignment(figures, 2) ? 1 : 2
}

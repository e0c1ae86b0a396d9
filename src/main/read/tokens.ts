import type { Place } from '../../shared/place'
import { isFigure } from '../../shared/text/figure'
import { type WideWidth, widthOf } from '../../shared/text/width'

/** Lines with fewer figures than this say nothing of where columns stand. */
const leastFigures = 3

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

/** A figure, or digits and separators that a narrow column left of one. */
const hasDigits = (text: string) => isFigure(text) || /^[\d,.]+$/u.test(text.normalize('NFKC'))

/** How far the figures of neighbouring lines stand from being under each other: those of the shorter from the nearest. */
function misalignment(lines: readonly string[], wideWidth: WideWidth): number {
  const centres = lines.map((line) =>
    tokensOf(line, wideWidth)
      .filter(({ text }) => hasDigits(text))
      .map(({ extent }) => centre(extent))
  )
  return centres.reduce((sum, line, index) => {
    const before = centres[index - 1] ?? []
    if (line.length < leastFigures || before.length < leastFigures) return sum
    const [fewer, more] = line.length < before.length ? [line, before] : [before, line]
    const drift = (at: number) => Math.min(...more.map((other) => Math.abs(other - at)))
    return sum + fewer.reduce((all, at) => all + drift(at), 0)
  }, 0)
}

/** Which width makes the lines' figures stand under each other. */
export function wideWidthOf(lines: readonly string[]): WideWidth {
  const figures = lines.filter((line) => /\d.*\s.*\d.*\s.*\d/u.test(line.normalize('NFKC')))
  return misalignment(figures, 1) < misalignment(figures, 2) ? 1 : 2
}

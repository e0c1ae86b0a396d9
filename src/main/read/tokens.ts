import type { Place } from '../../shared/place'
import { isFigure } from '../../shared/text/figure'

/** From where to where something stands across the page: points in a PDF, characters in text. */
export type Extent = readonly [from: number, to: number]

/** A piece of a line between white space. */
export interface Token {
  readonly text: string
  /** Where it begins in the line, in UTF-16 units. */
  readonly start: number
  readonly extent: Extent
}

/** How many columns of a line an East Asian character takes: two where a terminal shows it, one where a program counted. */
export type WideWidth = 1 | 2

/** What stands between white space; a unit behind a space is its number's. */
const piece = /[\d０-９]+ (?:万元|元|件|条|个|份|次)(?=\p{White_Space}|$)|[^\p{White_Space}]+/gu
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

function widthOf(text: string, wideWidth: WideWidth): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? wideWidth : 1), 0)
}

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
    return figures.length > 2 ? figures.map(({ extent }) => (extent[0] + extent[1]) / 2) : null
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

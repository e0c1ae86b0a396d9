import type { Place } from '../../shared/place'
import { isFigure } from '../../shared/text/figure'

/** From where to where something stands across the page: points in a PDF, character widths in text. */
export type Extent = readonly [from: number, to: number]

/** A piece of a line between white space. */
export interface Token {
  readonly text: string
  /** Where it begins in the line, in UTF-16 units. */
  readonly start: number
  readonly extent: Extent
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** How many columns of a fixed-width page `text` takes: East Asian characters take two. */
function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
}

/** Where a place in the file says that something stands across the page; only a PDF does. */
export function extentOf(place: Place): Extent | null {
  return 'box' in place ? [place.box[0], place.box[2]] : null
}

/**
 * A line's words and figures. White space parts a figure from anything; words stay together over a single space, since
 * programs put one between Chinese and Latin characters and people put one anywhere.
 */
export function tokensOf(line: string): Token[] {
  const pieces = Array.from(line.matchAll(/[^\p{White_Space}]+/gu), (match) => ({ text: match[0], start: match.index }))
  const tokens: { text: string; start: number }[] = []
  for (const piece of pieces) {
    const last = tokens.at(-1)
    const gap = last === undefined ? 0 : piece.start - last.start - last.text.length
    if (last !== undefined && gap === 1 && !isFigure(last.text) && !isFigure(piece.text)) {
      last.text = line.slice(last.start, piece.start + piece.text.length)
    } else tokens.push({ ...piece })
  }
  return tokens.map(({ text, start }) => {
    const from = displayWidth(line.slice(0, start))
    return { text, start, extent: [from, from + displayWidth(text)] as const }
  })
}

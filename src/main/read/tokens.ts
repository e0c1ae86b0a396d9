import type { Place } from '../../shared/place'

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

/** What stands between white space; a unit behind a space is its number's. */
const piece = /[\d０-９]+ (?:万元|元|件|条|个|份|次)(?=\p{White_Space}|$)|[^\p{White_Space}]+/gu

/** A line's pieces between white space, each with where it stands across a fixed-width page. */
export function tokensOf(line: string): Token[] {
  return Array.from(line.matchAll(piece), ({ 0: text, index: start }) => {
    const from = displayWidth(line.slice(0, start))
    return { text, start, extent: [from, from + displayWidth(text)] as const }
  })
}

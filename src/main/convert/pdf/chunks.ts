import { readFigure } from '../../../shared/text/figure'
import { isDigit, linesOf, type TextLine } from './lines'
import type { Glyph } from './marks'

/** A chunk of a line counts as a column of its own when this much space stands before it, in parts of the type size. */
const columnGap = 1
/** Figures this far apart are two, in parts of the type size. */
const digitGap = 0.35

/** A line taken apart: what stands across the page between wide gaps. */
export interface Chunked {
  readonly line: TextLine
  readonly chunks: readonly TextLine[]
}

/** Characters of figures: digits, and the units behind them. */
const ofFigure = ({ text }: Glyph) => /^[\d０-９件条个份次项万元]$/u.test(text)

/** Characters cut where wide gaps stand, and where narrow ones do between those that are `narrow`. */
function cut(glyphs: readonly Glyph[], isNarrow: (glyph: Glyph) => boolean): TextLine[] {
  const chunks: Glyph[][] = []
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue
    const last = chunks.at(-1)?.at(-1)
    const digits = last !== undefined && isNarrow(last) && isNarrow(glyph)
    const widest = digits ? digitGap : columnGap
    if (last !== undefined && glyph.left - last.right <= widest * glyph.size) chunks.at(-1)?.push(glyph)
    else chunks.push([glyph])
  }
  return chunks.flatMap((own) => linesOf(own))
}

/** A line cut where wide gaps stand, and between figures where narrow ones do. */
export function chunked(line: TextLine): Chunked {
  return { line, chunks: cut(line.glyphs, isDigit) }
}

/** Characters of one line of one cell stand on one height, give or take this much, in points. */
const sameHeight = 0.3

/**
 * A line cut where cells of narrow columns may end: also between characters of different heights, which only cells beside
 * each other have, and before a figure's unit.
 */
export function chunkedFinely(line: TextLine): Chunked {
  const heights: number[] = []
  for (const { baseline } of line.glyphs) {
    if (!heights.some((height) => Math.abs(height - baseline) <= sameHeight)) heights.push(baseline)
  }
  const chunks = heights.flatMap((height) =>
    cut(
      line.glyphs.filter(({ baseline }) => heights.find((each) => Math.abs(each - baseline) <= sameHeight) === height),
      ofFigure
    )
  )
  return { line, chunks: chunks.sort((a, b) => a.left - b.left) }
}

/** Whether a chunk is a figure that somebody filled in. */
export const isFilledFigure = ({ text }: TextLine) => ['number', 'placeholder'].includes(readFigure(text).status)

const folded = ({ text }: TextLine) => text.normalize('NFKC').trim()
/** What a narrow column leaves of a number with separators: `17,32`. */
export const isPartOfNumber = (chunk: TextLine) => /^\d[\d,]*$/u.test(folded(chunk))
/** What a narrow column may leave of any number in one of its lines: its sign, its digits, its unit. */
export const isPieceOfFigure = (chunk: TextLine) =>
  isFilledFigure(chunk) ||
  /^(?:[+-]?[\d,.]*\d[\d,.]*(?:件|条|个|份|次|项|万?元?)|[件条个份次项万元]|万元)$/u.test(folded(chunk))

import type { TableRow } from '../../../shared/document'
import { readFigure } from '../../../shared/text/figure'
import { isDigit, linesOf, type TextLine } from './lines'
import type { Glyph } from './marks'

/** Tables without rulings: only where things stand across the page shows their columns. */

/** A chunk of a line counts as a column of its own when this much space stands before it, in parts of the type size. */
const columnGap = 1
/** Figures this far apart are two, in parts of the type size. */
const digitGap = 0.35
/** Lines of one row, broken in narrow columns, follow each other at most this far, in parts of the type size. */
const rowLeading = 1.7

export const roundly = (value: number) => Math.round(value * 10) / 10

/** Where a line stands on its page. */
export function boxOf(line: TextLine): readonly [number, number, number, number] {
  return [roundly(line.left), roundly(line.top), roundly(line.right), roundly(line.bottom)]
}

/** A line cut where wide gaps stand, and between figures where narrow ones do. */
function chunksOf(line: TextLine): TextLine[] {
  const chunks: Glyph[][] = []
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === '') continue
    const last = chunks.at(-1)?.at(-1)
    const digits = last !== undefined && isDigit(last) && isDigit(glyph)
    const widest = digits ? digitGap : columnGap
    if (last !== undefined && glyph.left - last.right <= widest * glyph.size) chunks.at(-1)?.push(glyph)
    else chunks.push([glyph])
  }
  return chunks.flatMap((glyphs) => linesOf(glyphs))
}

/** A line taken apart. */
interface Chunked {
  readonly line: TextLine
  readonly chunks: readonly TextLine[]
  readonly figures: readonly TextLine[]
}

const isFilledFigure = (text: string) => ['number', 'placeholder'].includes(readFigure(text).status)
/** What a narrow column leaves of a number with separators: `17,32`. */
const isPartOfNumber = (text: string) => /^\d[\d,]*$/u.test(text.normalize('NFKC').trim())

function chunked(line: TextLine): Chunked {
  const chunks = chunksOf(line)
  const figures = chunks.filter(({ text }) => isFilledFigure(text) || isPartOfNumber(text))
  return { line, chunks, figures }
}

const overlap = (a: TextLine, b: TextLine) => a.left < b.right && b.left < a.right

/**
 * Whether a line goes on with, or begins, the row of a neighbouring line: its figures are digits that found no room
 * in their columns, and its words stand where the labels do.
 */
function belongsTo({ line, chunks, figures }: Chunked, row: Chunked, columns: readonly TextLine[]): boolean {
  const leading = Math.abs(line.top - row.line.top)
  if (leading > rowLeading * Math.min(line.size, row.line.size)) return false
  const first = Math.min(...row.figures.map(({ left }) => left))
  return chunks.every((chunk) =>
    figures.includes(chunk) ? columns.some((column) => overlap(column, chunk)) : chunk.right <= first
  )
}

/** The lines of a page that are rows of tables without rulings, each with its row. */
export function positionedRows(lines: readonly TextLine[], page: number): Map<TextLine, TableRow> {
  const all = lines.map(chunked)
  const rows = new Set(all.filter(({ chunks, figures }) => chunks.length > 1 && figures.length > 1))
  const whole = [...rows]
  const columns = whole.flatMap(({ figures }) => figures)
  for (const each of all) if (whole.some((row) => row !== each && belongsTo(each, row, columns))) rows.add(each)
  return new Map(
    [...rows].map(({ line, chunks }) => {
      const cells = chunks.map((chunk, column) => ({
        text: chunk.text,
        place: { page, box: boxOf(chunk) },
        column,
        columnSpan: 1,
        rowSpan: 1
      }))
      return [line, { cells }]
    })
  )
}

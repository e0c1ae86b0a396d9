import type { TableRow } from '../../../shared/document'
import { type Chunked, chunked, isFilledFigure, isPartOfNumber } from './chunks'
import type { TextLine } from './lines'

/** Tables without rulings: only where things stand across the page shows their columns. */

/** Lines of one row, broken in narrow columns, follow each other at most this far, in parts of the type size. */
const rowLeading = 1.7

export const roundly = (value: number) => Math.round(value * 10) / 10

/** Where a line stands on its page. */
export function boxOf(line: TextLine): readonly [number, number, number, number] {
  return [roundly(line.left), roundly(line.top), roundly(line.right), roundly(line.bottom)]
}

/** A line taken apart, with its figures. */
interface Figured extends Chunked {
  readonly figures: readonly TextLine[]
}

function figured(line: TextLine): Figured {
  const { chunks } = chunked(line)
  return { line, chunks, figures: chunks.filter((chunk) => isFilledFigure(chunk) || isPartOfNumber(chunk)) }
}

const overlap = (a: TextLine, b: TextLine) => a.left < b.right && b.left < a.right

/**
 * Whether a line goes on with, or begins, the row of a neighbouring line: its figures are digits that found no room
 * in their columns, and its words stand where the labels do.
 */
function belongsTo({ line, chunks, figures }: Figured, row: Figured, columns: readonly TextLine[]): boolean {
  const leading = Math.abs(line.top - row.line.top)
  if (leading > rowLeading * Math.min(line.size, row.line.size)) return false
  const first = Math.min(...row.figures.map(({ left }) => left))
  return chunks.every((chunk) =>
    figures.includes(chunk) ? columns.some((column) => overlap(column, chunk)) : chunk.right <= first
  )
}

/** The lines of a page that are rows of tables without rulings, each with its row. */
export function positionedRows(lines: readonly TextLine[], page: number): Map<TextLine, TableRow> {
  const all = lines.map(figured)
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

import type { Document, Table, TableCell } from '../../shared/document'
import type { Place } from '../../shared/place'
import { readFigure } from '../../shared/text/figure'
import { letters, trimmed } from '../../shared/text/fold'
import type { WideWidth } from '../../shared/text/width'
import { arePiecesOfHeading, isHeadingOfRequests, isPrinted } from './formWords'
import { isFilled, isText, type Row, type RowCell } from './rows'
import { extentOf, tokensOf, wideWidthOf } from './tokens'

const digitsAndSeparators = /^(?:[\d,.]*\d[\d,.]*[件条元个份次项]?|件)$/u

function rowCell(cell: TableCell, covered = false): RowCell {
  const raw = covered ? '' : trimmed(cell.text)
  return {
    raw,
    letters: letters(raw),
    figure: readFigure(raw),
    partOfNumber: digitsAndSeparators.test(raw.normalize('NFKC')),
    place: cell.place,
    column: cell.column,
    columnSpan: cell.columnSpan,
    covered,
    amongFigures: false,
    extent: extentOf(cell.place)
  }
}

/** A paragraph's words and figures: what stands between white space. */
function paragraphCells(whole: RowCell, text: string, wideWidth: WideWidth): RowCell[] {
  const tokens = tokensOf(text, wideWidth)
  const ofLine = 'line' in whole.place
  if (tokens.length <= 1) return [{ ...whole, extent: ofLine ? (tokens[0]?.extent ?? null) : whole.extent }]
  return tokens.map(({ text, start, extent }, column) => ({
    ...rowCell({ text, place: placeWithin(whole.place, start, text.length), column, columnSpan: 1, rowSpan: 1 }),
    extent: ofLine ? extent : null
  }))
}

/** The place of a part of a line; other places are not cut. */
function placeWithin(place: Place, start: number, length: number): Place {
  if (!('line' in place)) return place
  return { line: place.line, start: place.start + start, end: place.start + start + length }
}

/** Words that stand for a number are no longer than these. */
const longestWords = 4

/** A cell's column, how many cells stand behind it and how far they are filled: rows of one shape agree on these. */
const shapeAt = (cells: readonly RowCell[], at: number) =>
  `${cells[at]?.column ?? ''}:${cells.length - at}:${cells.findLastIndex(isFilled) - at}`

/** A grid's rows, with what stands in its columns of figures marked: those that hold more of these than words, in rows of one shape. */
function withFigureColumns(rows: readonly RowCell[][]): RowCell[][] {
  const surplus = new Map<string, number>()
  for (const cells of rows) {
    cells.forEach((cell, at) => {
      const shape = shapeAt(cells, at)
      if (isFilled(cell)) surplus.set(shape, (surplus.get(shape) ?? 0) + (isText(cell) ? -1 : 1))
    })
  }
  return rows.map((cells) =>
    cells.map((cell, at) => {
      const isLabel = isText(cell) && (cell.letters.length > longestWords || isPrinted(cell.letters))
      return { ...cell, amongFigures: !isLabel && (surplus.get(shapeAt(cells, at)) ?? 0) > 0 }
    })
  )
}

/**
 * A table's rows as cells. In a grid, a value cell that reaches down over several rows stands in each of them as
 * `covered`, so that no row closes up over it.
 */
function tableRows(table: Table): RowCell[][] {
  const reaching = table.grid
    ? table.rows.flatMap((row, index) =>
        row.cells
          .filter((cell) => cell.rowSpan > 1 && readFigure(cell.text).status !== 'invalid')
          .map((cell) => ({ cell, from: index, to: index + cell.rowSpan }))
      )
    : []
  const rows = table.rows.map((row, index) => {
    const own = row.cells.map((cell) => rowCell(cell))
    const covered = reaching.filter(({ from, to }) => from < index && index < to).map(({ cell }) => rowCell(cell, true))
    return covered.length === 0 ? own : [...own, ...covered].sort((a, b) => a.column - b.column)
  })
  return table.grid ? withFigureColumns(rows) : rows
}

function emptyLines(before: RowCell | undefined, after: RowCell | undefined): number {
  if (before === undefined || after === undefined) return 0
  return 'line' in before.place && 'line' in after.place ? Math.max(0, after.place.line - before.place.line - 1) : 0
}

/** A row before it has its place in the stream. */
type LooseRow = Omit<Row, 'index'>

const lettersOf = (row: LooseRow) => row.cells.filter(isFilled).map((cell) => cell.letters)

/** How many rows from `at` on say the same as those from `before` on. */
function repetition(words: readonly (string | null)[], before: number, at: number): number {
  let length = 0
  while (before + length < at && words[at + length] != null && words[at + length] === words[before + length]) length++
  return length
}

/** So many rows of pieces of the heading, in the same order as before, are the heading again. */
const leastRepeated = 3

/**
 * The heading of table III stands anew on every page that the table goes on to: once is enough. Where its words are in
 * pieces, several rows of them in the same order as before are the heading.
 */
function withoutRepeatedHeadings(rows: readonly LooseRow[]): LooseRow[] {
  const words = rows.map((row) => (arePiecesOfHeading(lettersOf(row)) ? lettersOf(row).join(' ') : null))
  const headings = rows.map((row) => isHeadingOfRequests(lettersOf(row)))
  const dropped = new Set<number>()
  const pieces = words.flatMap((each, index) => (each === null ? [] : [index]))
  for (let at = 0; at < rows.length; at++) {
    if (words[at] === null) continue
    const earlier = pieces.filter((before) => before < at)
    const length = earlier.reduce((most, before) => Math.max(most, repetition(words, before, at)), 0)
    if (length === 0) continue
    if (length < leastRepeated && !headings.slice(at, at + length).includes(true)) continue
    for (let index = at; index < at + length; index++) dropped.add(index)
    at += length - 1
  }
  return rows.filter((_, index) => !dropped.has(index))
}

/** The document as one stream of rows. */
export function rowsOf(document: Document): Row[] {
  const lines = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const wideWidth = wideWidthOf(lines)
  const rows = document.blocks.flatMap((block, number): Omit<LooseRow, 'emptyAfter'>[] => {
    if (block.kind === 'paragraph') {
      const whole = rowCell({ text: block.text, place: block.place, column: 0, columnSpan: 1, rowSpan: 1 })
      return [{ block: number, paragraph: whole, grid: false, cells: paragraphCells(whole, block.text, wideWidth) }]
    }
    return tableRows(block).map((cells) => ({
      block: number,
      paragraph: null,
      grid: block.grid,
      cells
    }))
  })
  const spaced = rows.map((row, index) => ({
    ...row,
    emptyAfter: emptyLines(row.cells.at(-1), rows[index + 1]?.cells[0])
  }))
  return withoutRepeatedHeadings(spaced).map((row, index) => ({ ...row, index }))
}

import type { Document, Table, TableCell } from '../../shared/document'
import type { Place } from '../../shared/place'
import { type Figure, readFigure } from '../../shared/text/figure'
import { letters, trimmed } from '../../shared/text/fold'
import { type Extent, extentOf, tokensOf, type WideWidth, wideWidthOf } from './tokens'

/** A cell as the reader looks at it: its words for matching, and what number it could be. */
export interface RowCell {
  readonly raw: string
  readonly letters: string
  readonly figure: Figure
  readonly place: Place
  readonly column: number
  readonly columnSpan: number
  /** The value was written once for several rows: this row only lies under it. */
  readonly covered: boolean
  /** From where to where across the page it stands; null where the file does not say. */
  readonly extent: Extent | null
}

/**
 * One line of the document's single stream: a table's row, or a paragraph, cut at white space into words and figures.
 * Tables cut in two, rows between page breaks and text between tables all stand in it in reading order.
 */
export interface Row {
  readonly index: number
  /** Which block of the document it comes from. */
  readonly block: number
  /** A paragraph as one piece; null for a table's row. */
  readonly paragraph: RowCell | null
  readonly grid: boolean
  readonly cells: readonly RowCell[]
  /** How many lines without anything follow it, where the file counts lines. */
  readonly emptyAfter: number
}

/** Digits and separators that make no number: part of one that goes on below, or a slip. */
export const isBrokenNumber = (cell: RowCell) =>
  cell.figure.status === 'invalid' && /^\d[\d,.]*[件条元个份次项]?$/u.test(cell.raw.normalize('NFKC'))
/** Words: what could be a label, or stand in a value cell where a number should. */
export const isText = (cell: RowCell) => cell.figure.status === 'invalid' && !isBrokenNumber(cell)
export const isNumber = (cell: RowCell) => cell.figure.status === 'number'
/** A number whose digits are parted by a space or a line. */
export const isBrokenFigure = ({ figure }: RowCell) => figure.status === 'number' && figure.broken
/** A number, whole or broken. */
export const isDigits = (cell: RowCell) => isNumber(cell) || isBrokenNumber(cell)
/** Something stands in the cell, be it only a dash. */
export const isFilled = (cell: RowCell) => cell.figure.status !== 'blank'

function rowCell(cell: TableCell, covered = false): RowCell {
  const raw = covered ? '' : trimmed(cell.text)
  return {
    raw,
    letters: letters(raw),
    figure: readFigure(raw),
    place: cell.place,
    column: cell.column,
    columnSpan: cell.columnSpan,
    covered,
    extent: extentOf(cell.place)
  }
}

/** A paragraph's words and figures: what stands between white space. */
function paragraphCells(whole: RowCell, text: string, wideWidth: WideWidth): RowCell[] {
  const tokens = tokensOf(text, wideWidth)
  if (tokens.length <= 1) return [whole]
  return tokens.map(({ text, start, extent }, column) => ({
    ...rowCell({ text, place: placeWithin(whole.place, start, text.length), column, columnSpan: 1, rowSpan: 1 }),
    extent: 'line' in whole.place ? extent : null
  }))
}

/** The place of a part of a line; other places are not cut. */
function placeWithin(place: Place, start: number, length: number): Place {
  if (!('line' in place)) return place
  return { line: place.line, start: place.start + start, end: place.start + start + length }
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
  return table.rows.map((row, index) => {
    const own = row.cells.map((cell) => rowCell(cell))
    const covered = reaching.filter(({ from, to }) => from < index && index < to).map(({ cell }) => rowCell(cell, true))
    return covered.length === 0 ? own : [...own, ...covered].sort((a, b) => a.column - b.column)
  })
}

function emptyLines(before: RowCell | undefined, after: RowCell | undefined): number {
  if (before === undefined || after === undefined) return 0
  return 'line' in before.place && 'line' in after.place ? Math.max(0, after.place.line - before.place.line - 1) : 0
}

/** The heading of table III, as pages repeat it: all its words, so that the page break leaves no trace among the rows. */
const requestsHeading =
  /^(?:本列数据的勾稽关系为.*|申请人情况|自然人|法人或其[他它]组织|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他)$/u
const surelyHeading = /^(?:申请人情况|自然人|商业企业|科研机构)$/u

function isRequestsHeading(row: Omit<Row, 'index' | 'emptyAfter'>): boolean {
  const words = row.cells.filter(isFilled).map((cell) => cell.letters)
  return words.every((each) => requestsHeading.test(each)) && words.some((each) => surelyHeading.test(each))
}

/** The document as one stream of rows. */
export function rowsOf(document: Document): Row[] {
  const lines = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const wideWidth = wideWidthOf(lines)
  const rows = document.blocks.flatMap((block, number): Omit<Row, 'index' | 'emptyAfter'>[] => {
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
  const seen = new Set<string>()
  const once = rows.filter((row) => {
    if (!isRequestsHeading(row)) return true
    const words = row.cells.map((cell) => cell.letters).join(' ')
    const repeated = seen.has(words)
    seen.add(words)
    return !repeated
  })
  return once.map((row, index) => ({
    ...row,
    index,
    emptyAfter: emptyLines(row.cells.at(-1), once[index + 1]?.cells[0])
  }))
}

/** The only text of a row that holds nothing else, be it a paragraph or a lone cell; null otherwise. */
export function loneText(row: Row): RowCell | null {
  if (row.paragraph !== null) return isText(row.paragraph) ? row.paragraph : null
  const filled = row.cells.filter(isFilled)
  const [only] = filled
  return filled.length === 1 && only !== undefined && isText(only) ? only : null
}

import type { Place } from '../../shared/place'
import type { Figure } from '../../shared/text/figure'
import type { Extent } from './tokens'

/** A cell as the reader looks at it: its words for matching, and what number it could be. */
export interface RowCell {
  readonly raw: string
  readonly letters: string
  readonly figure: Figure
  /** Digits and separators, whether they make a number or not. */
  readonly partOfNumber: boolean
  readonly place: Place
  readonly column: number
  readonly columnSpan: number
  /** The value was written once for several rows: this row only lies under it. */
  readonly covered: boolean
  /** The file drew its columns, and this cell's holds figures in most rows: words in it are a value. */
  readonly amongFigures: boolean
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
export const isBrokenNumber = (cell: RowCell) => cell.figure.status === 'invalid' && cell.partOfNumber
/** Words: what could be a label, or stand in a value cell where a number should. */
export const isText = (cell: RowCell) => cell.figure.status === 'invalid' && !isBrokenNumber(cell)
export const isNumber = (cell: RowCell) => cell.figure.status === 'number'
/** A line of running text, or the end of one: no label of the form has a full stop. */
export const isSentence = ({ cells }: Row) =>
  cells.some(({ raw, figure }) => raw.includes('。') && figure.status !== 'placeholder')
/** A number whose digits are parted by a space or a line. */
export const isBrokenFigure = ({ figure }: RowCell) => figure.status === 'number' && figure.broken
/** A number, whole or broken. */
export const isDigits = (cell: RowCell) => isNumber(cell) || isBrokenNumber(cell)
/** Something stands in the cell, be it only a dash. */
export const isFilled = (cell: RowCell) => cell.figure.status !== 'blank'

/** Words in a column of figures, behind the row's label: they stand where a number should. */
export function isValueWords({ cells }: Row, index: number): boolean {
  const cell = cells[index]
  return (
    cell?.amongFigures === true &&
    isText(cell) &&
    cells.slice(0, index).some((each) => isText(each) && !each.amongFigures)
  )
}

/** A line of text: nothing shows its columns but where its cells stand across the page. */
export function isLine(row: Row): boolean {
  return (
    row.paragraph !== null || (!row.grid && row.cells.length > 0 && row.cells.every((cell) => cell.extent !== null))
  )
}

/** The only text of a row that holds nothing else, be it a paragraph or a lone cell; null otherwise. */
export function loneText(row: Row): RowCell | null {
  if (row.paragraph !== null) return isText(row.paragraph) ? row.paragraph : null
  const filled = row.cells.filter(isFilled)
  const [only] = filled
  return filled.length === 1 && only !== undefined && isText(only) ? only : null
}

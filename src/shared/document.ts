/**
 * What every converter makes of a file: paragraphs and tables in reading order, each with its place in the file.
 * Nothing here knows what a report is.
 */
import type { Place } from './place'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
}

export interface TableCell {
  readonly text: string
  readonly place: Place
  /** From 0. In a grid the column of the sheet, otherwise how many cells stand before it in its row. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A row holds the cells that begin in it; what a merged cell covers does not appear again. */
export interface TableRow {
  readonly cells: readonly TableCell[]
}

export interface Table {
  readonly kind: 'table'
  /** True where the file itself draws columns (Word, PDF, HTML); false where cells are only counted (text). */
  readonly grid: boolean
  readonly rows: readonly TableRow[]
}

export type Block = Paragraph | Table

export interface Document {
  readonly blocks: readonly Block[]
  /** How many pictures the file shows: a report whose tables are missing may have them as pictures. */
  readonly pictures: number
  /** How many pages, where the file has pages. */
  readonly pages: number | null
  /** Pages that show pictures and next to no text, in a file that has text elsewhere: a table may be on one. */
  readonly scannedPages?: readonly number[]
}

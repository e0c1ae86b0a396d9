import type { Block, TableCell, TableRow } from '../../shared/document'
import { readFigure } from '../../shared/text/figure'
import { letters, trimmed } from '../../shared/text/fold'

/** What a converter found in a body or a cell, in reading order and not yet numbered: running text, or a table. */
export type Piece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'table'; readonly table: FoundTable }

export interface FoundTable {
  readonly grid: boolean
  /** Rows with the cells that begin in them. */
  readonly rows: readonly (readonly FoundCell[])[]
}

export interface FoundCell {
  readonly pieces: readonly Piece[]
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A cell with so many letters and a full stop is prose; the longest labels of any form have half as many. */
const leastProse = 100
/** In a table of one column a cell with so many letters shows that the table only frames text. */
const leastFramed = 30

/** Numbers the tables and paragraphs of one document in the order in which they begin, from 1. */
interface Counter {
  tables: number
  paragraphs: number
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])).join('\n')
}

/** A table of a single cell within a cell only frames what it holds. */
function unframed(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text') return [piece]
    const [only, ...more] = piece.table.rows.flat()
    return only !== undefined && more.length === 0 ? unframed(only.pieces) : [piece]
  })
}

const holdsTable = ({ pieces }: FoundCell) => pieces.some((piece) => piece.kind === 'table')

function isProse({ pieces }: FoundCell): boolean {
  const text = textOf(pieces)
  return text.includes('。') && letters(text).length >= leastProse
}

function isFigure({ pieces }: FoundCell): boolean {
  return readFigure(trimmed(textOf(pieces))).status === 'number'
}

/** A row that only arranges a page: it holds tables, or running prose that stands beside no number. */
function isArrangement(row: readonly FoundCell[]): boolean {
  return row.some(holdsTable) || (row.some(isProse) && !row.some(isFigure))
}

/** A table of one column around text is a frame. */
function isFrame(rows: readonly (readonly FoundCell[])[]): boolean {
  return (
    rows.every((row) => row.length <= 1) &&
    rows.flat().some(({ pieces }) => letters(textOf(pieces)).length >= leastFramed) &&
    !rows.flat().some(isFigure)
  )
}

/**
 * A table as blocks: one table, unless rows arrange a page. The contents of such a row stand in place, between the
 * rows above and below it.
 */
function tableBlocks(table: FoundTable, counter: Counter): Block[] {
  const number = ++counter.tables
  const found = table.rows.map((row) => row.map((cell) => ({ ...cell, pieces: unframed(cell.pieces) })))
  const frame = isFrame(found)
  const blocks: Block[] = []
  let rows: TableRow[] = []
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', grid: table.grid, rows })
    rows = []
  }
  found.forEach((row, index) => {
    if (frame || isArrangement(row)) {
      flush()
      row.forEach(({ pieces }) => blocks.push(...numbered(pieces, counter)))
      return
    }
    const cells = row.map(({ pieces, ...cell }): TableCell => ({
      text: textOf(pieces),
      place: { table: number, row: index + 1, column: cell.column + 1 },
      ...cell
    }))
    rows.push({ cells })
  })
  flush()
  return blocks
}

/** Running text as paragraphs: a line break within one begins a block of its own at the same place. */
function paragraphBlocks(text: string, counter: Counter): Block[] {
  const place = { paragraph: ++counter.paragraphs }
  const lines = text.split('\n').filter((line) => trimmed(line) !== '')
  return (lines.length === 0 ? [''] : lines).map((line) => ({ kind: 'paragraph', text: line, place }))
}

function numbered(pieces: readonly Piece[], counter: Counter): Block[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'table' ? tableBlocks(piece.table, counter) : paragraphBlocks(piece.text, counter)
  )
}

/** Pieces as blocks, numbered in reading order. Tables that only arrange a page give way to what they hold. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  return numbered(pieces, { tables: 0, paragraphs: 0 })
}

/** Whether any block holds text at all. */
export function hasText(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === 'paragraph'
      ? trimmed(block.text) !== ''
      : block.rows.some((row) => row.cells.some((cell) => trimmed(cell.text) !== ''))
  )
}

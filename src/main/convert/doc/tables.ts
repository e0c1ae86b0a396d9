import type { FoundCell, FoundTable, Piece } from '../blocks'
import type { WordParagraph } from './paragraphs'
import { type CellShape, cellShapes, continuesLeft } from './row'

interface WordCell extends CellShape {
  readonly pieces: readonly Piece[]
}

interface WordRow {
  /** Whether the file says where its cells stand. */
  readonly drawn: boolean
  readonly cells: readonly WordCell[]
}

/** Edges so near to each other, in twips, are one line: Word allows 3 and its imitators more. */
const sameEdge = 20

/** A row's cells with their contents. Without a definition that fits, they are only counted. */
function rowOf(contents: readonly (readonly Piece[])[], end: WordParagraph): WordRow {
  const shapes = cellShapes(end.sprms)
  if (shapes.length !== contents.length) {
    const counted = contents.map((pieces, index): WordCell => {
      return { pieces, left: index, right: index + 1, horizontal: 0, vertical: 'none' }
    })
    return { drawn: false, cells: counted }
  }
  const continues = continuesLeft(shapes)
  const cells: WordCell[] = []
  shapes.forEach((shape, index) => {
    const last = cells.at(-1)
    const pieces = contents[index] ?? []
    if (continues[index] === true && last !== undefined) {
      cells[cells.length - 1] = { ...last, right: shape.right, pieces: [...last.pieces, ...pieces.filter(isFilled)] }
    } else cells.push({ ...shape, pieces })
  })
  return { drawn: true, cells }
}

const isFilled = (piece: Piece) => piece.kind === 'table' || piece.text !== ''

/** The vertical lines of a table, from left to right; each edge of a cell is on one. */
function linesOf(rows: readonly WordRow[]): number[] {
  const edges = rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])).sort((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? 0) > sameEdge)
}

function lineAt(lines: readonly number[], edge: number): number {
  let best = 0
  lines.forEach((line, index) => {
    if (Math.abs(line - edge) < Math.abs((lines[best] ?? 0) - edge)) best = index
  })
  return best
}

type Placed = WordCell & { readonly column: number; readonly columnSpan: number }

function placed({ cells }: WordRow, lines: readonly number[]): Placed[] {
  return cells.map((cell) => {
    const column = lineAt(lines, cell.left)
    return { ...cell, column, columnSpan: Math.max(1, lineAt(lines, cell.right) - column) }
  })
}

const isUnder = (below: Placed, above: Placed) =>
  below.vertical === 'under' && below.column === above.column && below.columnSpan === above.columnSpan

/**
 * How many rows a cell reaches down: as long as the cells below it lie under it. One that should lie under another
 * and does not, since the table was cut above it, begins the rest of its merge.
 */
function reach(rows: readonly (readonly Placed[])[], index: number, cell: Placed): number {
  if (cell.vertical === 'none') return 1
  let row = index + 1
  while (rows[row]?.some((below) => isUnder(below, cell)) === true) row++
  return row - index
}

function counted(rows: readonly WordRow[]): FoundTable {
  const cells = rows.map((row) =>
    row.cells.map((cell, column): FoundCell => ({ pieces: cell.pieces, column, columnSpan: 1, rowSpan: 1 }))
  )
  return { grid: false, rows: cells }
}

/** Rows as a table on a grid of columns, merged cells as one; only counted where a row does not say its columns. */
function tableOf(rows: readonly WordRow[]): FoundTable {
  if (rows.some(({ drawn }) => !drawn)) return counted(rows)
  const lines = linesOf(rows)
  const all = rows.map((row) => placed(row, lines))
  const covered = new Set<Placed>()
  const found = all.map((row, index) =>
    row
      .filter((cell) => !covered.has(cell))
      .map((cell): FoundCell => {
        const rowSpan = reach(all, index, cell)
        for (const below of all.slice(index + 1, index + rowSpan).flat()) {
          if (isUnder(below, cell)) covered.add(below)
        }
        return { pieces: cell.pieces, column: cell.column, columnSpan: cell.columnSpan, rowSpan }
      })
  )
  return { grid: true, rows: found }
}

/** Tables within tables deeper than this are taken as text of their cell. */
const deepest = 20

/** A table being read, at one depth: its rows, the cells of the row begun, and what the cell begun holds. */
interface OpenTable {
  readonly rows: WordRow[]
  cells: (readonly Piece[])[]
  pieces: Piece[]
}

/** Paragraphs as text and tables; a table within a cell stands where it stands among the cell's paragraphs. */
export function piecesOf(paragraphs: readonly WordParagraph[]): Piece[] {
  const body: Piece[] = []
  const open: OpenTable[] = []
  const close = (): void => {
    const table = open.pop()
    if (table === undefined) return
    // A row that never ends lost its end with the rest of the file.
    if (table.pieces.length > 0) table.cells.push(table.pieces)
    if (table.cells.length > 0) table.rows.push(rowOf(table.cells, unended))
    const into = open.at(-1)?.pieces ?? body
    into.push({ kind: 'table', table: tableOf(table.rows) })
  }
  for (const paragraph of paragraphs) {
    const depth = Math.min(paragraph.depth, deepest)
    while (open.length > depth) close()
    while (open.length < depth) open.push({ rows: [], cells: [], pieces: [] })
    const table = open.at(-1)
    if (table === undefined) {
      body.push({ kind: 'text', text: paragraph.text })
      continue
    }
    if (paragraph.ends === 'row') {
      table.rows.push(rowOf(table.cells, paragraph))
      table.cells = []
      table.pieces = []
      continue
    }
    // Word puts an empty paragraph behind a table within a cell, to end the cell with.
    const afterTable = table.pieces.at(-1)?.kind === 'table' && paragraph.text === ''
    if (!afterTable) table.pieces.push({ kind: 'text', text: paragraph.text })
    if (paragraph.ends === 'cell') {
      table.cells.push(table.pieces)
      table.pieces = []
    }
  }
  while (open.length > 0) close()
  return body
}

const unended: WordParagraph = { text: '', depth: 1, ends: 'row', drawings: 0, sprms: [] }

import type { TableCell, TableRow } from '../../../shared/document'
import { widthOf } from '../../../shared/text/width'
import type { Line } from './lines'
import { ruledRows } from './ruled'
import { isRule } from './rules'

/** Tables drawn with characters: `| a | b |`, with or without rules between the rows. */

const bar = /[|｜│┃║]/u

const bars = (text: string) => Array.from(text).filter((character) => bar.test(character)).length

/** A row of such a table: bars at an edge and in between. */
function isPipeRow(line: Line): boolean {
  const text = line.text.trim()
  const first = text.slice(0, 1)
  const last = text.slice(-1)
  return !isRule(text) && bars(text) >= 2 && (bar.test(first) || bar.test(last))
}

/** Where a table drawn with bars that begins at `from` ends, exclusive; `from` itself where none begins there. */
export function pipesEnd(lines: readonly Line[], from: number): number {
  let end = from
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || !(isPipeRow(line) || isRule(line.text))) break
    if (isPipeRow(line)) end = i + 1
  }
  return end
}

/** A cell of one line, and how much room it has and takes there, in characters of a fixed-width page. */
interface Piece {
  readonly text: string
  readonly start: number
  readonly room: number
}

/** Which edges of a table's rows are drawn: where a row has none, a bar there stands beside a blank cell. */
interface Edges {
  readonly open: boolean
  readonly close: boolean
}

function edgesOf(rows: readonly Line[]): Edges {
  const texts = rows.map(({ text }) => text.trim())
  return {
    open: texts.every((text) => bar.test(text.slice(0, 1))),
    close: texts.every((text) => bar.test(text.slice(-1)))
  }
}

/** A line's cells; bars at the edges open and close it. */
function piecesOf({ text }: Line, edges: Edges): Piece[] {
  let start = 0
  const pieces = text.split(bar).map((piece) => {
    const trimmed = piece.trim()
    const lead = trimmed === '' ? 0 : piece.length - piece.trimStart().length
    const made = { text: trimmed, start: start + lead, room: widthOf(piece) }
    start += piece.length + 1
    return made
  })
  return pieces.slice(edges.open ? 1 : 0, pieces.length - (edges.close ? 1 : 0))
}

/** A cell is full where not even one more wide character would fit. */
const isFull = ({ text, room }: Piece) => text !== '' && widthOf(text) >= room - 1

/**
 * Whether a line goes on with the row of the line before: programs that draw tables break a text where its cell is full,
 * so that whatever stands in the next line stands below a full cell.
 */
function continues(before: readonly Piece[], pieces: readonly Piece[]): boolean {
  const sameColumns = before.length === pieces.length && pieces.every(({ room }, at) => before[at]?.room === room)
  const filled = pieces.flatMap((piece, at) => (piece.text === '' ? [] : [before[at]]))
  return sameColumns && filled.every((above) => above !== undefined && isFull(above))
}

/** Whether cells have room at all: where bars stand right behind their texts, every cell looks full and none is. */
function isPadded(lines: readonly (readonly Piece[])[]): boolean {
  const roomy = lines.filter((pieces) => pieces.some((piece) => piece.text !== '' && !isFull(piece)))
  return roomy.length * 2 > lines.filter((pieces) => pieces.length > 0).length
}

/** The rows of a table drawn with bars, each cell with its place in the first of its lines. */
export function pipeRows(lines: readonly Line[]): TableRow[] {
  const ruled = ruledRows(lines)
  if (ruled !== null) return ruled
  const rows: TableCell[][] = []
  const edges = edgesOf(lines.filter(({ text }) => !isRule(text)))
  const taken = lines.map((line) => (isRule(line.text) ? [] : piecesOf(line, edges)))
  const padded = isPadded(taken)
  let before: readonly Piece[] = []
  for (const [index, line] of lines.entries()) {
    const pieces = taken[index] ?? []
    const row = rows.at(-1)
    if (row !== undefined && pieces.length > 0 && padded && continues(before, pieces)) {
      rows[rows.length - 1] = row.map((cell, at) => ({ ...cell, text: cell.text + (pieces[at]?.text ?? '') }))
    } else if (pieces.length > 0) {
      rows.push(
        pieces.map(({ text, start }, column) => ({
          text,
          place: { line: line.number, start, end: start + text.length },
          column,
          columnSpan: 1,
          rowSpan: 1
        }))
      )
    }
    before = pieces
  }
  return rows.map((cells) => ({ cells }))
}

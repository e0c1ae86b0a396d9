import { inOnePiece, mostPieces } from './pieces'
import type { RowCell } from './rows'

/** Rows out of figures that were written apart from their labels, whole or in pieces. */

/** A table's figures, row by row. */
export type Laid = readonly (readonly RowCell[])[]

/** A figure as it was written: a number, or the piece of one that a narrow column broke. */
export interface Piece {
  readonly cell: RowCell
  /** Index of its line: what stands in one line is of one row. */
  readonly line: number
  /** An empty line follows. */
  readonly endsBlock: boolean
}

/** All ways to choose `count` of `from` … `to`, exclusive. */
function choices(from: number, to: number, count: number): number[][] {
  if (count === 0) return [[]]
  return Array.from({ length: Math.max(0, to - from - count + 1) }, (_, index) => from + index).flatMap((first) =>
    choices(first + 1, to, count - 1).map((rest) => [first, ...rest])
  )
}

/** What may stand among a table's figures and be none of them. */
export const looksLikePageNumber = ({ raw }: RowCell) => /^[1-9]\d?$/u.test(raw.normalize('NFKC'))

const digitsOf = ({ raw }: RowCell) => raw.replace(/\D/gu, '').length
/** How many digits a column has room for: as many as its longest piece. */
export const roomOf = (table: readonly (readonly (RowCell | null)[])[], column: number) =>
  table.reduce((most, run) => {
    const cell = run[column]
    return cell == null ? most : Math.max(most, ...cell.raw.split('\n').map((piece) => piece.length))
  }, 0)

/** The numbers that begin at a piece and take up it alone, or with those that follow it in its block. */
export function numbersAt(pieces: readonly Piece[], at: number): RowCell[] {
  const end = pieces.findIndex(({ endsBlock }, index) => index >= at && endsBlock)
  const cells = pieces.slice(at, Math.min(end + 1, at + mostPieces)).map(({ cell }) => cell)
  return cells.flatMap((_, index) => inOnePiece(cells.slice(0, index + 1)) ?? [])
}

/** A row of numbers, and the piece behind it. */
export interface RowBeginning {
  readonly run: readonly RowCell[]
  readonly next: number
}

/** How many pieces there are from here to the end of the block. */
export function blockSize(pieces: readonly Piece[], at: number): number {
  let end = at
  while (pieces[end]?.endsBlock === false) end++
  return end + 1 - at
}

/**
 * The ways in which a row of numbers may begin at a piece, `room` being what its columns have: whole ones, or some of
 * them broken, which are written as the beginnings of the broken ones, then the whole ones, then the ends. A beginning
 * fills its column, so that nothing else in it is longer.
 */
export function rowsAt(pieces: readonly Piece[], at: number, room: readonly number[], left: number): RowBeginning[] {
  const width = room.length
  const [only = 0] = room
  return [...inPairs(pieces, at, room, left), ...(width === 1 && left > 1 ? inThree(pieces, at, only) : [])]
}

/** One number of three pieces, in a column where the first two have filled the column's `room`. */
function inThree(pieces: readonly Piece[], at: number, room: number): RowBeginning[] {
  const taken = pieces.slice(at, at + 3)
  const [full = 0, second = 0, third = 0] = taken.map(({ cell }) => digitsOf(cell))
  const together = taken.length === 3 && taken.slice(0, -1).every(({ endsBlock }) => !endsBlock)
  const number = together ? inOnePiece(taken.map(({ cell }) => cell)) : null
  return number !== null && full > 1 && second === full && third <= full && room <= full
    ? [{ run: [number], next: at + 3 }]
    : []
}

function inPairs(pieces: readonly Piece[], at: number, room: readonly number[], left: number): RowBeginning[] {
  const width = room.length
  return Array.from({ length: Math.min(width, left) + 1 }, (_, broken) => broken).flatMap((broken) => {
    const next = at + width + broken
    const taken = pieces.slice(at, next)
    const cells = taken.map(({ cell }) => cell)
    const lengths = cells.map(digitsOf)
    const full = lengths[0] ?? 0
    const fills =
      broken === 0 ||
      (full > 1 && lengths.every((length, index) => (index < broken ? length === full : length <= full)))
    const together = taken.length === width + broken && taken.slice(0, -1).every(({ endsBlock }) => !endsBlock)
    if (!fills || !together || pieces[next]?.line === taken.at(-1)?.line) return []
    return choices(0, width, broken).flatMap((columns) => {
      if (columns.some((column) => (room[column] ?? 0) > full)) return []
      const whole = cells.slice(broken, width)
      const run = room.map((_, column) => {
        const which = columns.indexOf(column)
        const pair = [cells[which], cells[width + which]].flatMap((cell) => cell ?? [])
        return which === -1 ? (whole.shift() ?? null) : inOnePiece(pair)
      })
      return run.every((cell) => cell !== null) ? [{ run, next }] : []
    })
  })
}

/** The ways in which a row of `width` numbers may be written from a piece on, block beside block. */
export function rowsFrom(pieces: readonly Piece[], at: number, width: number): RowBeginning[] {
  if (width === 0) return [{ run: [], next: at }]
  const size = blockSize(pieces, at)
  if (at >= pieces.length || size > 2 * width) return []
  return Array.from({ length: Math.min(size, width) }, (_, index) => new Array<number>(index + 1).fill(0)).flatMap(
    (room) =>
      rowsAt(pieces, at, room, size)
        .filter(({ next }) => next === at + size)
        .flatMap((first) =>
          rowsFrom(pieces, first.next, width - room.length).map(({ run, next }) => ({
            run: [...first.run, ...run],
            next
          }))
        )
  )
}

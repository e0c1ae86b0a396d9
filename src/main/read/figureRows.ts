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
export const roomOf = (table: Laid, column: number) =>
  table.reduce((most, run) => {
    const cell = run[column]
    return cell === undefined ? most : Math.max(most, ...cell.raw.split('\n').map((piece) => piece.length))
  }, 0)

/** The numbers that begin at a piece and take up it alone, or with those that follow it in its block. */
export function numbersAt(pieces: readonly Piece[], at: number): RowCell[] {
  const end = pieces.findIndex(({ endsBlock }, index) => index >= at && endsBlock)
  const cells = pieces.slice(at, Math.min(end + 1, at + mostPieces)).map(({ cell }) => cell)
  return cells.flatMap((_, index) => inOnePiece(cells.slice(0, index + 1)) ?? [])
}

interface Beginning {
  readonly run: readonly RowCell[]
  readonly next: number
}

/**
 * The ways in which a row of numbers may begin at a piece, `room` being what its columns have: whole ones, or some of
 * them broken, which are written as the beginnings of the broken ones, then the whole ones, then the ends. A beginning
 * fills its column, so that nothing else in it is longer.
 */
export function rowsAt(pieces: readonly Piece[], at: number, room: readonly number[], left: number): Beginning[] {
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

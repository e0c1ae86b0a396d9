import { readFigure } from '../../shared/text/figure'
import type { RowCell } from './rows'
import { addsUp, valueOf } from './sums'

/**
 * Numbers that a narrow column broke over lines, written one piece after the other by a program that follows the text
 * and not the page. Nothing but the form's sums tells which pieces are one number.
 */

/** A number is broken into no more pieces than this. */
export const mostPieces = 3

const plain = ({ raw }: RowCell) => raw.normalize('NFKC')
/** Digits that may be all of a number or its beginning. */
const isBareDigits = (cell: RowCell) => /^[\d,]+$/u.test(plain(cell))
/** Digits and separators as a break leaves them, perhaps with the number's unit behind. */
const isPieceOfNumber = (cell: RowCell) => /^(?:[+-]?[\d,.]+\p{L}{0,2}|件)$/u.test(plain(cell))
/** Nothing but zeros: no number is broken behind them. */
const isZero = (cell: RowCell) => /^[0,]+$/u.test(plain(cell))

/** One number out of the cells that hold its pieces; it counts as broken where there are more than one. Null for none. */
export function inOnePiece(cells: readonly RowCell[]): RowCell | null {
  const [first, ...rest] = cells
  if (first === undefined || rest.length === 0) return first ?? null
  const raw = cells.map((cell) => cell.raw).join('\n')
  const figure = readFigure(raw)
  return figure.status === 'number' && !isZero(first) && cells.every(isPieceOfNumber)
    ? { ...first, raw, figure, extent: null }
    : null
}

interface Piece {
  readonly cell: RowCell
  /** It may go on with the number before it: digits on a line of their own. */
  readonly continues: boolean
}

function piecesOf(lines: readonly (readonly RowCell[])[]): Piece[] {
  return lines.flatMap((line, number) => {
    const before = lines[number - 1]?.at(-1)
    return line.map((cell, index) => ({
      cell,
      continues: index === 0 && before !== undefined && isBareDigits(before) && !isZero(before) && isPieceOfNumber(cell)
    }))
  })
}

/** For every piece the numbers that begin with it, of one piece, of two, and so on; null where those are no number yet. */
function numbersFrom(pieces: readonly Piece[]): (readonly (RowCell | null)[])[] {
  return pieces.map((_, at) => {
    const numbers: (RowCell | null)[] = []
    for (let count = 1; count <= mostPieces && at + count <= pieces.length; count++) {
      if (count > 1 && pieces[at + count - 1]?.continues !== true) break
      numbers.push(inOnePiece(pieces.slice(at, at + count).map(({ cell }) => cell)))
    }
    return numbers
  })
}

/**
 * `width` numbers out of more pieces than that, the pieces of `lines` in their order, so that every `group` of numbers
 * adds up to its last. Null where no way of putting them together does, or more than one.
 */
export function pieced(
  lines: readonly (readonly RowCell[])[],
  width: number,
  group: number
): readonly RowCell[] | null {
  const pieces = piecesOf(lines)
  const spare = pieces.length - width
  if (group === 0 || spare <= 0 || spare > pieces.filter(({ continues }) => continues).length) return null
  const numbers = numbersFrom(pieces)
  const found: (readonly RowCell[])[] = []
  const take = (at: number, run: readonly RowCell[]): void => {
    if (found.length > 1 || pieces.length - at < width - run.length) return
    if (run.length === width) {
      if (at === pieces.length) found.push(run)
      return
    }
    numbers[at]?.forEach((number, index) => {
      if (number === null) return
      const longer = [...run, number]
      if (longer.length % group !== 0 || addsUp(longer.slice(-group), group) === true) take(at + index + 1, longer)
    })
  }
  take(0, [])
  const [only] = found
  return found.length === 1 && only !== undefined ? only : null
}

/** A row takes up no more lines than this. */
const mostLines = 5

/**
 * Which of `count` lines a column's pieces may stand in: of three, a whole number in the middle one or pieces in the other
 * two, since rows are written around their middle; any of more, of which only where the pieces stand can tell.
 */
function waysIn(count: number): readonly (readonly number[])[] {
  if (count === 3) return [[1], [0, 2]]
  return Array.from({ length: 2 ** count - 1 }, (_, set) =>
    Array.from({ length: count }, (__, line) => line).filter((line) => ((set + 1) >> line) & 1)
  )
}

/** Whether a piece stands to the right of another, or nothing says where they stand. */
const isRightOf = (right: RowCell, left: RowCell) =>
  right.extent === null || left.extent === null || right.extent[0] >= left.extent[1]

/** Pieces of one number stand under each other, give or take their width. */
function areUnderEachOther(a: RowCell, b: RowCell): boolean {
  if (a.extent === null || b.extent === null) return true
  const reach = Math.max(a.extent[1] - a.extent[0], b.extent[1] - b.extent[0])
  return a.extent[0] - reach <= b.extent[1] && b.extent[0] - reach <= a.extent[1]
}

/** Whether pieces may stand in a column behind those `before`. */
const isInPlace = (cells: readonly RowCell[], before: readonly RowCell[]) =>
  cells.every(
    (cell, index) =>
      before.every((left) => isRightOf(cell, left)) &&
      cells.slice(index + 1).every((below) => areUnderEachOther(cell, below))
  )

/** Numbers tried to weave a row's lines before it is given up. */
const mostTries = 100_000

/**
 * The ways, up to so many, to weave lines into numbers whose sums hold; `orderly` if none stands left of one before it.
 * Null where they are too many to be tried.
 */
function weaves(
  lines: readonly (readonly RowCell[])[],
  width: number,
  group: number,
  orderly: boolean,
  most = 2
): (readonly RowCell[])[] | null {
  const found: (readonly RowCell[])[] = []
  const ways = waysIn(lines.length)
  let tries = 0
  const take = (used: readonly number[], run: readonly RowCell[], before: readonly RowCell[]): void => {
    if (found.length >= most || tries > mostTries) return
    const left = lines.map((line, index) => line.length - (used[index] ?? 0))
    const lacking = width - run.length
    if (left.some((count) => count > lacking) || left.reduce((sum, count) => sum + count, 0) < lacking) return
    if (lacking === 0) {
      found.push(run)
      return
    }
    for (const way of ways) {
      tries++
      const cells = way.flatMap((index) => lines[index]?.[used[index] ?? 0] ?? [])
      if (cells.length < way.length || (orderly && !isInPlace(cells, before))) continue
      const number = inOnePiece(cells)
      if (number === null) continue
      const longer = [...run, number]
      if (longer.length % group === 0 && addsUp(longer.slice(-group), group) !== true) continue
      const after = used.map((count, index) => (way.includes(index) ? count + 1 : count))
      take(after, longer, cells)
    }
  }
  const none = lines.map(() => 0)
  take(none, [], [])
  return tries > mostTries ? null : found
}

/**
 * `width` numbers out of two or three lines of which each holds a piece of every number or of some, in the order of the
 * columns: as where a page cuts a row, and what is below stands under nothing. Every `group` of numbers adds up to its
 * last. Null where no way of putting them together does, or more than one; where the pieces stand says which.
 */
export function woven(lines: readonly (readonly RowCell[])[], width: number, group: number): readonly RowCell[] | null {
  const most = Math.max(...lines.map((line) => line.length))
  if (group === 0 || most > width || most * 2 < width || lines.length > mostLines) return null
  const inPlace = weaves(lines, width, group, true)
  const found = inPlace?.length !== 0 || lines.length > 3 ? inPlace : weaves(lines, width, group, false)
  const [only] = found ?? []
  return found?.length === 1 && only !== undefined ? only : null
}

/** The ways to weave more lines than these are too many to be compared. */
const mostCompared = 3
/** So many ways to weave lines are compared. */
const mostWays = 64

/**
 * Columns of a woven row in which another way to weave its lines has other numbers with the same sums. Where a page cuts a
 * row, where its pieces stand does not tell the ways apart, and only sums of columns would.
 */
export function exchangeable(
  lines: readonly (readonly RowCell[])[],
  run: readonly RowCell[],
  group: number
): Set<number> {
  if (lines.length > mostLines) return new Set()
  if (lines.length > mostCompared) return new Set(run.keys())
  const found = weaves(lines, run.length, group, false, mostWays)
  if (found === null) return new Set(run.keys())
  const differs = (column: number) =>
    found.some((other) => valueOf(other[column] ?? null) !== valueOf(run[column] ?? null))
  return new Set(run.flatMap((_, column) => (found.length === mostWays || differs(column) ? [column] : [])))
}

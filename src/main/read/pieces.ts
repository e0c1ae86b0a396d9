import { readFigure } from '../../shared/text/figure'
import type { RowCell } from './rows'
import { addsUp } from './sums'

/**
 * Numbers that a narrow column broke over lines, written one piece after the other by a program that follows the text
 * and not the page. Nothing but the form's sums tells which pieces are one number.
 */

/** A number is broken into no more pieces than this. */
const mostPieces = 3

interface Piece {
  readonly cell: RowCell
  /** It may go on with the number before it: digits on a line of their own. */
  readonly continues: boolean
}

const isDigits = (raw: string) => /^[\d,]+$/u.test(raw.normalize('NFKC'))
const beginsWithDigits = (raw: string) => /^[\d,]+\p{L}{0,2}$/u.test(raw.normalize('NFKC'))
const isZero = (raw: string) => /^[0,]+$/u.test(raw.normalize('NFKC'))

function piecesOf(lines: readonly (readonly RowCell[])[]): Piece[] {
  return lines.flatMap((line, number) => {
    const before = lines[number - 1]?.at(-1)
    return line.map((cell, index) => ({
      cell,
      continues:
        index === 0 && before !== undefined && isDigits(before.raw) && !isZero(before.raw) && beginsWithDigits(cell.raw)
    }))
  })
}

/** One number out of one or more pieces; it counts as broken where there are more. */
function together(pieces: readonly Piece[]): RowCell | null {
  const [first, ...rest] = pieces
  if (first === undefined) return null
  if (rest.length === 0) return first.cell
  if (!rest.every(({ continues }) => continues)) return null
  const raw = pieces.map(({ cell }) => cell.raw).join('\n')
  return { ...first.cell, raw, figure: readFigure(raw), extent: null }
}

/** For every piece the numbers that begin with it, of one piece, of two, and so on. */
function numbersFrom(pieces: readonly Piece[]): (readonly RowCell[])[] {
  return pieces.map((_, at) => {
    const numbers: RowCell[] = []
    for (let count = 1; count <= mostPieces && at + count <= pieces.length; count++) {
      const number = together(pieces.slice(at, at + count))
      if (number === null) break
      numbers.push(number)
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
      const longer = [...run, number]
      if (longer.length % group !== 0 || addsUp(longer.slice(-group), group) === true) take(at + index + 1, longer)
    })
  }
  take(0, [])
  const [only] = found
  return found.length === 1 && only !== undefined ? only : null
}

import { letters } from '../../shared/text/fold'
import { isLine, isText, type Row, type RowCell } from './rows'
import { type Extent, overlap } from './tokens'

/**
 * A heading whose narrow columns broke its words over lines: where the lines show what stands across the page, the pieces
 * of a word stand above each other.
 */

interface Stack {
  readonly extent: Extent
  readonly cells: readonly RowCell[]
}

/** A column's words are no longer than this in one line; what is longer stands over several columns, or beside them. */
const longestPiece = 4

/** Words put together from the pieces that stand above each other, from left to right; null where lines do not lie so. */
export function stackedWords(rows: readonly Row[]): readonly string[] | null {
  let stacks: readonly Stack[] = []
  for (const row of rows) {
    if (!isLine(row)) return null
    for (const cell of row.cells.filter(isText)) {
      const { extent } = cell
      if (extent === null) return null
      if (letters(cell.raw).length > longestPiece) continue
      const over = stacks.filter((stack) => overlap(stack.extent, extent))
      const [own] = over
      if (over.length > 1) return null
      const wider: Extent = [Math.min(own?.extent[0] ?? extent[0], extent[0]), Math.max(own?.extent[1] ?? 0, extent[1])]
      const grown = { extent: wider, cells: [...(own?.cells ?? []), cell] }
      stacks = own === undefined ? [...stacks, grown] : stacks.map((stack) => (stack === own ? grown : stack))
    }
  }
  return [...stacks].sort((a, b) => a.extent[0] - b.extent[0]).map(({ cells }) => cells.map(({ raw }) => raw).join(''))
}

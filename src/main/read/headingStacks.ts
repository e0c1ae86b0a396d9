import { letters } from '../../shared/text/fold'
import { isFilled, isLine, isText, type Row, type RowCell } from './rows'
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

/** Whether a row of cells goes on with the words of the one above: pieces in the same cells, several, and nothing else. */
function goesOn(row: Row, above: Row | undefined): boolean {
  const filled = row.cells.filter(isFilled)
  if (above === undefined || row.grid || row.paragraph !== null || row.block !== above.block) return false
  if (row.cells.length !== above.cells.length || filled.length < 2) return false
  return row.cells.every((cell, at) => {
    const over = above.cells[at]
    return (
      !isFilled(cell) || (isText(cell) && cell.letters.length <= longestPiece && over !== undefined && isText(over))
    )
  })
}

/** Rows whose cells were broken over several, as in a table drawn with bars, in one piece. */
export function withoutBreaks(rows: readonly Row[]): readonly Row[] {
  return rows.reduce<readonly Row[]>((whole, row) => {
    const above = whole.at(-1)
    if (above === undefined || !goesOn(row, above)) return [...whole, row]
    const cells = above.cells.map((cell, at) => {
      const below = row.cells[at]
      if (below === undefined || !isFilled(below)) return cell
      return { ...cell, raw: `${cell.raw}${below.raw}`, letters: `${cell.letters}${below.letters}` }
    })
    return [...whole.slice(0, -1), { ...above, cells }]
  }, [])
}

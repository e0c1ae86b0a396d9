import { layouts, type Shape, standsForAny } from './blocks'
import { flows } from './flow'
import type { Laid, Piece } from './figureRows'
import type { Lacking } from './lacking'
import type { RowCell } from './rows'
import { scattered } from './scattered'
import type { Target } from './targets'

/** Figures laid out in a table as its sums demand: in the whole form, or in what the document has of it. */

/** So many different numbers add up in no other layout. */
const manyDifferent = 25
/** What lacks a row or column is looked for only among figures that hold no more strangers and pieces than these. */
const mostSpare = 3
/** Fewer may, so that only a layout as regular as this counts: the few of a table of zeros only in the plainest. */
const mostIrregular = (different: number) => (different < 10 ? 2 : 6)

/** A table's rows and columns as the form has them; null where the document has no cell. */
export type Table = readonly (readonly (RowCell | null)[])[]

/** The ways to lay figures out so that all sums hold, the best first, and whether these tell for sure. */
interface Ways {
  readonly tables: readonly Table[]
  readonly telling: boolean
}

function waysToLay(pieces: readonly Piece[], shape: Shape, holds: (laid: Laid) => boolean): Ways {
  const figures = pieces.map(({ cell }) => cell)
  const written = new Set(figures.map(({ raw }) => raw))
  if (shape.rows > 1 && !pieces.slice(0, -1).some(({ endsBlock }) => endsBlock))
    return { tables: scattered(figures, shape.rows, shape.columns, holds), telling: true }
  const inBlocks = layouts(pieces, shape, holds)
  const found =
    inBlocks.length > 0 || shape.rows === 1 || written.size < manyDifferent ? inBlocks : flows(pieces, shape, holds)
  const [best] = found
  const unproved = best?.table.some((row) =>
    row.some((cell, column) => (column + 1) % shape.group === 0 && standsForAny(cell))
  )
  const telling =
    best !== undefined &&
    (written.size >= manyDifferent ||
      (unproved !== true && (written.size === 1 || best.irregularity <= mostIrregular(written.size))))
  return { tables: found.map(({ table }) => table), telling }
}

/** The table with a row or column of none in front of another. */
const withoutRow = (table: Table, at: number): Table => table.toSpliced(at, 0, table[0]?.map(() => null) ?? [])
const withoutColumn = (table: Table, at: number): Table => table.map((row) => row.toSpliced(at, 0, null))

/**
 * The ways to lay out what may lack a column or row: those whose words are not there, or else any one row, which is blank
 * then. Few different numbers could be laid out so by chance.
 */
export function settled(
  pieces: readonly Piece[],
  targets: readonly Target[],
  lacking: Lacking,
  holds: (table: Table) => boolean
): Ways | null {
  const [first] = targets
  if (first === undefined) return null
  const shape = { rows: targets.length, columns: first.cells.length, group: first.sumGroup }
  const whole = waysToLay(pieces, shape, holds)
  if (whole.tables.length > 0) return whole
  if (targets.length === 1) return null
  const telling = new Set(pieces.map(({ cell }) => cell.raw)).size >= manyDifferent
  const columns = [...new Set([null, lacking.column])]
  const suppositions = columns
    .flatMap((column) => [
      { column, rows: lacking.row === null ? [...targets.keys()] : [lacking.row] },
      ...(column === null ? [] : [{ column, rows: [] }])
    ])
    .map((each) => {
      const width = shape.columns - (each.column === null ? 0 : 1)
      return { ...each, shape: { rows: shape.rows - Math.min(1, each.rows.length), columns: width, group: width } }
    })
    .filter(({ shape: { rows, columns } }) => {
      const spare = pieces.length - rows * columns
      return spare >= 0 && spare <= mostSpare
    })
    .sort((a, b) => b.shape.rows * b.shape.columns - a.shape.rows * a.shape.columns)
  for (const { column, rows, shape } of suppositions) {
    const wide = (laid: Table) => (column === null ? laid : withoutColumn(laid, column))
    const full = (laid: Table) =>
      (rows.length === 0 ? [wide(laid)] : rows.map((at) => wide(withoutRow(laid, at)))).filter(holds)
    const tables = waysToLay(pieces, shape, (laid) => full(laid).length > 0).tables.flatMap(full)
    if (tables.length > 0) return { tables, telling }
  }
  return null
}

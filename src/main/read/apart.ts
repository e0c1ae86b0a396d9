import type { PartRanges } from './align'
import { columnsHold, confirmed } from './arithmetic'
import type { Binding } from './bind'
import { layouts } from './blocks'
import { isFilledColumn } from './columnDoubts'
import { flows } from './flow'
import type { Laid, Piece } from './figureRows'
import { isLoose } from './loose'
import { isFilled, isLine, isText, type Row, type RowCell } from './rows'
import { scattered } from './scattered'
import type { Target } from './targets'

/** Tables of which a program wrote the labels apart from the figures, so that no row has both. */

/** So many different numbers add up in no other layout. */
const manyDifferent = 25
/** Fewer may, so that only a layout as regular as this counts: the few of a table of zeros only in the plainest. */
const mostIrregular = (different: number) => (different < 10 ? 2 : 6)

/** A row of the form whose figures were found apart from its label. */
export function bindingOf(
  target: Target,
  run: readonly RowCell[],
  rowOf: ReadonlyMap<RowCell, Row>,
  undecided: ReadonlySet<number>
): Binding {
  const rows = [...new Set(run.flatMap((cell) => rowOf.get(cell) ?? []))]
  const match = {
    target,
    rows,
    run,
    words: '',
    runFrom: 0,
    rowLength: run.length,
    likeness: 0,
    trouble: null,
    score: 0
  }
  return { match, columns: run, extras: [], doubt: null, undecided }
}

const figuresOf = (row: Row | undefined) => row?.cells.filter((cell) => isFilled(cell) && !isText(cell)) ?? []

/** 无 between two lines of words, and no empty one: a narrow column broke it off its label. */
function isOfLabel(lines: readonly Row[], number: number): boolean {
  const [before, row, after] = [lines[number - 1], lines[number], lines[number + 1]]
  const words = [before, after].every((line) => line?.cells.some(isText))
  return words && before?.emptyAfter === 0 && row?.emptyAfter === 0 && row.cells.every(({ raw }) => raw === '无')
}

/** The figures of a part's lines, in the order in which they were written. */
function piecesOf(lines: readonly Row[]): Piece[] {
  const pieces: Piece[] = []
  let parted = false
  lines.forEach((row, number) => {
    const cells = isOfLabel(lines, number) ? [] : figuresOf(row)
    const last = pieces.at(-1)
    if (cells.length > 0 && parted && last !== undefined) pieces.splice(-1, 1, { ...last, endsBlock: true })
    pieces.push(...cells.map((cell) => ({ cell, line: row.index, endsBlock: false })))
    parted = row.emptyAfter > 0 || (parted && cells.length === 0)
  })
  const last = pieces.at(-1)
  return last === undefined ? [] : [...pieces.slice(0, -1), { ...last, endsBlock: true }]
}

/** The table that all ways to lay it out agree on, and the columns of each row in which they do not; null for none. */
function settled(pieces: readonly Piece[], targets: readonly Target[], holds: (laid: Laid) => boolean) {
  const [first] = targets
  if (first === undefined) return null
  const shape = { rows: targets.length, columns: first.cells.length, group: first.sumGroup }
  const figures = pieces.map(({ cell }) => cell)
  const written = new Set(figures.map(({ raw }) => raw))
  if (shape.rows > 1 && !pieces.slice(0, -1).some(({ endsBlock }) => endsBlock)) {
    const [table, ...others] = scattered(figures, shape.rows, shape.columns, holds)
    return table === undefined ? null : { table, others, telling: true }
  }
  const inBlocks = layouts(pieces, shape, holds)
  const found =
    inBlocks.length > 0 || shape.rows === 1 || written.size < manyDifferent ? inBlocks : flows(pieces, shape, holds)
  const [best, ...others] = found
  if (best === undefined) return null
  const telling =
    written.size === 1 || written.size >= manyDifferent || best.irregularity <= mostIrregular(written.size)
  return { table: best.table, others: others.map(({ table }) => table), telling }
}

/**
 * A part's table where its figures stand apart from its labels: as many as the form has cells, laid out as all its sums
 * demand. Null where the rows are sure as they are, or where the sums do not settle it.
 */
export function boundApart(
  rows: readonly Row[],
  targets: readonly Target[],
  ranges: PartRanges,
  bindings: readonly Binding[]
): Binding[] | null {
  const [first] = targets
  const range = first === undefined ? undefined : ranges[first.table]
  if (range === undefined || confirmed(bindings, targets.length) || !bindings.every(({ match }) => isLoose(match)))
    return null
  const beside = bindings.filter(({ match, columns }) => match.likeness > 0 && columns.every(isFilledColumn))
  if (beside.length * 2 > targets.length) return null
  const lines = rows.slice(range.start, range.end).filter(isLine)
  const rowOf = new Map(lines.flatMap((row) => row.cells.map((cell) => [cell, row] as const)))
  const none = new Set<number>()
  const bound = (laid: Laid) => targets.map((target, row) => bindingOf(target, laid[row] ?? [], rowOf, none))
  const found = settled(piecesOf(lines), targets, (laid) => first?.table === 'IV' || columnsHold(bound(laid)))
  if (found === null) return null
  return targets.map((target, row) => {
    const run = found.table[row] ?? []
    const differs = run.flatMap((cell, column) =>
      !found.telling || found.others.some((other) => other[row]?.[column]?.raw !== cell.raw) ? [column] : []
    )
    return bindingOf(target, run, rowOf, new Set(differs))
  })
}

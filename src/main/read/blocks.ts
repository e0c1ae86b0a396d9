import { blockSize, type Laid, numbersAt, type Piece, roomOf, rowsAt } from './figureRows'
import { mostPieces } from './pieces'
import type { RowCell } from './rows'
import { valueOf } from './sums'

/**
 * A table whose figures a program wrote block by block, apart from their labels: a block is a piece of the page, its rows
 * from top to bottom, and empty lines part the blocks. Their order differs, but in all of them a cell comes after the
 * one to its left and the one above it. So what is written at any time is a staircase, and a block goes into one of its
 * corners, flush with what stands there.
 */

export interface Shape {
  readonly rows: number
  readonly columns: number
  /** Every so many columns add up to the last of them. */
  readonly group: number
}

/** Complete rows, and the next piece behind them. */
export interface Layout {
  readonly at: number
  readonly table: Laid
  readonly irregularity: number
}

/** Steps tried for a table before it is given up. */
const mostSteps = 40_000
/** So many ways to lay out the rows so far are followed up. */
const mostWays = 12
/**
 * Ways to lay out a band are rivals if one is no more irregular than the other by this much: first by little, then, where
 * nothing fits the whole table, by more.
 */
const margins = [1, 3, 6]
/**
 * How irregular it is to begin elsewhere than at the top or beside the block before: below it at the left, or anywhere; and
 * to leave a figure out.
 */
const costs = { newLine: 1, elsewhere: 2, stray: 1 }

interface Search {
  readonly pieces: readonly Piece[]
  readonly shape: Shape
  readonly last: Latest
  /** What it has cost so far. */
  readonly effort: { steps: number }
}

interface Step {
  /** The next piece. */
  readonly at: number
  readonly table: Laid
  /** Each row's figures in one piece: what tells tables apart. */
  readonly texts: readonly string[]
  /** What the columns of a row's group that is not complete add up to. */
  readonly open: readonly number[]
  readonly irregularity: number
  /** The block that is being laid: its first row, the one laid last, and its columns. */
  readonly top: number
  readonly row: number
  readonly from: number
  readonly width: number
}

/** A placeholder for a total may stand for any number. */
export const standsForAny = ({ figure }: RowCell) => figure.status === 'placeholder'

/** The open sum of a row after more of its cells; null where a group does not add up to its last. */
function sumAfter(open: number, length: number, run: readonly RowCell[], { rows, group }: Shape): number | null {
  let sum = open
  for (const [index, cell] of run.entries()) {
    const value = valueOf(cell)
    if (value === null) return null
    const closes = (length + index + 1) % group === 0
    if (closes && value !== sum && !(rows > 1 && standsForAny(cell))) return null
    sum = closes ? 0 : sum + value
  }
  return sum
}

const textOf = (run: readonly RowCell[]) => run.map(({ raw }) => `${raw} `).join('')
const keyOf = ({ texts, at, row, from, width }: Step) => `${at}|${row},${from},${width}|${texts.join('|')}`

/** Figures laid below or beside what is there; null where sums that are complete do not hold. */
function laidOn(step: Step, row: number, run: readonly RowCell[], next: number, { shape, last }: Search) {
  const before = step.table[row] ?? []
  const open = sumAfter(step.open[row] ?? 0, before.length, run, shape)
  if (open === null) return null
  // A row that lacks nothing but its total needs a number that still comes.
  if (before.length + run.length === shape.columns - 1 && !comes(last, open, next)) return null
  const text = (step.texts[row] ?? '') + textOf(run)
  return {
    table: step.table.with(row, [...before, ...run]),
    texts: step.texts.with(row, text),
    open: step.open.with(row, open)
  }
}

/** The last piece at which a number may begin, be it of one piece or of several that follow each other; null for any. */
export type Latest = ReadonlyMap<number | null, number>

export function lastOf(pieces: readonly Piece[]): Latest {
  return new Map(
    pieces.flatMap((piece, at) => [
      ...(standsForAny(piece.cell) ? [[null, at] as const] : []),
      ...numbersAt(pieces, at).flatMap((cell) =>
        cell.figure.status === 'number' ? [[cell.figure.value, at] as const] : []
      )
    ])
  )
}

/** Whether a number, or what may stand for it, comes at a piece or later. */
export const comes = (last: Latest, value: number, at: number) =>
  Math.max(last.get(value) ?? -1, last.get(null) ?? -1) >= at

/** What may stand among a table's figures and be none of them: a page's number. */
export const isStray = (cell: RowCell | undefined) => cell !== undefined && /^1?[1-9]$/u.test(cell.raw)

/** How many rows from `row` on are as long as it. */
function flushRows(table: Laid, row: number): number {
  const end = table.findIndex((run, index) => index > row && run.length !== table[row]?.length)
  return (end === -1 ? table.length : end) - row
}

/** All steps that may follow a step. */
function stepsAfter(step: Step, search: Search, above: Laid): Step[] {
  const { pieces, shape } = search
  const { columns } = shape
  const { at, table, irregularity } = step
  const lacking = table.reduce((sum, run) => sum + columns - run.length, 0)
  const left = pieces.length - at - lacking
  const lengthOf = (row: number) => (row < 0 ? columns : (table[row]?.length ?? -1))
  const roomsFor = (from: number, width: number) =>
    Array.from({ length: width }, (_, index) => (left === 0 ? 0 : roomOf([...above, ...table], from + index)))
  const lay = (row: number, from: number, width: number, top: number, cost: number): Step[] =>
    rowsAt(pieces, at, roomsFor(from, width), left).flatMap(({ run, next }) => {
      const laid = laidOn(step, row, run, next, search)
      return laid === null ? [] : [{ at: next, ...laid, irregularity: irregularity + cost, top, row, from, width }]
    })
  if (at > 0 && pieces[at - 1]?.endsBlock !== true)
    return lengthOf(step.row + 1) === step.from ? lay(step.row + 1, step.from, step.width, step.top, 0) : []
  const size = blockSize(pieces, at)
  const first = table.findIndex((run) => run.length < columns)
  const corners = table.flatMap((run, row) => (run.length < columns && lengthOf(row - 1) > run.length ? [row] : []))
  const begun = corners.flatMap((row) => {
    const from = lengthOf(row)
    const flush = flushRows(table, row)
    const regular = row === first || (row === step.top && from === step.from + step.width)
    const elsewhere = row === step.row + 1 && from === 0 ? costs.newLine : costs.elsewhere
    return Array.from({ length: lengthOf(row - 1) - from }, (_, index) => index + 1)
      .filter(
        (width) =>
          size <= flush * width + Math.min(left, (mostPieces - 1) * flush * width) && (left > 0 || size % width === 0)
      )
      .flatMap((width) => lay(row, from, width, row, regular ? 0 : elsewhere))
  })
  // Before the table's own figures may stand some of the table before it.
  const isNone = at === 0 ? size <= left : size === 1 && left > 0 && isStray(pieces[at]?.cell)
  const stray = isNone ? [{ ...step, at: at + size, irregularity: irregularity + costs.stray }] : []
  return [...stray, ...begun]
}

/** The most regular ways to go on from complete rows to more complete ones. */
function bandsAfter(way: Layout, search: Search, margin: number): Layout[] {
  const { shape, effort } = search
  const rest = Array.from({ length: shape.rows - way.table.length }, () => [])
  const start: Step = {
    at: way.at,
    table: rest,
    texts: rest.map(() => ''),
    open: rest.map(() => 0),
    irregularity: 0,
    top: -1,
    row: -1,
    from: 0,
    width: 0
  }
  const waiting: Step[][] = [[start]]
  const seen = new Set<string>()
  const found: Layout[] = []
  let last = Infinity
  for (let level = 0; level < waiting.length; level++) {
    for (let step = waiting[level]?.pop(); step !== undefined; step = waiting[level]?.pop()) {
      const key = keyOf(step)
      if (seen.has(key)) continue
      seen.add(key)
      if (effort.steps > mostSteps) return found
      const { table, irregularity, at } = step
      if (
        table[0]?.length === shape.columns &&
        table.every((run) => run.length === shape.columns || run.length === 0)
      ) {
        const whole = table.filter((run) => run.length > 0)
        found.push({ at, table: [...way.table, ...whole], irregularity: way.irregularity + irregularity })
        last = Math.min(last, level + margin)
        waiting.length = Math.min(waiting.length, last + 1)
        continue
      }
      for (const next of stepsAfter(step, search, way.table)) {
        effort.steps++
        for (let upTo = waiting.length; upTo <= next.irregularity && upTo <= last; upTo++) waiting.push([])
        waiting[next.irregularity]?.push(next)
      }
    }
  }
  return found
}

/** All rows, laid out band after band. */
function wholeTables(search: Search, margin: number): Layout[] {
  const { pieces, shape } = search
  const ways = Array.from({ length: shape.rows + 1 }, () => new Map<string, Layout>())
  ways[0]?.set('', { at: 0, table: [], irregularity: 0 })
  for (const here of ways.slice(0, -1)) {
    const best = [...here.values()].sort((a, b) => a.irregularity - b.irregularity).slice(0, mostWays)
    for (const way of best) {
      for (const next of bandsAfter(way, search, margin)) {
        const key = `${next.at}|${next.table.map(textOf).join('|')}`
        const there = ways[next.table.length]
        const known = there?.get(key)
        if (known === undefined || known.irregularity > next.irregularity) there?.set(key, next)
      }
    }
  }
  return [...(ways.at(-1)?.values() ?? [])].filter(({ at }) => at === pieces.length)
}

/**
 * The ways to lay all pieces out in a table so that the sums of its rows hold and `holds` says yes to the whole, the most
 * regular first.
 */
export function layouts(pieces: readonly Piece[], shape: Shape, holds: (table: Laid) => boolean): Layout[] {
  if (pieces.length < shape.rows * shape.columns) return []
  const effort = { steps: 0 }
  const search = { pieces, shape, last: lastOf(pieces), effort }
  for (const margin of margins) {
    const found = wholeTables(search, margin).filter(({ table }) => holds(table))
    if (effort.steps > mostSteps) return []
    if (found.length > 0) return found.sort((a, b) => a.irregularity - b.irregularity)
  }
  return []
}

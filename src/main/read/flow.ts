import { comes, isStray, lastOf, type Latest, type Layout, type Shape, standsForAny } from './blocks'
import { blockSize, type Laid, type Piece, roomOf, type RowBeginning, rowsAt, rowsFrom } from './figureRows'
import type { RowCell } from './rows'
import { valueOf } from './sums'

/**
 * A table whose figures a program wrote as text flows over a page: row after row from left to right, but what is taller
 * than its row, as a broken number or a whole column of totals, not before its own end. So a cell may come after those to
 * its right and below it. What holds such a table together is its sums: a row that lacks one figure says which, and that
 * figure must still come. A page's rows are complete before the next page's begin.
 */

/** Steps tried for a table, and for the rows of one page, before it is given up. */
const mostSteps = 50_000
const mostOfPage = 40_000
/** So many ways to lay out the rows so far are followed up. */
const mostWays = 12
/** Ways that are no more in doubt on their way than the first one found, by this much, are its rivals. */
const margin = 2
/** How much more than a figure in a row without proof it is in doubt to pass over a column, or to go back to one. */
const irregular = 2

type Slots = readonly (readonly (RowCell | null)[])[]

interface Search {
  readonly pieces: readonly Piece[]
  readonly columns: number
  /** The last piece at which each number may begin. */
  readonly last: Latest
  /** The ways to read a row of so many cells from a piece on. */
  readonly rows: (at: number, width: number) => readonly RowBeginning[]
  readonly effort: { steps: number }
}

interface Step {
  /** The next piece. */
  readonly at: number
  readonly slots: Slots
  /** Rows in which something stands, or below which something does. */
  readonly opened: number
  readonly irregularity: number
  /** The block that was laid last: its first and last row, its first column and the one behind it. */
  readonly top: number
  readonly row: number
  readonly from: number
  readonly end: number
}

const isComplete = (run: readonly (RowCell | null)[]) => run.every((cell) => cell !== null)
const keyOf = ({ slots, at, row, from, end }: Step) =>
  `${at}|${row},${from},${end}|${slots.map((run) => run.map((cell) => cell?.raw ?? '').join()).join('|')}`

/** Whether a row adds up to its last figure, or the one figure that it lacks still comes. */
function mayAddUp(run: readonly (RowCell | null)[], next: number, { last }: Search): boolean {
  const lacking = run.filter((cell) => cell === null).length
  if (lacking > 1) return true
  const values = run.map(valueOf)
  const end = run.at(-1) ?? null
  if (end !== null && standsForAny(end)) return true
  const total = values.at(-1) ?? 0
  const sum = values.slice(0, -1).reduce<number>((all, value) => all + (value ?? 0), 0)
  if (lacking === 0) return sum === total
  return comes(last, end === null ? sum : total - sum, next)
}

/** How much of a row nothing has proved yet: one that lacks only its total, which comes, is as good as proved. */
function unproved(run: readonly (RowCell | null)[]): number {
  const lacking = run.filter((cell) => cell === null).length
  if (lacking === 0 || lacking === run.length) return 0
  if (lacking === 1) return run.at(-1) === null ? 0 : 2
  return Math.min(run.length - lacking, lacking)
}

/** All steps that may follow a step. */
function stepsAfter(step: Step, search: Search, above: Laid): Step[] {
  const { pieces, columns } = search
  const { at, slots, irregularity, opened } = step
  const filled = slots.reduce((sum, run) => sum + run.filter((cell) => cell !== null).length, 0)
  const spare = pieces.length - at - (slots.length * columns - filled)
  const isHole = (row: number, column: number) => slots[row]?.[column] === null
  const room = (column: number) => (spare === 0 ? 0 : Math.max(roomOf(above, column), roomOf(slots, column)))
  const laid = (row: number, from: number, { run, next }: RowBeginning, top: number, cost: number): Step[] => {
    if (run.some((_, index) => !isHole(row, from + index))) return []
    const own = (slots[row] ?? []).map((cell, column) => run[column - from] ?? cell)
    if (!mayAddUp(own, next, search)) return []
    const place = { top, row, from, end: from + run.length }
    // What completes a row is proved by its sum, wherever it stands in the text.
    const more = isComplete(own) ? 0 : cost
    const after = { at: next, slots: slots.with(row, own), opened: Math.max(opened, row + 1) }
    return [{ ...after, irregularity: irregularity + more, ...place }]
  }
  const lay = (row: number, from: number, width: number, top: number, cost: number) =>
    rowsAt(
      pieces,
      at,
      Array.from({ length: width }, (_, index) => room(from + index)),
      spare
    ).flatMap((beginning) => laid(row, from, beginning, top, cost))
  if (at > 0 && pieces[at - 1]?.endsBlock !== true)
    return lay(step.row + 1, step.from, step.end - step.from, step.top, 0)

  const free = slots.findIndex((run) => run.slice(0, -1).every((cell) => cell === null))
  const rows = [...new Set([free, opened])].filter((row) => row >= 0)
  const whole = rows.flatMap((row) =>
    [columns - 1, columns].flatMap((width) => search.rows(at, width).flatMap((each) => laid(row, 0, each, row, 0)))
  )
  const goesOn = whole.some(({ at: next }) =>
    [columns - 1, columns].some((width) =>
      search
        .rows(next, width)
        .some(({ run, next: end }) => mayAddUp(width < columns ? [...run, null] : run, end, search))
    )
  )
  if (goesOn) return whole

  /** How many columns are passed over, but for totals, that the row above does not lack as well. */
  const passed = (row: number, from: number, to: number) =>
    (slots[row] ?? []).filter(
      (cell, column) =>
        cell === null && column >= from && column < Math.min(to, columns - 1) && (row === 0 || !isHole(row - 1, column))
    ).length
  const size = blockSize(pieces, at)
  const tried = new Set<number>()
  const begin = (row: number, from: number, cost: number): Step[] => {
    if (tried.has(row * columns + from)) return []
    tried.add(row * columns + from)
    const widths = Array.from({ length: Math.min(size, columns - from) }, (_, index) => index + 1)
    return widths.flatMap((width) => (spare === 0 && size % width > 0 ? [] : lay(row, from, width, row, cost)))
  }
  const inOrder = Array.from({ length: columns }, (_, column) => column)
  const beside = [...new Set([step.row, step.top])].flatMap((row) =>
    inOrder.slice(step.end).flatMap((from) => begin(row, from, passed(row, step.end, from)))
  )
  const left = passed(step.row, step.end, columns)
  const below = [...new Set([step.row + 1, opened])].flatMap((row) =>
    inOrder.flatMap((from) => begin(row, from, (row === opened ? left : 0) + passed(row, 0, from)))
  )
  const back = inOrder.flatMap((from) => {
    const row = slots.findIndex((run) => run[from] === null)
    return row > opened ? [] : begin(row, from, 1)
  })
  const isAlone = size === 1 && spare > 0 && isStray(pieces[at]?.cell)
  const stray = isAlone ? [{ ...step, at: at + 1, irregularity: irregularity + 1 }] : []
  return [...stray, ...beside, ...below, ...back, ...whole]
}

/** The ways to go on from complete rows to more complete ones: to the end of a page. */
function pagesAfter(way: Layout, search: Search, rows: number): Layout[] {
  const { pieces, columns, effort } = search
  const none = new Array<RowCell | null>(columns).fill(null)
  const slots = Array.from({ length: rows - way.table.length }, () => none)
  const waiting: Step[][] = [[{ at: way.at, slots, opened: 0, irregularity: 0, top: -1, row: -1, from: 0, end: 0 }]]
  const seen = new Set<string>()
  const found: Layout[] = []
  const until = Math.min(mostSteps, effort.steps + mostOfPage)
  let [peak, last] = [0, Infinity]
  for (let level = 0; level < waiting.length && effort.steps < until;) {
    const step = waiting[level]?.pop()
    if (step === undefined) {
      level++
      continue
    }
    peak = Math.max(peak, level)
    if (level > last) break
    const key = keyOf(step)
    if (seen.has(key)) continue
    seen.add(key)
    const page = step.slots.slice(0, step.opened)
    const complete = page.flatMap((run) => {
      const cells = run.flatMap((cell) => cell ?? [])
      return cells.length === columns ? [cells] : []
    })
    if (page.length > 0 && complete.length === page.length && pieces[step.at - 1]?.endsBlock === true) {
      found.push({
        at: step.at,
        table: [...way.table, ...complete],
        irregularity: way.irregularity + step.irregularity
      })
      last = Math.min(last, peak + margin)
      continue
    }
    for (const next of stepsAfter(step, search, way.table)) {
      effort.steps++
      const to = next.slots.reduce((sum, run) => sum + unproved(run), 0) + irregular * next.irregularity
      while (waiting.length <= to) waiting.push([])
      waiting[to]?.push(next)
      level = Math.min(level, to)
    }
  }
  return found
}

/** The ways to lay all pieces out in a table so that the sums of its rows hold and `holds` says yes to the whole. */
export function flows(pieces: readonly Piece[], { rows, columns }: Shape, holds: (table: Laid) => boolean): Layout[] {
  if (pieces.length < rows * columns) return []
  const known = new Map<string, readonly RowBeginning[]>()
  const rowsOf = (at: number, width: number) => {
    const ways = known.get(`${at},${width}`) ?? rowsFrom(pieces, at, width)
    known.set(`${at},${width}`, ways)
    return ways
  }
  const search = { pieces, columns, last: lastOf(pieces), rows: rowsOf, effort: { steps: 0 } }
  const ways: Layout[][] = Array.from({ length: rows + 1 }, () => [])
  ways[0]?.push({ at: 0, table: [], irregularity: 0 })
  for (const here of ways.slice(0, -1)) {
    const best = here.sort((a, b) => a.irregularity - b.irregularity).slice(0, mostWays)
    for (const at of new Set(best.map((way) => way.at))) {
      const same = best.filter((way) => way.at === at)
      const [first] = same
      const pages = first === undefined ? [] : pagesAfter(first, search, rows)
      for (const way of same)
        for (const page of pages)
          ways[page.table.length]?.push({
            at: page.at,
            table: [...way.table, ...page.table.slice(way.table.length)],
            irregularity: way.irregularity + page.irregularity - (first?.irregularity ?? 0)
          })
    }
  }
  const found = (ways.at(-1) ?? []).filter(({ at, table }) => at === pieces.length && holds(table))
  return found.sort((a, b) => a.irregularity - b.irregularity)
}

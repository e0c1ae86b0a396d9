import { inOrder } from './columns'
import type { Match, Split } from './match'
import { inOnePiece, pieced, woven } from './pieces'
import { addsUp } from './sums'
import { type Extent, overlap } from './tokens'
import { isFilled, isLine, isText, type Row, type RowCell } from './rows'

/** The numbers of several rows that are one row of the form. */
interface Run {
  readonly run: readonly RowCell[]
  readonly split: Split
  readonly row: Row | null
  readonly trouble: Match['trouble']
  /** How many more lines of broken digits stand above the row's own line than below it, or the reverse. */
  readonly lopsided?: number
}

const nothing: Split = { words: '', letters: '', run: [], from: 0, before: '' }

/** A line of text that stands for one blank cell. */
const isBlankLine = ({ paragraph }: Row) => paragraph !== null && !isFilled(paragraph) && 'line' in paragraph.place

/** A line that holds nothing but one figure, or stands for a blank one. */
export function isFigureLine(row: Row): boolean {
  if (isBlankLine(row)) return true
  return isLine(row) && row.cells.length === 1 && row.cells.some((cell) => isFilled(cell) && !isText(cell))
}

/** A blank that the file shows by an empty line, or by nothing at all, behind this cell. */
export function blankBehind(cell: RowCell): RowCell {
  const place =
    'line' in cell.place ? { line: cell.place.line, start: cell.place.end, end: cell.place.end } : cell.place
  return { ...cell, raw: '', letters: '', figure: { status: 'blank' }, place, extent: null }
}

/**
 * One figure a line, from the label's line on. An empty line is a blank cell, unless there is one behind every line (of
 * a single column, before the figure):
 * then that is how the file parts its lines. Empty lines at the end fill the row up, and no more than that: they may
 * belong to a merged cell of the next row.
 */
function figureLines(rows: readonly Row[], width: number): RowCell[] {
  const first = rows.findIndex(isFigureLine)
  const lines = rows.slice(Math.max(0, first - 1))
  const inner = lines.slice(0, -1).map((row) => row.emptyAfter)
  const parts = inner.length > 1 || width === 1
  const parting = parts && inner.every((empty) => empty > 0) ? Math.min(...inner) : 0
  const cells = lines.flatMap((row, index) => {
    const own = isFigureLine(row) ? row.cells : []
    const last = row.cells.at(-1)
    const blanks = index === lines.length - 1 || last === undefined ? 0 : row.emptyAfter - parting
    return [...own, ...(last === undefined ? [] : blanksBehind(last, Math.min(blanks, width)))]
  })
  const [last, lastRow] = [cells.at(-1), lines.at(-1)]
  const lacking = width - cells.length
  const follows = parting === 0 && lastRow !== undefined && last !== undefined && lastRow.emptyAfter >= lacking
  return follows ? [...cells, ...blanksBehind(last, lacking)] : cells
}

function blanksBehind(cell: RowCell, count: number): RowCell[] {
  return Array.from({ length: Math.max(0, count) }, () => blankBehind(cell))
}

/** Figures of one column: they stand above each other. */
interface Stack {
  readonly extent: Extent
  readonly cells: readonly RowCell[]
}

function stacksOf(lines: readonly (readonly RowCell[])[]): Stack[] | null {
  let stacks: Stack[] = []
  for (const line of lines) {
    const before = stacks
    for (const cell of line) {
      const { extent } = cell
      if (extent === null) return null
      const over = before.filter((stack) => overlap(stack.extent, extent))
      const [own] = over
      if (over.length > 1) return null
      if (own === undefined) stacks = [...stacks, { extent, cells: [cell] }]
      else {
        const wider: Extent = [Math.min(own.extent[0], extent[0]), Math.max(own.extent[1], extent[1])]
        const grown = { extent: wider, cells: [...own.cells, cell] }
        if (!stacks.includes(own)) return null
        stacks = stacks.map((stack) => (stack === own ? grown : stack))
      }
    }
  }
  return stacks.sort((a, b) => a.extent[0] - b.extent[0])
}

/**
 * Digits that did not fit into a narrow column, or onto a page, go on below: the figures of several lines stand above
 * each other in columns. Such a number is read with its break in it, and so doubted. Null where the lines do not lie so.
 */
function stacked(lines: readonly (readonly RowCell[])[], width: number): readonly RowCell[] | null {
  const filled = lines.map((line) => line.filter(isFilled))
  const stacks = stacksOf(filled)
  if (stacks === null || stacks.length > width) return null
  const run = stacks.map(({ cells, extent }): RowCell | null => {
    const number = inOnePiece(cells)
    return number === null ? null : { ...number, extent }
  })
  return run.every((cell) => cell !== null) ? run : null
}

/**
 * A row of a drawn table that a page cut through its digits: the columns of both halves, each with what stands in it.
 * Null where the numbers so made do not add up.
 */
function cutByPage(rows: readonly (readonly RowCell[])[], width: number, group: number): readonly RowCell[] | null {
  const halves = rows.map((run) => run.slice(-width))
  if (group === 0 || halves.some((half) => half.length !== width)) return null
  const run = inOrder(width).map((column) => {
    const cells = halves.flatMap((half) => half[column] ?? [])
    return inOnePiece(cells.some(isFilled) ? cells.filter(isFilled) : cells.slice(0, 1))
  })
  return run.every((cell) => cell !== null) && addsUp(run, group) === true ? run : null
}

/**
 * Puts together the numbers of rows that are to be one row of the form with `width` columns, of which every `group` adds
 * up to its last.
 */
export function runOf(rows: readonly Row[], splits: readonly Split[], width: number, group: number): Run {
  const at = (index: number) => ({ split: splits[index] ?? nothing, row: rows[index] ?? null })
  const filled = splits.flatMap((split, index) => (split.run.some(isFilled) ? [index] : []))
  const [first, second] = filled
  if (first === undefined) {
    const longest = splits.reduce(
      (best, split, index) => (split.run.length > (splits[best]?.run.length ?? 0) ? index : best),
      0
    )
    return { ...at(longest), run: at(longest).split.run, trouble: null }
  }
  const own = at(first)
  const lines = filled.map((index) => at(index).split.run.filter(isFilled))
  const figureRows = filled.flatMap((index) => at(index).row ?? [])
  if (figureRows.every(isFigureLine)) {
    const figures = figureLines(rows.slice(0, (filled.at(-1) ?? 0) + 1), width)
    if (figures.length <= width) return { ...own, run: figures, trouble: null }
    const whole = pieced(lines, width, group)
    return { ...own, run: whole ?? figures, trouble: whole === null ? 'conflict' : null }
  }
  if (second === undefined) return { ...own, run: own.split.run, trouble: null }
  const main = lines.reduce((best, line, index) => (line.length > (lines[best]?.length ?? 0) ? index : best), 0)
  const stack = stacked(lines, width)
  const stackedRun = (run: readonly RowCell[]): Run => ({
    ...at(filled[main] ?? first),
    run,
    trouble: null,
    lopsided: Math.abs(2 * main + 1 - lines.length)
  })
  if (stack !== null && addsUp(stack, group) === true) return stackedRun(stack)
  const whole = figureRows.every(isLine)
    ? (pieced(lines, width, group) ?? woven(lines, width, group))
    : cutByPage(
        filled.map((index) => at(index).split.run),
        width,
        group
      )
  if (whole !== null) return { ...own, run: whole, trouble: null }
  if (stack !== null) return stackedRun(stack)
  const joined = lines.flat()
  const bare = filled.slice(1).every((index) => at(index).split.letters === '')
  return joined.length <= width && bare
    ? { ...own, run: joined, trouble: 'joined' }
    : { ...own, run: own.split.run, trouble: 'conflict' }
}

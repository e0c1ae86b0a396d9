import { readFigure } from '../../shared/text/figure'
import type { Match, Split } from './match'
import { isFilled, isText, type Row, type RowCell } from './rows'

/** The numbers of several rows that are one row of the form. */
interface Run {
  readonly run: readonly RowCell[]
  readonly split: Split
  readonly row: Row | null
  readonly trouble: Match['trouble']
}

const nothing: Split = { words: '', letters: '', run: [], from: 0, before: '' }

/** A line of running text that holds nothing but one figure. */
export function isFigureLine(row: Row): boolean {
  return row.paragraph !== null && row.cells.length === 1 && row.cells.some((cell) => isFilled(cell) && !isText(cell))
}

/** A blank that the file shows by an empty line, or by nothing at all, behind this cell. */
export function blankBehind(cell: RowCell): RowCell {
  const place =
    'line' in cell.place ? { line: cell.place.line, start: cell.place.end, end: cell.place.end } : cell.place
  return { ...cell, raw: '', letters: '', figure: { status: 'blank' }, place, extent: null }
}

/**
 * One figure a line, from the label's line on. An empty line is a blank cell, unless there is one behind every line:
 * then that is how the file parts its lines. Empty lines at the end fill the row up, and no more than that: they may
 * belong to a merged cell of the next row.
 */
function figureLines(rows: readonly Row[], width: number): RowCell[] {
  const first = rows.findIndex(isFigureLine)
  const lines = rows.slice(Math.max(0, first - 1))
  const inner = lines.slice(0, -1).map((row) => row.emptyAfter)
  const parting = inner.length > 1 && inner.every((empty) => empty > 0) ? Math.min(...inner) : 0
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

const standsBelow = (above: RowCell, below: RowCell) =>
  above.extent !== null &&
  below.extent !== null &&
  above.extent[0] < below.extent[1] &&
  below.extent[0] < above.extent[1]

/**
 * Digits that did not fit into a narrow column, or onto a page, go on below: each figure of the second row stands right
 * below one of the first. The number is read with its break in it, and so doubted. Null where the rows do not lie so.
 */
function wrappedDigits(above: readonly RowCell[], below: Split): readonly RowCell[] | null {
  const parts = below.run.filter(isFilled)
  if (!parts.every(({ raw }) => /^[\d,.]+\p{L}{0,2}$/u.test(raw.normalize('NFKC')))) return null
  const joined = above.map((cell) => {
    const part = parts.find((each) => isFilled(cell) && standsBelow(cell, each))
    if (part === undefined) return { cell, part }
    const raw = `${cell.raw}\n${part.raw}`
    return { cell: { ...cell, raw, figure: readFigure(raw) }, part }
  })
  const used = new Set(joined.flatMap(({ part }) => part ?? []))
  const whole = joined.every(({ cell, part }) => part === undefined || cell.figure.status === 'number')
  return whole && used.size === parts.length ? joined.map(({ cell }) => cell) : null
}

/** Puts together the numbers of rows that are to be one row of the form with `width` columns. */
export function runOf(rows: readonly Row[], splits: readonly Split[], width: number): Run {
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
  const figureRows = filled.flatMap((index) => at(index).row ?? [])
  if (figureRows.every(isFigureLine)) {
    const lines = figureLines(rows.slice(0, (filled.at(-1) ?? 0) + 1), width)
    return { ...own, run: lines, trouble: lines.length > width ? 'conflict' : null }
  }
  if (second === undefined) return { ...own, run: own.split.run, trouble: null }
  const wrapped = filled
    .slice(1)
    .reduce<readonly RowCell[] | null>(
      (above, index) => (above === null ? null : wrappedDigits(above, at(index).split)),
      own.split.run
    )
  if (wrapped !== null) return { ...own, run: wrapped, trouble: null }
  const joined = filled.flatMap((index) => at(index).split.run.filter(isFilled))
  const bare = filled.slice(1).every((index) => at(index).split.letters === '')
  return joined.length <= width && bare
    ? { ...own, run: joined, trouble: 'joined' }
    : { ...own, run: own.split.run, trouble: 'conflict' }
}

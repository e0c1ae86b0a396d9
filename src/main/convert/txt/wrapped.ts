import type { TableCell, TableRow } from '../../../shared/document'
import { isFigure } from '../../../shared/text/figure'
import { trimmed } from '../../../shared/text/fold'
import type { Line } from './lines'
import { cellsOf, hasTab, isBlank } from './tabs'

/**
 * Rows with TABs that a program wrapped to the width of its page, as catdoc does: empty lines part the rows, and a row's
 * line ends at the TAB, the space or the character where the page was full.
 */

/** So many rows, each of a few lines, are no chance. */
const leastRows = 10
const mostLines = 5
/** A line of this many bytes is full; the program counts bytes, of which a Chinese character has two or three. */
const fullLine = 64

const bytes = new TextEncoder()

const firstCell = ({ text }: Line) => text.split('\t')[0] ?? ''
const lastCell = ({ text }: Line) => text.split('\t').at(-1) ?? ''
const isFilledFigure = (text: string) => trimmed(text) !== '' && isFigure(text)

/**
 * The lines between empty ones. A row was broken before and behind a blank cell where one empty line parts figures from
 * figures.
 */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  lines.forEach((line, index) => {
    const [before, last] = [lines[index - 1], lines[index - 2]]
    const run = runs.at(-1)
    if (isBlank(line)) return
    if (run === undefined || before === undefined) runs.push([line])
    else if (!isBlank(before)) run.push(line)
    else if (last !== undefined && isFilledFigure(lastCell(last)) && isFilledFigure(firstCell(line)) && !isBlank(last))
      run.push(before, line)
    else runs.push([line])
  })
  return runs
}

/** Whether a text's rows are parted by empty lines, and some of them wrapped. */
export function wrapsRows(lines: readonly Line[]): boolean {
  const rows = runsOf(lines).filter((run) => run.some(hasTab))
  return rows.length >= leastRows && rows.every((row) => row.length <= mostLines) && rows.some((row) => row.length > 1)
}

/** A line that ends in a cell begun and still empty: blank and broken behind, or broken before its figure. */
const endsInBlank = ({ text }: Line) => /\t[^\S\t]*$/u.test(text)

/** Whether a line's end stands for the TAB at which it was broken, and not for a space or nothing. */
function endsCell(line: Line, next: Line, blanks: boolean): boolean {
  if (endsInBlank(line)) return blanks
  if (/^[^\S\t]*\t/u.test(next.text)) return false
  return isFigure(lastCell(line)) || isFigure(firstCell(next)) || bytes.encode(line.text).length < fullLine
}

function rowOf(lines: readonly Line[], blanks: boolean): TableRow {
  const cells: TableCell[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = cells.at(-1)
    const continues = before !== undefined && last !== undefined && !endsCell(before, line, blanks)
    const [first, ...rest] = cellsOf(line, continues ? cells.length - 1 : cells.length)
    if (continues && first !== undefined) {
      const place = trimmed(last.text) === '' ? first.place : last.place
      cells[cells.length - 1] = { ...last, text: trimmed(`${last.text}${first.text}`), place }
      cells.push(...rest)
    } else cells.push(...(first === undefined ? [] : [first, ...rest]))
  })
  return { cells }
}

/** How many cells a row has from its first figure on. */
function figuresOf({ cells }: TableRow): number {
  const first = cells.findIndex(({ text }) => isFilledFigure(text))
  return first === -1 ? 0 : cells.length - first
}

function mostCommon(counts: readonly number[]): number | null {
  const times = (count: number) => counts.filter((each) => each === count).length
  return [...counts].sort((a, b) => times(b) - times(a))[0] ?? null
}

/** The rows of wrapped lines. Where a blank cell may end a line, it does if that makes the row as long as most others. */
export function wrappedRows(lines: readonly Line[]): TableRow[] {
  const rows = runsOf(lines).map((run) => ({ plain: rowOf(run, false), withBlanks: rowOf(run, true) }))
  const usual = mostCommon(rows.map(({ plain }) => figuresOf(plain)).filter((count) => count > 1))
  return rows.map(({ plain, withBlanks }) =>
    figuresOf(plain) !== usual && figuresOf(withBlanks) === usual ? withBlanks : plain
  )
}

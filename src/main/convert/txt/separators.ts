import { readFigure } from '../../../shared/text/figure'
import { trimmed } from '../../../shared/text/fold'
import { rewritten } from './cut'
import { isFormText } from './formText'
import type { Line } from './lines'
import { isRule } from './rules'

/**
 * Rows whose cells are parted by something else than TABs: commas, semicolons or bars, with quotes around the cells or
 * without, or as a list in brackets. They are rewritten with TABs, a character for a character, so that every place in
 * the file stays.
 */

const separators = ['|', '｜', ',', ';', '；', '，'] as const
type Separator = (typeof separators)[number]

/** So many rows of the form are no chance. */
const leastRows = 5
/** Longer lines are no rows of cells. */
const longestRow = 2000
/** Rows of table II have as many cells as their heading; other tables' headings leave out what is merged. */
const widestHeading = 4
/** Table IV's row has fifteen figures and no label. */
const leastUnnamed = 10

/** In quotes a cell may hold sentences. */
const quotedRow = /^\s*"(?:[^"]|"")*"\s*(?:,|$)/u
/** What running text has and a row of a table has not. */
const sentence = /[。！？]/u

function isPlainFigure(cell: string): boolean {
  const text = trimmed(cell)
  const figure = readFigure(text)
  return figure.status === 'number' ? !figure.broken && !/\s/u.test(text) : figure.status !== 'invalid'
}

/** Bars at both edges draw a table, which is read otherwise. */
const isDrawn = (text: string) => /^\s*\|.*\|\s*$/u.test(text)

interface Cut {
  readonly row: string
  readonly cells: readonly string[]
}

/** A line that may be a row of cells: no sentence, and not parted otherwise. */
function mayBeRow({ text }: Line, separator: Separator): boolean {
  if (text.length > longestRow || text.includes('\t')) return false
  if (separator === ',' && quotedRow.test(text)) return true
  if ((separator !== '|' && isDrawn(text)) || isPlainFigure(text)) return false
  return text.includes(separator) && !sentence.test(text)
}

const isThousands = (cell: string, next: string | undefined) =>
  /(?:^|\D)\d{1,3}$/u.test(trimmed(cell)) && /^\d{3}(?!\d)/u.test(trimmed(next ?? ''))

/** Words and digits in one cell, and three digits behind the comma: the comma is within a number. */
const isWithinNumber = (cells: readonly string[]) =>
  cells.some((cell, at) => !isPlainFigure(cell) && isThousands(cell, cells[at + 1]))

/** How many figures stand behind a row's labels, blanks left out. */
const figuresIn = (cells: readonly string[]) =>
  cells.slice(cells.findLastIndex((cell) => !isPlainFigure(cell)) + 1).filter((cell) => trimmed(cell) !== '').length

/** Where a comma may be within a number, and a row has more figures than those before, nobody can tell its cells. */
const isUnclear = (cells: readonly string[], before: number) =>
  before > 0 && figuresIn(cells) > before && cells.some((cell, at) => isThousands(cell, cells[at + 1]))

/** A label of the form with a figure behind it, or more figures than any sentence lists. */
function isRowOfForm({ text }: Line, { cells }: Cut): boolean {
  if (isDrawn(text) || isWithinNumber(cells)) return false
  const first = cells.findLastIndex((cell) => !isPlainFigure(cell)) + 1
  const filled = figuresIn(cells)
  return filled >= leastUnnamed || (filled > 0 && cells.slice(0, first).some(isFormText))
}

/** Lines that stand together and may be rows, each cut into cells; none where no row of the form is among them. */
function rowsOf(lines: readonly Line[], separator: Separator): ReadonlyMap<Line, Cut> {
  const groups: [Line, Cut][][] = [[]]
  for (const line of lines) {
    if (mayBeRow(line, separator)) {
      const row = rewritten(line.text, separator)
      groups.at(-1)?.push([line, { row, cells: row.split('\t') }])
    } else if (trimmed(line.text) !== '' && groups.at(-1)?.length !== 0) groups.push([])
  }
  return new Map(groups.filter((group) => group.some(([line, cut]) => isRowOfForm(line, cut))).flat())
}

/** Which separator parts the cells of most rows of the form, and these rows with what stands among them. */
function partedRows(lines: readonly Line[]): ReadonlyMap<Line, Cut> {
  const frequent = separators.filter((each) => lines.filter(({ text }) => text.includes(each)).length >= leastRows)
  const found = frequent.map((separator) => rowsOf(lines, separator))
  const counts = found.map((rows) => Array.from(rows).filter(([line, cut]) => isRowOfForm(line, cut)).length)
  const most = Math.max(...counts)
  return most < leastRows ? new Map() : (found[counts.indexOf(most)] ?? new Map())
}

const holdsQuoted = ({ text }: Line) => text.length <= longestRow && /(?:^|\t)"[^"\t]*"(?=\t|$)/u.test(text)
const isQuoted = (line: Line) => line.text.includes('\t') && holdsQuoted(line)

/** The lines, with TABs between the cells of rows that part them otherwise. Where tables have TABs, nothing else does. */
export function withTabs(lines: readonly Line[]): readonly Line[] {
  if (lines.filter(isQuoted).length >= leastRows)
    return lines.map((line) => (holdsQuoted(line) ? { ...line, text: rewritten(line.text, '\t') } : line))
  if (lines.filter(({ text }) => text.includes('\t')).length >= leastRows) return lines
  const rows = partedRows(lines)
  let before = 0
  return lines.map((line) => {
    const cut = rows.get(line)
    if (cut === undefined) return line
    const { row, cells } = cut
    if (isWithinNumber(cells) || isUnclear(cells, before)) return line
    if (isRowOfForm(line, cut)) before = Math.max(before, figuresIn(cells))
    else before = cells.length <= widestHeading ? cells.length - 1 : 0
    return { ...line, text: isRule(line.text) ? '' : row }
  })
}

import type { TableCell, TableRow } from '../../../shared/document'
import { isFigure } from '../../../shared/text/figure'
import { widthOf } from '../../../shared/text/width'
import { isWholeLabel } from './formText'
import type { Line } from './lines'
import { isDash, isFrame, isRulePiece } from './rules'

/**
 * Tables drawn with a rule below every row: the lines between two rules are one row, however often its texts were broken.
 * A rule may stop at a cell that reaches down over several rows.
 */

/** Longer lines are of no page. */
const longestLine = 2000

interface Part {
  readonly text: string
  readonly start: number
  readonly from: number
  readonly to: number
  readonly isRule: boolean
}

/** What stands between the bars of a line, and the strokes among it; null for a line that is not of such a table. */
function partsOf({ text }: Line): Part[] | null {
  const trimmedEnd = text.trimEnd()
  const lead = text.length - text.trimStart().length
  const first = trimmedEnd.charAt(lead)
  if (trimmedEnd.length > longestLine || !isFrame(first) || !isFrame(trimmedEnd.slice(-1))) return null
  const parts: Part[] = []
  let start = lead + 1
  let column = widthOf(text.slice(0, start))
  for (let at = start; at < trimmedEnd.length; at++) {
    const character = trimmedEnd.charAt(at)
    if (!isFrame(character) || isDash(character) || (character === '+' && !nearRule(trimmedEnd, at))) continue
    const own = trimmedEnd.slice(start, at)
    const to = column + widthOf(own)
    parts.push({ text: own, start, from: column, to, isRule: isRulePiece(own) })
    start = at + 1
    column = to + 1
  }
  return parts
}

/** A plus is a corner where strokes meet it, and a sign elsewhere. */
function nearRule(text: string, at: number): boolean {
  return isDash(text.charAt(at - 1)) || isDash(text.charAt(at + 1))
}

/** A cell, and its texts so far. */
interface Open {
  readonly place: { readonly line: number; readonly start: number }
  readonly from: number
  readonly to: number
  readonly texts: string[]
}

type Reach = Pick<Part, 'from' | 'to'>
const meets = (one: Reach, other: Reach) => other.from < one.to && one.from < other.to
const isBelow = (part: Reach, cell: Reach) => part.from === cell.from && part.to === cell.to

function opened({ text, start, from, to }: Part, line: number): Open {
  const shown = text.trim()
  const lead = shown === '' ? 0 : text.length - text.trimStart().length
  return { place: { line, start: start + lead }, from, to, texts: [shown] }
}

/** Fewer rows between rules are a heading and a body. */
const leastRows = 4
const leastBroken = 2

const filledOf = ({ texts }: Open) => texts.filter((text) => text !== '')
/** Its figure, or what may be two rows' figures, was written in several lines. */
const isBroken = (cell: Open) => filledOf(cell).length > 1 && filledOf(cell).every(isFigure)
/** A label's last piece and a figure: two rows stand between these rules. */
const isMixed = (cell: Open) => filledOf(cell).some(isFigure) && !filledOf(cell).every(isFigure)

const holdsLabels = (cell: Open) => filledOf(cell).filter(isWholeLabel).length > 1

/** Lines of figures between two rules, labels over each other, or a label over a figure, are two rows, not one. */
function holdsRows(cells: readonly Open[]): boolean {
  return cells.filter(isBroken).length >= leastBroken || cells.some((cell) => isMixed(cell) || holdsLabels(cell))
}

/**
 * The cells that begin in each row: a rule closes those above it, and what stands below an open one goes on with it. Null
 * where lines are of no such table, or a text stands below cells of other widths.
 */
function cellsByRow(lines: readonly Line[]): Open[][] | null {
  const rows: Open[][] = []
  let open: readonly Open[] = []
  for (const line of lines) {
    const parts = partsOf(line)
    if (parts === null) return null
    const rules = parts.filter(({ isRule }) => isRule)
    const left = open.filter((cell) => !rules.some((rule) => meets(cell, rule)))
    const fresh: Open[] = []
    for (const part of parts.filter(({ isRule }) => !isRule)) {
      const own = left.find((cell) => isBelow(part, cell))
      if (own !== undefined) own.texts.push(part.text.trim())
      else if (left.some((cell) => meets(cell, part))) return null
      else fresh.push(opened(part, line.number))
    }
    if (fresh.length > 0) rows.push(fresh)
    open = [...left, ...fresh]
  }
  return rows
}

/** The rows of a table whose rows are parted by rules; null where they are not. */
export function ruledRows(lines: readonly Line[]): TableRow[] | null {
  const rows = cellsByRow(lines)
  if (rows === null || rows.length < leastRows || rows.some(holdsRows)) return null
  return rows.map((cells) => ({ cells: cells.map(cellOf) }))
}

/** A figure in pieces keeps its lines: they may be two. */
function cellOf(cell: Open, column: number): TableCell {
  const { place } = cell
  const text = filledOf(cell).join(isBroken(cell) ? '\n' : '')
  const [first = ''] = filledOf(cell)
  return { text, place: { ...place, end: place.start + first.length }, column, columnSpan: 1, rowSpan: 1 }
}

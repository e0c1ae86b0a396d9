import type { TableCell, TableRow } from '../../../shared/document'
import { isFigure } from '../../../shared/text/figure'
import { widthOf } from '../../../shared/text/width'
import { isWholeLabel } from './formText'
import type { Line } from './lines'

/**
 * Tables drawn with a rule below every row: the lines between two rules are one row, however often its texts were broken.
 * A rule may stop at a cell that reaches down over several rows.
 */

/** Longer lines are of no page. */
const longestLine = 2000
const corner = /[|｜+\u2500-\u257f]/u
const stroke = /^[-=:─━═]{2,}$/u

interface Part {
  readonly text: string
  readonly start: number
  readonly from: number
  readonly to: number
  readonly isRule: boolean
}

const isDash = (character: string) => /[-=─━═┄┅]/u.test(character)

/** What stands between the bars of a line, and the strokes among it; null for a line that is not of such a table. */
function partsOf({ text }: Line): Part[] | null {
  const trimmedEnd = text.trimEnd()
  const lead = text.length - text.trimStart().length
  const first = trimmedEnd.charAt(lead)
  if (trimmedEnd.length > longestLine || !corner.test(first) || !corner.test(trimmedEnd.slice(-1))) return null
  const parts: Part[] = []
  let start = lead + 1
  let column = widthOf(text.slice(0, start))
  for (let at = start; at < trimmedEnd.length; at++) {
    const character = trimmedEnd.charAt(at)
    if (!corner.test(character) || isDash(character) || (character === '+' && !nearRule(trimmedEnd, at))) continue
    const own = trimmedEnd.slice(start, at)
    const to = column + widthOf(own)
    parts.push({ text: own, start, from: column, to, isRule: stroke.test(own) })
    start = at + 1
    column = to + 1
  }
  return parts
}

/** A plus is a corner where strokes meet it, and a sign elsewhere. */
function nearRule(text: string, at: number): boolean {
  return isDash(text.charAt(at - 1)) || isDash(text.charAt(at + 1))
}

interface Open {
  readonly row: number
  readonly place: { readonly line: number; readonly start: number }
  readonly from: number
  readonly to: number
  readonly texts: string[]
}

const isWithin = (inner: { from: number; to: number }, outer: { from: number; to: number }) =>
  outer.from < inner.to && inner.from < outer.to

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

/** The rows of a table whose rows are parted by rules; null where they are not. */
export function ruledRows(lines: readonly Line[]): TableRow[] | null {
  const cells: Open[] = []
  let open: Open[] = []
  let row = -1
  for (const line of lines) {
    const parts = partsOf(line)
    if (parts === null) return null
    const rules = parts.filter(({ isRule }) => isRule)
    const closed = open.filter((cell) => rules.some((rule) => isWithin(cell, rule)))
    open = open.filter((cell) => !closed.includes(cell))
    const texts = parts.filter(({ isRule }) => !isRule)
    const fresh: Open[] = []
    for (const part of texts) {
      const text = part.text.trim()
      const own = open.find((cell) => cell.from === part.from && cell.to === part.to)
      if (own !== undefined) own.texts.push(text)
      else if (open.some((cell) => isWithin(cell, part))) return null
      else {
        const lead = text === '' ? 0 : part.text.length - part.text.trimStart().length
        const place = { line: line.number, start: part.start + lead }
        fresh.push({ row: row + 1, place, from: part.from, to: part.to, texts: [text] })
      }
    }
    if (fresh.length > 0) row++
    cells.push(...fresh)
    open.push(...fresh)
  }
  if (row + 1 < leastRows) return null
  const rows = Array.from({ length: row + 1 }, (): Open[] => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows.some(holdsRows) ? null : rows.map((each) => ({ cells: each.map(cellOf) }))
}

/** A figure in pieces keeps its lines: they may be two. */
function cellOf(cell: Open, column: number): TableCell {
  const { place } = cell
  const text = filledOf(cell).join(isBroken(cell) ? '\n' : '')
  const [first = ''] = filledOf(cell)
  return { text, place: { ...place, end: place.start + first.length }, column, columnSpan: 1, rowSpan: 1 }
}

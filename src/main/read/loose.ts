import type { Doubt } from '../../shared/report'
import type { Binding } from './bind'
import { type Heading, inOrder } from './columns'
import type { Match } from './match'
import { isFilled, isLine, type RowCell } from './rows'
import { blankBehind, isFigureLine } from './run'
import { groupsAddUp, numberOf } from './sums'
import { centre, type Extent, overlap } from './tokens'

/**
 * Rows that are lines of text: nothing but the figures themselves and where they stand across the page shows the
 * columns, and a blank cell leaves nothing behind.
 */
export function isLoose({ rows }: Match): boolean {
  return rows.every(isLine)
}

/** A heading that names fewer columns than these less than the form's was not read whole. */
const mostLost = 1
/** Rows further away than this stand on another page, or in another table. */
const nearRows = 60

/**
 * Figures a single space apart were written one after the other, not under each other; unless a gap among them shows
 * where a blank cell is.
 */
const alignedGap = 2
const blankGap = 4
/** Figures of one column stand centred under each other, give or take this much. */
const mostDrift = 3
/** So many complete rows, the nearest, are asked, and must agree. */
const witnesses = 3

/** The most common number of figures in a row: how many columns the lines show. */
function usualWidth(matches: readonly Match[]): number | null {
  const counts = new Map<number, number>()
  for (const { run } of matches) {
    const filled = run.filter(isFilled).length
    if (filled > 1) counts.set(filled, (counts.get(filled) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

/** Which of the columns each figure stands under; null where one stands under none, or two under one. */
function columnsUnder(run: readonly RowCell[], columns: readonly Extent[]): number[] | null {
  const nearest = run.map(({ extent }) => {
    if (extent === null) return null
    const over = columns.flatMap((column, index) => (overlap(column, extent) ? [index] : []))
    const [only] = over
    if (over.length === 1 && only !== undefined) return only
    const distances = columns.map((column) => Math.abs(centre(column) - centre(extent)))
    const [best = Infinity, next = Infinity] = [...distances].sort((a, b) => a - b)
    return best * 2.5 < next ? distances.indexOf(best) : null
  })
  const found = nearest.flatMap((column) => column ?? [])
  const ascending = found.every((column, index) => index === 0 || column > (found[index - 1] ?? column))
  return found.length === run.length && ascending ? found : null
}

function extentsOf(run: readonly RowCell[]): Extent[] {
  return run.filter(isFilled).flatMap(({ extent }) => (extent === null ? [] : [extent]))
}

const gaps = (extents: readonly Extent[]) =>
  extents.slice(1).map(([from], index) => from - (extents[index]?.[1] ?? from))
const smallestGap = (extents: readonly Extent[]) => Math.min(...gaps(extents))
const largestGap = (extents: readonly Extent[]) => Math.max(0, ...gaps(extents))

/** Whether two complete rows show the same columns: text written row by row shows none. */
function underEachOther(a: Match, b: Match): boolean {
  const [upper, lower] = [extentsOf(a.run), extentsOf(b.run)]
  const drift = upper.map((extent, column) => Math.abs(centre(extent) - centre(lower[column] ?? extent)))
  return Math.max(...drift) <= Math.max(mostDrift, smallestGap(upper))
}

/** What the nearest complete rows say of a row's figures; null where they say nothing, or disagree. */
function columnsBeside(match: Match, complete: readonly Match[]): number[] | null {
  const at = match.rows[0]?.index ?? 0
  const distance = (other: Match) => Math.abs((other.rows[0]?.index ?? 0) - at)
  const near = complete.filter((other) => distance(other) <= nearRows)
  const nearest = [...near].sort((a, b) => distance(a) - distance(b)).slice(0, witnesses)
  const [first] = nearest
  if (first === undefined || nearest.length < 2) return null
  if (!nearest.every((other) => underEachOther(first, other))) return null
  const filled = match.run.filter(isFilled)
  const opinions = nearest.flatMap((other) => {
    const extents = extentsOf(other.run)
    const spread = smallestGap(extents) >= alignedGap || largestGap(extentsOf(filled)) >= blankGap
    return spread ? (columnsUnder(filled, extents) ?? []) : []
  })
  const said = opinions.slice(0, filled.length)
  const agreed =
    opinions.length >= filled.length && opinions.every((column, index) => column === said[index % filled.length])
  return agreed && said.length === filled.length ? said : null
}

function bound(
  match: Match,
  cells: readonly RowCell[],
  columns: readonly number[],
  doubt: Doubt | null,
  shown: readonly number[] = inOrder(match.target.cells.length)
): Binding {
  const last = match.rows.at(-1)?.cells.at(-1)
  const blank = last === undefined ? null : blankBehind(last)
  const placed = match.target.cells.map((_, column) =>
    shown.includes(column) ? (cells[columns.indexOf(column)] ?? blank) : null
  )
  return { match, columns: placed, extras: cells.slice(columns.length), doubt }
}

/** Puts the figures of lines of text into the columns of the form. */
export function bindLoose(match: Match, all: readonly Match[], heading: Heading | null): Binding {
  const width = match.target.cells.length
  const filled = match.run.filter(isFilled)
  const counts = { found: filled.length, expected: width }
  if (filled.length === width) return bound(match, filled, inOrder(width), null)
  if (filled.length > width) {
    return bound(match, filled, inOrder(width), { code: 'more-numbers', params: counts })
  }
  const named = [...new Set(heading?.sequence.flatMap((column) => column ?? []))].sort((a, b) => a - b)
  const wholeHeading = named.length >= width - mostLost && named.length > 1 && !heading?.broken
  const shown = wholeHeading && usualWidth(all) === named.length ? named : inOrder(width)
  if (shown.length === filled.length) return bound(match, filled, shown, null, shown)
  const lineForEach = match.rows.filter(isFigureLine).length === width
  const sums = groupsAddUp(match.run, match.target.sumGroup, numberOf)
  const sumsHold = sums.includes(true) && !sums.includes(false)
  if (match.run.length === width && (match.target.table !== 'IV' || lineForEach || sumsHold)) {
    return bound(match, match.run, inOrder(width), null)
  }
  const complete = all.filter((other) => isLoose(other) && other.run.filter(isFilled).length === shown.length)
  const beside = filled.length === 0 ? null : columnsBeside(match, complete)?.flatMap((column) => shown[column] ?? [])
  if (beside != null) return bound(match, filled, beside, null, shown)
  const doubt: Doubt = filled.length === 0 ? { code: 'no-numbers' } : { code: 'fewer-numbers', params: counts }
  return bound(match, filled, shown.slice(0, filled.length), doubt, shown)
}

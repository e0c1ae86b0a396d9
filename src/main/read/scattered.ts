import type { RowCell } from './rows'
import { addsUp, valueOf } from './sums'

/**
 * A table whose figures a program wrote part by part: a page's labels first, then its figures, columns before rows here
 * and rows before columns there. What is left is the order within each part, and the form's sums. Parts are bands of
 * rows; a band's columns are written one group of columns after the other, and each group row by row or column by column.
 * A way of laying the figures out counts only if all sums of the table hold, over so many different numbers that no other
 * way could.
 */

/** Ways tried before a table is given up as undecided. */
const mostTries = 60_000
/** … and before another way beside the one found is. */
const mostTriesForAnother = 6_000
/** Fewer different numbers than these could be laid out in several ways. */
const leastDifferent = 25
/** A group of columns written before others of its band is itself of one piece, or of two, one above the other. */
type Order = 'by-row' | 'by-column'
const orders: readonly Order[] = ['by-row', 'by-column']

interface Block {
  readonly height: number
  readonly width: number
  readonly order: Order
}

type Laid = readonly (readonly RowCell[])[]

/** The rows of a block whose figures begin at `from`. */
function layBlock(figures: readonly RowCell[], from: number, { height, width, order }: Block): RowCell[][] {
  return Array.from({ length: height }, (_, row) =>
    figures.length < from + height * width
      ? []
      : Array.from(
          { length: width },
          (_, column) => from + (order === 'by-row' ? row * width + column : column * height + row)
        ).flatMap((at) => figures[at] ?? [])
  )
}

/** The blocks in which a group of columns may be written: of one piece, or of two, one above the other. */
function groupsOf(height: number, width: number): Block[][] {
  const ordersOf = (rows: number) => (rows === 1 || width === 1 ? orders.slice(0, 1) : orders)
  const whole = ordersOf(height).map((order) => [{ height, width, order }])
  const halved = Array.from({ length: height - 1 }, (_, index) => index + 1).flatMap((upper) =>
    ordersOf(upper).flatMap((above) =>
      ordersOf(height - upper).map((below) => [
        { height: upper, width, order: above },
        { height: height - upper, width, order: below }
      ])
    )
  )
  return width === 1 ? whole : [...whole, ...halved]
}

const beside = (left: Laid, right: Laid): RowCell[][] => left.map((row, index) => [...row, ...(right[index] ?? [])])

const valuesOf = (table: Laid) => table.map((row) => row.map(valueOf).join()).join(';')

/** The first way that is found, whole bands tried first or wide groups of columns; null for none in reasonable time. */
function firstLayout(
  figures: readonly RowCell[],
  rows: number,
  columns: number,
  holds: (table: Laid) => boolean,
  groupsFirst: boolean
): Laid | null {
  let found: Laid | null = null
  let tries = 0
  const most = groupsFirst ? mostTriesForAnother : mostTries
  const isOver = () => found !== null || tries > most

  /** The rest of a band: its last group of columns, each piece checked as soon as it is laid. */
  const closeBand = (left: Laid, from: number, above: Laid): void => {
    if (isOver()) return
    const [first] = left
    if (first === undefined) {
      next(from, above)
      return
    }
    const width = columns - first.length
    for (let height = 1; height <= left.length; height++) {
      for (const order of height === 1 || width === 1 ? orders.slice(0, 1) : orders) {
        if (height > 1 && order === 'by-row') continue
        tries++
        const laid = beside(left.slice(0, height), layBlock(figures, from, { height, width, order }))
        if (laid.every((row) => row.length === columns && addsUp(row, columns) === true))
          closeBand(left.slice(height), from + height * width, [...above, ...laid])
      }
    }
  }

  /** Groups of columns before the last one, which only the whole row can prove. */
  const openBand = (height: number, left: Laid, from: number, above: Laid, groups: number): void => {
    if (isOver()) return
    if (!groupsFirst || groups === 0) closeBand(left, from, above)
    if (groups === 0) return
    const room = columns - 1 - (left[0]?.length ?? 0)
    for (let step = 1; step <= room; step++) {
      const width = groupsFirst ? room + 1 - step : step
      for (const blocks of groupsOf(height, width)) {
        if (isOver()) return
        let at = from
        const laid = blocks.flatMap((block) => {
          const part = layBlock(figures, at, block)
          at += block.height * block.width
          return part
        })
        if (laid.every((row) => row.length === width)) openBand(height, beside(left, laid), at, above, groups - 1)
      }
    }
    if (groupsFirst) closeBand(left, from, above)
  }

  const next = (from: number, above: Laid): void => {
    if (isOver()) return
    if (above.length === rows) {
      if (from === figures.length && holds(above)) found = above
      return
    }
    const left = (height: number): Laid => Array.from({ length: height }, () => [])
    closeBand(left(1), from, above)
    for (let height = 2; height <= rows - above.length; height++) openBand(height, left(height), from, above, 2)
  }

  next(0, [])
  return found
}

/**
 * Lays figures out in `rows` × `columns` so that every row adds up to its last figure and `holds` says yes to the whole:
 * the way found first, and the one found first in another order if it has other values. None where they cannot be
 * told for sure.
 */
export function scattered(
  figures: readonly RowCell[],
  rows: number,
  columns: number,
  holds: (table: Laid) => boolean
): Laid[] {
  if (figures.length !== rows * columns || new Set(figures.map((cell) => valueOf(cell))).size < leastDifferent)
    return []
  const one = firstLayout(figures, rows, columns, holds, false)
  const other = one === null ? null : firstLayout(figures, rows, columns, holds, true)
  if (one === null) return []
  return other === null || valuesOf(one) === valuesOf(other) ? [one] : [one, other]
}

import {
  areAligned,
  follows,
  heightOf,
  isFull,
  isOneCell,
  isWhole,
  isZeroBroken,
  firstWidth,
  labelIn,
  labelLeadingOf,
  leadingOf,
  middleOf,
  overlap,
  widthOf
} from './leading'
import type { TextLine } from './lines'

/** What may be a row of a table without rulings, and what speaks against it. */

/** What is to be parted into rows, and whether a page's edge may cut the first or the last of them. */
export interface Region {
  readonly lanes: readonly (readonly TextLine[])[]
  readonly labels: readonly TextLine[]
  readonly cutAbove: boolean
  readonly cutBelow: boolean
}

/** The middles of a row's cells are this near to each other, in parts of the distance between lines; half of it is another's. */
const near = 0.2
/** Heights this near are one. */
const sameHeight = 0.2
/** Rows of more lines than these are none. */
const mostHeights = 40
/** No page of a report has so much in a table; what seems to be one would take for ever to part. */
const mostPieces = 1500

/** What speaks against a row; a way to part the lines is the better the less does. */
export const against = {
  /** No label stands at the row's height. */
  noLabel: 3,
  blank: 1,
  /** A new number of the form stands within the label. */
  numberedWithin: 3,
  /** Text was broken where its line had room. */
  brokenEarly: 0.5,
  /** A label's line was full, and what follows at a line's distance is another row's. */
  cutLabel: 1,
  /** So it is with the digits of a column. */
  cutDigits: 0.3,
  cutByPage: 0.5,
  /** A line is in no row. */
  left: 5
}
const numbering = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．])/u

/** Lines that may be a row, or one line that is in none. */
export interface Candidate {
  /** The lines of each value column and those of the label, from the top down. */
  readonly values: readonly (readonly TextLine[])[]
  readonly label: readonly TextLine[]
  /** What stands left of the label: words of a group, which reaches over several rows. */
  readonly beside: readonly TextLine[]
  readonly from: number
  readonly to: number
  /** Null for a line that is in no row. */
  readonly middle: number | null
  /** How tall its tallest cell is. */
  readonly tall: number
  /** What speaks against it. */
  readonly cost: number
  /** Which lines it holds, beside words of a group. */
  readonly key: string
}

/** All rows that a region's lines may be, in order, and what tells how they go together. */
export interface Candidates {
  readonly all: readonly Candidate[]
  /** What speaks against one row following another; null where they overlap. */
  readonly between: (above: Candidate, below: Candidate) => number | null
  /** The heights of the first and the last figure: rows begin with the one at the latest, and reach the other. */
  readonly first: number
  readonly last: number
}

/** What a region's lines may be; null where they do not lie as a table's do. */
export function candidatesOf(region: Region): Candidates | null {
  const { lanes, labels } = region
  const leading = leadingOf(lanes)
  if (leading === null || lanes.flat().length + labels.length > mostPieces) return null
  const labelLeading = labelLeadingOf(labels) ?? leading
  const rooms = new Map(lanes.map((lane) => [lane, Math.max(...lane.map(widthOf))]))
  const heights = heightsOf([...lanes.flat(), ...labels], leading)
  const ranks = new Map(
    [...lanes.flat(), ...labels].map((line) => [line, heights.findLastIndex((height) => height <= heightOf(line))])
  )
  const byHeight = (lines: readonly TextLine[]) =>
    heights.map((_, rank) => lines.filter((line) => ranks.get(line) === rank))
  const [lanesByHeight, labelsByHeight] = [lanes.map(byHeight), byHeight(labels)]
  const filled = lanes.flat().map((line) => ranks.get(line) ?? 0)
  const [first, last] = [Math.min(...filled), Math.max(...filled)]
  const labelRoom = (line: TextLine) => Math.max(...labels.filter((other) => areAligned(line, other)).map(widthOf))

  const candidate = (from: number, to: number, values: Candidate['values']): Candidate | null => {
    const cut = (region.cutAbove && from <= first) || (region.cutBelow && to >= last)
    let cost = 0
    let parted = false
    for (const [at, lines] of values.entries()) {
      const lane = lanes[at] ?? []
      if (isZeroBroken(lines)) return null
      const early = lines
        .slice(0, -1)
        .filter((line, index) => !isFull(line, lines[index + 1] ?? line, rooms.get(lane) ?? 0))
      cost += early.length * against.brokenEarly
      if (lines.length > 0 && !isWhole(lines)) {
        if (!cut) return null
        parted = true
      }
    }
    if (parted) cost += against.cutByPage
    const middles = values.flatMap((lines) => middleOf(lines) ?? [])
    const found = labelIn(labelsByHeight.slice(from, to + 1).flat())
    const labelMiddle = isOneCell(found.label, labelLeading) ? middleOf(found.label) : null
    const middle = middles[0] ?? labelMiddle
    if (middle === null || middles.some((other) => Math.abs(other - middle) > near * leading)) return null
    const labelled = labelMiddle !== null && Math.abs(labelMiddle - middle) <= near * leading
    const { label, beside } = labelled ? found : { label: [], beside: [...found.label, ...found.beside] }
    if (!labelled && labels.length > 0) cost += cut ? against.cutByPage : against.noLabel
    if (middles.length === 0) cost += against.blank
    label.forEach((line, index) => {
      const before = label[index - 1]
      if (before === undefined) return
      if (numbering.test(line.text.trim())) cost += against.numberedWithin
      else if (!isFull(before, line, labelRoom(before))) cost += against.brokenEarly
    })
    return {
      from,
      to,
      values,
      label,
      beside,
      middle,
      tall: Math.max(label.length * labelLeading, ...values.map((lines) => lines.length * leading)),
      cost,
      key: [...values.flat(), ...label]
        .map((line) => `${Math.round(line.left)},${Math.round(heightOf(line))}`)
        .join(' ')
    }
  }

  const between = (above: Candidate, below: Candidate): number | null => {
    if (above.middle === null || below.middle === null) return 0
    if (below.middle - above.middle < (above.tall + below.tall) / 2 - 0.3 * leading) return null
    let cost = 0
    for (const [at, lane] of lanes.entries()) {
      const [a, b] = [above.values[at]?.at(-1), below.values[at]?.[0]]
      const room = rooms.get(lane) ?? 0
      if (a === undefined || b === undefined || !follows(a, b, leading) || !isFull(a, b, room)) continue
      if (room > 1.5 * firstWidth(b)) cost += against.cutDigits
    }
    const [a, b] = [above.label.at(-1), below.label[0]]
    if (
      a !== undefined &&
      b !== undefined &&
      follows(a, b, labelLeading) &&
      overlap(a, b) &&
      !numbering.test(b.text.trim())
    ) {
      if (isFull(a, b, labelRoom(a))) cost += against.cutLabel
    }
    return cost
  }

  const all: Candidate[] = []
  for (let from = 0; from < heights.length; from++) {
    all.push({
      from,
      to: from,
      values: [],
      label: [],
      beside: [],
      middle: null,
      tall: 0,
      cost: against.left,
      key: `left ${from}`
    })
    for (let to = from; to < Math.min(heights.length, from + mostHeights); to++) {
      const values = lanesByHeight.map((lane) => lane.slice(from, to + 1).flat())
      if (!values.every((lines) => isOneCell(lines, leading))) break
      const found = candidate(from, to, values)
      if (found !== null) all.push(found)
    }
  }
  return { all, between, first, last }
}

/** The heights at which lines stand, each once. */
function heightsOf(lines: readonly TextLine[], leading: number): number[] {
  const heights: number[] = []
  for (const height of lines.map(heightOf).sort((a, b) => a - b)) {
    if (height - (heights.at(-1) ?? -Infinity) > sameHeight * leading) heights.push(height)
  }
  return heights
}

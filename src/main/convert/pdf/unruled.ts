import type { TableRow } from '../../../shared/document'
import { type Band, bandsOf } from './bands'
import { type Chunked, chunkedFinely, isFilledFigure, isPieceOfFigure } from './chunks'
import { linesOf, type TextLine } from './lines'
import { boxOf, roundly } from './positioned'

/** Tables without rulings whose columns and rows can be told by where things stand. */

/** Narrower tables break no numbers: they are read line by line. */
const leastColumns = 5
/** A line of so many words above the figures names their columns. */
const leastNames = 3
/** A row's label begins at most so many lines above its first figure, and a heading above that. */
const labelReach = 4
const headingReach = 12

/** From where to where a column's figures stand across the page. */
export interface Lane {
  readonly left: number
  readonly right: number
}

/** What was made of a page's lines. */
export interface Gathered {
  readonly rows: readonly { readonly top: number; readonly row: TableRow }[]
  /** Lines of a table's heading, each with what stands over or beside its columns. */
  readonly headings: ReadonlyMap<TextLine, TableRow>
  /** What is in none of the rows, headings among it. */
  readonly rest: readonly TextLine[]
  /** The columns of the page's last table, which may go on overleaf. */
  readonly lanes: readonly Lane[]
}

const isWord = (chunk: TextLine) => !isPieceOfFigure(chunk)
const overlap = (a: Lane, b: Lane) => a.left < b.right && b.left < a.right

/** Consecutive lines in which nothing but figures stands from the first column of figures on, `end` exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
  /** Where the figures begin. */
  readonly left: number
}

function stretchesOf(lines: readonly Chunked[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < lines.length) {
    let left = Infinity
    let end = at
    let words = -Infinity
    for (; end < lines.length; end++) {
      const chunks = lines[end]?.chunks ?? []
      const from = Math.min(left, ...chunks.filter(isPieceOfFigure).map((chunk) => chunk.left))
      const to = Math.max(words, ...chunks.filter(isWord).map((chunk) => chunk.right))
      if (to > from) break
      left = from
      words = to
    }
    if (Number.isFinite(left)) stretches.push({ start: at, end, left })
    at = Math.max(end, at + 1)
  }
  return stretches
}

/** The columns that pieces of figures stand in: those above each other share one. */
function lanesOf(pieces: readonly Lane[]): Lane[] {
  return [...pieces]
    .sort((a, b) => a.left - b.left)
    .reduce<Lane[]>((lanes, { left, right }) => {
      const last = lanes.at(-1)
      if (last === undefined || left >= last.right) return [...lanes, { left, right }]
      return [...lanes.slice(0, -1), { left: last.left, right: Math.max(last.right, right) }]
    }, [])
}

/** The words of a heading that name a column each: those over several stand over several words of another line. */
function namesIn(heading: readonly Chunked[], left: number): TextLine[] {
  const over = heading.map(({ chunks }) => chunks.filter((chunk) => chunk.right > left))
  const spans = (chunk: TextLine) => over.some((line) => line.filter((other) => overlap(other, chunk)).length > 1)
  return over.filter((line) => line.length >= leastNames).flatMap((line) => line.filter((chunk) => !spans(chunk)))
}

/** The columns with those that are named or were seen before, and hold no figure here; null where they do not agree. */
function withColumns(lanes: readonly Lane[], known: readonly Lane[]): Lane[] | null {
  const joined = lanesOf([...lanes, ...known])
  const agree = joined.every(
    (lane) =>
      lanes.filter((each) => overlap(each, lane)).length <= 1 && known.filter((each) => overlap(each, lane)).length <= 1
  )
  return agree ? joined : null
}

/** The lines of a table's heading above its figures: words over the columns, or beside them. */
function headingAbove(lines: readonly Chunked[], start: number, left: number): readonly Chunked[] {
  let top = start
  for (let at = start - 1; at >= Math.max(0, start - headingReach); at--) {
    const chunks = lines[at]?.chunks ?? []
    const over = chunks.filter((chunk) => (chunk.left + chunk.right) / 2 > left)
    if (!chunks.every((chunk) => isWord(chunk) && (over.includes(chunk) || chunk.right <= left))) break
    if (over.length > 0) top = at
  }
  return lines.slice(top, start)
}

function rowOf(chunks: readonly TextLine[], page: number): TableRow {
  return {
    cells: chunks.map((chunk, column) => ({
      text: chunk.text,
      place: { page, box: boxOf(chunk) },
      column,
      columnSpan: 1,
      rowSpan: 1
    }))
  }
}

type Box = readonly [number, number, number, number]

function boxAround(lines: readonly TextLine[]): Box {
  return [
    roundly(Math.min(...lines.map(({ left }) => left))),
    roundly(Math.min(...lines.map(({ top }) => top))),
    roundly(Math.max(...lines.map(({ right }) => right))),
    roundly(Math.max(...lines.map(({ bottom }) => bottom)))
  ]
}

/**
 * A band as a row: words of the group, the label, and what stands in the columns. Its cells are counted, as those of any
 * row without rulings: so a sum that fails still speaks against the way in which the lines were parted.
 */
function rowOfBand({ values, label, beside }: Band, lanes: readonly Lane[], page: number): TableRow {
  const all = [...values.flat(), ...label, ...beside]
  const [left, top, , bottom] = boxAround(all)
  const cell = (lines: readonly TextLine[], column: number, blank: Box) => ({
    text: lines.map(({ text }) => text.trim()).join(''),
    place: { page, box: lines.length === 0 ? blank : boxAround(lines) },
    column,
    columnSpan: 1,
    rowSpan: 1
  })
  const margin: Box = [left, top, left, bottom]
  return {
    cells: [
      cell(beside, 0, margin),
      cell(label, 1, margin),
      ...values.map((lines, column) => {
        const lane = lanes[column]
        return cell(lines, column + 2, [roundly(lane?.left ?? 0), top, roundly(lane?.right ?? 0), bottom])
      })
    ]
      .filter(({ text }) => text !== '')
      .map((each, column) => ({ ...each, column }))
  }
}

/** Gathers the rows of the tables that a page shows without rulings; `before` are the columns of the page before. */
export function gathered(text: readonly TextLine[], page: number, before: readonly Lane[]): Gathered {
  const lines = text.map(chunkedFinely)
  const rows: { readonly top: number; readonly row: TableRow }[] = []
  const headings = new Map<TextLine, TableRow>()
  const taken = new Set<TextLine>()
  let known = before
  for (const { start, end, left } of stretchesOf(lines)) {
    const inside = lines.slice(start, end)
    const pieces = inside.flatMap(({ chunks }) => chunks.filter((chunk) => chunk.left >= left))
    const firstPiece = start + inside.findIndex(({ chunks }) => chunks.some((chunk) => chunk.left >= left))
    const heading = headingAbove(lines, firstPiece, left)
    const own = lanesOf(pieces)
    const names = namesIn(heading, left).filter((name) => own.filter((lane) => overlap(lane, name)).length <= 1)
    const isFirst = start === 0 || lines.slice(0, start).every(({ chunks }) => chunks.every(isWord))
    const carried = names.length === 0 && isFirst
    const named = carried ? known : lanesOf(names)
    const joined = withColumns(own, named)
    const lanes = carried && joined?.length !== known.length ? null : joined
    if (lanes === null || named.length < leastColumns || lanes.length < leastColumns || !pieces.some(isFilledFigure))
      continue
    const laneOf = (chunk: TextLine) => lanes.findIndex((lane) => overlap(lane, chunk))
    const labels = lines
      .slice(Math.max(start, firstPiece - labelReach), end)
      .flatMap(({ chunks }) => chunks.filter((chunk) => chunk.left < left))
    known = lanes
    const bands = bandsOf({
      lanes: lanes.map((_, lane) => pieces.filter((chunk) => laneOf(chunk) === lane)),
      labels,
      cutAbove: firstPiece <= labelReach && heading.length === 0,
      cutBelow: end === lines.length
    })
    // Rows that stand otherwise than in the middle of their cells are not told by their middles: none of them is.
    if (bands === null || bands.some(({ label }) => label.length === 0)) continue
    for (const { line, chunks } of heading) headings.set(line, rowOf(chunks, page))
    for (const band of bands.filter(({ sure }) => sure)) {
      const own = [...band.values.flat(), ...band.label, ...band.beside]
      rows.push({ top: Math.min(...own.map(({ top }) => top)), row: rowOfBand(band, lanes, page) })
      for (const chunk of own) taken.add(chunk)
    }
  }
  const rest = lines.flatMap(({ line, chunks }) => {
    const left = chunks.filter((chunk) => !taken.has(chunk))
    return left.length === chunks.length ? [line] : linesOf(left.flatMap(({ glyphs }) => glyphs))
  })
  return { rows, headings, rest, lanes: known }
}

import type { Rule } from './marks'

/**
 * Ruled tables, found in small steps: gather the rulings that touch each other, merge those on one line, lay a grid
 * through all of them, and let neighbouring squares without a line between them be one cell. Distances in points.
 */
const tolerances = {
  /** Rulings this close are the same line, drawn twice or as a double border. */
  snap: 3,
  /** Gaps up to this in a line are no gaps, and a line this short of another still meets it. */
  join: 4,
  /** Lines that reach this far beyond the last line across them show an end that is not drawn. */
  open: 7,
  /** A square's side is closed when at least this share of it is drawn. */
  closed: 0.6,
  /** More lines than this in one direction are a drawing. */
  mostLines: 300
}

/** A cell of a ruled table, in squares of its grid and in points of its page. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface RuledTable {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly cells: readonly RuledCell[]
}

/** A line of the grid: where it is, and the stretches of it that are drawn. */
interface Line {
  readonly at: number
  readonly stretches: readonly (readonly [number, number])[]
}

/** Joins stretches that overlap or nearly touch. */
function joined(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const result: [number, number][] = []
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last !== undefined && from <= last[1] + tolerances.join) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** Rulings of one direction as lines: those at nearly the same place become one. */
function linesOf(rules: readonly Rule[]): Line[] {
  const groups: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && rule.at - first.at <= tolerances.snap) group.push(rule)
    else groups.push([rule])
  }
  return groups.map((group) => ({
    at: group.reduce((sum, rule) => sum + rule.at, 0) / group.length,
    stretches: joined(group.map((rule) => [rule.from, rule.to]))
  }))
}

function touch(a: Rule, b: Rule): boolean {
  const near = tolerances.join
  if (a.horizontal === b.horizontal) {
    return Math.abs(a.at - b.at) <= tolerances.snap && a.from <= b.to + near && b.from <= a.to + near
  }
  return a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near
}

/** Sets of rulings that hang together. */
function connected(rules: readonly Rule[]): Rule[][] {
  const owner = rules.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (owner[at] !== at) {
      owner[at] = owner[owner[at] ?? at] ?? at
      at = owner[at] ?? at
    }
    return at
  }
  const byStart = rules
    .map((rule, index) => ({
      rule,
      index,
      top: rule.horizontal ? rule.at : rule.from,
      bottom: rule.horizontal ? rule.at : rule.to
    }))
    .sort((a, b) => a.top - b.top)
  byStart.forEach((one, position) => {
    for (let next = position + 1; next < byStart.length; next++) {
      const other = byStart[next]
      if (other === undefined || other.top > one.bottom + tolerances.join) break
      if (touch(one.rule, other.rule)) owner[root(other.index)] = root(one.index)
    }
  })
  const sets = new Map<number, Rule[]>()
  rules.forEach((rule, index) => sets.set(root(index), [...(sets.get(root(index)) ?? []), rule]))
  return [...sets.values()]
}

function isDrawn(line: Line | undefined, from: number, to: number): boolean {
  if (line === undefined) return false
  const drawn = line.stretches.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)
  return drawn >= (to - from) * tolerances.closed
}

/** Grows a cell from its top left square as far as no line stops it, keeping it a rectangle of free squares. */
function growCell(
  row: number,
  column: number,
  rows: number,
  columns: number,
  free: (row: number, column: number) => boolean,
  openRight: (row: number, column: number) => boolean,
  openBelow: (row: number, column: number) => boolean
): { rowSpan: number; columnSpan: number } {
  let columnSpan = 1
  while (column + columnSpan < columns && openRight(row, column + columnSpan - 1) && free(row, column + columnSpan))
    columnSpan++
  let rowSpan = 1
  const across = () => Array.from({ length: columnSpan }, (_, index) => column + index)
  while (
    row + rowSpan < rows &&
    across().every((each) => openBelow(row + rowSpan - 1, each) && free(row + rowSpan, each))
  )
    rowSpan++
  return { rowSpan, columnSpan }
}

/**
 * A table cut by a page break, or drawn without its outer border, ends where the lines across it end: adds the
 * closing lines that are not drawn. `through` are the lines of the other direction.
 */
function withOpenEnds(lines: readonly Line[], through: readonly Line[]): Line[] {
  const [firstThrough, lastThrough] = [through[0], through.at(-1)]
  if (firstThrough === undefined || lastThrough === undefined || through.length < 2) return [...lines]
  const closing = (at: number): Line => ({ at, stretches: [[firstThrough.at, lastThrough.at]] })
  const ends = (of: (line: Line) => number) =>
    through
      .map(of)
      .filter(Number.isFinite)
      .sort((a, b) => a - b)
  // The second line from the outside: a single one that sticks out is no table's end.
  const start = ends((line) => line.stretches[0]?.[0] ?? NaN)[1]
  const end = ends((line) => line.stretches.at(-1)?.[1] ?? NaN).at(-2)
  const [first, last] = [lines[0]?.at ?? Infinity, lines.at(-1)?.at ?? -Infinity]
  return [
    ...(start !== undefined && start < first - tolerances.open ? [closing(start)] : []),
    ...lines,
    ...(end !== undefined && end > last + tolerances.open ? [closing(end)] : [])
  ]
}

function tableOf(rules: readonly Rule[]): RuledTable | null {
  const drawnAcross = linesOf(rules.filter((rule) => rule.horizontal))
  const drawnDown = linesOf(rules.filter((rule) => !rule.horizontal))
  const across = withOpenEnds(drawnAcross, drawnDown)
  const down = withOpenEnds(drawnDown, drawnAcross)
  const rows = across.length - 1
  const columns = down.length - 1
  if (rows < 1 || columns < 1 || rows * columns < 2) return null
  if (Math.max(rows, columns) > tolerances.mostLines) return null
  const x = (index: number) => down[index]?.at ?? 0
  const y = (index: number) => across[index]?.at ?? 0
  const taken = new Set<number>()
  const free = (row: number, column: number) => !taken.has(row * columns + column)
  const openRight = (row: number, column: number) => !isDrawn(down[column + 1], y(row), y(row + 1))
  const openBelow = (row: number, column: number) => !isDrawn(across[row + 1], x(column), x(column + 1))
  const cells: RuledCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!free(row, column)) continue
      const { rowSpan, columnSpan } = growCell(row, column, rows, columns, free, openRight, openBelow)
      for (let below = 0; below < rowSpan; below++) {
        for (let right = 0; right < columnSpan; right++) taken.add((row + below) * columns + column + right)
      }
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        left: x(column),
        top: y(row),
        right: x(column + columnSpan),
        bottom: y(row + rowSpan)
      })
    }
  }
  if (cells.length < 2) return null
  return { left: x(0), top: y(0), right: x(columns), bottom: y(rows), cells }
}

/** The ruled tables of a page, from the top down. A frame with one cell is no table. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  return connected(rules)
    .flatMap((set) => tableOf(set) ?? [])
    .sort((a, b) => a.top - b.top || a.left - b.left)
}

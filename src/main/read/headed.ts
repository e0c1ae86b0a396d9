import { bindingOf } from './apart'
import type { PartRanges } from './align'
import type { Binding } from './bind'
import { columnNamed } from './columns'
import { type Laid, looksLikePageNumber } from './figureRows'
import { isLoose } from './loose'
import { scoreOf } from './match'
import { isFilled, isLine, isSentence, isText, loneText, type Row, type RowCell } from './rows'
import { labelOf, type Target } from './targets'

/**
 * Table II where a program wrote its row labels first, and then each column, or several beside each other, under their own
 * headings: there the headings say whose the figures are, if under each group of them stand as many as its rows have.
 * Table II has no sums: where lines of one figure below several headings could be rows as well as columns, the cells in
 * which the two differ stay in doubt. So does a group in which a page's number may stand for a figure that was lost.
 */

/** A block of the form: its rows, and the labels of its columns. */
export interface HeadedBlock {
  readonly targets: readonly Target[]
  readonly labels: readonly string[]
}

/** Headings that follow each other, and the figures below them, parted where an empty line parts them. */
interface Group {
  readonly headings: { readonly block: number; readonly column: number }[]
  readonly figures: {
    readonly cell: RowCell
    readonly row: Row
    readonly parted: boolean
    /** Empty lines stand directly above its line and below. */
    readonly alone: boolean
  }[]
}

/** The groups of a part's lines; null where a row's label stands between a heading and its figures. */
function groupsOf(lines: readonly Row[], blocks: readonly HeadedBlock[]): Group[] | null {
  const columns = blocks.flatMap(({ labels }, block) => labels.map((label, column) => ({ label, block, column })))
  const labels = [...new Set(columns.map(({ label }) => label))]
  const targets = blocks.flatMap((block) => block.targets)
  const groups: Group[] = []
  const waiting = [...columns]
  let labelled = true
  let parted = false
  let emptyAbove = false
  for (const row of lines) {
    if (isSentence(row)) continue
    const figures = row.cells.filter((cell) => isFilled(cell) && !isText(cell))
    const texts = row.cells.filter(isText)
    if (figures.length > 0 && (labelled || texts.length > 0)) return null
    for (const cell of texts) {
      const named = columnNamed(cell.raw, labels)
      const at = waiting.findIndex(({ label }) => named !== null && label === labels[named])
      const [column] = at === -1 ? [] : waiting.splice(at, 1)
      if (column !== undefined) {
        const last = groups.at(-1)
        if (last === undefined || last.figures.length > 0) groups.push({ headings: [column], figures: [] })
        else last.headings.push(column)
        labelled = false
      } else if (targets.some((target) => scoreOf(labelOf(cell.raw), target).score > 0)) labelled = true
    }
    groups.at(-1)?.figures.push(
      ...figures.map((cell, index) => ({
        cell,
        row,
        parted: parted && index === 0,
        alone: emptyAbove && row.emptyAfter > 0
      }))
    )
    parted = row.emptyAfter > 0 || (parted && figures.length === 0)
    emptyAbove = row.emptyAfter > 0
  }
  return waiting.length === 0 ? groups : null
}

/** Between empty lines, what a page's number looks like: with a figure lost, the count is right and all are misplaced. */
const mayHoldPageNumber = ({ figures }: Group) => figures.some(({ cell, alone }) => alone && looksLikePageNumber(cell))

/** A group's figures, row by row, and as another order of writing would lay them out if nothing tells the two apart. */
interface LaidGroup {
  readonly table: Laid
  readonly rival: Laid
}

/**
 * A row with another of its figures in each place: where columns follow each other as a program found them on the page,
 * nothing says that it found them in the order of their headings.
 */
function exchanged(row: readonly RowCell[]): RowCell[] {
  return row.map((cell) => row.find(({ raw }) => raw !== cell.raw) ?? cell)
}

/** How a group's figures follow each other: row by row in one piece, or a column or row in each. Null for neither. */
function laidGroup({ headings, figures }: Group, height: number): LaidGroup | null {
  const width = headings.length
  const ends = figures.flatMap(({ parted }, index) => (parted && index > 0 ? [index] : []))
  const cutBy = (size: number) => ends.length === figures.length / size - 1 && ends.every((end) => end % size === 0)
  const lines = new Map(figures.map(({ row }, index) => [row, index]))
  const inOrder = (at: (row: number, column: number) => number): Laid =>
    Array.from({ length: height }, (_, row) => headings.flatMap((__, column) => figures[at(row, column)]?.cell ?? []))
  if (figures.length !== width * height) return null
  const byRow = inOrder((row, column) => row * width + column)
  const byColumn = inOrder((row, column) => column * height + row)
  if (width === 1 || height === 1 || ends.length === 0 || (cutBy(width) && width !== height)) {
    const crossed = figures.some(
      ({ row }, index) => Math.floor(index / width) !== Math.floor((lines.get(row) ?? index) / width)
    )
    const eitherWay = ends.length === 0 && lines.size === figures.length
    return crossed ? null : { table: byRow, rival: eitherWay ? byColumn : byRow }
  }
  return cutBy(height) && width !== height ? { table: byColumn, rival: byColumn.map(exchanged) } : null
}

/** Table II out of columns under their own headings; null where they are not all there, each with all of its figures. */
export function boundUnderHeadings(
  rows: readonly Row[],
  blocks: readonly HeadedBlock[],
  { II: range }: PartRanges,
  bindings: readonly Binding[]
): Binding[] | null {
  const targets = blocks.flatMap((block) => block.targets)
  if (range === undefined || bindings.length !== targets.length) return null
  if (!bindings.every(({ match }) => isLoose(match))) return null
  const lines = rows.slice(range.start, range.end).filter(isLine)
  const groups = groupsOf(lines, blocks)
  if (groups === null) return null
  const rowOf = new Map(lines.flatMap((row) => row.cells.map((cell) => [cell, row] as const)))
  const found = new Map<Target, RowCell[]>(targets.map((target) => [target, []]))
  const undecided = new Map<Target, Set<number>>(targets.map((target) => [target, new Set()]))
  for (const group of groups) {
    const [first] = group.headings
    const own = blocks[first?.block ?? -1]?.targets ?? []
    const laid = laidGroup(group, own.length)
    if (laid === null || group.headings.some(({ block }) => block !== first?.block)) return null
    for (const [index, target] of own.entries()) {
      const run = found.get(target) ?? []
      if (group.headings.some(({ column }, place) => column !== run.length + place)) return null
      for (const [place, cell] of (laid.table[index] ?? []).entries()) {
        if (laid.rival[index]?.[place]?.raw !== cell.raw || mayHoldPageNumber(group))
          undecided.get(target)?.add(run.length)
        run.push(cell)
      }
    }
  }
  return targets.map((target) => bindingOf(target, found.get(target) ?? [], rowOf, undecided.get(target) ?? new Set()))
}

/**
 * The bindings again, those in doubt whose block lacks a column that is named on a line of its own elsewhere: there it
 * stands, with figures that its rows do not have.
 */
export function withColumnsElsewhere(
  rows: readonly Row[],
  blocks: readonly HeadedBlock[],
  bindings: readonly Binding[]
): Binding[] {
  const blockOf = ({ match }: Binding) => blocks.find(({ targets }) => targets.includes(match.target))
  const inPlace = (label: string) =>
    blocks.filter((block) =>
      bindings.some((binding) => blockOf(binding) === block && binding.columns[block.labels.indexOf(label)] != null)
    ).length
  const named = (label: string) => rows.filter((row) => columnNamed(loneText(row)?.raw ?? '', [label]) !== null).length
  return bindings.map((binding) => {
    const lacking = blockOf(binding)?.labels.filter((_, column) => binding.columns[column] == null) ?? []
    const elsewhere =
      binding.doubt === null && isLoose(binding.match) && lacking.some((label) => named(label) > inPlace(label))
    return elsewhere ? { ...binding, doubt: { code: 'stray-numbers' } } : binding
  })
}

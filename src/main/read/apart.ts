import type { PartRanges } from './align'
import { columnsMayHold, confirmed } from './arithmetic'
import type { Binding } from './bind'
import { isFilledColumn } from './columnDoubts'
import type { Piece } from './figureRows'
import { lackingIn } from './lacking'
import { isLoose } from './loose'
import { isFilled, isLine, isSentence, isText, type Row, type RowCell } from './rows'
import { settled, type Table } from './settled'
import type { Target } from './targets'

/** Tables of which a program wrote the labels apart from the figures, so that no row has both. */

/** A row of the form whose figures were found apart from its label. */
export function bindingOf(
  target: Target,
  columns: readonly (RowCell | null)[],
  rowOf: ReadonlyMap<RowCell, Row>,
  undecided: ReadonlySet<number>
): Binding {
  const run = columns.flatMap((cell) => cell ?? [])
  const rows = [...new Set(run.flatMap((cell) => rowOf.get(cell) ?? []))]
  const match = {
    target,
    rows,
    run,
    words: '',
    runFrom: 0,
    rowLength: run.length,
    likeness: 0,
    trouble: null,
    score: 0
  }
  return { match, columns, extras: [], doubt: null, undecided }
}

/** What stands in front of a label: its own number, or 无 of the group's label beside it. */
const isBeforeLabel = (row: Row, at: number) =>
  /^(?:\d{1,2}[.．、。]|无)$/u.test(row.cells[at]?.raw ?? '') && row.cells.slice(at + 1).some(isText)

function figuresOf(row: Row | undefined): RowCell[] {
  if (row === undefined || isSentence(row)) return []
  return row.cells.filter((cell, at) => isFilled(cell) && !isText(cell) && !isBeforeLabel(row, at))
}

/** 无 between two lines of words, and no empty one: a narrow column broke it off its label. */
function isOfLabel(lines: readonly Row[], number: number): boolean {
  const [before, row, after] = [lines[number - 1], lines[number], lines[number + 1]]
  const words = [before, after].every((line) => line?.cells.some(isText))
  return words && before?.emptyAfter === 0 && row?.emptyAfter === 0 && row.cells.every(({ raw }) => raw === '无')
}

/** The figures of a part's lines, in the order in which they were written. */
function piecesOf(lines: readonly Row[]): Piece[] {
  const pieces: Piece[] = []
  let parted = false
  lines.forEach((row, number) => {
    const cells = isOfLabel(lines, number) ? [] : figuresOf(row)
    const last = pieces.at(-1)
    if (cells.length > 0 && parted && last !== undefined) pieces.splice(-1, 1, { ...last, endsBlock: true })
    pieces.push(...cells.map((cell) => ({ cell, line: row.index, endsBlock: false })))
    parted = row.emptyAfter > 0 || (parted && cells.length === 0)
  })
  const last = pieces.at(-1)
  return last === undefined ? [] : [...pieces.slice(0, -1), { ...last, endsBlock: true }]
}

/**
 * A part's table where its figures stand apart from its labels: as many as the form has cells, laid out as all its sums
 * demand. Null where the rows are sure as they are, or where the sums do not settle it.
 */
export function boundApart(
  rows: readonly Row[],
  { targets, labels }: { readonly targets: readonly Target[]; readonly labels: readonly string[] },
  ranges: PartRanges,
  bindings: readonly Binding[]
): Binding[] | null {
  const [first] = targets
  const range = first === undefined ? undefined : ranges[first.table]
  if (range === undefined || confirmed(bindings, targets.length) || !bindings.every(({ match }) => isLoose(match)))
    return null
  const beside = bindings.filter(({ match, columns }) => match.likeness > 0 && columns.every(isFilledColumn))
  if (beside.length * 2 > targets.length) return null
  const lines = rows.slice(range.start, range.end).filter(isLine)
  const rowOf = new Map(lines.flatMap((row) => row.cells.map((cell) => [cell, row] as const)))
  const none = new Set<number>()
  const bound = (table: Table) => targets.map((target, row) => bindingOf(target, table[row] ?? [], rowOf, none))
  const lacking = lackingIn(lines, targets, labels)
  const found = settled(
    piecesOf(lines),
    targets,
    lacking,
    (table) => first?.table === 'IV' || columnsMayHold(bound(table))
  )
  const ownRun = (target: Target) =>
    bindings.find(({ match }) => match.target === target && match.likeness > 0)?.match.run ?? []
  /** How many rows have a figure that stands beside their label: of ways whose sums all hold, most in one is the best. */
  const besideLabels = (table: Table) =>
    targets.filter((target, row) => ownRun(target).some((cell) => table[row]?.includes(cell))).length
  const [best, ...others] = [...(found?.tables ?? [])].sort((a, b) => besideLabels(b) - besideLabels(a))
  if (found === null || best === undefined) return null
  return targets.flatMap((target, row) => {
    const run = best[row] ?? []
    const differs = run.flatMap((cell, column) =>
      !found.telling || others.some((other) => other[row]?.[column]?.raw !== cell?.raw) ? [column] : []
    )
    if (run.some((cell) => cell !== null)) return [bindingOf(target, run, rowOf, new Set(differs))]
    const own = bindings.find(({ match }) => match.target === target)
    return own === undefined ? [] : [{ ...own, columns: run, extras: [], doubt: { code: 'row-conflict' } }]
  })
}

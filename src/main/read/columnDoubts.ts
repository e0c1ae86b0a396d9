import type { Doubt } from '../../shared/report'
import { columnsAddUp } from './arithmetic'
import { type Binding, shapeOf } from './bind'
import { isFilled, type RowCell } from './rows'
import { addsUp, groupsAddUp, sumOf, valueOf } from './sums'

/** Rows whose figures are known and whose columns are not: doubts that the shape of a table and its sums raise. */

type Doubts = ReadonlyMap<Binding, Doubt>

/** Blanks are tried in other columns only where there are this few of them. */
const mostBlanks = 3

/** What is so in this share of the rows, and in so many rows, is no slip. */
const mostOfThem = 0.8
const leastRows = 10
/** So many rows that add up the other way round are no chance. */
const leastTurned = 3

export const isFilledColumn = (cell: RowCell | null): cell is RowCell => cell !== null && isFilled(cell)
const countsOf = ({ columns }: Binding) => ({ found: columns.filter(isFilledColumn).length, expected: columns.length })

/** Whether a row without a total ends in a figure no less than those before it: that one could be its total. */
function endsInTotal({ columns }: Binding): boolean | null {
  const figures = columns.filter(isFilledColumn).map(valueOf)
  if (isFilledColumn(columns.at(-1) ?? null)) return null
  const [last, before] = [figures.at(-1) ?? null, sumOf(figures.slice(0, -1))]
  return figures.length < 2 || last === null || before === null || last + before === 0 ? null : last >= before
}

/**
 * Every total, or every first column, empty: the rows more likely lost a cell that their heading kept. Not where they
 * stand cell by cell under a drawn heading, unless their totals have slid into the column before.
 */
export function emptyRims(bindings: readonly Binding[]): Doubts {
  const requests = bindings.filter(({ match, columns }) => match.target.table === 'III' && columns.some(isFilledColumn))
  const lacking = (column: number) => requests.filter(({ columns }) => !isFilledColumn(columns.at(column) ?? null))
  const shown = (column: number) => requests.some(({ columns }) => (columns.at(column) ?? null) !== null)
  const empty = [0, -1].some((column) => shown(column) && lacking(column).length > requests.length * mostOfThem)
  if (!empty || requests.length < leastRows) return new Map()
  const telling = requests.flatMap((binding) => endsInTotal(binding) ?? [])
  const slid = telling.filter((could) => could).length * 2 > telling.length
  const doubted = slid ? requests : requests.filter(({ underHeading }) => underHeading !== true)
  return new Map(doubted.map((binding) => [binding, { code: 'columns-undecided', params: countsOf(binding) }]))
}

/** All ways to lay `figures`, in order, into `width` columns. */
function layings(figures: readonly RowCell[], width: number): (RowCell | null)[][] {
  if (figures.length === width) return [[...figures]]
  if (figures.length === 0) return [new Array<RowCell | null>(width).fill(null)]
  const [first = null, ...rest] = figures
  return [
    ...layings(rest, width - 1).map((laid) => [first, ...laid]),
    ...layings(figures, width - 1).map((laid) => [null, ...laid])
  ]
}

/** A cell that is not there may hold anything. */
const valueIfAny = (cell: RowCell | null) => (isFilledColumn(cell) ? valueOf(cell) : null)

/** Whether the sums that fail would hold if the row lost another cell than its empty one, and stands a column off. */
function holdsElsewhere(binding: Binding, all: readonly Binding[], ways: readonly (RowCell | null)[][]): boolean {
  const { table, sumGroup } = binding.match.target
  const own = all.filter(({ match }) => match.target.table === table)
  const sumsOf = (columns: Binding['columns']) =>
    table === 'IV'
      ? groupsAddUp(columns, sumGroup, valueIfAny)
      : columnsAddUp(
          own.map((each) => (each === binding ? { ...each, columns } : each)),
          valueIfAny
        )
  const asRead = sumsOf(binding.columns)
  return ways.map(sumsOf).some((sums) => {
    const changed = sums.flatMap((after, index) => (after === asRead[index] ? [] : [{ before: asRead[index], after }]))
    const better = changed.every(({ before, after }) => before !== true && after !== false)
    return better && changed.length > 1 && changed.some(({ after }) => after === true)
  })
}

/**
 * Text without a grid: a row that does not add up, and lacks a figure at its rim or would add up in other columns, may
 * have lost a cell. Its neighbours of the same shape share the doubt.
 */
export function shiftedFigures(bindings: readonly Binding[]): Doubts {
  const pattern = ({ match, columns }: Binding) =>
    `${match.target.table}:${match.rowLength}:${columns.map((cell) => (isFilledColumn(cell) ? 'x' : '-')).join('')}`
  const counted = bindings.filter(
    ({ match, doubt }) => doubt === null && match.target.table !== 'II' && !match.rows.some((row) => row.grid)
  )
  const rowShape = ({ match }: Binding) => `${match.target.table}:${shapeOf(match)}`
  const completeShapes = new Set(counted.filter(({ columns }) => columns.every(isFilledColumn)).map(rowShape))
  const shifted = new Map<string, Doubt>()
  for (const binding of counted) {
    const width = binding.columns.length
    const group = binding.match.target.sumGroup
    const figures = binding.columns.flatMap((cell) => (isFilledColumn(cell) ? [cell] : []))
    const blanks = width - figures.length
    if (blanks === 0 || blanks > mostBlanks || figures.length < 2 || addsUp(binding.columns, group) !== false) continue
    const atRim = [binding.columns.at(0), binding.columns.at(-1)].some((cell) => !isFilledColumn(cell ?? null))
    const rim = atRim && !completeShapes.has(rowShape(binding))
    const ways = layings(figures, width)
    if (rim || ways.some((laid) => addsUp(laid, group) === true) || (atRim && holdsElsewhere(binding, bindings, ways)))
      shifted.set(pattern(binding), { code: 'columns-undecided', params: { found: figures.length, expected: width } })
  }
  return new Map(
    counted.flatMap((binding) => {
      const doubt = shifted.get(pattern(binding))
      return doubt === undefined ? [] : [[binding, doubt] as const]
    })
  )
}

/** Rows that add up only if the total stands at their other end: the columns have another order than was read. */
export function totalElsewhere(bindings: readonly Binding[]): Doubts {
  const requests = bindings.filter(({ match }) => match.target.table === 'III')
  const group = requests[0]?.match.target.sumGroup ?? 0
  const telling = requests.filter(
    ({ columns }) => columns.every(isFilledColumn) && columns.filter((cell) => valueOf(cell) !== 0).length > 2
  )
  const turned = telling.filter(({ columns }) => {
    const moved = [
      [...columns.slice(1), ...columns.slice(0, 1)],
      [...columns.slice(-1), ...columns.slice(0, -1)]
    ]
    return addsUp(columns, group) === false && moved.some((each) => addsUp(each, group) === true)
  })
  if (turned.length < leastTurned || turned.length < telling.length * mostOfThem) return new Map()
  return new Map(requests.map((binding) => [binding, { code: 'columns-undecided', params: countsOf(binding) }]))
}

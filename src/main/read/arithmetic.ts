import type { Doubt } from '../../shared/report'
import type { Binding } from './bind'
import { isLoose } from './loose'
import { isBrokenFigure, isFilled, type RowCell } from './rows'
import { addsUp, numberOf, sumOf, valueOf } from './sums'

/**
 * What the form's sums say of a reading. They confirm it or raise a doubt, and never change a number. Only where lines
 * of text show the columns can a sum that fails speak against the reading; in a drawn table it speaks against the report.
 */

/** In this many columns the outcomes must fail to add up before the rows themselves are doubted. */
const shiftedColumns = 3
/** Fewer different numbers than these could add up by chance. */
const leastDifferent = 5

/** The rows of table III that are no outcome. */
const isBalance = (id: string) => /^III\.(?:new|carriedIn|total|carriedOut)$/u.test(id)

/** Rows of table III by their id, and one column's values in them. */
function column(bindings: readonly Binding[], index: number, value: (cell: RowCell | null) => number | null) {
  const values = new Map(
    bindings.map(({ match, columns, doubt }) => {
      const sure = doubt === null || value === valueOf
      return [match.target.id, sure ? value(columns[index] ?? null) : null] as const
    })
  )
  const at = (row: string) => values.get(`III.${row}`) ?? null
  const outcomes = [...values].filter(([id]) => !isBalance(id))
  return { at, outcomes: sumOf(outcomes.map(([, value]) => value)) }
}

/** For every column of table III whether its outcomes add up and its balance holds; null where neither can be said. */
export function columnsAddUp(
  bindings: readonly Binding[],
  value: (cell: RowCell | null) => number | null
): (boolean | null)[] {
  const width = bindings[0]?.columns.length ?? 0
  return Array.from({ length: width }, (_, index) => {
    const { at, outcomes } = column(bindings, index, value)
    const total = at('total')
    const [left, right] = [sumOf([at('new'), at('carriedIn')]), sumOf([total, at('carriedOut')])]
    const sums = outcomes === null || total === null ? [] : [outcomes === total]
    const balance = left === null || right === null ? [] : [left === right]
    const known = [...sums, ...balance]
    return known.length === 0 ? null : !known.includes(false)
  })
}

function failedColumns(bindings: readonly Binding[], value: (cell: RowCell | null) => number | null): number {
  return columnsAddUp(bindings, value).filter((holds) => holds === false).length
}

/** Whether the outcomes of every column add up, and its balance holds. */
export function columnsHold(bindings: readonly Binding[]): boolean {
  return failedColumns(bindings, valueOf) === 0
}

/** Whether no column says otherwise: a placeholder for what others add up to may stand for any number. */
export function columnsMayHold(bindings: readonly Binding[]): boolean {
  const totals = bindings.flatMap(({ match, columns }) => (isBalance(match.target.id) ? columns : columns.slice(-1)))
  const unknown = new Set(totals.filter((cell) => cell?.figure.status === 'placeholder'))
  return failedColumns(bindings, (cell) => (unknown.has(cell) ? null : valueOf(cell))) === 0
}

/**
 * Rows of loose text whose own figures do not add up, and all of table III where most columns do not. Where digits went
 * on in other lines, any row may lack some of its own: there only a sum that holds is proof, and not even that beside a
 * row whose sum fails, since the last digits of numbers may add up without the first, which that row took.
 */
export function doubtedBySums(bindings: readonly Binding[]): ReadonlyMap<Binding, Doubt> {
  const doubt: Doubt = { code: 'does-not-add-up' }
  const loose = bindings.filter(({ match }) => match.target.table !== 'II' && isLoose(match))
  const requests = bindings.filter(({ match }) => match.target.table === 'III')
  const shifted = requests.length > 0 && failedColumns(requests, numberOf) >= shiftedColumns
  const wrapped = loose.some(({ columns }) => columns.some((cell) => cell !== null && isBrokenFigure(cell)))
  const failing = loose.map((binding) =>
    wrapped
      ? addsUp(binding.columns, binding.match.target.sumGroup) !== true
      : addsUp(binding.columns, binding.match.target.sumGroup, numberOf) === false
  )
  return new Map(
    loose.flatMap((binding, index) => {
      const besideFailing = wrapped && (failing[index - 1] === true || failing[index + 1] === true)
      const whole = shifted && binding.match.target.table === 'III'
      return failing[index] === true || besideFailing || whole ? [[binding, doubt] as const] : []
    })
  )
}

/**
 * Whether every sum of a table holds, over numbers that are not all 0: then each stands where it belongs, however it was
 * found there. Table IV has but one sum for five cells: beside a blank, others may add up by chance.
 */
export function confirmed(bindings: readonly Binding[], rows: number): boolean {
  if (bindings.length < rows || bindings.some(({ columns }) => columns.some((cell) => cell === null))) return false
  if (!bindings.every((binding) => addsUp(binding.columns, binding.match.target.sumGroup) === true)) return false
  const figures = new Set(bindings.flatMap(({ columns }) => columns.map(valueOf)))
  const [first] = bindings
  const holds =
    first?.match.target.table === 'IV'
      ? first.columns.every((cell) => cell !== null && isFilled(cell))
      : columnsHold(bindings)
  return figures.size > leastDifferent && holds
}

import { cellsOf, type FormId, forms } from '../../shared/form'
import type { CellDiff, DiffSide } from '../../shared/diff'
import type { Cell, Report } from '../../shared/report'

/** Compared figures have no more decimals than this: 1.3 − 1.1 is 0.2. */
const precision = 1e6

const missing: DiffSide = { status: 'missing', value: null }

/** What stands in a cell, as it is compared; one that is not there is missing. */
export function sideOf(cell: Cell | undefined): DiffSide {
  if (cell === undefined) return missing
  const { status, value, raw, doubt, corrected } = cell
  const shown = status === 'placeholder' || status === 'invalid'
  return {
    status,
    value,
    ...(shown ? { raw } : {}),
    ...(doubt === undefined ? {} : { doubt }),
    ...(corrected === undefined ? {} : { corrected: true as const })
  }
}

/** Several cells as the one that stands for them: their sum, or the first that is no number. */
function together(sides: readonly DiffSide[]): DiffSide {
  const noNumber = sides.find(({ status }) => status !== 'number')
  if (noNumber !== undefined) return { status: noNumber.status, value: null }
  const doubt = sides.find((side) => side.doubt !== undefined)?.doubt
  return {
    status: 'number',
    value: sides.reduce((sum, { value }) => sum + (value ?? 0), 0),
    ...(doubt === undefined ? {} : { doubt }),
    ...(sides.some(({ corrected }) => corrected === true) ? { corrected: true as const } : {})
  }
}

const rolledUp = /^III\.other\.(\w+)$/u

/** What stands for a cell of the form of 2019 in a report on the form of 2021, whose （六） has rows of its own. */
function standIn({ form, cells }: Report, id: string): DiffSide {
  const column = rolledUp.exec(id)?.[1]
  if (form !== 'F21' || column === undefined) return sideOf(cells[id])
  const parts = forms.F21.requests.rows.filter(({ id: row }) => row.startsWith('other.'))
  return together(parts.map((row) => sideOf(cells[`III.${row.id}.${column}`])))
}

/** The cells that two reports are compared by: of different forms what stands in either's table II, and F19's III and IV. */
function comparedCells(from: FormId | null, to: FormId | null): readonly string[] {
  const idsOf = (form: FormId | null) => (form === null ? [] : cellsOf(form).map(({ id }) => id))
  if (from === to || from === null || to === null) return idsOf(from ?? to)
  const disclosure = [from, to].flatMap((form) => idsOf(form).filter((id) => id.startsWith('II.')))
  return [...new Set(disclosure), ...idsOf('F19').filter((id) => !id.startsWith('II.'))]
}

function differenceOf(from: DiffSide, to: DiffSide): Pick<CellDiff, 'change' | 'percent'> {
  if (from.value === null || to.value === null) return { change: null, percent: null }
  const change = Math.round((to.value - from.value) * precision) / precision
  return { change, percent: from.value === 0 ? null : (change / Math.abs(from.value)) * 100 }
}

/**
 * Every cell of two reports, side by side, in the form's order. Only numbers have a change; a blank is not 0. Forms
 * compare in tables III and IV alone (`acrossForms` in the contract's forms).
 */
export function compareFigures(from: Report, to: Report): CellDiff[] {
  const across = from.form !== to.form
  return comparedCells(from.form, to.form).map((id) => {
    const comparable = from.form !== null && to.form !== null && !(across && id.startsWith('II.'))
    const [before, after] = across
      ? [standIn(from, id), standIn(to, id)]
      : [sideOf(from.cells[id]), sideOf(to.cells[id])]
    const difference = comparable ? differenceOf(before, after) : { change: null, percent: null }
    return { id, from: before, to: after, ...difference, comparable }
  })
}

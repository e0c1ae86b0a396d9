import { cellsOf, forms, type FormId } from '../../../src/shared/form'
import { consistentFigures, type Figures } from '../../fixtures/figures'
import type { Random } from '../../fixtures/random'

const applicants = ['natural', 'commercial', 'research', 'ngo', 'legal', 'other'] as const
const outside: readonly string[] = ['new', 'carriedIn', 'total', 'carriedOut']

/** `count` different numbers from `from` to `to`. */
function draw(count: number, from: number, to: number, random: Random): number[] {
  const drawn = new Set<number>()
  while (drawn.size < count) drawn.add(random.whole(from, to))
  return [...drawn]
}

type Empty = (cell: string) => boolean

function requests(form: FormId, next: () => number, empty: Empty): Record<string, number> {
  const rows = forms[form].requests.rows.map(({ id }) => id)
  const figures: Record<string, number> = {}
  const put = (cell: string, value: number) => (figures[cell] = empty(cell) ? 0 : value)
  for (const column of applicants) {
    const outcomes = rows.filter((row) => !outside.includes(row))
    const total = outcomes.reduce((sum, row) => sum + put(`III.${row}.${column}`, next()), 0)
    const carriedOut = put(`III.carriedOut.${column}`, next())
    const carriedIn = put(`III.carriedIn.${column}`, Math.min(next(), total + carriedOut))
    figures[`III.total.${column}`] = total
    figures[`III.new.${column}`] = total + carriedOut - carriedIn
  }
  for (const row of rows) {
    figures[`III.${row}.total`] = applicants.reduce((sum, column) => sum + (figures[`III.${row}.${column}`] ?? 0), 0)
  }
  return figures
}

function disputes(form: FormId, next: () => number, empty: Empty): Record<string, number> {
  const { groups, columns } = forms[form].disputes
  const figures: Record<string, number> = {}
  for (const { id } of groups) {
    const outcomes = columns.map((column) => `IV.${id}.${column.id}`).filter((cell) => !cell.endsWith('.total'))
    for (const cell of outcomes) figures[cell] = empty(cell) ? 0 : next()
    figures[`IV.${id}.total`] = outcomes.reduce((sum, cell) => sum + (figures[cell] ?? 0), 0)
  }
  return figures
}

function disclosure(form: FormId, next: () => number, random: Random): Record<string, number> {
  return Object.fromEntries(
    cellsOf(form)
      .filter(({ table }) => table === 'II')
      .map(({ id, kind }) => {
        if (kind === 'signed') return [id, random.chance(0.5) ? -next() : next()]
        if (kind === 'amount') return [id, Math.round(next() * 10000 + random.whole(1, 9999)) / 10000]
        return [id, next()]
      })
  )
}

const isDistinct = (figures: Figures, empty: Empty) => {
  const values = Object.entries(figures).flatMap(([cell, value]) => (empty(cell) || value === 0 ? [] : [value]))
  return new Set(values).size === values.length
}

/**
 * A different number in every cell, and every sum of the form holds: no wrong binding can pass for a right one.
 * Cells that `empty` names count as nothing in the sums.
 */
export function distinctConsistentFigures(form: FormId, random: Random, empty: Empty = () => false): Figures {
  for (;;) {
    const most = random.pick([400, 700, 700, 1500, 9000])
    const pool = draw(cellsOf(form).length, 1, most, random)
    const next = () => pool.pop() ?? 0
    const figures = {
      ...disclosure(form, next, random),
      ...requests(form, next, empty),
      ...disputes(form, next, empty)
    }
    if (isDistinct(figures, empty)) return figures
  }
}

/** Small numbers and mostly zeros, as most offices report; every sum holds. */
export function realisticFigures(form: FormId, random: Random): Figures {
  return consistentFigures(form, random, { most: random.pick([2, 8, 40]), zeros: random.pick([0.75, 0.9, 0.97]) })
}

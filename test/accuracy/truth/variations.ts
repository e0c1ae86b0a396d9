import { cellsOf, type FormId, forms } from '../../../src/shared/form'
import type { Figures } from '../../fixtures/figures'
import type { Random } from '../../fixtures/random'
import { type Habits, plainHabits } from './printing'
import type { Lost } from './wording'

/** What is drawn at random for one report; each variation has its probability and leaves a note. */

export type Holes = ReadonlyMap<string, 'blank' | 'placeholder'>

/** Draws variations, none where `plain`, and keeps a list of those that were drawn. */
export function drawing(random: Random, plain: boolean) {
  const notes: string[] = []
  const drawn = (note: string, probability: number) => {
    const is = !plain && random.chance(probability)
    if (is) notes.push(note)
    return is
  }
  return { notes, drawn }
}

/** Whether a variation with this note and probability is drawn. */
export type Drawn = ReturnType<typeof drawing>['drawn']

/** Cells left blank or given a sign that is no number. */
export function holesOf(form: FormId, random: Random, drawn: Drawn): Holes {
  const holes = new Map<string, 'blank' | 'placeholder'>()
  const cells = cellsOf(form)
  if (drawn('blanks', 0.25)) {
    for (const { id } of cells) if (random.chance(0.05)) holes.set(id, 'blank')
  }
  if (drawn('placeholders', 0.2)) {
    for (const { id } of cells) if (random.chance(0.05)) holes.set(id, 'placeholder')
  }
  if (drawn('blank row', 0.12)) {
    const { id } = random.pick(forms[form].requests.rows)
    for (const cell of cells) if (cell.id.startsWith(`III.${id}.`)) holes.set(cell.id, 'blank')
  }
  if (drawn('blank table IV', 0.05)) {
    for (const { id, table } of cells) if (table === 'IV') holes.set(id, 'blank')
  }
  return holes
}

/** A column or row of table III that the report leaves out. */
export function lostOf(form: FormId, random: Random, drawn: Drawn): Lost {
  const last = forms[form].requests.rows.filter(({ id }) =>
    ['denied.adminQuery', 'unavailable.stillUnclear', 'rejected.reconfirm', 'carriedOut', 'denied.security'].includes(
      id
    )
  )
  const column = drawn('lost column', 0.12) ? random.pick(['other', 'other', 'legal', 'ngo']) : null
  const unsaid = column === null && drawn('column lost but in the heading', 0.04)
  return {
    column,
    cells: unsaid ? random.pick(['other', 'research']) : null,
    row: drawn('lost row', 0.08) ? random.pick(last).id : null
  }
}

/** Whether a cell is in the lost column or row. */
export const isLost = (id: string, { column, cells, row }: Lost) =>
  id.startsWith('III.') && (id.endsWith(`.${column ?? cells ?? '-'}`) || id.startsWith(`III.${row ?? '-'}.`))

/** How the office writes its numbers. */
export function habitsOf(random: Random, drawn: Drawn): Habits {
  return {
    ...plainHabits,
    wide: drawn('full-width digits', 0.15) ? random.pick(['sometimes', 'always']) : 'never',
    padded: drawn('spaces around numbers', 0.2),
    thousands: drawn('thousands separators', 0.15),
    units: drawn('units', 0.1),
    plus: random.chance(0.5)
  }
}

/** The figures with a few that spoil their sums. */
export function wrongSums(figures: Figures, random: Random): Figures {
  const cells = Object.keys(figures).filter((id) => !id.startsWith('II.'))
  const used = new Set(Object.values(figures))
  const changed = Array.from({ length: random.whole(1, 4) }, (_, index) => {
    let value = 10000 + random.whole(0, 999) + index
    while (used.has(value)) value++
    return [random.pick(cells), value] as const
  })
  return { ...figures, ...Object.fromEntries(changed) }
}

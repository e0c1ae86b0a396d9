import { cellsOf, formForYear, type FormId, forms, type SectionId, sections } from '../../../src/shared/form'
import { prose } from '../../fixtures/county'
import type { Figures } from '../../fixtures/figures'
import { type Random, randomOf } from '../../fixtures/random'
import type { Piece } from '../../fixtures/sample'
import { organOf, sentenceOf } from './county'
import { distinctConsistentFigures, realisticFigures } from './figures'
import { type Habits, missingCell, plainHabits, printAll, type Printed, type TrueCell } from './printing'
import { debrisAfter, debrisBefore, hintOf, prefaceOf, signatureOf, titleOf } from './surroundings'
import { type GroupStyle, type PageTable, tablesOf, unmerged, withExtras, withoutHeading } from './tables'
import { formAsWritten, headingsOf, type Lost, type Wording, wordingOf } from './wording'

/** A report as it stands on paper, and what is true of it. */
export interface Case {
  readonly seed: number
  readonly organ: string
  readonly year: number
  readonly form: FormId
  readonly figures: Figures
  readonly truth: Readonly<Record<string, TrueCell>>
  readonly pieces: readonly Piece[]
  /** The variations drawn, to be shown beside what was read wrong. */
  readonly notes: readonly string[]
}

type Holes = ReadonlyMap<string, 'blank' | 'placeholder'>

/** Draws variations and keeps a list of those that were drawn. */
function drawing(random: Random, plain: boolean) {
  const notes: string[] = []
  const drawn = (note: string, probability: number) => {
    const is = !plain && random.chance(probability)
    if (is) notes.push(note)
    return is
  }
  return { notes, drawn }
}

type Drawn = ReturnType<typeof drawing>['drawn']

function holesOf(form: FormId, random: Random, drawn: Drawn): Holes {
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

function lostOf(form: FormId, random: Random, drawn: Drawn): Lost {
  const last = forms[form].requests.rows.filter(({ id }) =>
    ['denied.adminQuery', 'unavailable.stillUnclear', 'rejected.reconfirm', 'carriedOut', 'denied.security'].includes(
      id
    )
  )
  return {
    column: drawn('lost column', 0.12) ? random.pick(['other', 'other', 'legal', 'ngo']) : null,
    row: drawn('lost row', 0.08) ? random.pick(last).id : null
  }
}

const isLost = (id: string, { column, row }: Lost) =>
  id.startsWith('III.') && ((column !== null && id.endsWith(`.${column}`)) || id.startsWith(`III.${row ?? '-'}.`))

function habitsOf(random: Random, drawn: Drawn): Habits {
  return {
    ...plainHabits,
    wide: drawn('full-width digits', 0.15) ? random.pick(['sometimes', 'always']) : 'never',
    padded: drawn('spaces around numbers', 0.2),
    thousands: drawn('thousands separators', 0.15),
    units: drawn('units', 0.1),
    plus: random.chance(0.5)
  }
}

function wrongSums(figures: Figures, random: Random): Figures {
  const cells = Object.keys(figures).filter((id) => !id.startsWith('II.'))
  const used = new Set(Object.values(figures))
  const changed = Array.from({ length: random.whole(1, 4) }, (_, index) => {
    let value = 10000 + random.whole(0, 999) + index
    while (used.has(value)) value++
    return [random.pick(cells), value] as const
  })
  return { ...figures, ...Object.fromEntries(changed) }
}

function draftTables(
  form: FormId,
  printed: ReadonlyMap<string, Printed>,
  lost: Lost,
  wording: Wording,
  random: Random,
  drawn: Drawn
): PageTable[] {
  const style: GroupStyle = drawn('group labels', 0.4)
    ? random.pick(['stacked', 'broken', 'first-row', 'every-row'])
    : 'merged'
  const [disclosure, requests, disputes] = tablesOf(formAsWritten(form, wording, lost), printed, style)
  if (disclosure === undefined || requests === undefined || disputes === undefined) throw new Error('no tables')
  const extras = drawn('extra cells', 0.1)
  const unheaded = lost.column === null && drawn('column without heading', 0.05)
  const three = style === 'first-row' || style === 'every-row' ? unmerged(requests, 3, style === 'every-row') : requests
  return [
    extras ? withExtras(withExtras(disclosure, 'penalties', random), 'coercion', random) : disclosure,
    unheaded ? withoutHeading(three, wording('其他')) : three,
    disputes
  ]
}

function bodyOf(
  headings: Readonly<Record<SectionId, string>>,
  paragraphs: (id: SectionId) => readonly string[],
  tables: readonly PageTable[],
  hint: () => Piece | null
): Piece[] {
  const tableOf: Partial<Record<SectionId, number>> = { disclosure: 0, requests: 1, disputes: 2 }
  return sections.flatMap(({ id }): Piece[] => {
    const table = tables[tableOf[id] ?? -1]
    const line = table === undefined ? null : hint()
    return [
      { kind: 'heading', text: headings[id] },
      ...paragraphs(id).map((text): Piece => ({ kind: 'paragraph', text })),
      ...(line === null ? [] : [line]),
      ...(table === undefined ? [] : [{ kind: 'table' as const, table }])
    ]
  })
}

/** The report of a seed; `plain` draws no variations, only other figures. Every third is mostly zeros, the others have distinct numbers. */
export function caseOf(seed: number, plain = false): Case {
  const random = randomOf(seed * 7919 + 17)
  const { notes, drawn } = drawing(random, plain)
  const year = random.whole(2019, 2024)
  const due = formForYear(year) ?? 'F21'
  const form: FormId = drawn('form of another year', 0.1) ? (due === 'F21' ? 'F19' : 'F21') : due
  const organ = organOf(random)
  const lost = lostOf(form, random, drawn)
  const holes = holesOf(form, random, drawn)
  const empty = (id: string) => holes.has(id) || isLost(id, lost)
  const distinct = seed % 3 !== 0
  const consistent = distinct ? distinctConsistentFigures(form, random, empty) : realisticFigures(form, random)
  const figures = drawn('wrong sums', 0.15) ? wrongSums(consistent, random) : consistent
  const wording = wordingOf(random, drawn('label variants', 0.5))
  const headings = headingsOf(random, drawn('heading variants', 0.4))
  const printed = printAll(form, figures, holes, habitsOf(random, drawn), random)
  const tables = draftTables(form, printed, lost, wording, random, drawn)
  const title = titleOf(organ, year, random, drawn('title variants', 0.5))
  const whole = title.lines.join('')
  const paragraphs = (id: SectionId) => [
    ...(drawn(`more in ${id}`, 0.3) ? [sentenceOf(id, random)] : []),
    ...prose(id, { organ, year, figures }, random)
  ]
  const hint = drawn('hint lines', 0.2) ? () => hintOf(random) : () => null
  const pieces: Piece[] = [
    ...(drawn('debris before', 0.3) ? debrisBefore(whole, year, random) : []),
    ...title.lines.map((text): Piece => ({ kind: 'title', text })),
    ...(drawn('preface', 0.35) ? prefaceOf(headings, year, random) : []),
    ...bodyOf(headings, paragraphs, tables, hint),
    ...(!title.organ || drawn('signature', 0.25) ? signatureOf(organ, year, random) : []),
    ...(drawn('debris after', 0.25) ? debrisAfter(year, random) : [])
  ]
  const truth = Object.fromEntries(
    cellsOf(form).map(({ id }) => [id, isLost(id, lost) ? missingCell : (printed.get(id)?.truth ?? missingCell)])
  )
  return {
    seed,
    organ,
    year,
    form,
    figures,
    truth,
    pieces,
    notes: [distinct ? 'distinct' : 'mostly zeros', ...notes.filter((note) => !note.startsWith('more in'))]
  }
}

import { cellsOf, formForYear, type FormId, type SectionId, sections } from '../../../src/shared/form'
import { prose } from '../../fixtures/county'
import type { Figures } from '../../fixtures/figures'
import { type Random, randomOf } from '../../fixtures/random'
import type { Piece } from '../../fixtures/sample'
import { organOf, sentenceOf } from './county'
import { distinctConsistentFigures, realisticFigures } from './figures'
import { missingCell, printAll, type Printed, type TrueCell } from './printing'
import { inBlocks, ownTable, withGroupRows, withHeadingRow } from './reshaped'
import { debrisAfter, debrisBefore, hintOf, prefaceOf, signatureOf, titleOf } from './surroundings'
import { type GroupStyle, type PageTable, tablesOf, unmerged, withExtras, withoutCells, withoutHeading } from './tables'
import { inTraditional } from './traditional'
import { type Drawn, drawing, habitsOf, holesOf, isLost, lostOf, wrongSums } from './variations'
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
  /** II, III and IV as the form prints them, however they are cut and reshaped in `pieces`. */
  readonly tables: readonly PageTable[]
  /** The variations drawn, to be shown beside what was read wrong. */
  readonly notes: readonly string[]
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
  const [disclosure, whole, disputes] = tablesOf(formAsWritten(form, wording, lost), printed, style)
  if (disclosure === undefined || whole === undefined || disputes === undefined) throw new Error('no tables')
  const extras = drawn('extra cells', 0.1)
  const unheaded = lost.column === null && drawn('column without heading', 0.05)
  const requests = withoutCells(whole, lost.cells)
  const grouped = style === 'first-row' || style === 'every-row'
  const three = grouped ? unmerged(requests, 3, style === 'every-row') : requests
  const ownRows = !grouped && drawn('groups in rows of their own', 0.08)
  return [
    extras ? withExtras(withExtras(disclosure, 'penalties', random), 'coercion', random) : disclosure,
    ownRows ? withGroupRows(three, random.chance(0.5)) : unheaded ? withoutHeading(three, wording('其他')) : three,
    disputes
  ]
}

interface Body {
  readonly headings: Readonly<Record<SectionId, string>>
  readonly paragraphs: (id: SectionId) => readonly string[]
  readonly tables: readonly PageTable[]
}

function bodyOf({ headings, paragraphs, tables }: Body, random: Random, drawn: Drawn): Piece[] {
  const tableOf: Partial<Record<SectionId, number>> = { disclosure: 0, requests: 1, disputes: 2 }
  const hints = drawn('hint lines', 0.2)
  const headingRows = drawn('headings in tables', 0.05)
  const blocks = drawn('table II in blocks', 0.12)
  const own = drawn('a table of its own', 0.1) ? random.pick(['overview', 'problems', 'other'] as const) : null
  return sections.flatMap(({ id }): Piece[] => {
    const table = tables[tableOf[id] ?? -1]
    const prose = paragraphs(id).map((text): Piece => ({ kind: 'paragraph', text }))
    if (table === undefined) {
      return [{ kind: 'heading', text: headings[id] }, ...prose, ...(own === id ? [ownTable(random)] : [])]
    }
    if (headingRows) return [{ kind: 'table', table: withHeadingRow(table, headings[id]) }]
    const parts = blocks && id === 'disclosure' ? inBlocks(table) : [table]
    return [
      { kind: 'heading', text: headings[id] },
      ...prose,
      ...(hints ? [hintOf(random)] : []),
      ...parts.map((part) => ({ kind: 'table' as const, table: part }))
    ]
  })
}

function translated(piece: Piece): Piece {
  if (piece.kind !== 'table') return { ...piece, text: inTraditional(piece.text) }
  const rows = piece.table.rows.map((row) => row.map((cell) => ({ ...cell, text: inTraditional(cell.text) })))
  return { kind: 'table', table: { ...piece.table, rows } }
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
  const pieces: Piece[] = [
    ...(drawn('debris before', 0.3) ? debrisBefore(whole, year, random) : []),
    ...title.lines.map((text): Piece => ({ kind: 'title', text })),
    ...(drawn('preface', 0.35) ? prefaceOf(headings, year, random) : []),
    ...bodyOf({ headings, paragraphs, tables }, random, drawn),
    ...(!title.organ || drawn('signature', 0.25) ? signatureOf(organ, year, random) : []),
    ...(drawn('debris after', 0.25) ? debrisAfter(year, random) : [])
  ]
  const truth = Object.fromEntries(
    cellsOf(form).map(({ id }) => {
      const cell = isLost(id, lost) ? missingCell : (printed.get(id)?.truth ?? missingCell)
      return [id, { ...cell, undecidable: lost.cells !== null && id.startsWith('III.') }]
    })
  )
  const traditional = drawn('traditional characters', 0.05)
  return {
    seed,
    organ: traditional ? inTraditional(organ) : organ,
    year,
    form,
    figures,
    truth,
    tables,
    pieces: traditional ? pieces.map(translated) : pieces,
    notes: [distinct ? 'distinct' : 'mostly zeros', ...notes.filter((note) => !note.startsWith('more in'))]
  }
}

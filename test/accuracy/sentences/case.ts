import { cellsOf, formForYear, type FormId, type SectionId, sections } from '../../../src/shared/form'
import type { Cell, Cells, Report } from '../../../src/shared/report'
import { first } from './first'
import { fourth } from './fourth'
import { second } from './second'
import { third } from './third'

/** A piece of prose with the tables it stands beside, and the rules that should find fault with it. */
export interface SentenceCase {
  readonly text: string
  readonly report: Report
  readonly previous: Report | null
  readonly fires: ReadonlySet<string>
}

const place = { line: 1, start: 0, end: 1 }
const organ = '枕溪县水务局'
const usualYear = 2022

/** The cells that a short name of `first.ts` stands for, in either form. */
function cellOf(name: string, form: FormId): string {
  const groups: Readonly<Record<string, string>> = { direct: 'litigationDirect', after: 'litigationAfter' }
  const [head = '', tail] = name.split('.')
  const group = groups[head] ?? head
  if (['reconsideration', 'litigationDirect', 'litigationAfter'].includes(group))
    return `IV.${group}.${tail ?? 'total'}`
  if (['made', 'abolished', 'inForce'].includes(name)) {
    return `II.normative.${form === 'F19' && name === 'made' ? 'newlyMade' : name}`
  }
  if (['licensing', 'penalties', 'coercion'].includes(name)) return `II.${name}.decisions`
  if (name === 'fees') return 'II.fees.amount'
  const rows: Readonly<Record<string, string>> = {
    denied: 'denied.process',
    unavailable: 'unavailable.notHeld',
    rejected: 'rejected.duplicate',
    other: form === 'F19' ? 'other' : 'other.rest'
  }
  return `III.${rows[name] ?? name}.total`
}

function cellsFrom(figures: Readonly<Record<string, string>>, form: FormId): Cells {
  const numbers = new Map(Object.entries(figures).map(([name, value]) => [cellOf(name, form), value.normalize('NFKC')]))
  const known = new Set(cellsOf(form).map(({ id }) => id))
  for (const id of numbers.keys()) if (!known.has(id)) throw new Error(`${id} is no cell of ${form}`)
  return Object.fromEntries(
    cellsOf(form).map(({ id }): [string, Cell] => {
      const raw = numbers.get(id) ?? '0'
      if (raw === 'blank') return [id, { status: 'blank', value: null, raw: '', place }]
      return [id, { status: 'number', value: Number(raw), raw, place }]
    })
  )
}

function reportOf(year: number, name: string, cells: Cells, section: SectionId, text: string): Report {
  const texts: Partial<Record<SectionId, string>> = { other: '本年度没有收取信息处理费。', [section]: text }
  return {
    organ: name,
    year,
    form: formForYear(year),
    title: null,
    doubts: [],
    sections: sections.map(({ id, title }) => ({ id, heading: title, text: texts[id] ?? '', place })),
    cells,
    extras: []
  }
}

function caseOf(line: string): SentenceCase {
  const [rules = '', setting = '', ...rest] = line.split(' | ')
  const text = rest.join(' | ').replaceAll('⏎', '\n')
  const pairs =
    setting.trim() === ''
      ? []
      : setting
          .trim()
          .split(' ')
          .map((pair) => pair.split('=') as [string, string])
  const said = Object.fromEntries(pairs)
  const [year, name] = [Number(said.year ?? usualYear), said.organ ?? organ]
  const form = formForYear(year) ?? 'F21'
  const own = pairs.filter(([key]) => !['year', 'organ', 'in'].includes(key) && !key.startsWith('prev.'))
  const before = pairs.flatMap(([key, value]) => (key.startsWith('prev.') ? [[key.slice(5), value] as const] : []))
  const formBefore = formForYear(year - 1) ?? 'F21'
  return {
    text,
    report: reportOf(year, name, cellsFrom(Object.fromEntries(own), form), (said.in ?? 'overview') as SectionId, text),
    previous:
      before.length === 0
        ? null
        : reportOf(year - 1, name, cellsFrom(Object.fromEntries(before), formBefore), 'overview', ''),
    fires: new Set(rules.trim() === '-' ? [] : rules.trim().split(' '))
  }
}

const parsed = (batch: string) =>
  batch
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => caseOf(line.replace(/\| \|/u, '|  |')))

/** The batches by name: `first` is what the checks were developed on, `second` was written and measured afterwards. */
export const batches: Readonly<Record<string, readonly SentenceCase[]>> = {
  first: parsed(first),
  second: parsed(second),
  third: parsed(third),
  fourth: parsed(fourth)
}

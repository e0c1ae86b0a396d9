import type { Form, TableId } from '../../shared/form'
import { labelIn } from '../../shared/form'
import type { Finding } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Extra } from '../../shared/report'
import { readFigure } from '../../shared/text/figure'
import { type Check, failed, passed, type Rule, skipped, type Subject } from './rule'
import { listed, standing } from './words'

/** Rows that share their columns: a block of II, the whole of III, a group of IV. */
export interface Block {
  /** Names the block where its table has several; columns of one name stand in more than one. */
  readonly id: string | null
  readonly rows: readonly { readonly id: string; readonly label: string }[]
  readonly columns: readonly { readonly id: string; readonly label: string }[]
}

export function blocksOf(form: Form, table: TableId): readonly Block[] {
  if (table === 'II') return form.disclosure.map(({ rows, columns }) => ({ id: rows[0]?.id ?? null, rows, columns }))
  if (table === 'III') return [{ id: null, rows: form.requests.rows, columns: form.requests.columns }]
  return form.disputes.groups.map(({ id, headings }) => ({
    id,
    rows: [{ id, label: headings.join(' / ') }],
    columns: form.disputes.columns
  }))
}

const idsOf = (table: TableId, row: string, columns: Block['columns']) =>
  columns.map((column) => `${table}.${row}.${column.id}`)

/** Missing without a doubt: the document shows that there is no such cell. */
const isLost = ({ cell }: Subject, id: string) => cell(id).status === 'missing' && cell(id).doubt === undefined

type Identified = Pick<Rule, 'id' | 'severity'>

function lost(rule: Identified, at: string, kind: 'row' | 'column', label: string, cells: readonly string[]): Check {
  return failed(rule, {
    at,
    cells,
    values: { kind: 'expectation', expected: label, stands: null },
    params: { kind, label }
  })
}

function lostFrom(rule: Identified, table: TableId, block: Block, subject: Subject): Check[] {
  const isGone = (row: string) => idsOf(table, row, block.columns).every((id) => isLost(subject, id))
  const rows = block.rows.map(({ id, label }) =>
    isGone(id) ? lost(rule, `${table}.row.${id}`, 'row', label, idsOf(table, id, block.columns)) : passed
  )
  const present = block.rows.filter(({ id }) => !isGone(id))
  const columns = block.columns.map(({ id, label }) => {
    const cells = present.map((row) => `${table}.${row.id}.${id}`).filter((each) => isLost(subject, each))
    const at = [table, 'column', block.id, id].filter((part) => part !== null).join('.')
    const named = block.id === null ? label : `${block.rows[0]?.label ?? ''} / ${label}`
    return cells.length === 0 ? passed : lost(rule, at, 'column', named, cells)
  })
  return [...rows, ...columns]
}

/** Numbers that belong to no cell, as the document itself shows; or that the reader was not sure of their surroundings. */
export type Surplus = readonly Extra[] | 'doubted-input'

/** The numbers among a report's extras near any of these places, which no doubted cell within `beside` may have lost. */
export function surplus({ report, cell }: Subject, near: readonly string[], beside: readonly string[]): Surplus {
  const extras = report.extras.filter((extra) => near.includes(extra.near) && readFigure(extra.raw).status === 'number')
  return extras.length > 0 && beside.some((id) => cell(id).doubt !== undefined) ? 'doubted-input' : extras
}

/** One finding for extras that stand together. */
export function surplusFinding(rule: Identified, at: string, found: Surplus, label: string): Check {
  if (found === 'doubted-input') return skipped(found)
  const stands = found.map(({ raw }) => raw)
  if (stands.length === 0) return passed
  return failed(rule, {
    at,
    cells: [],
    values: { kind: 'expectation', expected: null, stands: stands[0] ?? null },
    params: { kind: 'extras', label, stands }
  })
}

/** What is sure of several places: their extras, or a doubt where that is all there is. */
function together(all: readonly Surplus[]): Surplus {
  const sure = all.flatMap((each) => (each === 'doubted-input' ? [] : each))
  return sure.length === 0 && all.includes('doubted-input') ? 'doubted-input' : sure
}

/**
 * T2-09, T3-07 and the half of T4-04 are one rule for three tables: its rows and columns are all there, and no others,
 * where the document itself shows it. What the reader doubts is no finding. `rows`: extras beside a row count, too.
 */
export function checkAllThere(rule: Identified, table: TableId, subject: Subject, rows: boolean): Check[] {
  const blocks = blocksOf(subject.form, table)
  const places = blocks.flatMap((block) =>
    block.rows.map(({ id }) => ({ near: `${table}.${id}`, cells: idsOf(table, id, block.columns) }))
  )
  const extras = [
    ...(rows ? places.map(({ near, cells }) => surplus(subject, [near], cells)) : []),
    surplus(
      subject,
      [table],
      places.flatMap(({ cells }) => cells)
    )
  ]
  return [
    ...blocks.flatMap((block) => lostFrom(rule, table, block, subject)),
    surplusFinding(rule, `${table}.extras`, together(extras), '')
  ]
}

const tableNames = {
  II: { zh: '表二（主动公开）', en: 'Table II' },
  III: { zh: '表三（申请）', en: 'Table III' },
  IV: { zh: '表四（复议、诉讼）', en: 'Table IV' }
} as const

/** What the findings of `checkAllThere` say about this table. */
export function allThereSentence(table: TableId): Readonly<Record<Language, (finding: Finding) => string>> {
  const label = ({ params }: Finding, language: Language) => labelIn(language, String(params.label ?? ''))
  return {
    zh: (finding) => {
      if (finding.params.kind === 'column') return `${tableNames[table].zh}缺“${label(finding, 'zh')}”一列`
      if (finding.params.kind === 'row') return `${tableNames[table].zh}缺“${label(finding, 'zh')}”一行`
      return `${tableNames[table].zh}多出不属于表格的数字：${listed(standing(finding), 'zh')}`
    },
    en: (finding) => {
      if (finding.params.kind === 'column') return `${tableNames[table].en} lacks the column “${label(finding, 'en')}”`
      if (finding.params.kind === 'row') return `${tableNames[table].en} lacks the row “${label(finding, 'en')}”`
      return `${tableNames[table].en} holds numbers that belong to none of its cells: ${listed(standing(finding), 'en')}`
    }
  }
}

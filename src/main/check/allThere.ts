import type { TableId } from '../../shared/form'
import { labelIn } from '../../shared/form'
import { perForm } from '../../shared/form/perForm'
import type { Finding } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Extra } from '../../shared/report'
import { readFigure } from '../../shared/text/figure'
import { type Check, failed, passed, type Rule, skipped, type Subject } from './rule'
import { listed, standing } from './words'

interface Row {
  readonly id: string
  readonly label: string
  /** The ids of its cells, one a column. */
  readonly cells: readonly string[]
}

/** Rows that share their columns: a block of II, the whole of III, a group of IV. */
interface Block {
  /** Names the block where its table has several; columns of one name stand in more than one. */
  readonly id: string | null
  readonly rows: readonly Row[]
  readonly columns: readonly Labelled[]
}

type Labelled = Pick<Row, 'id' | 'label'>

function blockOf(table: TableId, id: string | null, rows: readonly Labelled[], columns: readonly Labelled[]): Block {
  return {
    id,
    columns,
    rows: rows.map((row) => ({
      id: row.id,
      label: row.label,
      cells: columns.map((column) => `${table}.${row.id}.${column.id}`)
    }))
  }
}

const blocks = perForm(({ disclosure, requests, disputes }): Readonly<Record<TableId, readonly Block[]>> => ({
  II: disclosure.map(({ rows, columns }) => blockOf('II', rows[0]?.id ?? null, rows, columns)),
  III: [blockOf('III', null, requests.rows, requests.columns)],
  IV: disputes.groups.map(({ id, headings }) =>
    blockOf('IV', id, [{ id, label: headings.join(' / ') }], disputes.columns)
  )
}))

/** A table's rows in the order of its blocks, and all its cells. */
const contents = perForm((form) => {
  const contentsOf = (table: TableId) => {
    const rows = blocks(form)[table].flatMap((block) => block.rows)
    return { rows, cells: rows.flatMap(({ cells }) => cells) }
  }
  return { II: contentsOf('II'), III: contentsOf('III'), IV: contentsOf('IV') }
})

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
  if (subject.tables[table].sure) return [...block.rows, ...block.columns].map(() => passed)
  const present = block.rows.filter(({ cells }) => !cells.every((id) => isLost(subject, id)))
  const rows = block.rows.map((row) =>
    present.includes(row) ? passed : lost(rule, `${table}.row.${row.id}`, 'row', row.label, row.cells)
  )
  const columns = block.columns.map(({ id, label }, column) => {
    const cells = present.flatMap((row) => row.cells[column] ?? []).filter((each) => isLost(subject, each))
    if (cells.length === 0) return passed
    const at = [table, 'column', block.id, id].filter((part) => part !== null).join('.')
    const named = block.id === null ? label : `${block.rows[0]?.label ?? ''} / ${label}`
    return lost(rule, at, 'column', named, cells)
  })
  return [...rows, ...columns]
}

/** Numbers that belong to no cell, as the document itself shows; or that the reader was not sure of their surroundings. */
export type Surplus = readonly Extra[] | 'doubted-input'

/** The numbers among a report's extras near any of these places, which no doubted cell within `beside` may have lost. */
export function surplus({ report, cell }: Subject, near: readonly string[], beside: readonly string[]): Surplus {
  if (report.extras.length === 0) return []
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
  const { rows: all, cells } = contents(subject.form)[table]
  const extras = [
    ...(rows ? all.map((row) => surplus(subject, [`${table}.${row.id}`], row.cells)) : []),
    surplus(subject, [table], cells)
  ]
  return [
    ...blocks(subject.form)[table].flatMap((block) => lostFrom(rule, table, block, subject)),
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

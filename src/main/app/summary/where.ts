import { cellsOf, formCell, type FormCell, type FormId, sections, type TableId } from '../../../shared/form'
import { groupsOf } from '../../../shared/groups'
import type { Finding } from '../../../shared/finding'
import type { ProseId } from '../../../shared/report'
import type { Words } from '../explain/names'

/** Where in a report a finding is: for its order on paper, and in words. */

const partOfTable: Readonly<Record<TableId, ProseId>> = { II: 'disclosure', III: 'requests', IV: 'disputes' }

const parts: readonly ProseId[] = ['preface', ...sections.map(({ id }) => id)]

const cellOrders: Readonly<Record<FormId, ReadonlyMap<string, number>>> = {
  F19: new Map(cellsOf('F19').map(({ id }, index) => [id, index])),
  F21: new Map(cellsOf('F21').map(({ id }, index) => [id, index]))
}

const cellsIn = (form: FormId | null, { at }: Finding): FormCell[] =>
  form === null ? [] : at.flatMap((id) => formCell(form, id) ?? [])

/** Part, then cell or character: what is about the report as a whole comes first, in a part its text before its table. */
function orderOf(form: FormId | null, finding: Finding): [part: number, cell: number, character: number] {
  const [passage] = finding.text ?? []
  if (passage !== undefined) return [parts.indexOf(passage.section), -1, passage.start]
  const [cell] = cellsIn(form, finding)
  if (form === null || cell === undefined) return [-1, -1, -1]
  return [parts.indexOf(partOfTable[cell.table]), cellOrders[form].get(cell.id) ?? -1, -1]
}

/** Findings by the place in the form that each is about; those of one place stay in the order of the rules. */
export function inFormOrder(form: FormId | null, findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, order: orderOf(form, finding) }))
    .sort(
      ({ order: [part, cell, character] }, { order: other }) =>
        part - other[0] || cell - other[1] || character - other[2]
    )
    .map(({ finding }) => finding)
}

const distinct = (list: readonly string[]) => [...new Set(list)]

/** How many names a place lists before it only counts. */
const most = 3

function tableName({ t, label }: Words, table: TableId, cells: readonly FormCell[]): string {
  const rows = distinct(cells.map(({ row }) => row))
  const columns = distinct(cells.map(({ columnLabel }) => label(columnLabel)))
  const labels = distinct(cells.map(({ rowLabel }) => label(rowLabel)))
  const listed = (names: readonly string[]) => names.join(t('list.comma'))
  const pieces =
    rows.length === 1
      ? [listed(labels), columns.length <= most ? listed(columns) : t('print.cells', { n: cells.length })]
      : columns.length === 1
        ? [listed(columns), labels.length < most ? listed(labels) : t('print.rows', { n: rows.length })]
        : [t('print.cells', { n: cells.length })]
  return [t(`print.table-${table}`), ...pieces].join(' · ')
}

/** A finding's place in words: table, row and column, or the part whose text it is about. */
export function whereOf(words: Words, form: FormId | null, finding: Finding): string {
  const { t } = words
  const texts = distinct((finding.text ?? []).map(({ section }) => section)) as ProseId[]
  const named = texts.map((section) => t(section === 'preface' ? 'print.preface' : `section.${section}`))
  const tables = [...groupsOf(cellsIn(form, finding), ({ table }) => table)]
  const places = [...named, ...tables.map(([table, cells]) => tableName(words, table, cells))]
  return places.length === 0 ? t('print.whole') : places.join(t('list.semicolon'))
}

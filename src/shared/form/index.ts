import { f19 } from './f19'
import { f21 } from './f21'
import type { Form, FormCell, FormId, SectionId } from './form'

export type * from './form'

export const forms: Readonly<Record<FormId, Form>> = { F19: f19, F21: f21 }

/** The six parts of a report in their order, with the titles the form prescribes. */
export const sections: readonly { readonly id: SectionId; readonly title: string }[] = [
  { id: 'overview', title: '一、总体情况' },
  { id: 'disclosure', title: '二、主动公开政府信息情况' },
  { id: 'requests', title: '三、收到和处理政府信息公开申请情况' },
  { id: 'disputes', title: '四、政府信息公开行政复议、行政诉讼情况' },
  { id: 'problems', title: '五、存在的主要问题及改进情况' },
  { id: 'other', title: '六、其他需要报告的事项' }
]

/** The parts that are prose: 一, 五 and 六. */
export const proseParts: readonly SectionId[] = ['overview', 'problems', 'other']

function disclosureCells(form: Form): FormCell[] {
  return form.disclosure.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        id: `II.${row.id}.${column.id}`,
        table: 'II' as const,
        row: row.id,
        column: column.id,
        rowLabel: row.label,
        columnLabel: column.label,
        kind: column.kind
      }))
    )
  )
}

function requestCells(form: Form): FormCell[] {
  return form.requests.rows.flatMap((row) =>
    form.requests.columns.map((column) => ({
      id: `III.${row.id}.${column.id}`,
      table: 'III' as const,
      row: row.id,
      column: column.id,
      rowLabel: row.label,
      columnLabel: column.label,
      kind: 'count' as const
    }))
  )
}

function disputeCells(form: Form): FormCell[] {
  return form.disputes.groups.flatMap((group) =>
    form.disputes.columns.map((column) => ({
      id: `IV.${group.id}.${column.id}`,
      table: 'IV' as const,
      row: group.id,
      column: column.id,
      rowLabel: group.headings.join(' / '),
      columnLabel: column.label,
      kind: 'count' as const
    }))
  )
}

const cellLists: Readonly<Record<FormId, readonly FormCell[]>> = {
  F19: [...disclosureCells(f19), ...requestCells(f19), ...disputeCells(f19)],
  F21: [...disclosureCells(f21), ...requestCells(f21), ...disputeCells(f21)]
}

const cellMaps: Readonly<Record<FormId, ReadonlyMap<string, FormCell>>> = {
  F19: new Map(cellLists.F19.map((cell) => [cell.id, cell])),
  F21: new Map(cellLists.F21.map((cell) => [cell.id, cell]))
}

/** Units of money that are not the 万元 of an amount's heading. */
export const otherUnits: readonly string[] = ['元', '千元', '亿元']

/** Every cell of a form, in the form's order: II by block and row, III by row, IV by group. */
export function cellsOf(form: FormId): readonly FormCell[] {
  return cellLists[form]
}

/** The cell with this id, or undefined where the form has none. */
export function formCell(form: FormId, id: string): FormCell | undefined {
  return cellMaps[form].get(id)
}

/** The form that reports of this year must use; null before 2019, when there was none. */
export function formForYear(year: number): FormId | null {
  if (year >= f21.reportYears.from) return 'F21'
  return year >= f19.reportYears.from ? 'F19' : null
}

export { layoutOf } from './layout'
export type { LayoutCell, LayoutTable } from './layout'
export { applicantSums, balances, disputeSums, outcomeSums, sumsOf } from './sums'
export type { Sum } from './sums'
export { labelIn } from './english'

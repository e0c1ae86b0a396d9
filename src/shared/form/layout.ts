/**
 * The tables as the official form prints them: rows of labels and value cells with their spans. What shows, prints
 * or writes a form goes by this.
 */
import type { DisclosureBlock, Form, RequestRow, TableId } from './form'

export type LayoutCell =
  | {
      readonly kind: 'label'
      readonly text: string
      readonly columnSpan: number
      readonly rowSpan: number
      /** Row labels stand left, headings and group labels in the middle. */
      readonly align: 'left' | 'middle'
      /** A group label beside many rows, printed a character a line where the column is narrow. */
      readonly upright: boolean
    }
  | { readonly kind: 'value'; readonly cell: string; readonly columnSpan: number }

export interface LayoutTable {
  readonly table: TableId
  readonly columns: number
  /** How many of the columns, from the left, hold row labels. */
  readonly labelColumns: number
  readonly rows: readonly (readonly LayoutCell[])[]
}

interface Span {
  readonly columnSpan?: number
  readonly rowSpan?: number
}

function heading(text: string, { columnSpan = 1, rowSpan = 1 }: Span = {}): LayoutCell {
  return { kind: 'label', text, columnSpan, rowSpan, align: 'middle', upright: false }
}

function rowLabel(text: string, columnSpan = 1): LayoutCell {
  return { kind: 'label', text, columnSpan, rowSpan: 1, align: 'left', upright: false }
}

function groupLabel(text: string, rowSpan: number, upright: boolean): LayoutCell {
  return { kind: 'label', text, columnSpan: 1, rowSpan, align: 'middle', upright }
}

const disclosureColumns = 4

function blockRows(block: DisclosureBlock): LayoutCell[][] {
  const spanOf = (index: number) => (index === block.columns.length - 1 ? disclosureColumns - block.columns.length : 1)
  return [
    [heading(block.label, { columnSpan: disclosureColumns })],
    [
      heading('信息内容'),
      ...block.columns.map((column, index) => heading(column.label, { columnSpan: spanOf(index) }))
    ],
    ...block.rows.map((row): LayoutCell[] => [
      heading(row.label),
      ...block.columns.map((column, index): LayoutCell => ({
        kind: 'value',
        cell: `II.${row.id}.${column.id}`,
        columnSpan: spanOf(index)
      }))
    ])
  ]
}

function disclosureTable(form: Form): LayoutTable {
  return {
    table: 'II',
    columns: disclosureColumns,
    labelColumns: 1,
    rows: form.disclosure.flatMap(blockRows)
  }
}

const relationHint = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
const requestLabelColumns = 3

function requestHeading(form: Form): LayoutCell[][] {
  const { columns } = form.requests
  const grouped = columns.filter((column) => column.under !== null)
  const second = columns.flatMap((column): LayoutCell[] => {
    if (column.under === null) return [heading(column.label, { rowSpan: 2 })]
    return column === grouped[0] ? [heading(column.under, { columnSpan: grouped.length })] : []
  })
  return [
    [
      heading(relationHint, { columnSpan: requestLabelColumns, rowSpan: 3 }),
      heading('申请人情况', { columnSpan: columns.length })
    ],
    second,
    grouped.map((column) => heading(column.label))
  ]
}

/** The labels a row prints: those of the groups that begin with it, and its own. */
function requestLabels(rows: readonly RequestRow[], index: number): LayoutCell[] {
  const row = rows[index]
  if (row === undefined) return []
  const groups = row.groups.flatMap((group, depth): LayoutCell[] => {
    if (rows[index - 1]?.groups[depth] === group) return []
    const size = rows.filter((other) => other.groups[depth] === group).length
    return [groupLabel(group, size, depth === 0)]
  })
  return [...groups, rowLabel(row.label, requestLabelColumns - row.groups.length)]
}

function requestTable(form: Form): LayoutTable {
  const { columns, rows } = form.requests
  return {
    table: 'III',
    columns: requestLabelColumns + columns.length,
    labelColumns: requestLabelColumns,
    rows: [
      ...requestHeading(form),
      ...rows.map((row, index) => [
        ...requestLabels(rows, index),
        ...columns.map((column): LayoutCell => ({
          kind: 'value',
          cell: `III.${row.id}.${column.id}`,
          columnSpan: 1
        }))
      ])
    ]
  }
}

function disputeTable(form: Form): LayoutTable {
  const { groups, columns } = form.disputes
  const width = columns.length
  const top = [...new Set(groups.map((group) => group.headings[0] ?? ''))]
  const under = (label: string) => groups.filter((group) => group.headings[0] === label).length
  return {
    table: 'IV',
    columns: groups.length * width,
    labelColumns: 0,
    rows: [
      top.map((label) => heading(label, { columnSpan: under(label) * width })),
      groups.flatMap((group) => {
        const inner = group.headings[1]
        return inner === undefined
          ? columns.map((column) => heading(column.label, { rowSpan: 2 }))
          : [heading(inner, { columnSpan: width })]
      }),
      groups.filter((group) => group.headings.length > 1).flatMap(() => columns.map((column) => heading(column.label))),
      groups.flatMap((group) =>
        columns.map((column): LayoutCell => ({
          kind: 'value',
          cell: `IV.${group.id}.${column.id}`,
          columnSpan: 1
        }))
      )
    ]
  }
}

/** The three tables of a form as they are printed. */
export function layoutOf(form: Form): readonly LayoutTable[] {
  return [disclosureTable(form), requestTable(form), disputeTable(form)]
}

import { type Form, type TableId } from '../../shared/form'
import { folded, letters } from '../../shared/text/fold'

/** A label as it is looked for: its number apart from its words, since numbers are lost, shifted and written anyhow. */
export interface Label {
  readonly number: string | null
  readonly words: string
}

/** A row of the form that the document should have: what it is called, and which cells its numbers fill. */
export interface Target {
  readonly table: TableId
  /** `II.licensing`, `III.new`; IV is one row, `IV`. */
  readonly id: string
  readonly labels: readonly Label[]
  /** Words of the labels printed to its left, which may stand in the same row or run into it. */
  readonly groups: readonly string[]
  /** What its columns are called, in order. */
  readonly columns: readonly string[]
  /** Ids of the cells in its columns, in order. */
  readonly cells: readonly string[]
  /** Index of the block in table II; 0 elsewhere. */
  readonly block: number
  /** Every so many columns add up to the last of them; 0 where none do. */
  readonly sumGroup: number
}

const numbering = /^[([【]?(?:第)?([一二三四五六七八九十]{1,3}|\d{1,2})(?:[)\]】、.．,，:：]|[)\]】][、.．]?)/u

/** Splits a label's number from its words: `（三）不予公开` is 三 and 不予公开, `1.属于国家秘密` is 1 and the rest. */
export function labelOf(text: string): Label {
  const plain = folded(text)
  const match = numbering.exec(plain)
  if (match === null) return { number: null, words: letters(plain) }
  return { number: match[1] ?? null, words: letters(plain.slice(match[0].length)) }
}

/**
 * Other words for the same label, as offices write them (see domain.md, "Labels"). Small slips need no entry:
 * labels are matched by likeness.
 */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  'II.normative': ['规范性文件', '行政规范性文件'],
  'II.fees': ['行政事业性收费', '行政事业收费'],
  'II.procurement': ['政府集中采购', '政府采购'],
  'III.denied.lawProhibited': ['2.其他法律法规禁止公开'],
  'III.denied.security': ['3.危及三安全一稳定', '3.三安全一稳定'],
  'III.partial': ['（二）部分公开'],
  'III.other': ['（六）其他', '（六）其他情形'],
  'III.total': ['（七）合计', '（七）总数'],
  'III.carriedOut': ['四、结转下年度继续办理件数', '四、结转下年度']
}

function target(
  table: TableId,
  id: string,
  label: string,
  rest: Pick<Target, 'groups' | 'columns' | 'cells' | 'block' | 'sumGroup'>
): Target {
  return { table, id, labels: [label, ...(otherWords[id] ?? [])].map(labelOf), ...rest }
}

/** The rows of a form in their order, table after table. */
export function targetsOf(form: Form): Target[] {
  const disclosure = form.disclosure.flatMap((block, number) =>
    block.rows.map((row) =>
      target('II', `II.${row.id}`, row.label, {
        groups: [],
        block: number,
        sumGroup: 0,
        columns: block.columns.map((column) => column.label),
        cells: block.columns.map((column) => `II.${row.id}.${column.id}`)
      })
    )
  )
  const requests = form.requests.rows.map((row) =>
    target('III', `III.${row.id}`, row.label, {
      groups: row.groups.flatMap((group) => [letters(group), labelOf(group).words]),
      block: 0,
      sumGroup: form.requests.columns.length,
      columns: form.requests.columns.map((column) => column.label),
      cells: form.requests.columns.map((column) => `III.${row.id}.${column.id}`)
    })
  )
  const disputes: Target = {
    table: 'IV',
    id: 'IV',
    labels: [],
    groups: [],
    block: 0,
    sumGroup: form.disputes.columns.length,
    columns: form.disputes.groups.flatMap(() => form.disputes.columns.map((column) => column.label)),
    cells: form.disputes.groups.flatMap((group) => form.disputes.columns.map((column) => `IV.${group.id}.${column.id}`))
  }
  return [...disclosure, ...requests, disputes]
}

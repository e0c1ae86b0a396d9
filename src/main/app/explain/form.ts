import { type FormId, forms, type LayoutCell, layoutOf, type LayoutTable, type SectionId } from '../../../shared/form'
import type { Cell, Report } from '../../../shared/report'
import { type Html, markup } from './markup'
import { anchors, classes, type Words } from './names'

/** A report, which of its file's reports it is, and the form that it uses. */
export interface Filled {
  readonly words: Words
  readonly number: number
  readonly form: FormId
  readonly report: Report
}

export const partOf: Readonly<Record<LayoutTable['table'], SectionId>> = {
  II: 'disclosure',
  III: 'requests',
  IV: 'disputes'
}

function valueOf({ words }: Filled, cell: Cell): Html {
  const doubt = cell.doubt === undefined ? '' : '？'
  switch (cell.status) {
    case 'number':
      return markup`${cell.value}${cell.unit ?? ''}${doubt}`
    case 'missing':
      return markup`${words.t('status.missing-mark')}${doubt}`
    case 'blank':
      return markup`<small>${words.t('status.blank')}</small>${doubt}`
    default:
      return markup`${cell.raw}${doubt}`
  }
}

function valueCell(filled: Filled, id: string, columnSpan: number): Html {
  const { words, number, form, report } = filled
  const cell: Cell = report.cells[id] ?? { status: 'missing', value: null, raw: null, place: null }
  const anchor = anchors.form(number, id)
  const title = words.cell(form, id, cell)
  const value = valueOf(filled, cell)
  const content =
    cell.place === null
      ? markup`<span id="${anchor}" title="${title}">${value}</span>`
      : markup`<a id="${anchor}" href="#${anchors.source(number, id)}" title="${title}">${value}</a>`
  const names = classes('value', cell.status, cell.doubt !== undefined && 'doubt')
  return markup`<td colspan="${columnSpan}" class="${names}">${content}</td>`
}

function labelCell({ words }: Filled, cell: Extract<LayoutCell, { kind: 'label' }>): Html {
  const names = classes(cell.align === 'left' && 'left', cell.upright && 'upright')
  return markup`<th colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}" class="${names}">
    <span>${words.label(cell.text)}</span>
  </th>`
}

function tableOf(filled: Filled, layout: LayoutTable): Html {
  const { words } = filled
  const columns = Array.from({ length: layout.columns }, (_, column) =>
    column < layout.labelColumns ? markup`<col class="label-${column + 1}" />` : markup`<col class="figures" />`
  )
  const rows = layout.rows.map(
    (row) =>
      markup`<tr>
        ${row.map((cell) => (cell.kind === 'label' ? labelCell(filled, cell) : valueCell(filled, cell.cell, cell.columnSpan)))}
      </tr>`
  )
  return markup`
    <h3>${words.t(`section.${partOf[layout.table]}`)}</h3>
    <table class="form form-${layout.table}">
      <colgroup>
        ${columns}
      </colgroup>
      <tbody>
        ${rows}
      </tbody>
    </table>
  `
}

/** The official form's tables with what was read, every cell linked to its place in the source. */
export function formOf(filled: Filled): Html {
  return markup`${layoutOf(forms[filled.form]).map((layout) => tableOf(filled, layout))}`
}

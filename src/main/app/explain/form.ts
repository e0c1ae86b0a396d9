import { type FormId, forms, layoutOf, type LayoutTable, type SectionId } from '../../../shared/form'
import type { Cell, Report } from '../../../shared/report'
import { type Html, markup } from './markup'
import { anchors, classes, type Words } from './names'
import { officialTable } from './official'

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

function tableOf(filled: Filled, layout: LayoutTable): Html {
  const { words } = filled
  return markup`
    <h3>${words.t(`section.${partOf[layout.table]}`)}</h3>
    ${officialTable(words, layout, (id, columnSpan) => valueCell(filled, id, columnSpan))}
  `
}

/** The official form's tables with what was read, every cell linked to its place in the source. */
export function formOf(filled: Filled): Html {
  return markup`${layoutOf(forms[filled.form]).map((layout) => tableOf(filled, layout))}`
}

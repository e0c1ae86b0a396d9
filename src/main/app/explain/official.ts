import type { LayoutCell, LayoutTable } from '../../../shared/form'
import { type Html, markup } from './markup'
import { classes, type Words } from './names'

function labelCell({ label }: Words, cell: Extract<LayoutCell, { kind: 'label' }>): Html {
  const names = classes(cell.align === 'left' && 'left', cell.upright && 'upright')
  return markup`<th colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}" class="${names}">
    <span>${label(cell.text)}</span>
  </th>`
}

/** One of the three tables as the official form prints it; `value` gives the cell, a `td`, for each value. */
export function officialTable(
  words: Words,
  layout: LayoutTable,
  value: (id: string, columnSpan: number) => Html
): Html {
  const columns = Array.from({ length: layout.columns }, (_, column) =>
    column < layout.labelColumns ? markup`<col class="label-${column + 1}" />` : markup`<col class="figures" />`
  )
  const rows = layout.rows.map(
    (row) =>
      markup`<tr>
        ${row.map((cell) => (cell.kind === 'label' ? labelCell(words, cell) : value(cell.cell, cell.columnSpan)))}
      </tr>`
  )
  return markup`<table class="form form-${layout.table}">
      <colgroup>
        ${columns}
      </colgroup>
      <tbody>
        ${rows}
      </tbody>
    </table>`
}

import type { KeyboardEvent, ReactNode } from 'react'
import { labelIn, type LayoutCell, type LayoutTable } from '../../shared/form'
import { useWords } from '../language'

function LabelCell({ cell }: { cell: Extract<LayoutCell, { kind: 'label' }> }) {
  const { language } = useWords()
  const classes = ['label', cell.align === 'left' ? 'label-left' : '', cell.upright ? 'label-upright' : '']
  return (
    <th colSpan={cell.columnSpan} rowSpan={cell.rowSpan} className={classes.join(' ')}>
      <span>{labelIn(language, cell.text)}</span>
    </th>
  )
}

/** One of the three tables as the official form prints it; `value` gives the cell, a `td`, for each value. */
export function OfficialTable({
  layout,
  className = '',
  onKeyDown,
  value
}: {
  layout: LayoutTable
  className?: string
  onKeyDown?: (event: KeyboardEvent<HTMLTableElement>) => void
  value: (id: string, span: number) => ReactNode
}) {
  return (
    <table className={`form form-${layout.table} ${className}`} onKeyDown={onKeyDown}>
      <colgroup>
        {Array.from({ length: layout.columns }, (_, column) => (
          <col key={column} className={column < layout.labelColumns ? `label-${column + 1}` : 'figures'} />
        ))}
      </colgroup>
      <tbody>
        {layout.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, position) =>
              cell.kind === 'label' ? <LabelCell key={position} cell={cell} /> : value(cell.cell, cell.columnSpan)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

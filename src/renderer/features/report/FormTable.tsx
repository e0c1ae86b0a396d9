import type { KeyboardEvent } from 'react'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import { type FormId, labelIn, type LayoutCell, type LayoutTable } from '../../../shared/form'
import { useWords } from '../../language'
import type { Editing } from './CellEditor'
import type { Marks } from './marks'
import { neighbour } from './neighbour'
import type { SumMark } from './sumMarks'
import type { Correction } from './useCorrection'
import { ValueCell } from './ValueCell'

export interface FormTableProps {
  readonly form: FormId
  readonly report: PresentedKeptReport
  readonly marks: Marks
  /** The sum of the selected finding, drawn. */
  readonly sum: ReadonlyMap<string, SumMark>
  readonly finding: PresentedKeptFinding | null
  readonly selected: string | null
  readonly editing: Editing | null
  /** Null where nothing can be corrected. */
  readonly correction: Correction | null
  readonly onSelect: (cell: string) => void
  readonly onEdit: (editing: Editing | null) => void
}

function LabelCell({ cell }: { cell: Extract<LayoutCell, { kind: 'label' }> }) {
  const { language } = useWords()
  const classes = ['label', cell.align === 'left' ? 'label-left' : '', cell.upright ? 'label-upright' : '']
  return (
    <th colSpan={cell.columnSpan} rowSpan={cell.rowSpan} className={classes.join(' ')}>
      <span>{labelIn(language, cell.text)}</span>
    </th>
  )
}

/** One of the three tables, as the official form prints it, with the report's figures and what is wrong with them. */
export function FormTable({ layout, ...props }: { layout: LayoutTable } & FormTableProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined
    const next = from === undefined ? null : neighbour(layout, from, event.key)
    if (next === null) return
    event.preventDefault()
    props.onSelect(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus()
  }
  const cells = layout.rows.flat().flatMap((each) => (each.kind === 'value' ? [each.cell] : []))
  const tabbed = props.selected !== null && cells.includes(props.selected) ? props.selected : cells[0]
  return (
    <table className={`form form-${layout.table}`} onKeyDown={onKeyDown}>
      <colgroup>
        {Array.from({ length: layout.columns }, (_, column) => (
          <col key={column} className={column < layout.labelColumns ? `label-${column + 1}` : 'figures'} />
        ))}
      </colgroup>
      <tbody>
        {layout.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, position) =>
              cell.kind === 'label' ? (
                <LabelCell key={position} cell={cell} />
              ) : (
                <ValueCell
                  key={cell.cell}
                  id={cell.cell}
                  span={cell.columnSpan}
                  tabbed={cell.cell === tabbed}
                  {...props}
                />
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { KeyboardEvent } from 'react'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import type { FormId, LayoutTable } from '../../../shared/form'
import { OfficialTable } from '../../ui/OfficialTable'
import type { Editing } from './editing'
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
  readonly onEdit: (editing: Editing) => void
  readonly onLeave: (editing: Editing) => void
  /** Shows again what could not be kept. */
  readonly onReopen: (lost: Editing) => void
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
    <OfficialTable
      layout={layout}
      onKeyDown={onKeyDown}
      value={(id, span) => <ValueCell key={id} id={id} span={span} tabbed={id === tabbed} {...props} />}
    />
  )
}

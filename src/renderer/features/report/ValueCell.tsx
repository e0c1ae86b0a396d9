import { type KeyboardEvent, useEffect, useRef } from 'react'
import { formCell, labelIn } from '../../../shared/form'
import { correctedName } from '../../../shared/i18n/corrected'
import { useWords } from '../../language'
import { CellEditor } from './CellEditor'
import { contentOf } from './entry'
import type { FormTableProps } from './FormTable'
import { suggestedAt, worst } from './marks'
import type { SumMark } from './sumMarks'

/** Keys that begin a figure. */
const beginsFigure = /^[\d０-９.\-+/]$/u

function sumClasses(mark: SumMark | undefined): string[] {
  if (mark === undefined) return []
  return [`sum-${mark.role}`, mark.first ? 'sum-first' : '', mark.last ? 'sum-last' : '']
}

/** One cell of the form with its figure, its marks, and the field to correct it in. */
export function ValueCell({
  id,
  span,
  tabbed,
  ...props
}: {
  id: string
  span: number
  /** The table's one cell that Tab leads to; arrow keys lead on. */ tabbed: boolean
} & FormTableProps) {
  const { form, report, marks, sum, finding, selected, editing, correction, onSelect, onEdit, onLeave, onReopen } =
    props
  const { t, language } = useWords()
  const cell = report.cells[id]
  const element = useRef<HTMLTableCellElement>(null)
  const isSelected = selected === id
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isSelected])
  const findings = marks.findingsAt.get(id) ?? []
  const severity = worst(findings)
  const status = cell?.status ?? 'missing'
  const mark = sum.get(id)
  const suggested = suggestedAt(report.findings, id)
  const classes = [
    'value',
    `value-${status}`,
    severity === null ? '' : `value-${severity}`,
    cell?.doubt === undefined ? '' : 'value-doubt',
    cell?.corrected === undefined ? '' : 'value-corrected',
    finding?.at.includes(id) === true ? 'value-lit' : '',
    mark?.role === 'total' ? 'value-sum' : '',
    ...sumClasses(mark),
    isSelected ? 'value-selected' : ''
  ]
  const definition = formCell(form, id)
  const name = `${labelIn(language, definition?.rowLabel ?? '')} · ${labelIn(language, definition?.columnLabel ?? '')}`
  const corrected = cell === undefined ? null : correctedName(language, cell)
  const suggestion = suggested === null ? null : t('suggestion.value', { value: suggested })
  const notes = [
    ...(cell?.doubt === undefined ? [] : [`？${cell.doubt}`]),
    ...(corrected === null ? [] : [corrected]),
    ...(suggestion === null ? [] : [suggestion]),
    ...findings.map(({ message }) => message)
  ]
  const content = contentOf(cell)
  const said = content === '' ? t(`status.${status}`) : content
  const onKeyDown = (event: KeyboardEvent) => {
    if (correction === null || event.ctrlKey || event.metaKey || event.altKey) return
    if (beginsFigure.test(event.key)) onEdit({ cell: id, text: event.key })
    else if (event.key === 'F2' || event.key === 'Enter') onEdit({ cell: id, text: content })
    else if (event.key === 'Delete' || event.key === 'Backspace') onEdit({ cell: id, text: '' })
    else if (event.key === '=') void correction.say(id, { kind: 'as-read' })
    else return
    event.preventDefault()
    onSelect(id)
  }
  return (
    <td
      ref={element}
      colSpan={span}
      className={classes.join(' ')}
      data-cell={id}
      data-suggested={suggested ?? undefined}
      tabIndex={tabbed ? 0 : -1}
      title={[name, ...notes].join('\n')}
      aria-label={[`${name}: ${said}`, ...(suggestion === null ? [] : [suggestion])].join(', ')}
      onClick={() => onSelect(id)}
      onDoubleClick={correction === null ? undefined : () => onEdit({ cell: id, text: content })}
      onKeyDown={editing?.cell === id ? undefined : onKeyDown}
    >
      {editing?.cell === id && correction !== null ? (
        <CellEditor
          editing={editing}
          name={name}
          before={content}
          onSave={(text) => correction.write(id, text)}
          onClose={() => onLeave(editing)}
          onLost={(text) => onReopen({ cell: id, text })}
        />
      ) : status === 'missing' ? (
        t('status.missing-mark')
      ) : (
        content
      )}
    </td>
  )
}

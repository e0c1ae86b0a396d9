import { useEffect, useRef } from 'react'
import type { PresentedCell, PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import { formCell, type FormId, labelIn, type LayoutCell, type LayoutTable } from '../../../shared/form'
import { correctedName } from '../../../shared/i18n/corrected'
import { useWords } from '../../language'
import { mainCell, type Marks, worst } from './marks'

interface FormTableProps {
  readonly form: FormId
  readonly layout: LayoutTable
  readonly report: PresentedKeptReport
  readonly marks: Marks
  readonly finding: PresentedKeptFinding | null
  readonly selected: string | null
  readonly onSelect: (cell: string) => void
}

function contentOf(cell: PresentedCell | undefined): string {
  if (cell === undefined) return ''
  if (cell.status === 'number') return `${cell.value}${cell.unit ?? ''}`
  return cell.raw ?? ''
}

function ValueCell({
  id,
  span,
  form,
  report,
  marks,
  finding,
  selected,
  onSelect
}: { id: string; span: number } & FormTableProps) {
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
  const isTotal = finding?.left !== undefined && mainCell(finding) === id
  const classes = [
    'value',
    `value-${status}`,
    severity === null ? '' : `value-${severity}`,
    cell?.doubt === undefined ? '' : 'value-doubt',
    cell?.corrected === undefined ? '' : 'value-corrected',
    finding?.at.includes(id) === true ? 'value-lit' : '',
    isTotal ? 'value-sum' : '',
    isSelected ? 'value-selected' : ''
  ]
  const definition = formCell(form, id)
  const name = `${labelIn(language, definition?.rowLabel ?? '')} · ${labelIn(language, definition?.columnLabel ?? '')}`
  const corrected = cell === undefined ? null : correctedName(language, cell)
  const notes = [
    ...(cell?.doubt === undefined ? [] : [`？${cell.doubt}`]),
    ...(corrected === null ? [] : [corrected]),
    ...findings.map(({ message }) => message)
  ]
  const content = contentOf(cell)
  return (
    <td
      ref={element}
      colSpan={span}
      className={classes.join(' ')}
      data-cell={id}
      tabIndex={-1}
      title={[name, ...notes].join('\n')}
      aria-label={`${name}: ${content === '' ? t(`status.${status}`) : content}`}
      onClick={() => onSelect(id)}
    >
      {status === 'missing' ? t('status.missing-mark') : content}
    </td>
  )
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
export function FormTable(props: FormTableProps) {
  const { layout } = props
  return (
    <table className={`form form-${layout.table}`}>
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
                <ValueCell key={cell.cell} id={cell.cell} span={cell.columnSpan} {...props} />
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { Alert, type InputRef } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { PresentedKeptReport } from '../../../shared/api/presented'
import type { Spot } from '../../../shared/finding'
import { sections } from '../../../shared/form'
import { useWords } from '../../language'
import { Splitter } from '../../ui/Splitter'
import { useKeys } from '../../ui/useKeys'
import { CellBar } from './CellBar'
import { closed, type Editing, opened, reopened } from './editing'
import { marksOf } from './marks'
import { OriginalView } from './original/OriginalView'
import { PartTabs } from './PartTabs'
import { ReportHead } from './ReportHead'
import { SidePanel } from './SidePanel'
import { sumMarksOf } from './sumMarks'
import { useCorrection } from './useCorrection'
import { useSelection } from './useSelection'

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()

/** In the original the arrow keys scroll. */
const isOriginal = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('.original-body')

/** A report with its findings and its original beside it; `asked` is the id of the finding, or the words, it opens at. */
export function Report({ report, asked }: { report: PresentedKeptReport; asked: string | Spot | null }) {
  const { t } = useWords()
  const selection = useSelection(report, asked)
  const { section, finding, cell, spot, look, showSection, selectFinding, selectCell, clear } = selection
  const [editing, setEditing] = useState<Editing | null>(null)
  const correction = useCorrection(report)
  const note = useRef<InputRef>(null)
  const marks = useMemo(() => marksOf(report), [report])
  const sum = useMemo(() => sumMarksOf(report.form, finding), [report.form, finding])

  const edit = useCallback(
    (next: Editing) => {
      selectCell(next.cell)
      setEditing((now) => opened(now, next))
    },
    [selectCell]
  )
  const onKey = ({ key, target }: KeyboardEvent): boolean => {
    if (key.startsWith('Arrow') && isOriginal(target)) return false
    const at = finding === null ? -1 : report.findings.findIndex(({ id }) => id === finding.id)
    const next = key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : null
    if (next !== null) {
      const other = report.findings[Math.max(0, next)]
      if (other !== undefined) selectFinding(other)
      return other !== undefined
    }
    const part = sections[Number(key) - 1]
    if (part !== undefined) showSection(part.id)
    else if (key === 'o' || key === 'O') focus('.original-body')
    else if (key === 'v' || key === 'V') note.current?.focus()
    else if (((key === 'F2' && correction !== null) || key === 'Enter') && cell !== null)
      focus(`[data-cell="${CSS.escape(cell)}"]`)
    else if (key === 'Escape') clear()
    else return false
    return true
  }
  useKeys(onKey, correction?.undo)
  return (
    <div className="page">
      <ReportHead report={report} />
      {report.doubts.length === 0 ? null : (
        <Alert
          className="doubts"
          type="info"
          showIcon
          title={`${t('report.doubts')}${report.doubts.join(t('list.semicolon'))}`}
        />
      )}
      <Splitter name="form" label={t('split.form')} initial={0.62} least={[420, 320]}>
        {[
          <div key="form" className="card">
            <PartTabs
              report={report}
              marks={marks}
              sum={sum}
              section={section}
              spot={spot}
              finding={finding}
              selected={cell}
              editing={editing}
              correction={correction}
              onSection={showSection}
              onFinding={selectFinding}
              onSelect={selectCell}
              onEdit={edit}
              onLeave={(mine) => setEditing((now) => closed(now, mine))}
              onReopen={(lost) => setEditing((now) => reopened(now, lost))}
            />
            {cell === null || report.form === null ? null : (
              <CellBar report={report} form={report.form} id={cell} correction={correction} onEdit={edit} />
            )}
          </div>,
          <Splitter key="side" name="side" label={t('split.side')} vertical initial={0.45} least={[130, 150]}>
            {[
              <SidePanel key="findings" report={report} selection={selection} noteRef={note} />,
              <OriginalView key="original" report={report} marks={marks} look={look} onSelect={selectCell} />
            ]}
          </Splitter>
        ]}
      </Splitter>
    </div>
  )
}

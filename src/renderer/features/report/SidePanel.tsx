import { type InputRef, Tabs } from 'antd'
import { type RefObject, useState } from 'react'
import type { PresentedKeptReport } from '../../../shared/api/presented'
import { isStanding } from '../../../shared/finding'
import { useWords } from '../../language'
import { FindingsList } from './FindingsList'
import { HistoryList } from './HistoryList'
import type { Selection } from './useSelection'

/** What is wrong with the report, and what happened to it. */
export function SidePanel({
  report,
  selection,
  noteRef
}: {
  report: PresentedKeptReport
  selection: Selection
  noteRef: RefObject<InputRef | null>
}) {
  const { t } = useWords()
  const [side, setSide] = useState('findings')
  return (
    <div className="card">
      <Tabs
        className="tabs"
        activeKey={side}
        onChange={setSide}
        items={[
          {
            key: 'findings',
            label: t('report.findings', { n: report.findings.filter(({ state }) => isStanding(state)).length }),
            children: (
              <div className="scroll">
                <FindingsList
                  report={report}
                  selected={selection.finding?.id ?? null}
                  noteRef={noteRef}
                  onSelect={selection.selectFinding}
                />
              </div>
            )
          },
          {
            key: 'history',
            label: t('report.history'),
            children: (
              <div className="scroll">
                <HistoryList id={report.id} />
              </div>
            )
          }
        ]}
      />
    </div>
  )
}

import { useCallback, useMemo, useState } from 'react'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import type { SectionId } from '../../../shared/form'
import { mainCell, partAt, partToOpen } from './marks'
import { type Look, lookAt } from './original/look'

/** What a person looks at: a part, one of its findings, one of its cells. */
export interface Selection {
  readonly section: SectionId
  readonly finding: PresentedKeptFinding | null
  readonly cell: string | null
  /** The same in the original. */
  readonly look: Look
  readonly showSection: (section: SectionId) => void
  readonly selectFinding: (finding: PresentedKeptFinding) => void
  readonly selectCell: (cell: string) => void
  readonly clear: () => void
}

function firstSection(report: PresentedKeptReport, asked: PresentedKeptFinding | null): SectionId {
  const first = asked ?? report.findings[0]
  if (report.form === null) return 'overview'
  return first === undefined ? 'requests' : partToOpen(first)
}

const towardsOf = (finding: PresentedKeptFinding | null): Look['towards'] =>
  (finding?.text ?? []).length > 0 ? 'words' : 'cell'

/** What is selected in a report; `asked`, the id of a finding, is selected at first. */
export function useSelection(report: PresentedKeptReport, asked: string | null): Selection {
  const findingAt = (id: string | null) => report.findings.find((each) => each.id === id) ?? null
  const [section, showSection] = useState(() => firstSection(report, findingAt(asked)))
  const [findingId, setFinding] = useState(asked)
  const finding = findingAt(findingId)
  const [cell, setCell] = useState(() => (finding === null ? null : mainCell(finding)))
  const [towards, setTowards] = useState(() => towardsOf(finding))
  const look = useMemo(() => lookAt(report, finding, cell, towards), [report, finding, cell, towards])

  const selectCell = useCallback((id: string) => {
    setCell(id)
    showSection(partAt(id) ?? 'requests')
    setTowards('cell')
  }, [])
  const selectFinding = useCallback((next: PresentedKeptFinding) => {
    setFinding(next.id)
    showSection(partToOpen(next))
    setCell(mainCell(next))
    setTowards(towardsOf(next))
  }, [])
  const clear = useCallback(() => {
    setFinding(null)
    setCell(null)
  }, [])
  return { section, finding, cell, look, showSection, selectFinding, selectCell, clear }
}

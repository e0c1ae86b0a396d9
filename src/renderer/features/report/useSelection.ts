import { useCallback, useMemo, useState } from 'react'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import type { Spot } from '../../../shared/finding'
import type { SectionId } from '../../../shared/form'
import { mainCell, partAt, partToOpen } from './marks'
import { type Look, lookAt } from './original/look'

/** What a person looks at: a part, one of its findings, one of its cells. */
export interface Selection {
  readonly section: SectionId
  readonly finding: PresentedKeptFinding | null
  readonly cell: string | null
  /** The words that the report was opened at, until something else is selected. */
  readonly spot: Spot | null
  /** The same in the original. */
  readonly look: Look
  readonly showSection: (section: SectionId) => void
  readonly selectFinding: (finding: PresentedKeptFinding) => void
  readonly selectCell: (cell: string) => void
  readonly clear: () => void
}

function firstSection(
  report: PresentedKeptReport,
  asked: string | Spot | null,
  findingAt: (id: string) => PresentedKeptFinding | null
): SectionId {
  if (asked !== null && typeof asked !== 'string') return asked.section === 'preface' ? 'overview' : asked.section
  const first = (asked === null ? null : findingAt(asked)) ?? report.findings[0]
  if (report.form === null) return 'overview'
  return first === undefined ? 'requests' : partToOpen(first)
}

const towardsOf = (finding: PresentedKeptFinding | null): Look['towards'] =>
  (finding?.text ?? []).length > 0 ? 'words' : 'cell'

/** What is selected in a report; `asked`, the id of a finding or some words, is selected at first. */
export function useSelection(report: PresentedKeptReport, asked: string | Spot | null): Selection {
  const findingAt = (id: string | null) => report.findings.find((each) => each.id === id) ?? null
  const [section, showSection] = useState(() => firstSection(report, asked, findingAt))
  const [findingId, setFinding] = useState(typeof asked === 'string' ? asked : null)
  const finding = findingAt(findingId)
  const [cell, setCell] = useState(() => (finding === null ? null : mainCell(finding)))
  const [spot, setSpot] = useState(typeof asked === 'string' ? null : asked)
  const [towards, setTowards] = useState(() => (spot === null ? towardsOf(finding) : 'words'))
  const look = useMemo(() => lookAt(report, finding, cell, spot, towards), [report, finding, cell, spot, towards])

  const selectCell = useCallback((id: string) => {
    setCell(id)
    setSpot(null)
    showSection(partAt(id) ?? 'requests')
    setTowards('cell')
  }, [])
  const selectFinding = useCallback((next: PresentedKeptFinding) => {
    setFinding(next.id)
    setSpot(null)
    showSection(partToOpen(next))
    setCell(mainCell(next))
    setTowards(towardsOf(next))
  }, [])
  const clear = useCallback(() => {
    setFinding(null)
    setCell(null)
    setSpot(null)
  }, [])
  return { section, finding, cell, spot, look, showSection, selectFinding, selectCell, clear }
}

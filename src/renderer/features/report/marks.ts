import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import { gravest } from '../../../shared/comparison/found'
import { isStanding } from '../../../shared/finding'
import type { SectionId } from '../../../shared/form'
import type { Place } from '../../../shared/place'

const shortSum = 4

/** What is marked in a report: which findings touch which cell, and where each cell stands in the original. */
export interface Marks {
  readonly findingsAt: ReadonlyMap<string, readonly PresentedKeptFinding[]>
  /** The cell read from a place of the original, by `placeKey`. */
  readonly cellAt: ReadonlyMap<string, string>
}

export const placeKey = (place: Place) => JSON.stringify(Object.values(place))

/** The cells a finding marks at rest: of a long sum only the printed total, so that the table stays readable. */
function markedCells({ left, at }: PresentedKeptFinding): readonly string[] {
  return left !== undefined && at.length > shortSum ? at.slice(-1) : at
}

/** The cell to look at first: the printed total of a sum, else the first one named. */
export function mainCell({ left, at }: PresentedKeptFinding): string | null {
  const total = at.find((id) => id.startsWith('III.total.'))
  return (left === undefined ? at[0] : (total ?? at.at(-1))) ?? null
}

export function marksOf(report: PresentedKeptReport): Marks {
  const findingsAt = new Map<string, PresentedKeptFinding[]>()
  for (const finding of report.findings.filter(({ state }) => isStanding(state))) {
    for (const cell of markedCells(finding)) findingsAt.set(cell, [...(findingsAt.get(cell) ?? []), finding])
  }
  const cellAt = new Map(
    Object.entries(report.cells).flatMap(([id, cell]) =>
      cell.place === null ? [] : [[placeKey(cell.place), id] as const]
    )
  )
  return { findingsAt, cellAt }
}

const partOf: Readonly<Record<string, SectionId>> = { II: 'disclosure', III: 'requests', IV: 'disputes' }

/** The part of the report a cell, row or table belongs to, by its id; null for the report as a whole. */
export function partAt(id: string): SectionId | null {
  return partOf[id.split('.')[0] ?? ''] ?? null
}

/** The part a finding belongs to: that of its passage of prose, or of the table in its id, `T3-07:III.column.other`. */
export function sectionOf({ id, text }: PresentedKeptFinding): SectionId | null {
  const section = text?.[0]?.section
  if (section === 'preface') return 'overview'
  return section ?? partAt(id.split(':')[1] ?? '')
}

/** The value that a standing finding suggests for a cell. */
export function suggestedAt(findings: readonly PresentedKeptFinding[], cell: string): number | null {
  const found = findings.find(({ state, suggestion }) => isStanding(state) && suggestion?.cell === cell)
  return found?.suggestion?.value ?? null
}

/** The part to open for a finding: where its cells are, with its sentence above them; else where its sentence is. */
export function partToOpen(finding: PresentedKeptFinding): SectionId {
  const cell = mainCell(finding)
  return (cell === null ? null : partAt(cell)) ?? sectionOf(finding) ?? 'overview'
}

export function worst(findings: readonly PresentedKeptFinding[]): PresentedKeptFinding['severity'] | null {
  return gravest(findings)?.severity ?? null
}

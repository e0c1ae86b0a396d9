/** What changed between two reports of one organ, in figures and in prose. */
import type { FormId, SectionId } from './form'
import type { CellStatus, Doubt } from './report'

/** Smaller figures jump by themselves. */
const leastLarge = 20
const mostTimes = 5

/** Whether a figure moved so far that it is worth a second look: the measure of rule Y-06. */
export function isLargeMove(before: number, now: number): boolean {
  const [smaller, larger] = [Math.min(before, now), Math.max(before, now)]
  return smaller >= 0 && larger >= leastLarge && (smaller === 0 || larger > smaller * mostTimes)
}

/** The share of two texts that is the same, from which on one was taken over from the other: the measure of rule Y-07. */
export const takenOver = 0.9

/** What stands in a cell of one of two reports. */
export interface DiffSide {
  readonly status: CellStatus
  readonly value: number | null
  /** What stands there where it is neither a number nor nothing. */
  readonly raw?: string
  readonly doubt?: Doubt
  /** A person corrected or confirmed it. */
  readonly corrected?: true
}

export interface CellDiff {
  /** A cell's id; of reports on different forms also `III.other.<column>`, which stands for the rows under （六）. */
  readonly id: string
  readonly from: DiffSide
  readonly to: DiffSide
  /** `to` less `from`; null unless both are numbers and comparable. */
  readonly change: number | null
  /** The change in hundredths of what it was, whichever sign that had; null also where it was 0. */
  readonly percent: number | null
  /** False in table II of two different forms: equal ids mean different things there. */
  readonly comparable: boolean
}

export type DiffOp = 'equal' | 'insert' | 'delete' | 'move'

/**
 * A stretch of text. `equal`, `insert` and `move`, in their order, are the later text; `equal` and `delete` are the
 * earlier one, but for paragraphs that moved: these stand where they stand now, as `move` with their own changes.
 */
export interface ProseOp {
  readonly op: DiffOp
  readonly text: string
  /** A number that became another one: the `delete` before is the `insert` behind it. */
  readonly figure?: true
  /** A change within a paragraph that moved. */
  readonly moved?: true
}

export interface SectionDiff {
  readonly id: SectionId
  /** The letters that stand in both, moved ones too, of all letters of both; 1 where there are none. */
  readonly similarity: number
  readonly ops: readonly ProseOp[]
}

export interface ReportDiff {
  readonly forms: readonly [FormId | null, FormId | null]
  readonly cells: readonly CellDiff[]
  readonly sections: readonly SectionDiff[]
}

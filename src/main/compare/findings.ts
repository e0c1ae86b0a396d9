import type { CheckCounts, Finding, FindingChanges, SkipReason } from '../../shared/finding'
import type { Cell, Report } from '../../shared/report'

/** A report and what was found in it. */
export interface Checked {
  readonly report: Pick<Report, 'cells'>
  readonly findings: readonly Finding[]
  readonly checks: Pick<CheckCounts, 'skipped'>
}

const isSure = (cell: Cell | undefined) => cell?.status === 'number' && cell.doubt === undefined

/** Reasons to skip a check that lie in its cells alone: where they can be calculated with, it was not skipped. */
const inCells: readonly SkipReason[] = ['missing-input', 'doubted-input', 'blank-result']

/**
 * What became of the findings before. One that is gone is mended only where its check was certainly made again: where
 * its rule was skipped, and not for other cells than its own, nobody knows.
 */
export function findingChanges(before: Checked, after: Checked): FindingChanges {
  const [then, now] = [before, after].map(({ findings }) => new Set(findings.map(({ id }) => id)))
  const wasMade = ({ rule, at }: Finding) => {
    const reasons = after.checks.skipped.filter((each) => each.rule === rule).map(({ why }) => why)
    const sure = at.length > 0 && at.every((id) => isSure(after.report.cells[id]))
    return reasons.length === 0 || (sure && reasons.every((why) => inCells.includes(why)))
  }
  const gone = before.findings.filter(({ id }) => now?.has(id) !== true)
  return {
    mended: gone.filter(wasMade),
    stays: after.findings.filter(({ id }) => then?.has(id) === true),
    new: after.findings.filter(({ id }) => then?.has(id) !== true),
    unchecked: gone.filter((finding) => !wasMade(finding))
  }
}

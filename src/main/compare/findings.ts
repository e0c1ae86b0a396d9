import type { CheckCounts, Finding, FindingChanges } from '../../shared/finding'
import type { Cell, Report } from '../../shared/report'

/** A report and what was found in it. */
export interface Checked {
  readonly report: Pick<Report, 'cells'>
  readonly findings: readonly Finding[]
  readonly checks: Pick<CheckCounts, 'skipped'>
}

const isSure = (cell: Cell | undefined) => cell?.status === 'number' && cell.doubt === undefined

/**
 * What became of the findings before. One that is gone is mended only where its check was certainly made again: where
 * the rule was skipped somewhere and one of the finding's cells cannot be calculated with, nobody knows.
 */
export function findingChanges(before: Checked, after: Checked): FindingChanges {
  const [then, now] = [before, after].map(({ findings }) => new Set(findings.map(({ id }) => id)))
  const skipped = new Set(after.checks.skipped.map(({ rule }) => rule))
  const wasMade = ({ rule, at }: Finding) =>
    !skipped.has(rule) || (at.length > 0 && at.every((id) => isSure(after.report.cells[id])))
  const gone = before.findings.filter(({ id }) => now?.has(id) !== true)
  return {
    mended: gone.filter(wasMade),
    stays: after.findings.filter(({ id }) => then?.has(id) === true),
    new: after.findings.filter(({ id }) => then?.has(id) !== true),
    unchecked: gone.filter((finding) => !wasMade(finding))
  }
}

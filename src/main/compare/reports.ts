import type { ReportDiff } from '../../shared/diff'
import type { Report } from '../../shared/report'
import { compareFigures } from './figures'
import { compareProse } from './prose'

/** What changed from one report to another, which should be of one organ: every cell, and the prose by words. */
export function compareReports(from: Report, to: Report): ReportDiff {
  return { forms: [from.form, to.form], cells: compareFigures(from, to), sections: compareProse(from, to) }
}

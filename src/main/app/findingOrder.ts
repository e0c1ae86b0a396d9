import type { Grouping } from '../../shared/api/listing'
import { groupsOf } from '../../shared/groups'
import { byName } from '../../shared/text/order'
import type { IndexedFinding, IndexedReport } from '../archive'
import { rules } from '../check'

/** The orders in which findings are listed: the groups, and the findings in them. */

const ruleRanks = new Map(rules.map(({ id }, rank) => [id, rank]))

type Ranked = ReadonlyMap<IndexedReport, number>

function ranksOfOrgans(reports: readonly IndexedReport[]): Ranked {
  const organs = groupsOf(reports, ({ organ }) => organ)
  const names = [...organs.keys()].filter((name) => name !== null).sort(byName)
  const ranks = new Map(names.map((name, rank) => [name, rank]))
  return new Map(
    reports.map((report) => [report, report.organ === null ? names.length : (ranks.get(report.organ) ?? 0)])
  )
}

/** The newest first; an unknown year last. */
const byYear = (a: IndexedReport, b: IndexedReport) => (b.year ?? -1) - (a.year ?? -1)

function orderedReports(findings: readonly IndexedFinding[], by: 'organ' | 'year'): IndexedFinding[] {
  const reports = groupsOf(findings, ({ report }) => report)
  const ranks = ranksOfOrgans([...reports.keys()])
  const byRank = (a: IndexedReport, b: IndexedReport) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)
  const [first, second] = by === 'organ' ? [byRank, byYear] : [byYear, byRank]
  return [...reports]
    .sort(([a], [b]) => first(a, b) || second(a, b) || Number(a.id) - Number(b.id))
    .flatMap(([, own]) => own)
}

/** In the rules' own order; a rule that this version does not know comes last. */
function orderedRules(findings: readonly IndexedFinding[]): IndexedFinding[] {
  const groups = groupsOf(orderedReports(findings, 'organ'), ({ rule }) => rule)
  const rank = (rule: string) => ruleRanks.get(rule) ?? rules.length
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)).flatMap(([, own]) => own)
}

const kept = new WeakMap<readonly IndexedFinding[], Map<Grouping, readonly IndexedFinding[]>>()

/**
 * An index in the order of a grouping: organs by name and their newest year first; rules in the form's order; years
 * from the newest. Within a report the rules' order. Sorted once for every index.
 */
export function ordered(index: readonly IndexedFinding[], by: Grouping): readonly IndexedFinding[] {
  const orders = kept.get(index) ?? new Map<Grouping, readonly IndexedFinding[]>()
  kept.set(index, orders)
  const before = orders.get(by)
  if (before !== undefined) return before
  const order = by === 'rule' ? orderedRules(index) : orderedReports(index, by)
  orders.set(by, order)
  return order
}

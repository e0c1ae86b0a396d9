import type { PresentedDiff, PresentedSeries } from '../api/comparison'
import { isStanding, type Severity } from '../finding'

type Finding = PresentedSeries['findings'][number]

const rolledUp = /^III\.other\.\w+\.(\w+)$/u

/** Findings that stand, of one report, by the cells that a comparison shows: of two forms the rows under （六） are one. */
export function foundAt(
  findings: readonly Finding[],
  reportId: string,
  [from, to]: PresentedDiff['forms']
): ReadonlyMap<string, readonly Finding[]> {
  const shownAs = (id: string) => (from === to ? id : id.replace(rolledUp, 'III.other.$1'))
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.reportId !== reportId || !isStanding(finding.state)) continue
    for (const id of new Set(finding.at.map(shownAs))) found.set(id, [...(found.get(id) ?? []), finding])
  }
  return found
}

const order: readonly Severity[] = ['error', 'warning', 'information']

const severityOf = ({ severity }: { readonly severity: Severity }) => order.indexOf(severity)

/** Findings of the latest year first, in each the gravest. */
export function latestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || severityOf(a) - severityOf(b))
}

/** The gravest of some findings. */
export function gravest<T extends { readonly severity: Severity }>(findings: readonly T[]): T | undefined {
  return [...findings].sort((a, b) => severityOf(a) - severityOf(b))[0]
}

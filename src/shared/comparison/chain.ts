import type { PresentedSeries, PresentedSide } from '../api/comparison'
import { isStanding } from '../finding'

type Year = PresentedSeries['years'][number]
type Finding = PresentedSeries['findings'][number]

/** What one year carried out and the next one carried in, of one kind of applicant. */
export interface CarriedPair {
  readonly column: string
  readonly out: PresentedSide
  readonly into: PresentedSide
  /** `into` less `out`; null unless both are numbers that are not doubted. */
  readonly difference: number | null
  /** What rule Y-01 found here, be it judged since. */
  readonly finding: Finding | null
}

/** Two reports that follow each other. With years missing between them nothing can be held against anything. */
export interface Link {
  readonly from: Year
  readonly to: Year
  readonly missing: readonly number[]
  readonly pairs: readonly CarriedPair[]
}

/** How a pair stands: as its finding says, and where there is none, as its figures do. */
export type PairState = 'gap' | 'holds' | 'error' | 'warning' | 'information' | 'judged' | 'differs' | 'unknown'

const nothing: PresentedSide = { status: 'missing', value: null }

function pairOf(from: Year, to: Year, column: string, findings: readonly Finding[]): CarriedPair {
  const out = from.cells[`III.carriedOut.${column}`] ?? nothing
  const into = to.cells[`III.carriedIn.${column}`] ?? nothing
  const sure = out.doubt === undefined && into.doubt === undefined
  const difference = sure && out.value !== null && into.value !== null ? into.value - out.value : null
  const at = `III.carriedIn.${column}`
  const finding = findings.find((each) => each.rule === 'Y-01' && each.reportId === to.reportId && each.at.includes(at))
  return { column, out, into, difference, finding: finding ?? null }
}

/** The chain of an organ's years: each report with the one before it. */
export function chainOf(
  years: readonly Year[],
  columns: readonly string[],
  findings: PresentedSeries['findings'] = []
): Link[] {
  return years.slice(1).flatMap((to, index) => {
    const from = years[index]
    if (from === undefined) return []
    const missing = Array.from({ length: to.year - from.year - 1 }, (_, gap) => from.year + gap + 1)
    return [{ from, to, missing, pairs: columns.map((column) => pairOf(from, to, column, findings)) }]
  })
}

export function pairState({ missing }: Link, { difference, finding }: CarriedPair): PairState {
  if (missing.length > 0) return 'gap'
  if (finding !== null) return isStanding(finding.state) ? finding.severity : 'judged'
  if (difference === null) return 'unknown'
  return difference === 0 ? 'holds' : 'differs'
}

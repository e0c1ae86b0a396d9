import { against, type Candidate, type Candidates, candidatesOf, type Region } from './candidates'

/**
 * The rows of a table without rulings. The lines of a cell follow each other at the type's own distance, all cells of a
 * row are centred on one height, and rows do not overlap: a number that a narrow column broke stands around the middle
 * of its row as the label does, and few ways to part the lines into rows agree with that.
 */

/** A row, and whether no other way to part the lines is nearly as good. */
export interface Band extends Pick<Candidate, 'values' | 'label' | 'beside'> {
  readonly sure: boolean
}

/** The second best way must be worse by so much. */
const leastMargin = 0.9

/** The rows of a region, from the top down; null where its lines do not lie as a table's do. */
export function bandsOf(region: Region): Band[] | null {
  const candidates = candidatesOf(region)
  if (candidates === null) return null
  const best = cheapest(candidates, null)
  if (best === null) return null
  const isSure = best.rows.map(({ middle, key, cost }, at) => {
    const beside = [best.rows[at - 1], best.rows[at + 1]]
    if (middle === null || cost >= against.noLabel || beside.some((row) => row?.middle === null)) return false
    const rival = cheapest(candidates, key)
    return rival === null || rival.cost >= best.cost + leastMargin
  })
  return best.rows.flatMap(({ values, label, beside, middle }, at) => {
    const sure = isSure[at] === true && (values.some(isFilled) || areSureAround(best.rows, isSure, at))
    return middle === null ? [] : [{ values, label, beside, sure }]
  })
}

const isFilled = (lines: Candidate['values'][number]) => lines.length > 0

/** Whether the rows next to one without figures are sure, as far as the next with figures: else these may be its own. */
function areSureAround(rows: readonly Candidate[], isSure: readonly boolean[], at: number): boolean {
  const next = (step: number): boolean => {
    let row = at + step
    while (isSure[row] === true && rows[row]?.values.some(isFilled) === false) row += step
    return isSure[row] !== false
  }
  return next(-1) && next(1)
}

/** The rows, one behind the other, against which least speaks, and none of which is `without`. */
function cheapest(
  { all, between, first, last }: Candidates,
  without: string | null
): { rows: Candidate[]; cost: number } | null {
  const reached = new Map<Candidate, { cost: number; before: Candidate | null }>()
  const byEnd = new Map<number, Candidate[]>()
  for (const each of all) {
    if (each.key === without) continue
    let way = each.from <= first ? { cost: each.cost, before: null as Candidate | null } : null
    for (const before of byEnd.get(each.from - 1) ?? []) {
      const step = between(before, each)
      const cost = (reached.get(before)?.cost ?? Infinity) + (step ?? Infinity) + each.cost
      if (cost < (way?.cost ?? Infinity)) way = { cost, before }
    }
    if (way === null) continue
    reached.set(each, way)
    byEnd.set(each.to, [...(byEnd.get(each.to) ?? []), each])
  }
  const ends = [...reached].filter(([{ to }]) => to >= last).sort((a, b) => a[1].cost - b[1].cost)
  const [end] = ends
  if (end === undefined) return null
  const rows: Candidate[] = []
  for (let at: Candidate | null = end[0]; at !== null; at = reached.get(at)?.before ?? null) rows.unshift(at)
  return { rows, cost: end[1].cost }
}

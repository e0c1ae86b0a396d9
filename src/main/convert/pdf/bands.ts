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
  const ways = waysThrough(candidates)
  const best = cheapest(candidates, ways)
  if (best === null) return null
  const isSure = best.rows.map((row, at) => {
    const beside = [best.rows[at - 1], best.rows[at + 1]]
    if (row.middle === null || row.label.length === 0 || row.cost >= against.noLabel) return false
    if (beside.some((other) => other?.middle === null)) return false
    return costWithout(row, candidates, ways) >= best.cost + leastMargin
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

/** The least that speaks against any way up to a candidate, and from it on; both count what speaks against itself. */
interface Ways {
  readonly upTo: ReadonlyMap<Candidate, { readonly cost: number; readonly before: Candidate | null }>
  readonly from: ReadonlyMap<Candidate, number>
}

const listed = <K>(groups: Map<K, Candidate[]>, key: K, each: Candidate) =>
  groups.set(key, [...(groups.get(key) ?? []), each])

/** All candidates stand in order of their beginning, so whatever may stand before one was reached before it. */
function waysThrough({ all, between, first, last }: Candidates): Ways {
  const upTo = new Map<Candidate, { cost: number; before: Candidate | null }>()
  const ends = new Map<number, Candidate[]>()
  for (const each of all) {
    let way = { cost: each.from <= first ? each.cost : Infinity, before: null as Candidate | null }
    for (const before of ends.get(each.from - 1) ?? []) {
      const cost = (upTo.get(before)?.cost ?? Infinity) + (between(before, each) ?? Infinity) + each.cost
      if (cost < way.cost) way = { cost, before }
    }
    if (way.cost === Infinity) continue
    upTo.set(each, way)
    listed(ends, each.to, each)
  }
  const from = new Map<Candidate, number>()
  const beginnings = new Map<number, Candidate[]>()
  for (const each of all.toReversed()) {
    let cost = each.to >= last ? each.cost : Infinity
    for (const behind of beginnings.get(each.to + 1) ?? [])
      cost = Math.min(cost, each.cost + (between(each, behind) ?? Infinity) + (from.get(behind) ?? Infinity))
    if (cost === Infinity) continue
    from.set(each, cost)
    listed(beginnings, each.from, each)
  }
  return { upTo, from }
}

/** The rows, one behind the other, against which least speaks. */
function cheapest({ last }: Candidates, { upTo }: Ways): { rows: Candidate[]; cost: number } | null {
  const ends = [...upTo].filter(([{ to }]) => to >= last).sort((a, b) => a[1].cost - b[1].cost)
  const [end] = ends
  if (end === undefined) return null
  const rows: Candidate[] = []
  for (let at: Candidate | null = end[0]; at !== null; at = upTo.get(at)?.before ?? null) rows.unshift(at)
  return { rows, cost: end[1].cost }
}

/** The least that speaks against a way without this row: another holds its first line, or it begins below or ends above. */
function costWithout(row: Candidate, { all, first, last }: Candidates, { upTo, from }: Ways): number {
  const costs = all
    .filter(({ key }) => key !== row.key)
    .map((each) => {
      const [before, behind] = [upTo.get(each)?.cost ?? Infinity, from.get(each) ?? Infinity]
      if (each.from <= row.from && row.from <= each.to) return before + behind - each.cost
      if (each.from > row.from && each.from <= first) return behind
      return each.to < row.from && each.to >= last ? before : Infinity
    })
  return Math.min(...costs)
}

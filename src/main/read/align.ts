import { type Match, matchRows, plausible, type Reading, readingsOf } from './match'
import { isNumber, type Row } from './rows'
import type { Target } from './targets'

/** The form's rows found in the document, in order, and how well they fit altogether. */
export interface Alignment {
  readonly matches: readonly Match[]
  readonly score: number
}

/** A row of the form may be cut over this many rows of the document (page breaks, labels over several lines). */
const mostRowsOfOne = 3
/** A match this good is not made better by taking in the next row. */
const settled = 1.3
/** Leaving a table row of numbers unexplained costs a little, so that numbers find an owner where there is one. */
const unexplainedNumbers = 0.1

function skipCost(row: Row): number {
  return !row.paragraph && row.cells.filter(isNumber).length > 1 ? unexplainedNumbers : 0
}

/**
 * Lays the form's rows along the document's rows: both in order, every row of either at most once, so that the
 * labels and numbers fit best altogether. Either side may have rows the other lacks. This is what makes a shifted,
 * cut or misspelled row safe: its neighbours hold it in place.
 */
export function align(rows: readonly Row[], targets: readonly Target[]): Alignment {
  const readings = rows.map(readingsOf)
  const width = rows.length + 1
  const best = new Float64Array((targets.length + 1) * width)
  const chosen = new Map<number, Match>()
  for (let i = 1; i < width; i++) best[i] = 0

  const matchesEndingAt = (end: number, target: Target, worthwhile: readonly (readonly Reading[])[]): Match[] => {
    const found: Match[] = []
    for (let size = 1; size <= Math.min(mostRowsOfOne, end); size++) {
      const start = end - size
      if (worthwhile[start]?.length === 0) break
      const match = matchRows(rows.slice(start, end), worthwhile.slice(start, end), target)
      if (match === null) continue
      found.push(match)
      if (match.score >= settled) break
    }
    return found
  }

  targets.forEach((target, t) => {
    const above = t * width
    const here = above + width
    const worthwhile = readings.map((each) => plausible(each, target))
    for (let end = 1; end < width; end++) {
      const row = rows[end - 1]
      const without = Math.max(
        best[above + end] ?? 0,
        (best[here + end - 1] ?? 0) - (row === undefined ? 0 : skipCost(row))
      )
      best[here + end] = without
      for (const match of matchesEndingAt(end, target, worthwhile)) {
        const score = (best[above + end - match.rows.length] ?? 0) + match.score
        if (score > (best[here + end] ?? 0)) {
          best[here + end] = score
          chosen.set(here + end, match)
        }
      }
    }
  })
  return { matches: traceBack(best, chosen, targets.length, rows.length), score: best.at(-1) ?? 0 }
}

/** Walks the table of best scores back from its last corner and collects the matches on the way. */
function traceBack(best: Float64Array, chosen: ReadonlyMap<number, Match>, targets: number, rows: number): Match[] {
  const width = rows + 1
  const matches: Match[] = []
  let [t, end] = [targets, rows]
  while (t > 0 && end > 0) {
    const at = t * width + end
    const match = chosen.get(at)
    if (match !== undefined) {
      matches.push(match)
      end -= match.rows.length
      t -= 1
    } else if (best[at] === best[at - width]) t -= 1
    else end -= 1
  }
  return matches.reverse()
}

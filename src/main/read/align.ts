import type { TableId } from '../../shared/form'
import { type Match, weights } from './match'
import { isDigits, isLine, type Row } from './rows'
import { matcherOf, prepare } from './spans'
import type { Target } from './targets'

/** The form's rows found in the document, in order, and how well they fit altogether. */
export interface Alignment {
  readonly matches: readonly Match[]
  readonly score: number
}

/** Where in the stream the part of the report lies that a table belongs to, `end` exclusive, as far as headings show. */
export type PartRanges = Partial<Record<TableId, { readonly start: number; readonly end: number }>>

/** A row that holds numbers and little else: one that somebody should own. */
function skipCost(row: Row): number {
  const numbers = row.cells.filter(isDigits).length
  return numbers > 1 && numbers * 2 >= row.cells.length ? weights.unexplainedNumbers : 0
}

/**
 * Lays the form's rows along the document's rows: both in order, every row of either at most once, so that the
 * labels and numbers fit best altogether. Either side may have rows the other lacks. This is what makes a shifted,
 * cut or misspelled row safe: its neighbours hold it in place.
 */
export function align(rows: readonly Row[], targets: readonly Target[], ranges: PartRanges = {}): Alignment {
  const prepared = prepare(rows)
  const width = rows.length + 1
  const best = new Float64Array((targets.length + 1) * width)
  const chosen = new Map<number, Match>()

  targets.forEach((target, t) => {
    const above = t * width
    const here = above + width
    const matchesFrom = matcherOf(prepared, target)
    const range = ranges[target.table]
    best.copyWithin(here, above, here)
    for (let start = 0; start < rows.length; start++) {
      const row = rows[start]
      const skipped = (best[here + start] ?? 0) - (row === undefined ? 0 : skipCost(row))
      if (skipped > (best[here + start + 1] ?? 0)) {
        best[here + start + 1] = skipped
        chosen.delete(here + start + 1)
      }
      const outside = range !== undefined && (start < range.start || start >= range.end)
      // A line of figures without a label is only what its part says it is.
      if (outside && target.table === 'IV' && (row === undefined || isLine(row))) continue
      for (const match of matchesFrom(start)) {
        const end = start + match.rows.length
        const score = (best[above + start] ?? 0) + match.score - (outside ? weights.outsideItsPart : 0)
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

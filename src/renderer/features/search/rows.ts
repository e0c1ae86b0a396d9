import type { Hit } from '../../../shared/api/searching'
import { wordsOf } from '../../../shared/text/search'

/** A row of the list: a report, and below it the places in it. `hit` counts the places. */
export type HitRow =
  { readonly kind: 'report'; readonly of: Hit } | { readonly kind: 'place'; readonly of: Hit; readonly hit: number }

/** Hits as rows; those of a report follow one another. */
export function rowsOf(hits: readonly Hit[]): HitRow[] {
  return hits.flatMap((of, hit): HitRow[] => {
    const place = { kind: 'place', of, hit } as const
    return hits[hit - 1]?.reportId === of.reportId ? [place] : [{ kind: 'report', of }, place]
  })
}

/** Whether a query can be searched for: a single character stands nearly everywhere. */
export function readiness(text: string): 'empty' | 'short' | 'ready' {
  const words = wordsOf(text)
  if (words.length === 0) return 'empty'
  return words.some((word) => word.length > 1) ? 'ready' : 'short'
}

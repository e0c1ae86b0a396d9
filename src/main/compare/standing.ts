import { joinedSpans, sharedSpans, shinglesOf, type Span, wordingOf } from '../../shared/text/shingles'

const longer = (one: Span, other: Span) => (other.to - other.from > one.to - one.from ? other : one)

/**
 * Where a passage stands in another text, digits and years aside: the longest stretch made of the passage's runs of
 * letters, as characters `start` to `end` (exclusive); null where none is there.
 */
export function standsIn(passage: string, text: string): { start: number; end: number } | null {
  const { letters, at } = wordingOf(text)
  const spans = joinedSpans(sharedSpans(letters, shinglesOf(wordingOf(passage).letters)))
  if (spans.length === 0) return null
  const { from, to } = spans.reduce(longer)
  return { start: at[from] ?? 0, end: (at[to - 1] ?? 0) + 1 }
}

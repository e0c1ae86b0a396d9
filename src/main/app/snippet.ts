import type { Hit } from '../../shared/api/searching'
import type { Occurrence } from '../../shared/text/search'

/** How much is shown of a text, and how much of that before the first word. */
const [longest, before] = [90, 24]

/** Where the paragraph ends in which a place of a text lies. */
function paragraphEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** The occurrences from this one on that fit into a snippet of their paragraph. */
function fitting(text: string, found: readonly Occurrence[], from: number): readonly Occurrence[] {
  const start = found[from]?.start ?? 0
  const most = Math.min(start + longest - before, paragraphEnd(text, start))
  return found.slice(from).filter(({ end }, index) => index === 0 || end <= most)
}

const kindsIn = (found: readonly Occurrence[]) => new Set(found.map(({ word }) => word)).size

/** No character of two halves is cut in two. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** The stretch of a text, within a paragraph, that shows the most of the words found in it. */
export function snippetOf(
  text: string,
  found: readonly Occurrence[]
): Pick<Hit, 'snippet' | 'start' | 'end' | 'marks'> {
  const best = found
    .map((_, index) => fitting(text, found, index))
    .reduce<readonly Occurrence[]>((most, each) => (kindsIn(each) > kindsIn(most) ? each : most), [])
  const [first, last] = [best[0]?.start ?? 0, Math.max(0, ...best.map(({ end }) => end))]
  const paragraph = text.lastIndexOf('\n', first - 1) + 1
  const start = whole(text, Math.max(first === 0 ? 0 : paragraph, first - before))
  const end = whole(text, Math.max(last, Math.min(paragraphEnd(text, last), start + longest)))
  const shown = found.filter((each) => each.start >= start && each.end <= end)
  return {
    snippet: text.slice(start, end),
    start,
    end,
    marks: shown.map((each) => [each.start - start, each.end - start])
  }
}

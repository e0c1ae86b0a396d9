import { letters } from '../../shared/text/fold'
import { isLine, isText, type Row } from './rows'
import type { Target } from './targets'

/** Which row and which column of a table the document has no words for: at most one of each, or nothing is sure. */
export interface Lacking {
  readonly row: number | null
  readonly column: number | null
}

/** A label of which less is there is lost; of all others there must be more. */
const lostShare = 0.5
const foundShare = 0.6

/** How much of a label's words stands somewhere in the text, two characters at a time. */
function shareOf(words: string, pieces: readonly string[]): number {
  const pairs = Array.from({ length: Math.max(1, words.length - 1) }, (_, at) => words.slice(at, at + 2))
  return pairs.filter((pair) => pieces.some((piece) => piece.includes(pair))).length / pairs.length
}

/** The only one of several shares that says its label is lost; null where none does or another is in doubt. */
function lost(shares: readonly number[]): number | null {
  const low = shares.flatMap((share, index) => (share < foundShare ? [index] : []))
  const [only] = low
  return low.length === 1 && only !== undefined && (shares[only] ?? 1) < lostShare ? only : null
}

/** What the lines of a table's part lack. A heading is told from a row's label by standing alone or in pieces of its words. */
export function lackingIn(lines: readonly Row[], targets: readonly Target[], labels: readonly string[]): Lacking {
  const words = lines.filter(isLine).flatMap(({ cells }) => cells.filter(isText).map(({ raw }) => letters(raw)))
  const rows = targets.map((target) => Math.max(...target.labels.map((label) => shareOf(label.words, words))))
  const columns = labels.map((label) =>
    shareOf(
      letters(label),
      words.filter((piece) => letters(label).includes(piece))
    )
  )
  return { row: lost(rows), column: lost(columns) }
}

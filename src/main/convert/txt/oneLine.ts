import type { Block } from '../../../shared/document'
import { trimmed } from '../../../shared/text/fold'
import type { Line } from './lines'

/**
 * A page of which a program wrote all texts behind each other: one line with something between them where other programs
 * break the line. Each text is a paragraph.
 */

/** So many pieces have a report's tables at least, and no row. */
const leastPieces = 150
/** More have only pages of something else. */
const mostPieces = 20_000
/** The one line holds all but titles and furniture. */
const leastShare = 0.8
const partings = ['\t', '|', ' ', ','] as const

/** The texts of such a page; null where lines are broken as usual. */
export function oneLineBlocks(lines: readonly Line[]): Block[] | null {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0)
  const longest = lines.reduce<Line | null>(
    (most, line) => (line.text.length > (most?.text.length ?? 0) ? line : most),
    null
  )
  if (longest === null || longest.text.length < all * leastShare) return null
  const parting = partings.find((each) => {
    const pieces = longest.text.split(each).length
    return pieces > leastPieces && pieces < mostPieces
  })
  if (parting === undefined) return null
  return lines.flatMap((line) => (line === longest ? paragraphs(line, parting) : paragraphs(line, null)))
}

function paragraphs({ text, number }: Line, parting: string | null): Block[] {
  let start = 0
  return (parting === null ? [text] : text.split(parting)).flatMap((piece): Block[] => {
    const from = start + (piece.length - piece.trimStart().length)
    start += piece.length + (parting?.length ?? 0)
    const shown = trimmed(piece)
    if (shown === '') return []
    return [{ kind: 'paragraph', text: shown, place: { line: number, start: from, end: from + shown.length } }]
  })
}

import type { Found } from './locate'
import { piecesOf } from '../../../../shared/text/pieces'

/** Words found, by the number of the text that they stand in. */
export type FoundAt = ReadonlyMap<number, readonly Found[]>

export function foundAt(all: readonly Found[]): FoundAt {
  const at = new Map<number, Found[]>()
  for (const each of all) at.set(each.index, [...(at.get(each.index) ?? []), each])
  return at
}

/** A text with the words that were looked for. */
export function Marked({ text, found = [] }: { text: string; found?: readonly Found[] | undefined }) {
  if (found.length === 0) return text
  const ranges = found.map(({ start, end }) => ({ start, end, is: true }))
  return piecesOf(text, ranges).map((piece, index) =>
    piece.is.length > 0 ? <mark key={index}>{piece.text}</mark> : piece.text
  )
}

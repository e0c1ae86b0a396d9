import { piecesOf } from '../../shared/text/pieces'

/** A text with some of its stretches marked, each from and to. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const ranges = marks.map(([start, end]) => ({ start, end, is: true }))
  return piecesOf(text, ranges).map((piece, index) =>
    piece.is.length > 0 ? <mark key={index}>{piece.text}</mark> : piece.text
  )
}

/** A stretch of a text that means something, `end` exclusive. */
export interface Range<T> {
  readonly start: number
  readonly end: number
  readonly is: T
}

/** A piece of a text and what it is, one meaning for all of it. */
export interface Piece<T> {
  readonly text: string
  readonly is: readonly T[]
}

/** Cuts a text where ranges begin and end. Ranges may overlap; an empty one gives an empty piece. */
export function piecesOf<T>(text: string, ranges: readonly Range<T>[]): Piece<T>[] {
  const within = ranges.flatMap(({ start, end, is }) => {
    const [from, to] = [Math.max(0, start), Math.min(text.length, end)]
    return from > to ? [] : [{ start: from, end: to, is }]
  })
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.flatMap((cut, at) => {
    const next = cuts[at + 1]
    const empty = within.filter(({ start, end }) => start === cut && end === cut).map(({ is }) => is)
    const covering = within.filter(({ start, end }) => next !== undefined && start <= cut && end >= next)
    return [
      ...(empty.length === 0 ? [] : [{ text: '', is: empty }]),
      ...(next === undefined ? [] : [{ text: text.slice(cut, next), is: covering.map(({ is }) => is) }])
    ]
  })
}

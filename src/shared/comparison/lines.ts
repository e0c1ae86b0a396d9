import type { PresentedDiff } from '../api/comparison'
import { type Piece, piecesOf, type Range } from '../text/pieces'

type Op = Readonly<PresentedDiff['sections'][number]['ops'][number]>

/** A stretch without a break, and where in the later text it begins; what went begins where it would stand. */
export interface Stretch extends Op {
  readonly at: number
}

/** A paragraph of a comparison. */
export interface DiffLine {
  readonly ops: readonly Stretch[]
  /** It stands in both texts as it is, in its place. */
  readonly same: boolean
}

/** Paragraphs side by side, and stretches of unchanged ones that need not be shown. */
export type Passage =
  | { readonly kind: 'lines'; readonly lines: readonly DiffLine[] }
  | { readonly kind: 'folded'; readonly lines: readonly DiffLine[] }

/** Fewer unchanged paragraphs than this, one after the other, are shown. */
const leastFolded = 2

const isWhole = (op: Op | undefined) => op?.text.includes('\n') === true

/** The paragraphs of both texts; what went and what came in its place stand apart where they are whole paragraphs. */
export function linesOf(ops: readonly Op[]): DiffLine[] {
  const lines: Stretch[][] = [[]]
  let at = 0
  for (const [order, op] of ops.entries()) {
    const before = ops[order - 1]
    if (before?.op === 'delete' && op.op === 'insert' && (isWhole(before) || isWhole(op))) lines.push([])
    const steps = op.op === 'delete' ? 0 : 1
    op.text.split('\n').forEach((text, index) => {
      if (index > 0) {
        lines.push([])
        at += steps
      }
      if (text !== '') lines.at(-1)?.push({ ...op, text, at })
      at += steps * text.length
    })
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => ({ ops: line, same: line.every(({ op }) => op === 'equal') }))
}

/** The paragraphs in order, unchanged ones folded where there are several. */
export function passagesOf(ops: readonly Op[]): Passage[] {
  const passages: { kind: 'lines' | 'folded'; lines: DiffLine[] }[] = []
  for (const line of linesOf(ops)) {
    const kind = line.same ? 'folded' : 'lines'
    const last = passages.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else passages.push({ kind, lines: [line] })
  }
  return passages.map((passage) => (passage.lines.length < leastFolded ? { ...passage, kind: 'lines' } : passage))
}

/** A stretch cut where ranges of the later text begin and end; what went is in none of them. */
export function cutBy<T>({ op, text, at }: Stretch, ranges: readonly Range<T>[]): Piece<T>[] {
  if (op === 'delete') return [{ text, is: [] }]
  const within = ranges
    .filter(({ start, end }) => end > at && start < at + text.length)
    .map(({ start, end, is }) => ({ start: start - at, end: end - at, is }))
  return piecesOf(text, within)
}

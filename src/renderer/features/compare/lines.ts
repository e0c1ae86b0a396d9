import type { PresentedDiff } from '../../../shared/api/comparison'

type Op = PresentedDiff['sections'][number]['ops'][number]

/** A paragraph of a comparison: its stretches, none of which holds a break. */
export interface DiffLine {
  readonly ops: readonly Op[]
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
  const lines: Op[][] = [[]]
  for (const [at, op] of ops.entries()) {
    const before = ops[at - 1]
    if (before?.op === 'delete' && op.op === 'insert' && (isWhole(before) || isWhole(op))) lines.push([])
    op.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...op, text })
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

import type { DiffOp, ProseOp, SectionDiff } from '../../shared/diff'
import { proseParts, type SectionId } from '../../shared/form'
import type { Report } from '../../shared/report'
import { withoutSpace } from '../../shared/text/fold'
import { pairsOf } from './paragraphs'
import { type Run, runsOf, wordsOf } from './words'

/** A paragraph as it became another one, none, or came from none. */
interface Step {
  readonly runs: readonly Run[]
  readonly moved: boolean
  readonly inFrom: boolean
  readonly inTo: boolean
}

/** The words of some paragraphs, with the breaks between them. */
function wordsOfAll(paragraphs: readonly (readonly string[])[], indices: readonly number[]): string[] {
  return indices.flatMap((index, order) => [...(order === 0 ? [] : ['\n']), ...(paragraphs[index] ?? [])])
}

function stepsOf(from: readonly string[], to: readonly string[]): Step[] {
  const [before, after] = [from.map(wordsOf), to.map(wordsOf)]
  return pairsOf(before, after).map((pair) => ({
    runs: runsOf(wordsOfAll(before, pair.from), wordsOfAll(after, pair.to)),
    moved: pair.moved,
    inFrom: pair.from.length > 0 && !pair.moved,
    inTo: pair.to.length > 0
  }))
}

function opsOfRun({ kind, from, to }: Run, moved: boolean): ProseOp[] {
  if (kind === 'same') return [{ op: moved ? 'move' : 'equal', text: to }]
  const about = { ...(kind === 'figure' ? { figure: true as const } : {}), ...(moved ? { moved: true as const } : {}) }
  const texts = [
    ['delete', from],
    ['insert', to]
  ] as const
  return texts.flatMap(([op, text]) => (text === '' ? [] : [{ op, text, ...about }]))
}

/** The break before a paragraph, in the texts that have one there. */
function breakOf(moved: boolean, inFrom: boolean, inTo: boolean): ProseOp[] {
  const op: DiffOp | null =
    moved && inTo ? 'move' : inFrom && inTo ? 'equal' : inTo ? 'insert' : inFrom ? 'delete' : null
  return op === null ? [] : [{ op, text: '\n' }]
}

function joined(ops: readonly ProseOp[]): ProseOp[] {
  const all: ProseOp[] = []
  for (const op of ops) {
    const last = all.at(-1)
    if (
      last === undefined ||
      last.op !== op.op ||
      op.figure === true ||
      last.figure === true ||
      last.moved !== op.moved
    )
      all.push(op)
    else all[all.length - 1] = { ...last, text: last.text + op.text }
  }
  return all
}

function opsOf(steps: readonly Step[]): ProseOp[] {
  let [fromBegun, toBegun] = [false, false]
  return joined(
    steps.flatMap(({ runs, moved, inFrom, inTo }) => {
      const parted = breakOf(moved, inFrom && fromBegun, inTo && toBegun)
      fromBegun ||= inFrom
      toBegun ||= inTo
      return [...parted, ...runs.flatMap((run) => opsOfRun(run, moved))]
    })
  )
}

const lettersIn = (texts: readonly string[]) => texts.reduce((sum, text) => sum + withoutSpace(text).length, 0)

/** What became of a text: the share that is the same, and every change by words. */
export function compareText(from: string, to: string): Pick<SectionDiff, 'similarity' | 'ops'> {
  const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))
  const steps = stepsOf(linesOf(from), linesOf(to))
  const same = steps.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'same').map((run) => run.to))
  const all = lettersIn([from, to])
  return { similarity: all === 0 ? 1 : (2 * lettersIn(same)) / all, ops: opsOf(steps) }
}

/** What became of the parts of a report that are prose, in their order. A part that is not there is empty. */
export function compareProse(from: Report, to: Report): SectionDiff[] {
  const textOf = ({ sections }: Report, id: SectionId) => sections.find((section) => section.id === id)?.text ?? ''
  return proseParts.map((id) => ({ id, ...compareText(textOf(from, id), textOf(to, id)) }))
}

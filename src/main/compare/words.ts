import { diffArrays } from 'diff'

/** Comparing two stretches of Chinese by words: what is the same, what is not, and which numbers became which. */

/** A stretch of both texts: the same, or what stood there and what stands there now, either of which may be empty. */
export interface Run {
  readonly kind: 'same' | 'changed' | 'figure'
  readonly from: string
  readonly to: string
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const number = /[+-]?\d+(?:[,，]\d{3})*(?:[.．]\d+)?[%％]?/gu
const isNumber = (word: string) => /^[+-]?\d/u.test(word)

/** The words of a text, marks and white space too; put together they are the text. A number is one word. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  const segment = (piece: string) => {
    for (const { segment: word } of segmenter.segment(piece)) words.push(word)
  }
  let at = 0
  for (const { 0: found, index } of text.matchAll(number)) {
    segment(text.slice(at, index))
    words.push(found)
    at = index + found.length
  }
  segment(text.slice(at))
  return words
}

/** What a word is compared by: all numbers are alike. */
const keyOf = (word: string) => (isNumber(word) ? '0' : word)

/** Neighbours of one kind are one run; a number that became another stays by itself. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last === undefined || last.kind !== run.kind || run.kind === 'figure') all.push(run)
    else all[all.length - 1] = { kind: run.kind, from: last.from + run.from, to: last.to + run.to }
  }
  return all
}

/** A word or two between two changes is no more the same than they are: broken up, a sentence cannot be read. */
const island = 2

function withoutIslands(runs: readonly Run[]): Run[] {
  const isChange = (run: Run | undefined, least: number) =>
    run?.kind === 'changed' && Math.max(run.from.length, run.to.length) > least
  return joined(
    runs.map((run, index) => {
      const { length } = run.from
      const between = isChange(runs[index - 1], length) && isChange(runs[index + 1], length)
      return run.kind === 'same' && length <= island && between ? { ...run, kind: 'changed' } : run
    })
  )
}

/** Texts with more differing words than this are taken for wholly different: looking further would take too long. */
const mostEdits = 3000

function runsInOrder(from: readonly string[], to: readonly string[]): Run[] {
  const parts = diffArrays(from.map(keyOf), to.map(keyOf), { maxEditLength: mostEdits })
  if (parts === undefined) return [{ kind: 'changed', from: from.join(''), to: to.join('') }]
  const runs: Run[] = []
  let [before, after] = [0, 0]
  for (const { count, removed, added } of parts) {
    for (let each = 0; each < count; each++) {
      const [old, fresh] = [added ? '' : (from[before++] ?? ''), removed ? '' : (to[after++] ?? '')]
      runs.push({ kind: added || removed ? 'changed' : old === fresh ? 'same' : 'figure', from: old, to: fresh })
    }
  }
  return withoutIslands(joined(runs))
}

/** The runs of two texts, given as words. The other way round they are the same runs with their sides changed. */
export function runsOf(from: readonly string[], to: readonly string[]): Run[] {
  const turned = from.join('') > to.join('')
  if (!turned) return runsInOrder(from, to)
  return runsInOrder(to, from).map((run) => ({ ...run, from: run.to, to: run.from }))
}

import { isFigure, readFigure } from '../../../shared/text/figure'
import type { Line } from './lines'

/**
 * Rows written out as a label and pairs, `规章：本年制发件数：3；本年废止件数：0`. They are rewritten as a row of headings and a
 * row of figures with TABs between the cells, a character for a character, so that every place in the file stays.
 */

const leastRows = 5
const leastPairs = 3
const longestRow = 2000

/** What has no separator in it but within brackets. */
const word = '(?:[^：:；;，,\\s（()）]|（[^（）]{0,100}）|\\([^()]{0,100}\\))'
const pair = new RegExp(
  `(^|[：:；;，,\\s]+)(${word}+)\\s*[：:](?:\\s*([^：:；;，,、\\s]+)(?=[；;，,、\\s。]|$)|\\s*(?=[；;，,、。]|$)|(?=\\s+${word}+[：:]))`,
  'gu'
)

interface Pair {
  /** Where the separator in front of the pair ends, and its key begins. */
  readonly from: number
  readonly key: string
  readonly valueFrom: number
  readonly value: string
}

interface Pairs {
  readonly label: string
  readonly pairs: readonly Pair[]
}

/** A line's label and pairs, if it holds nothing else. */
function pairsOf(text: string): Pairs | null {
  if (text.length > longestRow) return null
  const pairs = Array.from(text.matchAll(pair)).flatMap(
    ({ 0: whole, 1: before = '', 2: key = '', 3: value = '', index }) =>
      isFigure(value) && (value !== '' || before !== '')
        ? [{ from: index + before.length, key, valueFrom: index + whole.length - value.length, value }]
        : []
  )
  const [first] = pairs
  if (first === undefined) return null
  const label = text.slice(0, first.from).replace(/[：:；;，,\s]+$/u, '')
  const between = pairs.map(({ valueFrom, value }, at) =>
    text.slice(valueFrom + value.length, pairs[at + 1]?.from ?? text.length)
  )
  const closed = between.every((rest) => /^[；;，,、\s。]*$/u.test(rest))
  return new RegExp(`^(?:${word}|[，,\\s])+$`, 'u').test(label) && closed && !label.includes('。')
    ? { label, pairs }
    : null
}

const isRow = (line: Pairs | null) =>
  line !== null && line.pairs.filter(({ value }) => readFigure(value).status === 'number').length >= leastPairs

/** `text` as a row of cells: a TAB in front of each, spaces for all else. */
function cells(
  text: string,
  label: string,
  shown: readonly { readonly from: number; readonly text: string }[]
): string {
  const row = Array.from({ length: text.length }, (_, at) => (at < label.length ? (text[at] ?? ' ') : ' '))
  for (const each of shown) {
    row[Math.max(label.length, each.from - 1)] = '\t'
    for (let at = 0; at < each.text.length; at++) row[each.from + at] = each.text.charAt(at)
  }
  return row.join('')
}

/** The lines, with rows of pairs as rows of cells under their headings; as they are where there are no such rows. */
export function withPairs(lines: readonly Line[]): readonly Line[] {
  const found = lines.map(({ text }) => pairsOf(text))
  if (found.filter(isRow).length < leastRows) return lines
  let heading = ''
  return lines.flatMap((line, index) => {
    const row = found[index] ?? null
    if (row === null) return [line]
    const { number, text } = line
    const keys = row.pairs.map(({ key }) => key).join('\t')
    const above =
      keys === heading
        ? []
        : [
            {
              number,
              text: cells(
                text,
                '',
                row.pairs.map(({ from, key }) => ({ from, text: key }))
              )
            }
          ]
    heading = keys
    const values = row.pairs.map(({ valueFrom, value }) => ({ from: valueFrom, text: value }))
    return [...above, { number, text: cells(text, row.label, values) }]
  })
}

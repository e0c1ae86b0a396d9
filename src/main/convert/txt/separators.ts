import { readFigure } from '../../../shared/text/figure'
import { trimmed } from '../../../shared/text/fold'
import type { Line } from './lines'

/**
 * Rows whose cells are parted by something else than TABs: commas, semicolons or bars, with quotes around the cells or
 * without, or as a list in brackets. They are rewritten with TABs, a character for a character, so that every place in
 * the file stays.
 */

const separators = ['|', '｜', ',', ';', '；', '，'] as const
type Separator = (typeof separators)[number]

/** So many rows of figures are no sentence. */
const leastRows = 5
/** Longer lines are no rows of cells. */
const longestRow = 2000
const leastFigures = 4
const leastFilled = 3

const quotes = `"'`
const list = /^(\s*[[(]\s*)(?=["'\d\]])(.*?)(\s*[\])],?\s*)$/u
/** What running text has and a row of a table has not. */
const sentence = /[。！？]/u

/** A line's text as TABs and spaces would part its cells: quotes that hold a whole cell become spaces, separators TABs. */
function rewritten(text: string, separator: Separator | '\t'): string {
  const [, open = '', body = text, close = ''] = list.exec(text) ?? []
  let out = ' '.repeat(open.length)
  let at = 0
  while (at <= body.length) {
    const lead = /^\s*/u.exec(body.slice(at))?.[0] ?? ''
    const quote = body.charAt(at + lead.length)
    const from = at + lead.length + 1
    const ends = quotes.includes(quote) && quote !== '' ? closing(body, from, quote, separator) : null
    const end = ends ?? nextOf(body, at, separator)
    const cell = body.slice(at, end)
    const shown =
      ends === null
        ? cell
        : cell
            .replace(quote, ' ')
            .replace(/["'](\s*)$/u, ' $1')
            .replaceAll('\t', ' ')
    out += shown.trim() === '' ? ' '.repeat(shown.length) : shown
    if (end < body.length) out += '\t'
    at = end + 1
  }
  return out + ' '.repeat(close.length)
}

/** Where the next separator stands; a comma within brackets is part of a label. */
function nextOf(body: string, from: number, separator: string): number {
  let at = body.indexOf(separator, from)
  while (at !== -1 && isBracketed(body, from, at)) at = body.indexOf(separator, at + 1)
  return at === -1 ? body.length : at
}

function isBracketed(body: string, from: number, at: number): boolean {
  const opened = body.lastIndexOf('（', at)
  return opened >= from && body.indexOf('）', opened) > at
}

/** Where a quoted cell's separator stands; null where the quote does not hold a whole cell. */
function closing(body: string, from: number, quote: string, separator: string): number | null {
  for (let at = body.indexOf(quote, from); at !== -1; at = body.indexOf(quote, at + 1)) {
    if (body.charAt(at + 1) === quote) at++
    else {
      const next = at + 1 + (/^[^\S\t]*/u.exec(body.slice(at + 1))?.[0].length ?? 0)
      return next === body.length || body.startsWith(separator, next) ? next : null
    }
  }
  return null
}

function isPlainFigure(cell: string): boolean {
  const text = trimmed(cell)
  const figure = readFigure(text)
  return figure.status === 'number' ? !figure.broken && !/\s/u.test(text) : figure.status !== 'invalid'
}

/** A label and figures to the end of the line, as many as no sentence lists. */
function isRowOfFigures(text: string, separator: Separator | '\t'): boolean {
  if (text.length > longestRow || !text.includes(separator)) return false
  if (separator !== '\t' && text.includes('\t')) return false
  const cells = rewritten(text, separator).split('\t')
  const first = cells.findLastIndex((cell) => !isPlainFigure(cell)) + 1
  const figures = cells.slice(first).map(trimmed)
  return first > 0 && figures.length >= leastFigures && figures.filter((text) => text !== '').length >= leastFilled
}

/** Bars at both edges draw a table, which is read otherwise. */
const isDrawn = (text: string) => /^\s*\|.*\|\s*$/u.test(text)

function separatorOf(lines: readonly Line[]): Separator | null {
  const counts = separators.map(
    (separator) => lines.filter(({ text }) => !isDrawn(text) && isRowOfFigures(text, separator)).length
  )
  const most = Math.max(...counts)
  return most < leastRows ? null : (separators[counts.indexOf(most)] ?? null)
}

const holdsQuoted = ({ text }: Line) => text.length <= longestRow && /(?:^|\t)"[^"\t]*"(?=\t|$)/u.test(text)
const isQuoted = (line: Line) => line.text.includes('\t') && holdsQuoted(line)

/** The lines, with TABs between the cells of rows that part them otherwise. */
export function withTabs(lines: readonly Line[]): Line[] {
  if (lines.filter(isQuoted).length >= leastRows)
    return lines.map((line) => (holdsQuoted(line) ? { ...line, text: rewritten(line.text, '\t') } : line))
  const separator = separatorOf(lines)
  if (separator === null) return [...lines]
  return lines.map(({ text, number }) => {
    if ((separator !== '|' && isDrawn(text)) || text.includes('\t') || text.length > longestRow) return { text, number }
    if (isPlainFigure(text)) return { text, number }
    const row = rewritten(text, separator)
    const cells = row.split('\t')
    return { text: cells.length > 1 && cells.some((cell) => sentence.test(cell)) ? text : row, number }
  })
}

import { spaces } from './lines'

/**
 * A line cut where its separators stand, a character for a character, so that every place in the file stays: quotes and
 * brackets around cells become spaces, separators TABs.
 */

const list = /^(\s*[[(]\s*)(?=["'\d\]])(.*?)(\s*[\])],?\s*)$/u

const blanked = (cell: string) => (cell.trim() === '' ? spaces(cell) : cell)
const unquoted = (cell: string) =>
  cell
    .replace(/["']/u, ' ')
    .replace(/["'](\s*)$/u, ' $1')
    .replaceAll('\t', ' ')

/** Where a comma is within brackets it is part of a label. */
function isBracketed(body: string, from: number, at: number): boolean {
  const opened = body.lastIndexOf('（', at)
  return opened >= from && body.indexOf('）', opened) > at
}

/** Where the cell that begins at `from` ends. */
function plainEnd(body: string, from: number, separator: string): number {
  let at = body.indexOf(separator, from)
  while (at !== -1 && isBracketed(body, from, at)) at = body.indexOf(separator, at + 1)
  return at === -1 ? body.length : at
}

/** Where the quoted cell that begins at `from` ends; null where no quote opens it, or the quote does not hold all of it. */
function quotedEnd(body: string, from: number, separator: string): number | null {
  const [opening, quote] = /^\s*(["'])/u.exec(body.slice(from)) ?? []
  if (opening === undefined || quote === undefined) return null
  for (let at = body.indexOf(quote, from + opening.length); at !== -1; at = body.indexOf(quote, at + 1)) {
    if (body.charAt(at + 1) === quote) at++
    else {
      const next = at + 1 + (/^[^\S\t]*/u.exec(body.slice(at + 1))?.[0].length ?? 0)
      return next === body.length || body.startsWith(separator, next) ? next : null
    }
  }
  return null
}

/** A line's text with TABs where `separator` parts its cells. */
export function rewritten(text: string, separator: string): string {
  const [, open = '', body = text, close = ''] = list.exec(text) ?? []
  const cells: string[] = []
  for (let at = 0; at <= body.length;) {
    const quoted = quotedEnd(body, at, separator)
    const end = quoted ?? plainEnd(body, at, separator)
    const cell = body.slice(at, end)
    cells.push(blanked(quoted === null ? cell : unquoted(cell)))
    at = end + 1
  }
  return spaces(open) + cells.join('\t') + spaces(close)
}

import { type Line, spaces } from './lines'
import { isRule } from './rules'

/**
 * Tables that a program wrote a cell a line in a notation of its own: a wiki's, a list of lists, bars alone in their lines.
 * They are rewritten with a TAB for what opens a cell, a character for a character, so that every place in the file stays.
 */

const leastCells = 30
const wikiCell =
  /^(\s*)[|!]((?:\s*(?:colspan|rowspan|style|align|width|class|scope)="[^"]*")*)(\s*\|(?=[^|]))?(?![-}|+])/u
const wikiRule = /^\s*(?:\{\||\|\}|\|-)/u

/** A wiki's table: `|-` parts its rows, `|` opens each cell. */
function ofWiki(lines: readonly Line[]): Line[] | null {
  if (!lines.some(({ text }) => text.trimStart().startsWith('{|'))) return null
  let inside = false
  return lines.map(({ text, number }) => {
    if (wikiRule.test(text)) {
      inside = !text.trimStart().startsWith('|}')
      return { text: '', number }
    }
    const opening = inside ? wikiCell.exec(text)?.[0] : undefined
    return { text: opening === undefined ? text : `\t${spaces(opening.slice(1))}${text.slice(opening.length)}`, number }
  })
}

const listed = /^(\s*)(?:"((?:[^"\\]|\\.)*)"|null|-?\d+(?:\.\d+)?),?\s*$/u
const bracket = /^\s*[[\]{}]+,?\s*$/u

/** A list of lists, an item a line: brackets part its rows. */
function ofList(lines: readonly Line[]): Line[] | null {
  if (lines.filter(({ text }) => listed.test(text)).length < leastCells) return null
  if (lines.filter(({ text }) => bracket.test(text)).length < leastCells / 10) return null
  return lines.map(({ text, number }) => {
    if (bracket.test(text)) return { text: '', number }
    if (!listed.test(text)) return { text, number }
    const item = text.replace(/,\s*$/u, spaces).replace(/^(\s*)null/u, (found) => `${found.slice(0, -4)}    `)
    const opened = item.replace(/^(\s*)"/u, '$1 ').replace(/"(\s*)$/u, ' $1')
    return { text: opened.startsWith(' ') ? `\t${opened.slice(1)}` : `\t${opened}`, number }
  })
}

const isLoneBar = ({ text }: Line) => /^\s*\|\s*$/u.test(text)
const isEmpty = (line: Line | undefined) => line?.text.trim() === ''

/** Two dashes are a cell of which there is nothing to say. */
const isShort = ({ text }: Line) => !text.includes('---')

/** Bars alone between empty lines part cells as TABs would. */
function ofLoneBars(lines: readonly Line[]): Line[] | null {
  const alone = lines.filter((line, at) => isLoneBar(line) && isEmpty(lines[at - 1]) && isEmpty(lines[at + 1]))
  if (alone.length < leastCells) return null
  return lines.map((line) => {
    if (isRule(line.text) && !isShort(line)) return { ...line, text: '' }
    return isLoneBar(line) ? { ...line, text: line.text.replace('|', '\t') } : line
  })
}

/** The lines, with a TAB in front of each cell where tables are written a cell a line in another notation. */
export function withCellTabs(lines: readonly Line[]): readonly Line[] {
  return ofWiki(lines) ?? ofList(lines) ?? ofLoneBars(lines) ?? lines
}

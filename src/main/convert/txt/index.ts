import type { Block, Document } from '../../../shared/document'
import { trimmed } from '../../../shared/text/fold'
import { type Conversion, limits, refused } from '../conversion'
import { copiedBlocks, isCopiedPage } from './copied'
import { decodeText } from './decode'
import { withCellTabs } from './cellLines'
import { type Line, linesOf, splitLines } from './lines'
import { withoutMarkup } from './markup'
import { oneLineBlocks } from './oneLine'
import { pipeRows, pipesEnd } from './pipes'
import { withoutRepeated } from './repeated'
import { isPageStroke } from './rules'
import { withTabs } from './separators'
import { tabbedBlocks } from './tabbed'
import { hasTab, isBlank } from './tabs'
import { wrapsRows } from './wrapped'

/** What a web page puts into a cell that is blank: a line of its own, empty lines around it. */
const isBlankCell = (line: Line, before: Line | undefined, after: Line | undefined) =>
  /^ *[\u00a0\u3000][\s\u00a0\u3000]*$/u.test(line.text) && before?.text === '' && after?.text === ''
const paragraph = ({ text, number }: Line): Block => ({
  kind: 'paragraph',
  text,
  place: { line: number, start: 0, end: text.length }
})

/** Each table, every other line a paragraph. */
function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  const wraps = wrapsRows(lines)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || (isBlank(line) && !isBlankCell(line, lines[i - 1], lines[i + 1]))) continue
    const pipes = pipesEnd(lines, i)
    if (pipes > i) {
      blocks.push({ kind: 'table', grid: false, rows: pipeRows(lines.slice(i, pipes)) })
      i = pipes - 1
    } else if (hasTab(line)) {
      const { blocks: own, end } = tabbedBlocks(lines, i, wraps)
      blocks.push(...own)
      i = end - 1
    } else if (!isPageStroke(line.text)) blocks.push(paragraph(line))
  }
  return blocks
}

/** Text as a document: tables out of TABs in either layout, every other line a paragraph. */
export function textDocument(text: string): Document {
  const lines = withTabs(withCellTabs(linesOf(text).map(withoutMarkup)))
  const blocks = oneLineBlocks(lines) ?? (isCopiedPage(lines) ? copiedBlocks(lines) : blocksOf(lines))
  return {
    blocks: blocks.map((block) => (block.kind === 'table' ? { ...block, rows: withoutRepeated(block.rows) } : block)),
    pictures: 0,
    pages: null
  }
}

/** Converts a text file in UTF-8, UTF-16 or GB18030. Fails as `damaged` where the bytes are in none of them. */
export function convertTxt(bytes: Uint8Array): Conversion {
  if (bytes.length > limits.text) return refused('txt', 'too-large.file')
  const text = decodeText(bytes)
  if (text === null) return refused('txt', 'damaged.text')
  if (trimmed(text) === '') return refused('txt', 'empty.no-text')
  return { ok: true, type: 'txt', document: textDocument(text) }
}

/** A text file's own lines, those that places in it count; null for bytes that are no text. */
export function fileLines(bytes: Uint8Array): string[] | null {
  const text = decodeText(bytes)
  return text === null ? null : splitLines(text)
}

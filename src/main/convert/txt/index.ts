import type { Block, Document, TableCell, TableRow } from '../../../shared/document'
import { trimmed } from '../../../shared/text/fold'
import { type Conversion, limits, refused } from '../conversion'
import { copiedBlocks, isCopiedPage } from './copied'
import { decodeText } from './decode'
import { withCellTabs } from './cellLines'
import { type Line, linesOf, splitLines } from './lines'
import { withoutMarkup } from './markup'
import { oneLineBlocks } from './oneLine'
import { isPipeRow, isRule, pipeRows } from './pipes'
import { withoutRepeated } from './repeated'
import { withTabs } from './separators'
import { wrappedRows, wrapsRows } from './wrapped'

const hasTab = (line: Line) => line.text.includes('\t')
const isBlank = (line: Line) => !hasTab(line) && trimmed(line.text) === ''
/** A line drawn across the page. */
const isStroke = ({ text }: Line) => /^[\s\-=_─━═]+$/u.test(text) && /[-=_─━═]{5}/u.test(text)
/** What a web page puts into a cell that is blank: a line of its own, empty lines around it. */
const isBlankCell = (line: Line, before: Line | undefined, after: Line | undefined) =>
  /^ *[\u00a0\u3000][\s\u00a0\u3000]*$/u.test(line.text) && before?.text === '' && after?.text === ''
/** A line whose only TAB is its first character: a cell of its own in the one-cell-a-line layout. */
const isCellLine = (line: Line) => line.text.lastIndexOf('\t') === 0

function cell(text: string, line: Line, start: number, column: number): TableCell {
  const place = { line: line.number, start, end: start + text.length }
  return { text, place, column, columnSpan: 1, rowSpan: 1 }
}

/** One row a line, cells by TAB. A line without a TAB stays a row of one cell. */
function rowLine(line: Line): TableRow {
  let start = 0
  const cells = line.text.split('\t').map((text, column) => {
    const made = cell(text, line, start, column)
    start += text.length + 1
    return made
  })
  return { cells }
}

/** One cell a line behind a TAB, rows ended by an empty line; a line without a TAB continues the cell before it. */
function cellLineRows(lines: readonly Line[]): TableRow[] {
  const rows: TableCell[][] = [[]]
  for (const line of lines) {
    const row = rows.at(-1) ?? []
    const last = row.at(-1)
    if (isBlank(line)) {
      if (row.length > 0) rows.push([])
    } else if (!hasTab(line) && last !== undefined) {
      row[row.length - 1] = { ...last, text: `${last.text}\n${line.text}` }
    } else {
      line.text
        .slice(line.text.startsWith('\t') ? 1 : 0)
        .split('\t')
        .reduce(
          (start, text) => {
            row.push(cell(text, line, start, row.length))
            return start + text.length + 1
          },
          line.text.startsWith('\t') ? 1 : 0
        )
    }
  }
  return rows.filter((row) => row.length > 0).map((cells) => ({ cells }))
}

/**
 * The lines from `from` on that make one table: lines with a TAB, empty lines between them, and in the
 * one-cell-a-line layout the lines that directly follow a cell. Returns where the table ends, exclusive.
 */
function tableEnd(lines: readonly Line[], from: number, continues: (line: Line) => boolean): number {
  let end = from
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined) break
    const follows = i === end
    if (hasTab(line) || (follows && !isBlank(line) && continues(line))) end = i + 1
    else if (!isBlank(line)) break
  }
  return end
}

/** Where most lines with a TAB hold one cell each, the table is written a cell a line. */
function writtenCellByCell(lines: readonly Line[]): boolean {
  const tabbed = lines.filter(hasTab)
  return tabbed.filter(isCellLine).length * 2 > tabbed.length
}

/** Where a table drawn with bars that begins at `from` ends, exclusive; `from` itself where none begins there. */
function pipesEnd(lines: readonly Line[], from: number): number {
  let end = from
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || !(isPipeRow(line) || isRule(line))) break
    if (isPipeRow(line)) end = i + 1
  }
  return end
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  const wraps = wrapsRows(lines)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined) continue
    if (isBlank(line) && !isBlankCell(line, lines[i - 1], lines[i + 1])) continue
    const pipes = pipesEnd(lines, i)
    if (pipes > i) {
      blocks.push({ kind: 'table', grid: false, rows: pipeRows(lines.slice(i, pipes)) })
      i = pipes - 1
      continue
    }
    if (!hasTab(line)) {
      if (isStroke(line)) continue
      blocks.push({
        kind: 'paragraph',
        text: line.text,
        place: { line: line.number, start: 0, end: line.text.length }
      })
      continue
    }
    const byCell = writtenCellByCell(
      lines.slice(
        i,
        tableEnd(lines, i, () => true)
      )
    )
    const end = tableEnd(lines, i, () => byCell || wraps)
    const table = lines.slice(i, end)
    const rows = byCell
      ? cellLineRows(table)
      : wraps
        ? wrappedRows(table)
        : table.filter((each) => !isBlank(each)).map(rowLine)
    blocks.push({ kind: 'table', grid: false, rows })
    i = end - 1
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

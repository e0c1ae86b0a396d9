import type { Block, TableCell } from '../../../shared/document'
import type { Line } from './lines'

/**
 * Text copied out of a web page whose cells hold paragraphs: cells are parted by a line that holds nothing but a TAB,
 * between empty lines; rows and paragraphs by empty lines alone.
 */

/** As many lone TABs as no other layout has. */
const leastTabs = 12
/** Empty lines: around a TAB at most this many, and over a blank cell between two TABs; a row ends with more. */
const aroundTab = 1
const overBlankCell = 3

const isTab = ({ text }: Line) => /^[ \u00a0]*\t[\t \u00a0]*$/u.test(text)
const isEmpty = ({ text }: Line) => !text.includes('\t') && text.trim() === ''

/** Whether most TABs of a text stand alone in a line between empty lines. */
export function isCopiedPage(lines: readonly Line[]): boolean {
  const alone = lines.filter((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]]
    return isTab(line) && before !== undefined && after !== undefined && isEmpty(before) && isEmpty(after)
  })
  const tabbed = lines.filter(({ text }) => text.includes('\t'))
  return alone.length >= leastTabs && alone.length * 2 > tabbed.length
}

function cellOf({ text, number }: Line, column: number): TableCell {
  const start = text.length - text.trimStart().length
  const trimmed = text.trim()
  return {
    text: trimmed,
    place: { line: number, start, end: start + trimmed.length },
    column,
    columnSpan: 1,
    rowSpan: 1
  }
}

/** The text's rows; one of a single cell is a paragraph. */
export function copiedBlocks(lines: readonly Line[]): Block[] {
  const rows: TableCell[][] = []
  let row: TableCell[] = []
  let last: 'text' | 'tab' | null = null
  let empty = 0
  const end = () => {
    if (row.length > 0) rows.push(row)
    row = []
  }
  const add = (line: Line) => row.push(cellOf(line, row.length))
  for (const line of lines) {
    if (isEmpty(line)) {
      empty++
      continue
    }
    const blank = { text: '', number: line.number }
    if (isTab(line)) {
      if (last === 'text' && empty > aroundTab) end()
      if (last === 'tab' && empty > overBlankCell) {
        add(blank)
        end()
      }
      if (last === null || last === 'tab' || row.length === 0) add(blank)
      last = 'tab'
    } else {
      if (last === 'tab' && empty > aroundTab) {
        add(blank)
        end()
      }
      if (last === 'text') end()
      add(line)
      last = 'text'
    }
    empty = 0
  }
  end()
  return rows.reduce<Block[]>((blocks, cells) => {
    const [only] = cells
    const table = blocks.at(-1)
    if (cells.length === 1 && only !== undefined)
      return [...blocks, { kind: 'paragraph', text: only.text, place: only.place }]
    if (table?.kind === 'table') return [...blocks.slice(0, -1), { ...table, rows: [...table.rows, { cells }] }]
    return [...blocks, { kind: 'table', grid: false, rows: [{ cells }] }]
  }, [])
}

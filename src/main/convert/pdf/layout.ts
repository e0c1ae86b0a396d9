import type { Block, TableCell, TableRow } from '../../../shared/document'
import { type RuledCell, type RuledTable, ruledTables } from './grid'
import { centreOf, linesOf, type TextLine } from './lines'
import { marginLines } from './margins'
import type { Glyph, Marks } from './marks'
import { boxOf, positionedRows, roundly } from './positioned'
import { type Gathered, gathered, type Lane } from './unruled'

/** A page taken apart: its ruled tables and the lines of text between them. */
export interface PageLayout {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly tables: readonly { readonly table: RuledTable; readonly texts: ReadonlyMap<RuledCell, string> }[]
  readonly lines: readonly TextLine[]
}

/** Empty space that programs leave between a cell's text and its two borders, together, in points. */
const cellPadding = 12
/** Lines of one broken text follow each other at most this far, in parts of the type size. */
const tightLeading = 2

/** The cell of a ruled table that holds a point; the table's lines may be crossed by a hair. */
function cellAt(table: RuledTable, x: number, y: number): RuledCell | null {
  return table.cells.find((cell) => x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom) ?? null
}

/**
 * The lines of a cell as text. A line so full that the next one's first character had no room is broken by the width
 * of the cell alone, and goes on without a break: a number cut in two is one number.
 */
function cellText(lines: readonly TextLine[], cell: RuledCell): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1]
    const [first] = line.glyphs
    if (before === undefined || first === undefined) return line.text
    const room = cell.right - cell.left - (before.right - before.left)
    const forced = room < first.right - first.left + cellPadding
    const nextLine = line.top - before.top <= tightLeading * before.size
    return `${text}${forced && nextLine ? '' : '\n'}${line.text}`
  }, '')
}

/** Characters so much larger than most of a page's are drawn over it, as a watermark is. */
const drawnOver = 2.5

function usualSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? Infinity
}

/** Sorts a page's characters into its tables' cells; what stands in none of them is running text. */
export function pageLayout(number: number, marks: Marks): PageLayout {
  const tables = ruledTables(marks.rules).map((table) => ({ table, glyphs: new Map<RuledCell, Glyph[]>() }))
  const free: Glyph[] = []
  const largest = drawnOver * usualSize(marks.glyphs)
  for (const glyph of marks.glyphs) {
    const { x, y } = centreOf(glyph)
    const home = tables.find(({ table }) => x >= table.left && x <= table.right && y >= table.top && y <= table.bottom)
    const cell = home === undefined ? null : cellAt(home.table, x, y)
    if (home === undefined || cell === null || glyph.size > largest) free.push(glyph)
    else home.glyphs.set(cell, [...(home.glyphs.get(cell) ?? []), glyph])
  }
  return {
    number,
    width: marks.width,
    height: marks.height,
    tables: tables.map(({ table, glyphs }) => ({
      table,
      texts: new Map([...glyphs].map(([cell, own]) => [cell, cellText(linesOf(own), cell)]))
    })),
    lines: linesOf(free)
  }
}

function tableBlock({ table, texts }: PageLayout['tables'][number], page: number): Block {
  const rowNumbers = [...new Set(table.cells.map((cell) => cell.row))].sort((a, b) => a - b)
  const rows = rowNumbers.map((row): TableRow => ({
    cells: table.cells
      .filter((cell) => cell.row === row)
      .map((cell): TableCell => ({
        text: texts.get(cell) ?? '',
        place: { page, box: [roundly(cell.left), roundly(cell.top), roundly(cell.right), roundly(cell.bottom)] },
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan
      }))
  }))
  return { kind: 'table', grid: true, rows }
}

/** The left and right edge of running text: where most lines begin, and how far the longest go. */
interface TextColumn {
  readonly left: number
  readonly right: number
}

function textColumn(pages: readonly PageLayout[]): TextColumn {
  const lines = pages.flatMap((page) => page.lines)
  return { left: Math.min(...lines.map((line) => line.left)), right: Math.max(...lines.map((line) => line.right)) }
}

const numbered = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．])/u

/** Whether a line goes on with the sentence of the line before: that one was full, and this one begins at the margin. */
function continues(before: TextLine, line: TextLine, column: TextColumn): boolean {
  const size = Math.max(before.size, line.size)
  const full = before.right >= column.right - 2 * size
  const atMargin = line.left <= column.left + size
  const sameSize = Math.abs(before.size - line.size) <= 0.15 * size
  return full && atMargin && sameSize && !numbered.test(line.text)
}

type Item = { readonly top: number; readonly page: number } & (
  | { readonly line: TextLine; readonly row: TableRow | null }
  | { readonly line: null; readonly row: TableRow }
  | { readonly table: PageLayout['tables'][number] }
)

/** Reports have fewer pages than these; to weigh the rows of every page of a book of figures would take too long. */
const mostGathered = 60

/** A page whose rows nobody looks for. */
const asLines = (text: readonly TextLine[]): Gathered => ({ rows: [], headings: new Map(), rest: text, lanes: [] })

/** What a page shows, from the top down, and the columns of its last table without rulings. */
function itemsOf(page: PageLayout, margins: ReadonlySet<TextLine>, lanes: readonly Lane[]): [Item[], readonly Lane[]] {
  const text = page.lines.filter((line) => !margins.has(line))
  const told = page.number <= mostGathered
  const { rows, headings, rest, lanes: last } = told ? gathered(text, page.number, lanes) : asLines(text)
  const loose = positionedRows(
    rest.filter((line) => !headings.has(line)),
    page.number
  )
  const lines = rest.map((line) => ({
    line,
    row: headings.get(line) ?? loose.get(line) ?? null,
    top: line.top,
    page: page.number
  }))
  const whole = rows.map(({ top, row }) => ({ line: null, row, top, page: page.number }))
  const tables = page.tables.map((table) => ({ table, top: table.table.top, page: page.number }))
  return [[...lines, ...whole, ...tables].sort((a, b) => a.top - b.top), last]
}

/** All pages as blocks in reading order. Lines of one sentence are joined to paragraphs, over page breaks too. */
export function blocksOf(pages: readonly PageLayout[]): Block[] {
  const margins = marginLines(pages)
  const column = textColumn(pages)
  const blocks: Block[] = []
  let before: TextLine | null = null
  let lanes: readonly Lane[] = []
  const items = pages.flatMap((page) => {
    const [own, last] = itemsOf(page, margins, lanes)
    lanes = last
    return own
  })
  for (const item of items) {
    const last = blocks.at(-1)
    if ('table' in item) {
      blocks.push(tableBlock(item.table, item.page))
      before = null
      continue
    }
    const { line, row } = item
    if (row !== null) {
      const goesOn = last?.kind === 'table' && !last.grid
      if (goesOn) blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row] }
      else blocks.push({ kind: 'table', grid: false, rows: [row] })
      before = null
      continue
    }
    if (line === null) continue
    if (before !== null && last?.kind === 'paragraph' && continues(before, line, column)) {
      blocks[blocks.length - 1] = { ...last, text: last.text + line.text.trimStart() }
      before = line
    } else {
      blocks.push({ kind: 'paragraph', text: line.text, place: { page: item.page, box: boxOf(line) } })
      before = line
    }
  }
  return blocks
}

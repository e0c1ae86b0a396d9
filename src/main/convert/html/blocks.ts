import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Block, TableCell, TableRow } from '../../../shared/document'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const ownLine = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' '
  )
)
const silent = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'select', 'option', 'textarea'])
/** A page may claim any span; no form is wider or longer than this. */
const widest = 200
const longest = 2000

const isElement = (node: Node): node is Element => 'tagName' in node
const isTextNode = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

/** Numbers the tables and paragraphs of one document in the order in which they begin, from 1. */
interface Counter {
  tables: number
  paragraphs: number
}

/** Content of a body or a cell before it is numbered: a run of text, or a table. */
type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'table'; readonly element: Element }

/** Cuts content into lines of their own and tables. `br` is a line break within a piece. */
function piecesOf(nodes: readonly Node[]): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let open = false
  const flush = () => {
    if (open) pieces.push({ kind: 'text', text })
    text = ''
    open = false
  }
  const visit = (node: Node): void => {
    if (isTextNode(node)) {
      text += node.value
      open ||= /\S/u.test(node.value)
      return
    }
    if (!isElement(node) || silent.has(node.tagName)) return
    if (node.tagName === 'br') {
      text += '\n'
    } else if (node.tagName === 'table') {
      flush()
      pieces.push({ kind: 'table', element: node })
    } else if (ownLine.has(node.tagName)) {
      flush()
      open = node.tagName === 'p' || /^h[1-6]$/u.test(node.tagName)
      node.childNodes.forEach(visit)
      flush()
    } else node.childNodes.forEach(visit)
  }
  nodes.forEach(visit)
  flush()
  return pieces
}

/** The rows of a table, not those of tables within its cells. */
function rowElements(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName) ? rowElements(child) : []
  })
}

function span(cell: Element, name: string, most: number): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1
}

interface GridCell {
  readonly element: Element
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Puts a table's cells on its grid, as a browser does: each takes the next column not covered from above. */
function gridOf(rows: readonly Element[]): GridCell[][] {
  const covered = new Map<number, Set<number>>()
  return rows.map((row, index) => {
    const taken = covered.get(index) ?? new Set<number>()
    covered.delete(index)
    let column = 0
    return row.childNodes
      .filter(isElement)
      .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
      .map((element) => {
        while (taken.has(column)) column++
        const columnSpan = span(element, 'colspan', widest)
        const rowSpan = Math.min(span(element, 'rowspan', longest), rows.length - index)
        for (let below = 1; below < rowSpan; below++) {
          const set = covered.get(index + below) ?? new Set<number>()
          for (let across = 0; across < columnSpan; across++) set.add(column + across)
          covered.set(index + below, set)
        }
        const cell = { element, row: index, column, columnSpan, rowSpan }
        column += columnSpan
        return cell
      })
  })
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])).join('\n')
}

/**
 * A table as blocks: one table, unless cells hold tables of their own. Such a row is layout, not data: its contents
 * stand in place, between the rows above and below it.
 */
function tableBlocks(table: Element, counter: Counter): Block[] {
  const number = ++counter.tables
  const blocks: Block[] = []
  let rows: TableRow[] = []
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', grid: true, rows })
    rows = []
  }
  for (const row of gridOf(rowElements(table))) {
    const contents = row.map((cell) => piecesOf(cell.element.childNodes))
    if (contents.some((pieces) => pieces.some((piece) => piece.kind === 'table'))) {
      flush()
      contents.forEach((pieces) => blocks.push(...blocksOf(pieces, counter)))
      continue
    }
    const cells = row.map((cell, index): TableCell => ({
      text: textOf(contents[index] ?? []),
      place: { table: number, row: cell.row + 1, column: cell.column + 1 },
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan
    }))
    rows.push({ cells })
  }
  flush()
  return blocks
}

function blocksOf(pieces: readonly Piece[], counter: Counter): Block[] {
  return pieces.flatMap((piece): Block[] =>
    piece.kind === 'table'
      ? tableBlocks(piece.element, counter)
      : [{ kind: 'paragraph', text: piece.text, place: { paragraph: ++counter.paragraphs } }]
  )
}

/** HTML as blocks in reading order: paragraphs and tables, merged cells kept, scripts and styles left out. */
export function htmlBlocks(html: string): Block[] {
  return blocksOf(piecesOf(parseFragment(html).childNodes), { tables: 0, paragraphs: 0 })
}

import type { FoundCell, Piece } from '../blocks'
import { type BoxOf, boxesOf, isTableBox } from './boxes'
import { attribute, type Element, isElement, isTextNode, type Node, parseTree } from './tree'

/** `kept`: white space is text, as a converter wrote it. `collapsed`: as a browser shows it. */
export type WhiteSpace = 'kept' | 'collapsed'

const ownLine = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' '
  )
)
const silent = new Set(
  'script style template noscript head title select option textarea button iframe object svg del'.split(' ')
)
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu

/** A page may claim any span; no form is wider or longer than this. */
const widest = 200
const longest = 2000

/** A line that the page breaks itself, among the white space of its source. */
const lineBreak = '\u2028'
const betweenWide = /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])\n(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/gu

function isSeen(element: Element): boolean {
  if (silent.has(element.tagName) || attribute(element, 'hidden') !== null) return false
  return !unseen.test(attribute(element, 'style') ?? '')
}

/** A field that shows what was typed into it, as forms that were filled in online keep it. */
function isFilledIn(element: Element): boolean {
  const type = (attribute(element, 'type') ?? 'text').toLowerCase()
  return element.tagName === 'input' && ['text', 'number', 'tel'].includes(type)
}

/** Source text as a browser shows it; a line end between two Chinese characters is no space. */
function asShown(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/gu, (run) => (run.includes('\n') ? '\n' : ' '))
    .replace(betweenWide, '')
    .replace(/\n/gu, ' ')
    .replace(/ ?\u2028 ?/gu, '\n')
    .replace(/^ | $/gu, '')
}

/** How a page is read. */
interface Manner {
  readonly whiteSpace: WhiteSpace
  readonly boxOf: BoxOf
  /** Outside of tables a field is of the site around the report. */
  readonly inCell: boolean
}

/** The rows of a table, not those of tables within its cells. */
function rowElements(table: Element, boxOf: BoxOf): Element[] {
  return table.childNodes
    .filter(isElement)
    .filter(isSeen)
    .flatMap((child) => {
      const box = boxOf(child)
      return box === 'row' ? [child] : box === 'group' ? rowElements(child, boxOf) : []
    })
}

function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1
}

/** Puts a table's cells on its grid, as a browser does: each takes the next column not covered from above. */
function gridOf(rows: readonly Element[], manner: Manner): FoundCell[][] {
  /** For each column, the first row that is free again. */
  const free: number[] = []
  return rows.map((row, index) => {
    let column = 0
    return row.childNodes
      .filter(isElement)
      .filter((cell) => manner.boxOf(cell) === 'cell' && isSeen(cell))
      .map((element) => {
        while ((free[column] ?? 0) > index) column++
        const columnSpan = span(element, 'colspan', widest)
        const rowSpan = Math.min(span(element, 'rowspan', longest), rows.length - index)
        for (let across = column; across < column + columnSpan && across < widest; across++) {
          free[across] = index + rowSpan
        }
        const cell = { pieces: piecesOf(element.childNodes, { ...manner, inCell: true }), column, columnSpan, rowSpan }
        column += columnSpan
        return cell
      })
  })
}

function tablePieces(element: Element, manner: Manner): Piece[] {
  const captions = element.childNodes.filter((node) => isElement(node) && node.tagName === 'caption')
  return [
    ...piecesOf(captions, manner),
    { kind: 'table', table: { grid: true, rows: gridOf(rowElements(element, manner.boxOf), manner) } }
  ]
}

/** Cuts content into lines of their own and tables. `br` is a line break within a piece. */
function piecesOf(nodes: readonly Node[], manner: Manner): Piece[] {
  const { whiteSpace, boxOf, inCell } = manner
  const pieces: Piece[] = []
  let text = ''
  let open = false
  let typed = ''
  const flush = () => {
    // A page may keep a number beside its field, and a style hide one of the two.
    const all = /\d/u.test(text) ? text : `${typed}${text}`
    if (open) pieces.push({ kind: 'text', text: whiteSpace === 'kept' ? all : asShown(all) })
    text = ''
    typed = ''
    open = false
  }
  const visit = (node: Node, verbatim: boolean): void => {
    if (isTextNode(node)) {
      text += verbatim ? node.value.replace(/\n/gu, lineBreak) : node.value
      open ||= /\S/u.test(node.value)
      return
    }
    if (!isElement(node) || !isSeen(node)) return
    const visitAll = (within: boolean) => node.childNodes.forEach((child) => visit(child, within))
    if (node.tagName === 'br') {
      text += whiteSpace === 'kept' ? '\n' : lineBreak
    } else if (isFilledIn(node)) {
      const value = inCell ? (attribute(node, 'value') ?? '') : ''
      typed += value
      open ||= value !== ''
    } else if (isTableBox(node, boxOf, isSeen)) {
      flush()
      pieces.push(...tablePieces(node, manner))
    } else if (ownLine.has(node.tagName)) {
      flush()
      open = node.tagName === 'p' || /^h[1-6]$/u.test(node.tagName)
      visitAll(verbatim || (node.tagName === 'pre' && whiteSpace === 'collapsed'))
      flush()
    } else visitAll(verbatim)
  }
  nodes.forEach((node) => visit(node, false))
  flush()
  return pieces
}

/** Counts the pictures that a page shows, without the dots and lines that only space it. */
function picturesIn(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => {
    if (!isElement(node) || !isSeen(node)) return sum
    const small = ['width', 'height'].some((side) => Number.parseInt(attribute(node, side) ?? '', 10) < smallest)
    const own = node.tagName === 'img' && !small ? 1 : 0
    return sum + own + picturesIn(node.childNodes)
  }, 0)
}

/** A picture of a table is never smaller, in pixels. */
const smallest = 60

export interface FoundPage {
  readonly pieces: readonly Piece[]
  readonly pictures: number
}

/**
 * HTML as pieces in reading order: text and tables, merged cells kept; scripts, styles and what is hidden left out.
 * Throws TooDeep.
 */
export function readHtml(html: string, whiteSpace: WhiteSpace): FoundPage {
  const nodes = parseTree(html)
  return { pieces: piecesOf(nodes, { whiteSpace, boxOf: boxesOf(nodes), inCell: false }), pictures: picturesIn(nodes) }
}

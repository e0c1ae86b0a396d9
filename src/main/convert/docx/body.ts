import type { Piece } from '../blocks'
import { type Shown, isDeletedParagraph, isHiddenRun, isSetOff, leftOut } from './shown'
import { foundTable } from './tables'
import { elementsOf, isElement, type XmlElement } from './xml'

/** A paragraph as it is being read: its text, and the text boxes anchored in it. */
interface Line {
  text: string
  readonly boxes: Piece[]
}

/** Parts of a formula that stand above, below or behind each other, and are no one number together. */
const apartInFormulas = new Set(['m:num', 'm:den', 'm:sup', 'm:sub', 'm:e', 'm:deg'])

const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad'
}

/** A character by its number in a font of symbols; what only that font can show stays visible as a mark. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? '', 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return ''
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code)
  const plain = code & 0xff
  return attributes.font === 'Symbol' && plain >= 0x20 && plain < 0x40 ? String.fromCharCode(plain) : '▪'
}

function hasText(element: XmlElement): boolean {
  return element.children.some(
    (child) =>
      isElement(child) && (child.name === 'w:t' || child.name === 'm:t' ? child.children.length > 0 : hasText(child))
  )
}

function textOf({ children }: XmlElement): string {
  return children.reduce<string>((text, child) => (isElement(child) ? text : text + child), '')
}

/** One of several forms of the same content: the first that holds text. */
function chosenForm(element: XmlElement): XmlElement[] {
  const forms = elementsOf(element)
  const chosen = forms.find(hasText) ?? forms[0]
  return chosen === undefined ? [] : [chosen]
}

/** The nearest elements of these names below one, whatever wraps them: content controls, insertions, custom XML. */
export function nearest(element: XmlElement, names: readonly string[]): XmlElement[] {
  const within = element.name === 'mc:AlternateContent' ? chosenForm(element) : elementsOf(element)
  return within
    .filter((child) => !leftOut.has(child.name))
    .flatMap((child) => (names.includes(child.name) ? [child] : nearest(child, names)))
}

function readInto(line: Line, element: XmlElement, shown: Shown, paragraph: XmlElement): void {
  const visit = (each: XmlElement): void => {
    const { name } = each
    const visitAll = () => elementsOf(each).forEach(visit)
    if (leftOut.has(name) || (name === 'w:r' && isHiddenRun(each, paragraph, shown))) return
    if (name === 'w:t' || name === 'm:t') line.text += textOf(each)
    else if (name in characters) line.text += characters[name] ?? ''
    else if (name === 'w:sym') line.text += symbolOf(each)
    else if (name === 'w:txbxContent') line.boxes.push(...bodyPieces(each, shown))
    else if (name === 'mc:AlternateContent') chosenForm(each).forEach(visit)
    else if (apartInFormulas.has(name) || (name === 'w:r' && isSetOff(each))) {
      line.text += ' '
      visitAll()
      line.text += ' '
    } else {
      if (name === 'a:blip' || name === 'v:imagedata') shown.pictures++
      visitAll()
    }
  }
  elementsOf(element).forEach(visit)
}

/** What a body, a cell or a text box holds, in reading order; a text box follows the paragraph it is anchored in. */
export function bodyPieces(container: XmlElement, shown: Shown): Piece[] {
  const pieces: Piece[] = []
  let line: Line | null = null
  const flush = () => {
    if (line !== null) pieces.push({ kind: 'text', text: line.text }, ...line.boxes)
    line = null
  }
  for (const block of nearest(container, ['w:p', 'w:tbl'])) {
    if (block.name === 'w:tbl') {
      flush()
      pieces.push({ kind: 'table', table: foundTable(block, shown) })
      continue
    }
    line ??= { text: '', boxes: [] }
    readInto(line, block, shown, block)
    if (!isDeletedParagraph(block)) flush()
  }
  flush()
  return pieces
}

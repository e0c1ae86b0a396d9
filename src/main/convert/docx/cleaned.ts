import { type ShownCell, shownRows } from './rows'
import { contentOf, type HidingStyles, isDeletedParagraph, isHiddenRun, isSetOff, leftOut, nearest } from './shown'
import { type XmlElement, xmlElement } from './xml'

/** A paragraph as it is being put together: what its run holds, and the text boxes anchored in it. */
interface Line {
  readonly run: XmlElement[]
  readonly boxes: XmlElement[]
}

/** What stays of a run beside its text, by the names that mammoth reads; of pictures that they are there. */
const kept: Readonly<Record<string, string>> = {
  'w:tab': 'w:tab',
  'w:ptab': 'w:tab',
  'w:br': 'w:br',
  'w:cr': 'w:br',
  'w:noBreakHyphen': 'w:noBreakHyphen',
  'w:softHyphen': 'w:softHyphen',
  'a:blip': 'w:drawing',
  'v:imagedata': 'w:drawing'
}

/** Parts of a formula that stand above, below or behind each other, and are no one number together. */
const apartInFormulas = new Set(['m:num', 'm:den', 'm:sup', 'm:sub', 'm:e', 'm:deg'])

const textElement = (text: string): XmlElement => xmlElement('w:t', [text])

function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('')
}

/** A character by its number in a font of symbols; what only that font can show stays visible as a mark. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? '', 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return ''
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code)
  const plain = code & 0xff
  return attributes.font === 'Symbol' && plain >= 0x20 && plain < 0x40 ? String.fromCharCode(plain) : '▪'
}

function readInto({ run, boxes }: Line, paragraph: XmlElement, hiding: HidingStyles): void {
  const visit = (each: XmlElement): void => {
    const { name } = each
    const keptName = kept[name]
    if (leftOut.has(name) || (name === 'w:r' && isHiddenRun(each, paragraph, hiding))) return
    if (name === 'w:t' || name === 'm:t') run.push(textElement(textOf(each)))
    else if (name === 'w:sym') run.push(textElement(symbolOf(each)))
    else if (keptName !== undefined) run.push(xmlElement(keptName))
    else if (name === 'w:txbxContent') boxes.push(...blocksShown(each, hiding))
    else {
      const apart = apartInFormulas.has(name) || (name === 'w:r' && isSetOff(each))
      if (apart) run.push(textElement(' '))
      contentOf(each).forEach(visit)
      if (apart) run.push(textElement(' '))
    }
  }
  contentOf(paragraph).forEach(visit)
}

/** A row's gap becomes a cell without a paragraph, which no shown cell is. */
function cellShown({ element, span, continues }: ShownCell, hiding: HidingStyles): XmlElement {
  const properties = xmlElement('w:tcPr', [
    xmlElement('w:gridSpan', [], { val: String(span) }),
    ...(continues ? [xmlElement('w:vMerge')] : [])
  ])
  if (element === null || continues) return xmlElement('w:tc', [properties])
  const blocks = blocksShown(element, hiding)
  return xmlElement('w:tc', [properties, ...(blocks.length === 0 ? [xmlElement('w:p')] : blocks)])
}

function tableShown(table: XmlElement, hiding: HidingStyles): XmlElement {
  const rows = shownRows(table).map((cells) =>
    xmlElement(
      'w:tr',
      cells.map((cell) => cellShown(cell, hiding))
    )
  )
  return xmlElement('w:tbl', rows)
}

/** The paragraphs and tables of a body, a cell or a text box; a text box follows the paragraph it is anchored in. */
function blocksShown(container: XmlElement, hiding: HidingStyles): XmlElement[] {
  const blocks: XmlElement[] = []
  let line: Line | null = null
  const flush = () => {
    if (line !== null) blocks.push(xmlElement('w:p', [xmlElement('w:r', line.run)]), ...line.boxes)
    line = null
  }
  for (const block of nearest(container, ['w:p', 'w:tbl'])) {
    if (block.name === 'w:tbl') {
      flush()
      blocks.push(tableShown(block, hiding))
      continue
    }
    line ??= { run: [], boxes: [] }
    readInto(line, block, hiding)
    if (!isDeletedParagraph(block)) flush()
  }
  flush()
  return blocks
}

/**
 * A body as its pages show it, in the few elements that mammoth reads without loss: paragraphs of one run each, text,
 * tabs, breaks, pictures, and tables whose cells have their columns and merges.
 */
export function asShown(body: XmlElement, hiding: HidingStyles): XmlElement {
  return xmlElement('w:body', blocksShown(body, hiding))
}

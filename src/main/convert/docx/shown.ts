import { elementAt, elementsOf, isElement, isOn, type XmlElement } from './xml'

/** The ids of the styles that hide their text. */
export type HidingStyles = ReadonlySet<string>

/** What is no content of its own, and what tracked changes took away. */
export const leftOut: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sectPr',
  'w:del',
  'w:moveFrom',
  'w:rt'
])

/** The ids of styles that hide their text, by themselves or by what they are based on. */
export function hidingStylesOf(styles: XmlElement | null): HidingStyles {
  const all = styles === null ? [] : elementsOf(styles, 'w:style')
  const hiding = new Set<string>()
  for (let before = -1; before < hiding.size;) {
    before = hiding.size
    for (const style of all) {
      const vanish = elementAt(style, 'w:rPr', 'w:vanish')
      const base = elementAt(style, 'w:basedOn')?.attributes.val ?? ''
      if (isOn(vanish) || (vanish === null && hiding.has(base))) hiding.add(style.attributes.styleId ?? '')
    }
  }
  return hiding
}

/** Text that the page does not show: hidden by itself, by its style, or by its paragraph's. */
export function isHiddenRun(run: XmlElement, paragraph: XmlElement, hiding: HidingStyles): boolean {
  const own = elementAt(run, 'w:rPr', 'w:vanish')
  if (own !== null) return isOn(own)
  return [elementAt(run, 'w:rPr', 'w:rStyle'), elementAt(paragraph, 'w:pPr', 'w:pStyle')].some((style) =>
    hiding.has(style?.attributes.val ?? '')
  )
}

/** A note's number above the line, or figures struck out, are not digits of the number beside them. */
export function isSetOff(run: XmlElement): boolean {
  const raised = elementAt(run, 'w:rPr', 'w:vertAlign')?.attributes.val
  const struck = ['w:strike', 'w:dstrike'].some((name) => isOn(elementAt(run, 'w:rPr', name)))
  return struck || raised === 'superscript' || raised === 'subscript'
}

/** A paragraph whose end was deleted or moved away runs into the next. */
export function isDeletedParagraph(paragraph: XmlElement): boolean {
  return ['w:del', 'w:moveFrom'].some((name) => elementAt(paragraph, 'w:pPr', 'w:rPr', name) !== null)
}

/** A row that was deleted, or that is hidden. */
export function isRowShown(row: XmlElement): boolean {
  return elementAt(row, 'w:trPr', 'w:del') === null && !isOn(elementAt(row, 'w:trPr', 'w:hidden'))
}

/** Whether tracked changes left the cell in its row. */
export function isCellShown(cell: XmlElement): boolean {
  return elementAt(cell, 'w:tcPr', 'w:cellDel') === null
}

function hasText(element: XmlElement): boolean {
  return element.children.some(
    (child) =>
      isElement(child) && (child.name === 'w:t' || child.name === 'm:t' ? child.children.length > 0 : hasText(child))
  )
}

/** What an element holds; of several forms of the same content the first that has text. */
export function contentOf(element: XmlElement): XmlElement[] {
  const elements = elementsOf(element)
  if (element.name !== 'mc:AlternateContent') return elements
  const chosen = elements.find(hasText) ?? elements[0]
  return chosen === undefined ? [] : [chosen]
}

/** The nearest elements of these names below one, whatever wraps them: content controls, insertions, custom XML. */
export function nearest(element: XmlElement, names: readonly string[]): XmlElement[] {
  return contentOf(element)
    .filter((child) => !leftOut.has(child.name))
    .flatMap((child) => (names.includes(child.name) ? [child] : nearest(child, names)))
}

import JSZip from 'jszip'
import { posix } from 'node:path'
import { unzipped } from '../zip'
import { elementsOf, isElement, parseXml, type XmlElement, type XmlNode } from './xml'

/** What a Word file's pages follow from; null what the file does not have. */
export interface WordParts {
  readonly document: XmlElement | null
  readonly styles: XmlElement | null
}

const usualPart = 'word/document.xml'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function partOf(parts: ReadonlyMap<string, Buffer>, name: string): XmlElement | null {
  const bytes = parts.get(name.toLowerCase())
  if (bytes === undefined) return null
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  return parseXml(new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes))
}

/** The part that holds the text: the package says which; its usual name is only usual. */
function mainPart(parts: ReadonlyMap<string, Buffer>): string {
  const relations = partOf(parts, '_rels/.rels')
  const target = (relations === null ? [] : elementsOf(relations)).find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument')
  )?.attributes.Target
  const name = target?.replace(/^\/+/u, '') ?? usualPart
  return parts.has(name.toLowerCase()) ? name : usualPart
}

/** Reads the parts of a .docx whose zip was found sound. Throws BadXml. */
export async function readParts(bytes: Uint8Array): Promise<WordParts> {
  const parts = await unzipped(bytes, (name) => /^(?:_rels\/\.rels|word\/[^/]+\.xml)$/iu.test(name))
  const main = mainPart(parts)
  return { document: partOf(parts, main), styles: partOf(parts, posix.join(posix.dirname(main), 'styles.xml')) }
}

/** Markup, and what an XML parser would take for a line's end, by their numbers. */
const escaped = (text: string) => text.replace(/[&<>"\r\u0085\u2028]/gu, (character) => `&#${character.charCodeAt(0)};`)

function written(node: XmlNode): string {
  if (!isElement(node)) return escaped(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` w:${name}="${escaped(value)}"`)
  return `<${node.name}${attributes.join('')}>${node.children.map(written).join('')}</${node.name}>`
}

/** Packs a body of `w:` elements alone as a .docx of no other part: mammoth finds it by its usual name. */
export async function packed(body: XmlElement): Promise<Buffer> {
  const zip = new JSZip()
  zip.file(usualPart, `<w:document xmlns:w="${word}">${written(body)}</w:document>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}

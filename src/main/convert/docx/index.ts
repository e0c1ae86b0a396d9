import { posix } from 'node:path'
import { blocksOf, hasText } from '../blocks'
import { type Conversion, refused } from '../conversion'
import { unzipped } from '../zip'
import { bodyPieces } from './body'
import { hidingStylesOf, type Shown } from './shown'
import { BadXml, elementAt, elementsOf, parseXml, type XmlElement } from './xml'

const usualPart = 'word/document.xml'

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

/**
 * Converts a Word document (.docx) whose zip was found sound, as its pages show it: deleted and hidden text left out,
 * inserted text and the results of fields kept; empty paragraphs count, so that `paragraph` is what Word counts.
 * Fails as `damaged` or `empty`.
 */
export async function convertDocx(bytes: Uint8Array): Promise<Conversion> {
  try {
    const parts = await unzipped(bytes, (name) => /^(?:_rels\/\.rels|word\/[^/]+\.xml)$/iu.test(name))
    const main = mainPart(parts)
    const document = partOf(parts, main)
    const body = document === null ? null : elementAt(document, 'w:body')
    if (body === null) return refused('docx', 'damaged.word')
    const styles = partOf(parts, posix.join(posix.dirname(main), 'styles.xml'))
    const shown: Shown = { hidingStyles: hidingStylesOf(styles), pictures: 0 }
    const blocks = blocksOf(bodyPieces(body, shown))
    if (!hasText(blocks)) return refused('docx', shown.pictures > 0 ? 'needs-ocr' : 'empty.no-text')
    return { ok: true, type: 'docx', document: { blocks, pictures: shown.pictures, pages: null } }
  } catch (error) {
    if (error instanceof BadXml || error instanceof RangeError) return refused('docx', 'damaged.word')
    throw error
  }
}

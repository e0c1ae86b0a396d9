import mammoth from 'mammoth'
import type { Block } from '../../../shared/document'
import { blocksOf, hasText } from '../blocks'
import { type Conversion, refused } from '../conversion'
import { readHtml } from '../html/pieces'

/**
 * Converts a Word document (.docx) whose zip was found sound. Deleted text of tracked changes is left out, inserted
 * text kept; empty paragraphs count, so that `paragraph` is what Word counts. Fails as `damaged` or `empty`.
 */
export async function convertDocx(bytes: Uint8Array): Promise<Conversion> {
  let pictures = 0
  const options = {
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => {
      pictures++
      return Promise.resolve({ src: '' })
    })
  }
  let blocks: Block[]
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { value } = await mammoth.convertToHtml({ buffer }, options)
    blocks = blocksOf(readHtml(value, 'kept').pieces)
  } catch {
    return refused('docx', 'damaged.word')
  }
  if (!hasText(blocks)) return refused('docx', pictures > 0 ? 'needs-ocr' : 'empty.no-text')
  return { ok: true, type: 'docx', document: { blocks, pictures, pages: null } }
}

import mammoth from 'mammoth'
import { trimmed } from '../../../shared/text/fold'
import { type Conversion, refused } from '../conversion'
import { htmlBlocks } from '../html/blocks'

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
  let html: string
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    html = (await mammoth.convertToHtml({ buffer }, options)).value
  } catch {
    return refused('docx', 'damaged.word')
  }
  const blocks = htmlBlocks(html)
  const hasText = blocks.some((block) =>
    block.kind === 'paragraph'
      ? trimmed(block.text) !== ''
      : block.rows.some((row) => row.cells.some((cell) => trimmed(cell.text) !== ''))
  )
  if (!hasText) return refused('docx', pictures > 0 ? 'needs-ocr' : 'empty.no-text')
  return { ok: true, type: 'docx', document: { blocks, pictures, pages: null } }
}

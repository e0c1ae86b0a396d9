import mammoth from 'mammoth'
import { blocksOf, hasText, type Piece } from '../blocks'
import { type Conversion, refused } from '../conversion'
import { readHtml } from '../html/pieces'
import { TooDeep } from '../html/tree'
import { asShown } from './cleaned'
import { packed, readParts } from './package'
import { hidingStylesOf } from './shown'
import { BadXml, countOf, elementAt } from './xml'

const options = { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false }

/** Takes out the cells without a paragraph, which only stood where a row has no cell. */
function withoutGaps(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'text') return piece
    const rows = piece.table.rows.map((cells) =>
      cells.filter((cell) => cell.pieces.length > 0).map((cell) => ({ ...cell, pieces: withoutGaps(cell.pieces) }))
    )
    return { kind: 'table', table: { ...piece.table, rows } }
  })
}

/**
 * Converts a Word document (.docx) whose zip was found sound, as its pages show it: deleted and hidden text left out,
 * inserted text and the results of fields kept; empty paragraphs count, so that `paragraph` is what Word counts.
 * Fails as `damaged` or `empty`.
 */
export async function convertDocx(bytes: Uint8Array): Promise<Conversion> {
  try {
    const { document, styles } = await readParts(bytes)
    const body = document === null ? null : elementAt(document, 'w:body')
    if (body === null) return refused('docx', 'damaged.word')
    const shown = asShown(body, hidingStylesOf(styles))
    const pictures = countOf(shown, 'w:drawing')
    const { value } = await mammoth.convertToHtml({ buffer: await packed(shown) }, options)
    const blocks = blocksOf(withoutGaps(readHtml(value, 'kept').pieces))
    if (!hasText(blocks)) return refused('docx', pictures > 0 ? 'needs-ocr' : 'empty.no-text')
    return { ok: true, type: 'docx', document: { blocks, pictures, pages: null } }
  } catch (error) {
    const isBad = error instanceof BadXml || error instanceof RangeError || error instanceof TooDeep
    if (isBad) return refused('docx', 'damaged.word')
    throw error
  }
}

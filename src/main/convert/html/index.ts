import { blocksOf, hasText } from '../blocks'
import { type Conversion, limits, refused } from '../conversion'
import { decodeHtml } from './decode'
import { pageOfMht } from './mht'
import { readHtml } from './pieces'
import { TooDeep } from './tree'

function convertPage(html: string | null): Conversion {
  if (html === null) return refused('html', 'damaged.text')
  try {
    const { pieces, pictures } = readHtml(html, 'collapsed')
    const blocks = blocksOf(pieces)
    if (!hasText(blocks)) return refused('html', pictures > 0 ? 'needs-ocr' : 'empty.no-text')
    return { ok: true, type: 'html', document: { blocks, pictures, pages: null } }
  } catch (error) {
    if (error instanceof TooDeep) return refused('html', 'too-large.nested')
    throw error
  }
}

/**
 * Converts a web page, whole or a fragment. Site navigation stays as paragraphs. Fails as `damaged`, `too-large`,
 * `needs-ocr` (pictures and no text) or `empty`.
 */
export function convertHtml(bytes: Uint8Array): Conversion {
  if (bytes.length > limits.text) return refused('html', 'too-large.file')
  return convertPage(decodeHtml(bytes))
}

/** Converts a web page saved in one file together with its pictures (.mht), as Word and browsers write it. */
export function convertMht(bytes: Uint8Array): Conversion {
  if (bytes.length > limits.text) return refused('html', 'too-large.file')
  const page = pageOfMht(bytes)
  return page === null ? refused('html', 'damaged') : convertPage(decodeHtml(page.bytes, page.charset))
}

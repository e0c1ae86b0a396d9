import { type Conversion, limits, refused } from '../conversion'
import { withoutRadicals } from '../radicals'
import { blocksOf, pageLayout, type PageLayout } from './layout'
import { type Glyph, marksOf } from './marks'
import { openPdf, type PdfResources } from './pdfjs'

export type { PdfResources } from './pdfjs'

/** So many pages with pictures and without a character are a scan; the rest need not be looked at. */
const enoughScanned = 5
/** A page with pictures and no more characters than a page number or running head takes is scanned. */
const mostOnScan = 20

function readable(glyph: Glyph): Glyph {
  return { ...glyph, text: withoutRadicals(glyph.text) }
}

/**
 * Converts a PDF: characters with their places and rulings, taken apart into tables and text, page by page.
 * Fails as `encrypted`, `damaged`, `too-large`, `needs-ocr` (pictures and no character) or `empty`.
 */
export async function convertPdf(bytes: Uint8Array, resources: PdfResources): Promise<Conversion> {
  const opened = await openPdf(bytes, resources)
  if (opened.state !== 'open') return refused('pdf', opened.state === 'encrypted' ? 'encrypted.pdf' : 'damaged.pdf')
  const { document } = opened
  try {
    if (document.numPages > limits.pages) {
      return refused('pdf', 'too-large.pages', { pages: document.numPages, most: limits.pages })
    }
    const pages: PageLayout[] = []
    let glyphs = 0
    let pictures = 0
    const scanned: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const marks = await marksOf(await document.getPage(number))
      glyphs += marks.glyphs.length
      pictures += marks.pictures
      const visible = marks.glyphs.filter(({ text }) => text.trim() !== '').length
      if (marks.pictures > 0 && visible <= mostOnScan) scanned.push(number)
      if (glyphs === 0 && pictures > 0 && number >= enoughScanned) break
      pages.push(pageLayout(number, { ...marks, glyphs: marks.glyphs.map(readable) }))
    }
    if (glyphs === 0) return refused('pdf', pictures > 0 ? 'needs-ocr' : 'empty.no-text')
    const blocks = blocksOf(pages)
    return { ok: true, type: 'pdf', document: { blocks, pictures, pages: document.numPages, scannedPages: scanned } }
  } catch {
    return refused('pdf', 'damaged.pdf')
  } finally {
    await document.destroy()
  }
}

import { randomOf } from '../../fixtures/random'
import { cellALineOf } from '../../fixtures/write/txt'
import type { Case } from '../truth/case'
import { written } from '../workshop'
import { drawnOf } from '../write/drawn'
import { gbBytes } from '../write/page'
import { slidRows, spacedRows } from '../write/slid'
import { pasted, pipes, tabRows, valueALine } from '../write/text'
import { layout, type Layout, type LayoutClass, type LayoutOptions } from './layout'
import { antiword, catdoc, chromiumPdf, copied, officePdf, officeText, pdfText } from './products'

/** A text layout of our own writing. */
function own(
  name: string,
  kind: LayoutClass,
  write: (truth: Case) => string | Uint8Array,
  options?: LayoutOptions
): Layout {
  return layout(name, kind, written(name, write), options)
}

/** The two layouts of the real reports. */
const tabs: readonly Layout[] = [
  own('tika', 'seed', ({ pieces }) => cellALineOf(pieces)),
  own('tab-rows', 'seed', ({ pieces }) => tabRows(pieces)),
  own('tab-rows-padded', 'seed', ({ pieces }) => tabRows(pieces, 2)),
  own('tab-rows-slid', 'seed', ({ pieces, seed }) => slidRows(pieces, randomOf(seed)))
]

const lost = { blanks: 'lost' } as const
const lossy = { lossy: true } as const

const ofPrograms: readonly Layout[] = [
  layout('pdftotext-office', 'unstructured', pdfText(officePdf.portrait), lost),
  layout('pdftotext-office-layout', 'unstructured', pdfText(officePdf.portrait, '-layout')),
  layout('pdftotext-office-raw', 'unstructured', pdfText(officePdf.portrait, '-raw'), lost),
  layout('pdftotext-chromium', 'unstructured', pdfText(chromiumPdf.portrait), lost),
  layout('pdftotext-chromium-layout', 'unstructured', pdfText(chromiumPdf.portrait, '-layout')),
  layout('pdftotext-chromium-raw', 'unstructured', pdfText(chromiumPdf.portrait, '-raw'), lost),
  layout('pdftotext-landscape-layout', 'unstructured', pdfText(officePdf.landscape, '-layout')),
  layout('pdftotext-large-layout', 'unstructured', pdfText(officePdf.large, '-layout')),
  layout('pdftotext-narrow-layout', 'unstructured', pdfText(chromiumPdf.narrow, '-layout')),
  layout('pdftotext-unruled-layout', 'unstructured', pdfText(officePdf.unruled, '-layout')),
  layout('antiword', 'unstructured', antiword(), lossy),
  layout('antiword-wide', 'unstructured', antiword('-w', '0'), lossy),
  layout('catdoc', 'unstructured', catdoc(), lossy),
  layout('catdoc-wide', 'unstructured', catdoc('-w'), lossy),
  layout('office-text', 'unstructured', officeText('Text')),
  layout('office-text-utf8', 'unstructured', officeText('Text (encoded):UTF8')),
  layout('copied-page', 'unstructured', copied.innerText),
  layout('copied-page-plain', 'unstructured', copied.plainText),
  layout('copied-selection', 'unstructured', copied.selection),
  layout('copied-site-selection', 'unstructured', copied.siteSelection)
]

const windows = (text: string) => text.replaceAll('\n', '\r\n')

const ofHands: readonly Layout[] = [
  own('pasted-word', 'unstructured', ({ pieces }) => pasted(pieces)),
  own('pasted-word-gbk', 'unstructured', ({ pieces }) => gbBytes(windows(pasted(pieces)).replaceAll('\u00A0', ' '))),
  own('pasted-word-utf16', 'unstructured', ({ pieces }) => Buffer.from(`\uFEFF${windows(pasted(pieces))}`, 'utf16le')),
  own('pipes', 'unstructured', ({ pieces }) => pipes(pieces, false)),
  own('pipes-markdown', 'unstructured', ({ pieces }) => pipes(pieces, true)),
  own('pipes-breaks', 'unstructured', ({ pieces }) => pipes(pieces, true, '<br>')),
  own('drawn-narrow', 'unstructured', ({ pieces }) => drawnOf(pieces, 76)),
  own('drawn-wide', 'unstructured', ({ pieces }) => drawnOf(pieces, 140)),
  own('value-a-line', 'unstructured', ({ pieces }) => valueALine(pieces, true)),
  own('value-a-line-tight', 'unstructured', ({ pieces }) => valueALine(pieces, false), lost),
  own('rows-by-space', 'unstructured', ({ pieces, seed }) => spacedRows(pieces, 1, randomOf(seed)), lost),
  own('rows-by-spaces', 'unstructured', ({ pieces, seed }) => spacedRows(pieces, 4, randomOf(seed)), lost)
]

/** Text files: as the real reports are, as programs write them, as people paste and convert them. */
export const textLayouts: readonly Layout[] = [...tabs, ...ofPrograms, ...ofHands]

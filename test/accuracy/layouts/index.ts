import { pdfOfPieces } from '../../fixtures/write/pdf'
import { docxOfPieces } from '../../fixtures/write/docx'
import { cellALineOf } from '../../fixtures/write/txt'
import { byOffice, written } from '../workshop'
import { drawnOf } from '../write/drawn'
import { pasted, pipes, tabRows, valueALine } from '../write/text'
import { layout, type Layout } from './layout'
import { antiword, catdoc, chromiumPdf, copied, doc, docx, html, officePdf, officeText, pdfText } from './products'

export type { Layout, LayoutClass } from './layout'

const word: readonly Layout[] = [
  layout('docx', 'structured', docx.plain),
  layout('docx-paragraphs', 'structured', docx.paragraphs),
  layout('docx-cut', 'structured', docx.cut),
  layout('docx-cut-by-line', 'structured', docx.cutByLine),
  layout('docx-numbered', 'structured', docx.numbered),
  layout('docx-text-boxes', 'structured', docx.boxed),
  layout('docx-framed', 'structured', docx.framed),
  layout('docx-tracked', 'structured', docx.tracked),
  layout(
    'docx-library',
    'structured',
    written('docx library', ({ pieces }) => docxOfPieces(pieces))
  ),
  layout('docx-office', 'structured', byOffice(docx.office, 'docx', 'docx:MS Word 2007 XML')),
  layout('doc', 'structured', doc),
  layout('doc-cut', 'structured', byOffice(docx.cutByLine, 'docx', 'doc:MS Word 97')),
  layout('doc-numbered', 'structured', byOffice(docx.numbered, 'docx', 'doc:MS Word 97'))
]

const pdf: readonly Layout[] = [
  layout('pdf-office', 'structured', officePdf.portrait),
  layout('pdf-office-landscape', 'structured', officePdf.landscape),
  layout('pdf-office-small', 'structured', officePdf.small),
  layout('pdf-office-large', 'structured', officePdf.large),
  layout('pdf-chromium', 'structured', chromiumPdf.portrait),
  layout('pdf-chromium-landscape', 'structured', chromiumPdf.landscape),
  layout('pdf-chromium-small', 'structured', chromiumPdf.small),
  layout('pdf-chromium-large', 'structured', chromiumPdf.large),
  layout('pdf-chromium-narrow', 'structured', chromiumPdf.narrow),
  layout('pdf-chromium-site', 'structured', chromiumPdf.site),
  layout(
    'pdf-not-embedded',
    'structured',
    written('pdf not embedded', ({ pieces }) => pdfOfPieces(pieces))
  ),
  layout(
    'pdf-split-digits',
    'structured',
    written('pdf split digits', ({ pieces }) => pdfOfPieces(pieces, { splitDigits: true, fontSize: 7 }))
  ),
  layout('pdf-office-unruled', 'unstructured', officePdf.unruled),
  layout('pdf-chromium-unruled', 'unstructured', chromiumPdf.unruled)
]

const pages: readonly Layout[] = [
  layout('html', 'structured', html.plain),
  layout('html-site', 'structured', html.site),
  layout('html-gb2312', 'structured', html.gb2312),
  layout('html-fillers', 'structured', html.fillers),
  layout('html-nested', 'structured', html.nested),
  layout('html-word', 'structured', html.word),
  layout('html-office', 'structured', html.office)
]

const tabs: readonly Layout[] = [
  layout(
    'tika',
    'seed',
    written('tika', ({ pieces }) => cellALineOf(pieces))
  ),
  layout(
    'tab-rows',
    'seed',
    written('tab rows', ({ pieces }) => tabRows(pieces))
  ),
  layout(
    'tab-rows-padded',
    'seed',
    written('tab rows padded', ({ pieces }) => tabRows(pieces, 2))
  )
]

const text: readonly Layout[] = [
  layout('pdftotext-office', 'unstructured', pdfText(officePdf.portrait), { blanks: 'lost' }),
  layout('pdftotext-office-layout', 'unstructured', pdfText(officePdf.portrait, '-layout')),
  layout('pdftotext-office-raw', 'unstructured', pdfText(officePdf.portrait, '-raw'), { blanks: 'lost' }),
  layout('pdftotext-chromium', 'unstructured', pdfText(chromiumPdf.portrait), { blanks: 'lost' }),
  layout('pdftotext-chromium-layout', 'unstructured', pdfText(chromiumPdf.portrait, '-layout')),
  layout('pdftotext-chromium-raw', 'unstructured', pdfText(chromiumPdf.portrait, '-raw'), { blanks: 'lost' }),
  layout('pdftotext-landscape-layout', 'unstructured', pdfText(officePdf.landscape, '-layout')),
  layout('pdftotext-large-layout', 'unstructured', pdfText(officePdf.large, '-layout')),
  layout('pdftotext-narrow-layout', 'unstructured', pdfText(chromiumPdf.narrow, '-layout')),
  layout('pdftotext-unruled-layout', 'unstructured', pdfText(officePdf.unruled, '-layout')),
  layout('antiword', 'unstructured', antiword(), { lossy: true }),
  layout('antiword-wide', 'unstructured', antiword('-w', '0'), { lossy: true }),
  layout(
    'drawn-narrow',
    'unstructured',
    written('drawn narrow', ({ pieces }) => drawnOf(pieces, 76))
  ),
  layout(
    'drawn-wide',
    'unstructured',
    written('drawn wide', ({ pieces }) => drawnOf(pieces, 140))
  ),
  layout('catdoc', 'unstructured', catdoc(), { lossy: true }),
  layout('catdoc-wide', 'unstructured', catdoc('-w'), { lossy: true }),
  layout('office-text', 'unstructured', officeText('Text')),
  layout('office-text-utf8', 'unstructured', officeText('Text (encoded):UTF8')),
  layout('copied-page', 'unstructured', copied.innerText),
  layout('copied-selection', 'unstructured', copied.selection),
  layout(
    'pasted-word',
    'unstructured',
    written('pasted', ({ pieces }) => pasted(pieces))
  ),
  layout(
    'pipes',
    'unstructured',
    written('pipes', ({ pieces }) => pipes(pieces, false))
  ),
  layout(
    'pipes-markdown',
    'unstructured',
    written('pipes markdown', ({ pieces }) => pipes(pieces, true))
  ),
  layout(
    'value-a-line',
    'unstructured',
    written('value a line', ({ pieces }) => valueALine(pieces, true))
  ),
  layout(
    'value-a-line-tight',
    'unstructured',
    written('value tight', ({ pieces }) => valueALine(pieces, false)),
    { blanks: 'lost' }
  )
]

/** Every layout that is measured. */
export const layouts: readonly Layout[] = [...word, ...pdf, ...pages, ...tabs, ...text]

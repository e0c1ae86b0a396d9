import { pdfOfPieces } from '../../fixtures/write/pdf'
import { docxOfPieces } from '../../fixtures/write/docx'
import { byOffice, written } from '../workshop'
import { layout, type Layout } from './layout'
import { chromiumPdf, doc, docx, html, officePdf } from './products'

const word: readonly Layout[] = [
  layout('docx', 'structured', docx.plain),
  layout('docx-paragraphs', 'structured', docx.paragraphs),
  layout('docx-cut', 'structured', docx.cut),
  layout('docx-cut-by-line', 'structured', docx.cutByLine),
  layout('docx-numbered', 'structured', docx.numbered),
  layout('docx-text-boxes', 'structured', docx.boxed),
  layout('docx-framed', 'structured', docx.framed),
  layout('docx-tracked', 'structured', docx.tracked),
  layout('docx-fields', 'structured', docx.fields),
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
  layout('html-thead', 'structured', html.thead),
  layout('html-site', 'structured', html.site),
  layout('html-gb2312', 'structured', html.gb2312),
  layout('html-fillers', 'structured', html.fillers),
  layout('html-nested', 'structured', html.nested),
  layout('html-word', 'structured', html.word),
  layout('html-flat', 'structured', html.flat),
  layout('html-old', 'structured', html.old),
  layout('html-office', 'structured', html.office),
  layout('html-office-xhtml', 'structured', html.officeXhtml)
]

/** Files that have cells themselves; a PDF without rulings has only their places. */
export const fileLayouts: readonly Layout[] = [...word, ...pdf, ...pages]

import type { Page } from 'playwright-core'
import type { Case } from '../truth/case'
import { byBrowser, byOffice, byProgram, type Product, written } from '../workshop'
import { gbBytes, pageOf, type PageStyle } from '../write/page'
import { wordOf, type WordStyle } from '../write/word'

/** Files out of which other programs make files. */

const word = (key: string, style: WordStyle | ((truth: Case) => WordStyle)) =>
  written(`docx ${key}`, (truth) => wordOf(truth.pieces, typeof style === 'function' ? style(truth) : style))

/** A Word file laid out as one office likes it: narrow label columns, cut tables, breaks as paragraphs. */
const feet: readonly (readonly [string, string])[] = [
  ['- ', ' -'],
  ['', ''],
  ['第', '页'],
  ['— ', ' —']
]

const officeStyle = ({ seed, organ, year }: Case): WordStyle => ({
  foot: feet[seed % feet.length] ?? ['', ''],
  repeatHeadings: seed % 5 < 2,
  ...(seed % 7 === 3 ? { head: `${organ}${year}年度报告` } : {}),
  breaks: seed % 2 === 0 ? 'br' : 'paragraph',
  ...(seed % 3 === 1 ? { labelWidths: [0.7, 1, 5] as const } : {}),
  ...(seed % 4 === 2 ? { cut: { rows: 12, between: seed % 8 === 2 ? '（续表）' : null } } : {})
})

export const docx = {
  plain: word('plain', { breaks: 'br' }),
  paragraphs: word('paragraphs', { breaks: 'paragraph', size: 21 }),
  cut: word('cut', { cut: { rows: 9, between: null } }),
  cutByLine: word('cut by a line', { cut: { rows: 7, between: '（接上表）' } }),
  numbered: word('numbered', { numbered: true }),
  boxed: word('boxed', { boxed: true }),
  framed: word('framed', { framed: true }),
  tracked: word('tracked', { tracked: true }),
  office: word('office', officeStyle),
  landscape: word('landscape', { landscape: true, size: 21 }),
  small: word('small', { size: 13, labelWidths: [0.6, 1.2, 4] }),
  large: word('large', { size: 24, labelWidths: [1, 2, 4], repeatHeadings: true, foot: ['', ''] }),
  fields: word('fields', { fields: true }),
  unruled: word('unruled', { ruled: false })
}

export const doc = byOffice(docx.office, 'docx', 'doc:MS Word 97')

export const officePdf = {
  portrait: byOffice(docx.office, 'docx', 'pdf'),
  landscape: byOffice(docx.landscape, 'docx', 'pdf'),
  small: byOffice(docx.small, 'docx', 'pdf'),
  large: byOffice(docx.large, 'docx', 'pdf'),
  unruled: byOffice(docx.unruled, 'docx', 'pdf')
}

const page = (key: string, style: PageStyle) =>
  written(`html ${key}`, (truth) => {
    const text = pageOf(truth.pieces, style)
    return style.charset === 'gb2312' ? gbBytes(text) : text
  })

export const html = {
  plain: page('plain', { cell: 'bare' }),
  thead: page('thead', { thead: true, cell: 'bare' }),
  site: page('site', { site: true, cell: 'p' }),
  gb2312: page('gb2312', { site: true, charset: 'gb2312', cell: 'p' }),
  fillers: page('fillers', { site: true, fillers: true, cell: 'p' }),
  flat: page('flat', { site: true, flat: true, cell: 'p' }),
  old: page('old', { site: true, old: true, charset: 'gb2312', cell: 'p' }),
  nested: page('nested', { site: true, nested: true, cell: 'bare' }),
  word: page('word', { cell: 'word', charset: 'gb2312' }),
  office: byOffice(docx.office, 'docx', 'html:HTML (StarWriter)'),
  officeXhtml: byOffice(docx.paragraphs, 'docx', 'html:XHTML Writer File')
}

const dashed = '— <span class="pageNumber"></span> —'
const bare = '<span class="pageNumber"></span>'
const ofAll = '第<span class="pageNumber"></span>页 共<span class="totalPages"></span>页'

const printed = (key: string, style: PageStyle, foot = dashed) =>
  byBrowser(page(`for print ${key}`, style), 'print', async (shown: Page) => {
    const bytes = await shown.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<p style="font-size:9px;width:100%;text-align:center">${foot}</p>`
    })
    return new Uint8Array(bytes)
  })

export const chromiumPdf = {
  portrait: printed('portrait', { cell: 'p' }),
  landscape: printed('landscape', { landscape: true, cell: 'bare' }),
  small: printed('small', { fontSize: 8, cell: 'bare' }, ofAll),
  large: printed('large', { fontSize: 17, cell: 'p', thead: true }, bare),
  narrow: printed('narrow', { narrow: true, cell: 'bare' }),
  site: printed('site', { site: true, cell: 'p' }),
  unruled: printed('unruled', { ruled: false, cell: 'bare' })
}

const innerText = (shown: Page) => shown.evaluate<string>('document.body.innerText')
const selection = (shown: Page) =>
  shown.evaluate<string>('(getSelection().selectAllChildren(document.body), getSelection().toString())')

/** What copying a page in the browser gives. */
export const copied = {
  innerText: byBrowser(html.site, 'innerText', innerText),
  plainText: byBrowser(html.plain, 'innerText', innerText),
  selection: byBrowser(html.plain, 'selection', selection),
  siteSelection: byBrowser(html.site, 'selection', selection)
}

/** pdftotext in one of its three ways: reading order, `-layout`, `-raw`. */
export const pdfText = (from: Product, ...options: readonly string[]) =>
  byProgram(from, 'pdf', 'pdftotext', [...options, '@', '-'])

export const antiword = (...options: readonly string[]) =>
  byProgram(doc, 'doc', 'antiword', ['-m', 'UTF-8.txt', ...options, '@'])

export const catdoc = (...options: readonly string[]) =>
  byProgram(doc, 'doc', 'catdoc', ['-d', 'utf-8', ...options, '@'])

export const officeText = (filter: string) => byOffice(docx.office, 'docx', `txt:${filter}`)

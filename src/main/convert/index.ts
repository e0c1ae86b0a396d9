import { type Conversion, limits, refused } from './conversion'
import type { PdfResources } from './pdf'
import { withOwnCharacters } from './radicals'
import { sniff } from './sniff'
import { convertTxt } from './txt'
import { inspectZip, isPackage } from './zip'

export type { Conversion } from './conversion'
export { limits } from './conversion'
export { fileLines } from './txt'
export type { PdfResources } from './pdf'

async function convertZip(bytes: Uint8Array): Promise<Conversion> {
  const contents = await inspectZip(bytes)
  if (contents.state === 'damaged') return refused(null, 'damaged')
  if (contents.state === 'too-large') return refused(null, 'too-large.unpacked')
  if (contents.state === 'encrypted') return refused(null, 'encrypted.archive')
  const has = (name: string) => contents.names.some((each) => each.toLowerCase() === name)
  const isWord = has('[content_types].xml') && contents.names.some((name) => /^word\/[^/]+\.xml$/iu.test(name))
  if (isWord || has('word/document.xml')) return (await import('./docx')).convertDocx(bytes)
  if (has('ofd.xml')) return refused(null, 'unsupported.ofd')
  if (has('xl/workbook.xml')) return refused(null, 'unsupported.spreadsheet')
  return refused(null, isPackage(contents.names) ? 'unsupported' : 'unsupported.archive')
}

/** The large converters are loaded when first needed. */
async function convertByContent(bytes: Uint8Array, resources: PdfResources): Promise<Conversion> {
  if (bytes.length === 0) return refused(null, 'empty')
  if (bytes.length > limits.file) return refused(null, 'too-large.file')
  switch (sniff(bytes)) {
    case 'pdf':
      return (await import('./pdf')).convertPdf(bytes, resources)
    case 'zip':
      return convertZip(bytes)
    case 'text':
      return convertTxt(bytes)
    case 'ole':
      return (await import('./doc')).convertOle(bytes)
    case 'html':
      return (await import('./html')).convertHtml(bytes)
    case 'mht':
      return (await import('./html')).convertMht(bytes)
    case 'rtf':
      return refused(null, 'unsupported.rtf')
    case 'word-xml':
      return refused(null, 'unsupported.word-xml')
    case 'image':
      return refused(null, 'unsupported.image')
    case 'archive':
      return refused(null, 'unsupported.archive')
    case 'binary':
      return refused(null, 'unsupported')
  }
}

/**
 * Converts a file's bytes to a document. Type by content, never by name. A file that cannot be converted gives an
 * outcome and a reason; nothing is thrown for what a file contains.
 */
export async function convert(bytes: Uint8Array, resources: PdfResources): Promise<Conversion> {
  const conversion = await convertByContent(bytes, resources)
  return conversion.ok ? { ...conversion, document: withOwnCharacters(conversion.document) } : conversion
}

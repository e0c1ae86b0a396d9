import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'

export const { OPS } = pdfjs

/** Folders with pdf.js's CMaps and standard fonts. Without them Chinese fonts that are not embedded yield no text. */
export interface PdfResources {
  readonly cMaps: string
  readonly standardFonts: string
}

/** pdf.js looks for its worker here before it tries to load one: this thread is a worker already. */
Object.assign(globalThis, { pdfjsWorker: worker })

/** Pictures larger than this many pixels are not decoded; nothing is read from them anyway. */
const largestPicture = 40_000_000

const folderUrl = (folder: string) => (folder.endsWith('/') ? folder : `${folder}/`)

export type Opened =
  | { readonly state: 'open'; readonly document: PDFDocumentProxy }
  | { readonly state: 'encrypted' }
  | { readonly state: 'damaged' }

/** Opens a PDF for reading. The bytes are copied: pdf.js takes its input away. */
export async function openPdf(bytes: Uint8Array, resources: PdfResources): Promise<Opened> {
  try {
    const document = await pdfjs.getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: folderUrl(resources.cMaps),
      cMapPacked: true,
      standardFontDataUrl: folderUrl(resources.standardFonts),
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      maxImageSize: largestPicture,
      verbosity: pdfjs.VerbosityLevel.ERRORS
    }).promise
    return { state: 'open', document }
  } catch (error) {
    return { state: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' }
  }
}

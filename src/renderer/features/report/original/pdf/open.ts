import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { TextContent } from 'pdfjs-dist/types/src/display/api'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { locate } from '../locate'
import type { PlacedWords } from '../look'
import type { Box, Size } from './layout'
import { boxOfRun, type Run } from './text'
import { within } from './within'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** Of every page, in points as it is shown. */
  readonly sizes: readonly Size[]
  readonly close: () => void
}

export interface BoxOnPage {
  /** From 1. */
  readonly page: number
  readonly box: Box
}

const a4: Size = { width: 595, height: 842 }
/** A picture of more pixels is left out. */
const largestPicture = 40_000_000
/** A sentence stands near the heading of its part: further pages are not searched. */
const mostSearched = 40

const folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' } as const

/** Gives pdf.js what it asks for from the program's own files; its worker may talk to nobody. */
class OwnFiles {
  async fetch({ kind, filename }: { kind: keyof typeof folders; filename: string }): Promise<Uint8Array> {
    const answer = await fetch(new URL(`pdf/${folders[kind]}/${filename}`, document.baseURI))
    if (!answer.ok) throw new Error(`${filename}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}

async function sizesOf(document: PDFDocumentProxy): Promise<Size[]> {
  const sizes: Size[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const viewport = await document.getPage(number).then(
      (page) => page.getViewport({ scale: 1 }),
      () => null
    )
    sizes.push(viewport === null ? (sizes.at(-1) ?? a4) : { width: viewport.width, height: viewport.height })
  }
  return sizes
}

/** A file that takes longer to open is given up, in milliseconds. */
const openingLimit = 30_000

/**
 * Opens a PDF in a worker of its own, so that whatever is in the file, the window stays alive. Nothing in it is ever
 * run: pdf.js's scripting is not part of the window. Throws where it is no PDF that can be shown.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(workerUrl, { type: 'module' })
  const worker = pdfjs.PDFWorker.create({ port })
  const close = () => {
    worker.destroy()
    port.terminate()
  }
  const broken = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('the worker does not run')))
  })
  const opened = async (): Promise<OpenPdf> => {
    const document = await pdfjs.getDocument({
      // pdf.js takes its input away.
      data: new Uint8Array(bytes),
      worker,
      cMapUrl: `${folders.cMapUrl}/`,
      cMapPacked: true,
      standardFontDataUrl: `${folders.standardFontDataUrl}/`,
      wasmUrl: `${folders.wasmUrl}/`,
      BinaryDataFactory: OwnFiles,
      useWorkerFetch: false,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: largestPicture,
      verbosity: pdfjs.VerbosityLevel.ERRORS
    }).promise
    return { document, sizes: await sizesOf(document), close }
  }
  try {
    return await within(openingLimit, Promise.race([opened(), broken]))
  } catch (error) {
    close()
    throw error
  }
}

/** Read chunk by chunk: `getTextContent` iterates over the stream, which Electrons of Chrome 123 and before cannot. */
async function runsOf(document: PDFDocumentProxy, number: number): Promise<Run[]> {
  const page = await document.getPage(number)
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader()
  const runs: Run[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return runs
    runs.push(
      ...value.items.flatMap((item) => ('str' in item ? [{ ...item, transform: item.transform as number[] }] : []))
    )
  }
}

/** Where words stand on the pages, from the page on that their part begins on. */
export async function boxesOfWords({ document }: OpenPdf, words: PlacedWords): Promise<BoxOnPage[]> {
  const first = 'page' in words.near ? words.near.page : 1
  const last = Math.min(document.numPages, first + mostSearched)
  const runs: { readonly page: number; readonly run: Run }[] = []
  for (let page = first; page <= last; page++) {
    const here = await runsOf(document, page).catch(() => [])
    runs.push(...here.map((run) => ({ page, run })))
  }
  const found = locate(
    runs.map(({ run }) => run.str),
    words
  )
  return Promise.all(
    found.map(async ({ index, start, end }): Promise<BoxOnPage[]> => {
      const at = runs[index]
      if (at === undefined) return []
      const viewport = (await document.getPage(at.page)).getViewport({ scale: 1 })
      return [{ page: at.page, box: boxOfRun(at.run, { start, end }, viewport) }]
    })
  ).then((lists) => lists.flat())
}

import { BrowserWindow, session } from 'electron'
import type { Language } from '../../../shared/language'
import { pdfOptions, type PrintedPage } from '../../app'
import { origin, scheme } from './channels'

/**
 * Pages on their way to paper. Each is loaded in a hidden window of its own, without scripts, in a session that knows
 * nothing but this page.
 */

const chromium = Number(process.versions.chrome.split('.')[0])
let papers = 0

/** Loads a page where nobody sees it, and lets `work` print it. An abort closes the window under it. */
async function withPaper<T>(
  html: string,
  signal: AbortSignal,
  work: (window: BrowserWindow) => Promise<T>
): Promise<T> {
  signal.throwIfAborted()
  const own = session.fromPartition(`paper-${++papers}`)
  const address = `${origin}/paper`
  own.protocol.handle(scheme, () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }))
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== address }))
  own.setPermissionRequestHandler((_, __, answer) => answer(false))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false }
  })
  let stop: () => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('stopped'))
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([window.loadURL(address).then(() => work(window)), stopped])
  } finally {
    signal.removeEventListener('abort', stop)
    window.destroy()
    own.protocol.unhandle(scheme)
  }
}

/** Makes a PDF of a page. */
export function pdfOf(html: string, language: Language, signal: AbortSignal): Promise<Uint8Array> {
  return withPaper(html, signal, (window) => window.webContents.printToPDF(pdfOptions(language, chromium)))
}

/** Shows the system's print dialog for a page; false where the person closed it. */
export function printByDialog({ html, name, language }: PrintedPage, signal: AbortSignal): Promise<boolean> {
  const { displayHeaderFooter } = pdfOptions(language, chromium)
  return withPaper(
    html,
    signal,
    ({ webContents }) =>
      new Promise((resolve, reject) => {
        // Chromium's own footer has page numbers; it stands in where the page's style cannot number.
        const numbered = displayHeaderFooter ? { header: name, footer: ' ' } : {}
        webContents.print({ silent: false, printBackground: true, ...numbered }, (printed, why) => {
          if (printed || /cancel/iu.test(why)) resolve(printed)
          else reject(new Error(why))
        })
      })
  )
}

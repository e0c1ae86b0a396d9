import { BrowserWindow, session } from 'electron'
import type { Language } from '../../../shared/language'
import { pdfOptions, type PrintedPage } from '../../app'
import { origin, scheme } from './channels'

/**
 * Pages on their way to paper. Each is loaded in a hidden window of its own, without scripts, in a session that knows
 * nothing but this page. Electron never frees a session, so there is one, and pages use it one after another.
 */

const chromium = Number(process.versions.chrome.split('.')[0])
let before: Promise<unknown> = Promise.resolve()

/** Loads a page where nobody sees it, and lets `work` print it. An abort closes the window under it. */
async function onPaper<T>(html: string, signal: AbortSignal, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const own = session.fromPartition('paper')
  const address = `${origin}/paper`
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  own.protocol.handle(scheme, () => new Response(html, { headers }))
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

/** The same, once the pages before are done with. */
function withPaper<T>(...page: Parameters<typeof onPaper<T>>): Promise<T> {
  const done = before.then(() => onPaper(...page))
  before = done.catch(() => undefined)
  return done
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

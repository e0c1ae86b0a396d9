import { BrowserWindow, dialog, type OpenDialogOptions, protocol } from 'electron'
import type { Language } from '../../../shared/language'
import { say } from '../../../shared/i18n'
import type { Page } from '../page'
import { origin, scheme } from './channels'

/** Declares the page's scheme. To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Serves the built page under its own scheme: no file:// anywhere. */
export function servePage(page: Page): void {
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url)
    const file = request.method === 'GET' && url.host === new URL(origin).host ? page.at(url.pathname) : null
    if (file === null) return new Response('not found', { status: 404 })
    return new Response(new Uint8Array(file.body), { headers: { ...file.headers } })
  })
}

/** The one window, sandboxed, with nothing but the preload's bridge. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#f5f6f8',
    title: say('zh', 'app.name'),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false
    }
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${origin}/`)
  return window
}

/** What is asked for; `target`: a folder to write into. */
type PickKind = 'files' | 'folder' | 'archive' | 'target'

const properties: Readonly<Record<PickKind, OpenDialogOptions['properties']>> = {
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
  archive: ['openDirectory', 'createDirectory'],
  target: ['openDirectory', 'createDirectory']
}

/** Asks by the system's dialog; empty where the person closed it. */
export async function pick(window: BrowserWindow | null, kind: PickKind, language: Language): Promise<string[]> {
  const options: OpenDialogOptions = {
    title: say(language, `dialog.${kind}`),
    properties: properties[kind] ?? [],
    ...(kind === 'files'
      ? {
          filters: [
            {
              name: say(language, 'dialog.reports'),
              extensions: ['docx', 'doc', 'wps', 'pdf', 'html', 'htm', 'mht', 'txt', 'zip']
            },
            { name: say(language, 'dialog.anything'), extensions: ['*'] }
          ]
        }
      : {})
  }
  const { filePaths } =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  return filePaths
}

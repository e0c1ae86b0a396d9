import { app, type BrowserWindow, ipcMain, type IpcMainInvokeEvent, session } from 'electron'
import { origin } from './channels'

/**
 * What keeps the window a window: it shows the program's own page and nothing else, opens nothing, asks for nothing,
 * and talks to nobody.
 */

/** Switches that keep Chromium itself off the network. To be set before the app is ready. */
export function stayOffline(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

const ownUrl = (url: string) => url === origin || url.startsWith(`${origin}/`)

/** Refuses every request but the page's own, and every permission. */
export function closeSession(): void {
  const { defaultSession } = session
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const allowed = ownUrl(details.url) || /^(?:devtools|blob|data):/u.test(details.url)
    answer({ cancel: !allowed })
  })
  defaultSession.setPermissionRequestHandler((_, __, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}

/** No navigation away, no new windows, no embedded pages, whichever contents ask. */
export function closeContents(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** The one wrapper around ipc: only the program's own page, in its own window's main frame, is answered. */
export function handleFrom(
  window: () => BrowserWindow | null,
  channel: string,
  listener: (...args: unknown[]) => Promise<unknown>
): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    const frame = event.senderFrame
    const contents = window()?.webContents
    const trusted =
      frame !== null && contents !== undefined && event.sender === contents && frame === contents.mainFrame
    if (!trusted || !ownUrl(frame.url)) throw new Error('refused')
    return listener(...args)
  })
}

import { app, type BrowserWindow, dialog, shell } from 'electron'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { events, type EventName } from '../../../shared/api/contract'
import { ApiError } from '../../../shared/api/errors'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { type App, createApp } from '../../app'
import { loadPage } from '../page'
import { defaultArchive, programPaths } from '../paths'
import { startArguments } from './arguments'
import { channels } from './channels'
import { createCopies } from './copies'
import { setMenu } from './menu'
import { createPrinter } from './printer'
import { createSaveAs } from './saving'
import { closeContents, closeSession, handleFrom, stayOffline } from './security'
import { createWindow, declareScheme, pick, servePage } from './window'

/** The entry of the Electron app: one window over the program. */

const preload = join(__dirname, '..', 'preload', 'index.js')
let window: BrowserWindow | null = null
let language: Language = 'zh'

function show(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

function showError({ code, params }: ApiError): void {
  dialog.showErrorBox(say(language, 'app.name'), say(language, `error.${code}`, params))
}

/** Opens the archive named, or the one used last, or the default one; what cannot be opened is said in a dialog. */
async function openFirstArchive(program: App, named: string | null): Promise<void> {
  const [last] = await program.call('archive.recent', {})
  const usual = defaultArchive(app.getPath('documents'))
  const candidates = named === null ? [...new Set([last?.dir ?? usual, usual])] : [named]
  for (const dir of candidates) {
    try {
      await program.call('archive.open', { dir, create: dir === usual || dir === named })
      return
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (dir === last?.dir && error.code === 'archive-not-found') continue
      showError(error)
    }
  }
}

async function start(): Promise<void> {
  const { assets, workerScript, renderer } = programPaths(__dirname)
  const copies = createCopies(app.getPath('temp'))
  const saveAs = createSaveAs(() => window)
  const program = await createApp({
    host: 'electron',
    version: app.getVersion(),
    assets,
    workerScript,
    workers: Math.max(1, availableParallelism() - 1),
    settingsFile: join(app.getPath('userData'), 'settings.json'),
    rememberArchives: true,
    pick: (kind) => pick(window, kind, language),
    open: copies.open,
    saveAs: (name, of) => saveAs(name, say(of, 'export.title'), of),
    reveal: (path) => shell.showItemInFolder(path),
    printer: createPrinter(saveAs)
  })
  language = (await program.call('app.info', {})).language
  const given = startArguments(process.argv, app.getAppPath(), app.isPackaged, process.cwd())
  await openFirstArchive(program, given.archive)

  closeSession()
  servePage(await loadPage(renderer))
  setMenu(language)
  handleFrom(
    () => window,
    channels.call,
    async (method, args) => {
      const answer = await program.answer(String(method), args)
      if (method === 'app.language') {
        language = (await program.call('app.info', {})).language
        setMenu(language)
      }
      return answer
    }
  )
  for (const event of Object.keys(events) as EventName[]) {
    program.on(event, (data) => window?.webContents.send(channels.event, event, data))
  }
  const importPaths = (paths: readonly string[]): void => {
    if (paths.length === 0) return
    program
      .settled()
      .then(() => program.call('import.paths', { paths: [...paths], language }))
      .catch((error: unknown) => console.error(error))
  }

  window = createWindow(preload)
  window.on('closed', () => {
    window = null
  })
  importPaths(given.paths)
  app.on('second-instance', (_, argv, cwd) => {
    show()
    importPaths(startArguments(argv, app.getAppPath(), app.isPackaged, cwd).paths)
  })

  let closing = false
  app.on('before-quit', (event) => {
    if (closing) return
    event.preventDefault()
    closing = true
    program
      .close()
      .catch((error: unknown) => {
        console.error(error)
        showError(error instanceof ApiError ? error : new ApiError('internal'))
      })
      .finally(() => {
        copies.remove()
        app.quit()
      })
  })
}

stayOffline()
declareScheme()
closeContents()
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      console.error(error)
      dialog.showErrorBox(say(language, 'app.name'), say(language, 'error.internal'))
      app.exit(1)
    })
} else app.quit()

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs on this machine that can make a PDF of a page. */

const electronName: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron'
}

/** Electron where its binary really is; null elsewhere, and on a machine without a display. `built`: `out/main`. */
export function findElectron(built: string): string | null {
  const { ELECTRON_OVERRIDE_DIST_PATH: instead, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return null
  const folder = instead ?? join(built, '..', '..', 'node_modules', 'electron', 'dist')
  const path = join(folder, electronName[process.platform] ?? 'electron')
  return existsSync(path) ? path : null
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium'
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe'
]

function browsers(): string[] {
  const { PATH = '', ProgramFiles, 'ProgramFiles(x86)': programFiles86, LOCALAPPDATA, HOME = '' } = process.env
  const under = (folders: readonly (string | undefined)[], names: readonly string[]) =>
    folders.flatMap((folder) => (folder === undefined || folder === '' ? [] : names.map((name) => join(folder, name))))
  if (process.platform === 'win32') return under([ProgramFiles, programFiles86, LOCALAPPDATA], windowsPrograms)
  if (process.platform === 'darwin') return under(['/Applications', join(HOME, 'Applications')], macApps)
  return under(PATH.split(delimiter), commands)
}

/** Chromium, Chrome or Edge, or what CHROMIUM_PATH names; null where there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH: named } = process.env
  const candidates = named === undefined ? browsers() : [named]
  return candidates.find((path) => existsSync(path)) ?? null
}

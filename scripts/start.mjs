/**
 * `npm start [-- FOLDER...]`: builds what is not built yet, then opens the app in Electron. Where no Electron is to be
 * had, one line says why and the same app opens in the browser.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const args = process.argv.slice(2)
const builtCli = join(root, 'out', 'main', 'cli.js')
/** Fetching Electron may take this long, in milliseconds. */
const fetchLimit = 10 * 60_000
/** Electron that ends this soon never showed a window, in milliseconds. */
const tooSoon = 8000

function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function isBuilt() {
  const sources = ['src', 'resources', 'package.json', 'electron.vite.config.ts'].map((name) => join(root, name))
  return existsSync(builtCli) && statSync(builtCli).mtimeMs > Math.max(...sources.map(newest))
}

function build() {
  const tool = join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build'], { cwd: root, encoding: 'utf8' })
  if (status === 0) return
  process.stderr.write(`${stdout}${stderr}`)
  process.exit(1)
}

/** The Electron binary, fetched first where it has to be; or why there is none. */
function electron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { why: 'display' }
  const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'
  const folder = dirname(require.resolve('electron/package.json'))
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
  if (existsSync(path)) return { path }
  console.log('首次启动：正在获取 Electron… / First start: fetching Electron…')
  const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: fetchLimit })
  if (status === 0 && existsSync(path)) return { path }
  return { why: 'binary' }
}

function inBrowser(why) {
  const serve = [builtCli, 'serve', '--open', '--instead-of-electron', why, ...args]
  const child = spawn(process.execPath, serve, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (status) => process.exit(status ?? 0))
}

function inWindow(path) {
  const began = Date.now()
  const child = spawn(path, [root, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', () => inBrowser('start'))
  child.on('exit', (status) => {
    if (status === 0 || Date.now() - began > tooSoon) process.exit(status ?? 0)
    inBrowser('start')
  })
}

if (!isBuilt()) build()
const found = electron()
if ('why' in found) inBrowser(found.why)
else inWindow(found.path)

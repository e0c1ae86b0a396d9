import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Duplex, Readable } from 'node:stream'
import { z } from 'zod'
import { pdfOptions, type PrintedPage } from '../../app'
import { connectDevTools } from './devtools'
import { findChromium, findElectron } from './programs'

/** PDFs for the command line, by Electron or by a browser that this machine has. */

/** A page of ten thousand reports may take this long, in milliseconds. */
const limit = 10 * 60_000

/** A browser that is asked to end may take this long, in milliseconds. */
const patience = 5000

/** More switches for the program that makes the PDF; tests that run as root need one. */
const flags = (process.env.NIANBAO_PDF_FLAGS ?? '').split(' ').filter((flag) => flag !== '')

/** `nobody`: no browser is ever run as root, whose sandbox it would refuse. */
const nobody = 65534
const asNobody = process.getuid?.() === 0 && flags.length === 0

/** A folder of its own for the page, the PDF and the browser's profile. */
interface Workplace {
  readonly folder: string
  readonly page: string
  readonly pdf: string
  readonly profile: string
}

async function prepare(html: string): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-pdf-'))
  const place = {
    folder,
    page: join(folder, 'page.html'),
    pdf: join(folder, 'page.pdf'),
    profile: join(folder, 'profile')
  }
  await writeFile(place.page, html)
  await mkdir(place.profile)
  if (asNobody) {
    await chown(folder, nobody, nobody)
    await chown(place.page, nobody, nobody)
    await chown(place.profile, nobody, nobody)
    await chmod(folder, 0o700)
  }
  return place
}

function start(program: string, args: readonly string[], { folder }: Workplace, stdio: SpawnOptions['stdio']) {
  return spawn(program, [...flags, ...args], {
    stdio,
    cwd: folder,
    ...(asNobody ? { uid: nobody, gid: nobody, env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder } } : {})
  })
}

/** Rejects when the program cannot start, ends, or takes too long. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('it took too long'))
    }, limit)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', (status) => {
      clearTimeout(timer)
      resolve(status ?? 1)
    })
  })
}

async function byElectron(program: string, built: string, { language }: PrintedPage, place: Workplace) {
  const args = [`--user-data-dir=${place.profile}`, join(built, 'pdf.js'), language, place.page, place.pdf]
  const status = await ended(start(program, args, place, 'ignore'))
  if (status !== 0) throw new Error(`Electron ended with ${status}`)
  return readFile(place.pdf)
}

const target = z.object({ targetId: z.string() })
const session = z.object({ sessionId: z.string() })
const version = z.object({ product: z.string() })
/** A page that cannot be opened is no error of the protocol: the browser shows a page of its own that says so. */
const navigation = z.object({ errorText: z.string().optional() })
const printed = z.object({ data: z.string() })

async function byChromium(program: string, { language }: PrintedPage, place: Workplace): Promise<Uint8Array> {
  const quiet = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const alone = ['--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-extensions']
  const args = [...quiet, ...alone, '--remote-debugging-pipe', `--user-data-dir=${place.profile}`]
  const child = start(program, args, place, ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'])
  const gone = ended(child).then((status) => {
    throw new Error(`the browser ended with ${status}`)
  })
  const { send, told } = connectDevTools(child.stdio[3] as Duplex, child.stdio[4] as Readable)
  const work = async (): Promise<Uint8Array> => {
    const { product } = version.parse(await send('Browser.getVersion'))
    const { targetId } = target.parse(await send('Target.createTarget', { url: 'about:blank' }))
    const attached = await send('Target.attachToTarget', { targetId, flatten: true })
    const { sessionId } = session.parse(attached)
    await send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
    await send('Page.enable', {}, sessionId)
    const loaded = told('Page.loadEventFired')
    const opened = await send('Page.navigate', { url: pathToFileURL(place.page).href }, sessionId)
    const { errorText } = navigation.parse(opened)
    if (errorText !== undefined && errorText !== '') throw new Error(`the browser did not open the page: ${errorText}`)
    await loaded
    const chromium = Number(/\/(\d+)/u.exec(product)?.[1] ?? 0)
    const { data } = printed.parse(await send('Page.printToPDF', pdfOptions(language, chromium), sessionId))
    return Buffer.from(data, 'base64')
  }
  try {
    return await Promise.race([work(), gone])
  } finally {
    // Its helpers must have left the profile before that can be deleted.
    void send('Browser.close').catch(() => undefined)
    const tired = setTimeout(() => child.kill('SIGKILL'), patience)
    await gone.catch(() => undefined)
    clearTimeout(tired)
  }
}

/** Makes a PDF of a page: `none` where there is nothing to make it with, `failed` where nothing there could. */
export async function pdfOf(page: PrintedPage, built: string): Promise<Uint8Array | 'none' | 'failed'> {
  const [electron, chromium] = [findElectron(built), findChromium()]
  if (electron === null && chromium === null) return 'none'
  const place = await prepare(page.html)
  try {
    const made = electron === null ? null : await byElectron(electron, built, page, place).catch(() => null)
    if (made !== null) return made
    return chromium === null ? 'failed' : await byChromium(chromium, page, place)
  } catch (error) {
    console.error(error)
    return 'failed'
  } finally {
    await rm(place.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

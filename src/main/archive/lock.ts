import { type FileHandle, open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** Keeps a second writer out of an archive. Readers need no lock: they open what was saved last. */
export interface Lock {
  readonly release: () => Promise<void>
}

const fileName = 'archive.lock'
const holder = z.object({ pid: z.number(), host: z.string() })
/** A holder shows every so often that it is alive, so that one on another machine can be told from a dead one. */
const heartbeat = 20_000
const silence = 120_000

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether the lock's holder is gone: its process ended, or on another machine it has long been silent. */
async function isAbandoned(path: string): Promise<boolean> {
  try {
    const { pid, host } = holder.parse(JSON.parse(await readFile(path, 'utf8')))
    if (host === hostname()) return pid !== process.pid && !isRunning(pid)
    return Date.now() - (await stat(path)).mtimeMs > silence
  } catch {
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => Infinity
    )
    return age > silence
  }
}

async function create(path: string): Promise<boolean> {
  let handle: FileHandle
  try {
    handle = await open(path, 'wx')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  try {
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }))
    await handle.close()
    return true
  } catch (error) {
    // A full disk takes the file, but no word of who holds it: it would keep everyone out.
    await handle.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
}

/** Takes the archive's lock, or null where another program holds it. A lock whose holder died is taken over. */
export async function takeLock(dir: string): Promise<Lock | null> {
  const path = join(dir, fileName)
  if (!(await create(path))) {
    if (!(await isAbandoned(path))) return null
    await rm(path, { force: true })
    if (!(await create(path))) return null
  }
  const timer = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, heartbeat)
  timer.unref()
  return {
    release: async () => {
      clearInterval(timer)
      await rm(path, { force: true })
    }
  }
}

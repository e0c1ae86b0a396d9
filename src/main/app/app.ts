import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ZodError } from 'zod'
import { type Client } from '../../shared/api/client'
import { type Args, type CallArgs, contract, isMethod, type MethodName, type Result } from '../../shared/api/contract'
import { type Answer, ApiError, type ErrorCode } from '../../shared/api/errors'
import { createListeners } from '../../shared/api/listeners'
import { type Archive, ArchiveError, isDiskFull, markOutdated, openArchive } from '../archive'
import { rulesVersion } from '../check'
import { createExporting, type Exported } from './exporting/service'
import { createGivingBack } from './giveback'
import { handlers } from './handlers'
import { createPool } from './pool'
import type { JobRecord } from './jobs'
import { recheck } from './recheck'
import type { Environment, RunningJob, Session } from './session'
import { readSettings, type Settings, withRecent, writeSettings } from './settings'
import { createUploads } from './uploads'

export interface App extends Client {
  /** A call as it comes from outside: checked, carried out, and answered; it never throws. */
  readonly answer: (method: string, args: unknown) => Promise<Answer>
  /** What `export.save` would write, piece by piece: it is too much for an answer. Throws ApiError, and so do the pieces. */
  readonly exported: (asked: CallArgs<'export.save'>) => Exported
  /** Resolves when what an earlier run left undone is done: originals are read again, and reports checked again. */
  readonly settled: () => Promise<void>
  /** Ends everything. Rejects with an ApiError where the archive could not be saved. */
  readonly close: () => Promise<void>
}

const saveDelay = 2000
/** A save that failed, of a full disk mostly, is tried again after so long. */
const saveAgain = 30_000

const codeOf: Readonly<Record<ArchiveError['problem'], ErrorCode>> = {
  'not-found': 'archive-not-found',
  locked: 'archive-locked',
  damaged: 'archive-damaged',
  newer: 'archive-newer',
  'not-writable': 'archive-not-writable'
}

function apiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof ArchiveError) return new ApiError(codeOf[error.problem], { dir: error.dir })
  if (error instanceof ZodError) {
    const [issue] = error.issues
    return new ApiError('invalid-arguments', { what: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() })
  }
  if (isDiskFull(error)) return new ApiError('disk-full')
  console.error(error)
  return new ApiError('internal')
}

/** The program without a face: the contract, carried out. */
export async function createApp(environment: Environment): Promise<App> {
  const resources = {
    cMaps: join(environment.assets, 'cmaps'),
    standardFonts: join(environment.assets, 'standard_fonts')
  }
  const pool = createPool({ script: environment.workerScript, resources, workers: environment.workers })
  const uploads = createUploads()
  const { on, tell } = createListeners()
  let settings = await readSettings(environment.settingsFile)
  let archive: Archive | null = null
  let job: RunningJob | null = null
  let latest: JobRecord | null = null
  let saveTimer: NodeJS.Timeout | null = null
  let closed = false
  let checking = Promise.resolve()
  let stopChecking = new AbortController()

  const setSettings = async (next: Settings): Promise<void> => {
    settings = next
    await writeSettings(environment.settingsFile, settings)
  }
  const recheckNow = async (of: Archive, signal: AbortSignal): Promise<void> => {
    if (signal.aborted || (await recheck(of, signal, settings.checks, pool)) === 0) return
    tell('archive.changed', {})
    session.saveSoon()
  }
  const exporting = createExporting({ environment, archive: () => archive, emit: tell }, apiError)
  const closeArchive = async (): Promise<void> => {
    stopChecking.abort()
    await Promise.all([checking, exporting.end(), givingBack.end()])
    try {
      await archive?.close()
    } finally {
      archive = null
      stopChecking = new AbortController()
    }
  }
  const saveAfter = (delay: number): void => {
    // A save under way when the program ends may fail after it ended; nothing is tried again then.
    if (closed) return
    saveTimer ??= setTimeout(() => {
      saveTimer = null
      archive?.save().catch((error: unknown) => {
        console.error('saving the archive', error)
        saveAfter(saveAgain)
      })
    }, delay).unref()
  }
  const session: Session = {
    environment,
    pool,
    uploads,
    exporting,
    settings: () => settings,
    setSettings,
    setChecks: async (checks) => {
      await setSettings({ ...settings, checks })
      if (archive !== null && markOutdated(archive.db, rulesVersion(checks))) archive.touch()
      await session.recheck()
    },
    archive: () => archive,
    open: async (dir, { create, readOnly }) => {
      const wasm = await readFile(join(environment.assets, 'sql-wasm.wasm'))
      const reading = () => openArchive({ wasm, dir, mode: 'read', create: false })
      if (archive !== null && resolve(dir) === archive.dir && !archive.readOnly) return archive
      // What cannot be saved, on a full disk mostly, stays open and goes on.
      await archive?.save()
      const next = readOnly
        ? await reading()
        : await openArchive({ wasm, dir, mode: 'write', create }).catch((error: unknown) => {
            if (error instanceof ArchiveError && error.problem === 'locked') return reading()
            throw error
          })
      try {
        await closeArchive()
      } catch (error) {
        await next.close().catch((later: unknown) => console.error('closing an archive', later))
        throw error
      }
      archive = next
      if (markOutdated(next.db, rulesVersion(settings.checks))) next.touch()
      // Whoever has no window asks for it, where findings are shown.
      if (environment.host !== 'direct') void session.recheck()
      latest = null
      if (environment.rememberArchives) await setSettings(withRecent(settings, next.dir))
      tell('archive.changed', {})
      return next
    },
    job: () => job,
    setJob: (next) => {
      job = next
      latest = next ?? latest
    },
    latest: () => latest,
    setLatest: (next) => {
      latest = next
    },
    emit: tell,
    recheck: () => {
      if (archive === null) return checking
      const [of, { signal }] = [archive, stopChecking]
      checking = checking
        .then(() => recheckNow(of, signal))
        .catch((error: unknown) => console.error('checking again', error))
      return checking
    },
    saveSoon: () => saveAfter(saveDelay)
  }

  const givingBack = createGivingBack(session)
  const table = handlers(session, givingBack)
  const carryOut = async <M extends MethodName>(method: M, args: unknown): Promise<Result<M>> => {
    try {
      const checked = contract[method].args.parse(args) as Args<M>
      return await table[method](checked)
    } catch (error) {
      throw apiError(error)
    }
  }
  return {
    call: <M extends MethodName>(method: M, args: CallArgs<M>) => carryOut(method, args),
    on,
    answer: async (method, args) => {
      if (!isMethod(method)) return { ok: false, code: 'unknown-method', params: {} }
      try {
        return { ok: true, result: await carryOut(method, args) }
      } catch (error) {
        const { code, params } = apiError(error)
        return { ok: false, code, params }
      }
    },
    exported: (asked) => {
      try {
        return exporting.begin(contract['export.save'].args.parse(asked))
      } catch (error) {
        throw apiError(error)
      }
    },
    settled: async () => {
      await job?.ended
      await session.recheck()
    },
    close: async () => {
      job?.cancel()
      await job?.ended
      closed = true
      if (saveTimer !== null) clearTimeout(saveTimer)
      try {
        await closeArchive()
      } catch (error) {
        throw apiError(error)
      } finally {
        await pool.close()
        await uploads.close()
      }
    }
  }
}

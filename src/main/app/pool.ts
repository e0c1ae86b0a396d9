import { Worker } from 'node:worker_threads'
import type { Document } from '../../shared/document'
import type { FileResult, RefusalCode } from '../../shared/file'
import { type CheckOptions, standard } from '../check'
import type { PdfResources } from '../convert'
import { inThisThread, type Checkers } from './checking'
import type { Asked, FromWorker, ToWorker, WorkerData } from './messages'

/** What a worker made of a file. `known` files were not read. */
export type Examined =
  | { readonly known: true; readonly sha256: string }
  | {
      readonly known: false
      readonly sha256: string | null
      readonly result: FileResult
      readonly bytes: Uint8Array | null
    }

export interface PoolOptions {
  /** The built worker script. */
  readonly script: string
  readonly resources: PdfResources
  readonly workers: number
  readonly checks?: CheckOptions
  /** A file that takes longer is given up, in milliseconds. */
  readonly timeLimit?: number | undefined
  /** A worker's heap, in megabytes. */
  readonly memoryLimit?: number
}

export interface ExamineOptions {
  /** Whether the archive has a file with this hash: then it is not read again. */
  readonly isKnown?: (sha256: string) => boolean
  readonly signal?: AbortSignal | undefined
  /** Called when a worker takes the file up. */
  readonly onStart?: () => void
}

export interface Pool extends Checkers {
  /** Reads one file in a worker, when one is free. Never throws for what happens to the worker. */
  readonly examine: (path: string, options?: ExamineOptions) => Promise<Examined>
  /** Converts a file and gives the document alone; null where it cannot be converted. */
  readonly convert: (path: string) => Promise<Document | null>
  readonly close: () => Promise<void>
}

const defaultTimeLimit = 60_000
const defaultMemoryLimit = 1024
/**
 * Room for what a worker needs for a short time, in megabytes. Where it is small much of that is taken for lasting and
 * the heap is soon collected whole, which also throws away compiled functions that are needed again at once.
 */
const youngGeneration = 192

interface Task {
  readonly first: Asked
  readonly options: ExamineOptions
  readonly resolve: (outcome: FromWorker) => void
  /** Gives the task up: out of the queue while it waits, with its worker's end while it runs. */
  cancel: () => void
}

function failure(code: RefusalCode, params?: { readonly seconds: number }): FromWorker {
  const outcome = code === 'cancelled' ? 'cancelled' : 'failed'
  const refusal = params === undefined ? { code } : { code, params }
  return { kind: 'done', sha256: null, result: { outcome, type: null, refusal }, bytes: null }
}

function crashCode(error: unknown): RefusalCode {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'failed.memory' : 'failed.crash'
}

/**
 * A pool of worker threads that read files and check reports. Each file has a limit of time and memory; a worker that exceeds one, or
 * crashes, is ended, its file gets that outcome, and a new worker takes its place.
 */
export function createPool(options: PoolOptions): Pool {
  const { script, resources, workers, checks = standard } = options
  const { timeLimit = defaultTimeLimit, memoryLimit = defaultMemoryLimit } = options
  const waiting: Task[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let closed = false

  const start = (): Worker => {
    const worker = new Worker(script, {
      workerData: { resources, checks } satisfies WorkerData,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: youngGeneration }
    })
    // A worker may die between two files: that must not end the program, nor may it be given the next file.
    worker.on('error', (error) => console.error('worker', error))
    worker.on('exit', () => {
      all.delete(worker)
      const place = idle.indexOf(worker)
      if (place !== -1) idle.splice(place, 1)
    })
    all.add(worker)
    return worker
  }

  const end = async (worker: Worker): Promise<void> => {
    all.delete(worker)
    await worker.terminate()
  }

  const next = (): void => {
    const task = waiting[0]
    if (task === undefined || closed) return
    const worker = idle.pop() ?? (all.size < workers ? start() : null)
    if (worker === null) return
    waiting.shift()
    run(task, worker)
  }

  const run = (task: Task, worker: Worker): void => {
    const finish = (outcome: FromWorker, alive: boolean): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      if (alive && !closed) idle.push(worker)
      else void end(worker)
      task.resolve(outcome)
      next()
    }
    const timer = setTimeout(
      () => finish(failure('failed.timeout', { seconds: Math.round(timeLimit / 1000) }), false),
      timeLimit
    )
    const onMessage = (message: FromWorker): void => {
      if (message.kind === 'hash') {
        const known = task.options.isKnown?.(message.sha256) === true
        worker.postMessage({ kind: known ? 'known' : 'go' } satisfies ToWorker)
      } else finish(message, true)
    }
    const onError = (error: unknown): void => finish(failure(crashCode(error)), false)
    const onExit = (): void => finish(failure('failed.crash'), false)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    task.cancel = () => finish(failure('cancelled'), false)
    task.options.onStart?.()
    worker.postMessage(task.first)
  }

  const submit = (first: Asked, options: ExamineOptions = {}): Promise<FromWorker> =>
    new Promise((resolve) => {
      const { signal } = options
      if (signal?.aborted === true || closed) {
        resolve(failure('cancelled'))
        return
      }
      const settle = (outcome: FromWorker): void => {
        signal?.removeEventListener('abort', abort)
        resolve(outcome)
      }
      const leaveQueue = (): void => {
        waiting.splice(waiting.indexOf(task), 1)
        settle(failure('cancelled'))
      }
      const task: Task = { first, options, resolve: settle, cancel: leaveQueue }
      const abort = (): void => task.cancel()
      signal?.addEventListener('abort', abort)
      waiting.push(task)
      next()
    })

  return {
    workers,
    // What no worker could do is done here: nothing may stay unchecked for want of a worker.
    check: async (task, signal) => {
      const outcome = await submit({ kind: 'check', task }, { signal })
      if (outcome.kind === 'checked') return outcome.found
      return signal.aborted ? [] : inThisThread.check(task)
    },
    copies: async (task, signal) => {
      const outcome = await submit({ kind: 'copies', task }, { signal })
      if (outcome.kind === 'copies') return outcome.copies
      return signal.aborted ? [] : inThisThread.copies(task)
    },
    examine: async (path, options) => {
      const outcome = await submit({ kind: 'examine', path }, options)
      if (outcome.kind === 'known') return { known: true, sha256: outcome.sha256 }
      if (outcome.kind !== 'done') throw new Error(`the worker answered ${outcome.kind}`)
      return { known: false, sha256: outcome.sha256, result: outcome.result, bytes: outcome.bytes }
    },
    convert: async (path) => {
      const outcome = await submit({ kind: 'convert', path })
      return outcome.kind === 'converted' ? outcome.document : null
    },
    close: async () => {
      closed = true
      waiting.splice(0).forEach((task) => task.resolve(failure('cancelled')))
      await Promise.all([...all].map(end))
    }
  }
}

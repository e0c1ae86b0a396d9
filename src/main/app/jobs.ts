import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Job } from '../../shared/api/contract'
import { presentLine, presentRevision } from './present'
import type { ImportedLine } from './importing'
import type { Revision } from './revisions'
import type { Language } from '../../shared/language'

/** The record of a running import: what it was told, and how callers hear of it. */
export interface JobRecord {
  readonly id: string
  readonly signal: AbortSignal
  readonly cancel: () => void
  readonly begin: (total: number) => void
  readonly started: (name: string) => void
  readonly finished: (line: ImportedLine) => void
  /** What the import made of the reports that counted before it. */
  readonly revised: (revisions: readonly Revision[]) => void
  readonly end: (state: 'done' | 'failed', error?: string) => void
  /** The job with all its files so far. */
  readonly whole: () => Job
}

/** Events come at most this often, in milliseconds; what happens between is gathered into the next. */
const interval = 80

/** Starts a job that tells `emit` how far it is. Its last event carries the final state. */
export function startJob(language: Language, emit: (job: Job) => void): JobRecord {
  const id = randomUUID()
  const abort = new AbortController()
  // Every file that is waiting or being read listens.
  setMaxListeners(0, abort.signal)
  const current = new Set<string>()
  const counts: Record<string, number> = {}
  const files: Job['files'] = []
  let revisions: Job['revisions'] = []
  let state: Job['state'] = 'running'
  let error: string | null = null
  let total = 0
  let told = 0
  let timer: NodeJS.Timeout | null = null

  const snapshot = (from: number): Job => ({
    job: id,
    state,
    total,
    done: files.length,
    current: [...current],
    files: files.slice(from),
    counts: { ...counts },
    revisions,
    error
  })
  const tell = (): void => {
    timer = null
    const news = snapshot(told)
    told = files.length
    emit(news)
  }
  const soon = (): void => {
    timer ??= setTimeout(tell, interval)
  }
  return {
    id,
    signal: abort.signal,
    cancel: () => abort.abort(),
    begin: (count) => {
      total = count
      soon()
    },
    started: (name) => {
      current.add(name)
      soon()
    },
    finished: (line) => {
      current.delete(line.file)
      files.push(presentLine(language, line))
      counts[line.outcome] = (counts[line.outcome] ?? 0) + 1
      soon()
    },
    revised: (found) => {
      revisions = found.map((revision) => presentRevision(language, revision))
    },
    end: (how, why) => {
      state = how === 'done' && abort.signal.aborted ? 'cancelled' : how
      error = why ?? null
      current.clear()
      if (timer !== null) clearTimeout(timer)
      tell()
    },
    whole: () => snapshot(0)
  }
}

import { ApiError } from '../../shared/api/errors'
import { say } from '../../shared/i18n'
import type { Language } from '../../shared/language'
import { type Archive, isDiskFull, type Orphan } from '../archive'
import type { Session } from './session'
import { importFiles } from './importing'
import { startJob } from './jobs'
import { type Former, revisionsSince } from './revisions'
import { unpackArchives } from './unpack'
import type { SourceFile } from './walk'

export interface ImportRequest {
  readonly files: () => Promise<SourceFile[]>
  readonly language: Language
  readonly cleanUp?: () => Promise<void>
}

/** While a batch runs the database is saved this often, in milliseconds. */
const saveEvery = 5000

/** Starts an import as a job and returns at once; progress and the end come as events. One import runs at a time. */
export function startImport(session: Session, archive: Archive, request: ImportRequest): { job: string } {
  if (session.job() !== null) throw new ApiError('job-running')
  const job = startJob(request.language, (state) => session.emit('job.progress', state))

  const former: Former = new Map()
  const importing = async (files: readonly SourceFile[]): Promise<void> => {
    job.begin(files.length)
    let saved = Date.now()
    await importFiles(archive, session.pool, {
      files,
      version: session.environment.version,
      former,
      signal: job.signal,
      onStart: (file) => job.started(file.name),
      onLine: (line) => {
        job.finished(line)
        if (Date.now() - saved < saveEvery) return
        saved = Date.now()
        session
          .recheck()
          .then(() => archive.save())
          .catch((error: unknown) => {
            if (!isDiskFull(error)) console.error('saving the archive', error)
          })
      }
    })
  }
  const run = async (): Promise<void> => {
    const { files, discard } = await unpackArchives(await request.files(), { signal: job.signal })
    await importing(files).finally(discard)
    await session.recheck()
    job.revised(revisionsSince(archive, former))
    await archive.save()
  }
  const finish = (error?: unknown): void => {
    session.setJob(null)
    const full = isDiskFull(error)
    if (error !== undefined && !full) console.error('import', error)
    if (error === undefined) job.end('done')
    else job.end('failed', say(request.language, full ? 'error.disk-full' : 'error.internal'))
    session.emit('archive.changed', {})
  }
  const ended = run()
    .then(() => finish(), finish)
    .then(() => request.cleanUp?.())
  session.setJob({ ...job, ended })
  return { job: job.id }
}

/** Reads originals anew whose reports were lost to a crash before they were saved. */
export function readAgain(session: Session, orphans: readonly Orphan[]): void {
  const archive = session.archive()
  if (archive === null || archive.readOnly) return
  startImport(session, archive, {
    files: () => Promise.resolve(orphans.map(({ path, originalPath }) => ({ path, name: originalPath }))),
    language: session.settings().language
  })
}

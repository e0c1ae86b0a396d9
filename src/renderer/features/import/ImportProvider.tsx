import { App } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Job } from '../../../shared/api/contract'
import { useClient, useEvent } from '../../client'
import { useWords } from '../../language'
import type { GivenFile } from './dropped'

/** A job as the window shows it: with every file so far, and what is still on its way in. */
export interface ShownJob extends Job {
  /** Files that are being handed over to the program, before the import itself begins. */
  readonly uploading: { readonly done: number; readonly total: number } | null
}

interface Importing {
  readonly job: ShownJob | null
  readonly importPaths: (paths: string[]) => Promise<void>
  readonly importFiles: (files: readonly GivenFile[]) => Promise<void>
  readonly importSamples: () => Promise<void>
  readonly cancel: () => void
  readonly dismiss: () => void
}

const ImportContext = createContext<Importing | null>(null)

const none: Omit<ShownJob, 'uploading'> = {
  job: '',
  state: 'running',
  total: 0,
  done: 0,
  current: [],
  files: [],
  counts: {},
  revisions: [],
  error: null
}

/** Events carry the files since the last one: they are gathered here. */
function merged(before: ShownJob | null, news: Job): ShownJob {
  const known = before !== null && before.job === news.job ? before.files : []
  const files = known.length + news.files.length > news.done ? news.files : [...known, ...news.files]
  return { ...news, files, uploading: null }
}

export function ImportProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const { language, t, problem } = useWords()
  const { message } = App.useApp()
  const [job, setJob] = useState<ShownJob | null>(null)
  const [stopUpload, setStopUpload] = useState<AbortController | null>(null)

  const heard = useRef('')
  const catchUp = useCallback(() => {
    client.call('job.latest', {}).then(
      (latest) => {
        if (latest === null) return
        heard.current = latest.job
        setJob({ ...latest, uploading: null })
      },
      () => undefined
    )
  }, [client])
  useEvent(
    'job.progress',
    useCallback(
      (news: Job) => {
        // A job that began before this window did has files that no event will tell again.
        if (heard.current !== news.job && news.files.length < news.done) catchUp()
        else setJob((before) => merged(before, news))
        heard.current = news.job
      },
      [catchUp]
    )
  )
  useEffect(catchUp, [catchUp])

  const begin = useCallback(
    async (start: () => Promise<unknown>) => {
      try {
        await start()
      } catch (error) {
        setJob(null)
        message.error(problem(error))
      }
    },
    [message, problem]
  )

  const importFiles = useCallback(
    (files: readonly GivenFile[]) =>
      begin(async () => {
        if (files.length === 0) {
          message.info(t('import.nothing'))
          return
        }
        const upload = crypto.randomUUID()
        const abort = new AbortController()
        setStopUpload(abort)
        let done = 0
        for (const { name, file } of files) {
          if (abort.signal.aborted) break
          setJob({ ...none, current: [name], uploading: { done, total: files.length } })
          await client.call('upload.add', { upload, name, bytes: new Uint8Array(await file.arrayBuffer()) })
          done++
        }
        setStopUpload(null)
        if (abort.signal.aborted) setJob(null)
        else await client.call('import.upload', { upload, language })
      }),
    [begin, client, language, message, t]
  )

  const value = useMemo<Importing>(
    () => ({
      job,
      importPaths: (paths) => begin(() => client.call('import.paths', { paths, language })),
      importFiles,
      importSamples: () => begin(() => client.call('import.samples', { language })),
      cancel: () => {
        stopUpload?.abort()
        if (job !== null && job.job !== '') void client.call('job.cancel', { job: job.job })
      },
      dismiss: () => {
        setJob(null)
        if (job !== null && job.job !== '') void client.call('job.dismiss', { job: job.job })
      }
    }),
    [begin, client, importFiles, job, language, stopUpload]
  )
  return <ImportContext value={value}>{children}</ImportContext>
}

export function useImporting(): Importing {
  const importing = useContext(ImportContext)
  if (importing === null) throw new Error('no import above')
  return importing
}

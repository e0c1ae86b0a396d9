import { App, Button } from 'antd'
import { useCallback, useRef, useState } from 'react'
import type { EventData } from '../../../shared/api/contract'
import { ApiError } from '../../../shared/api/errors'
import type { ExportAsked } from '../../../shared/api/exporting'
import { useClient, useEvent } from '../../client'
import { fetchExport } from '../../client/exported'
import { useWords } from '../../language'
import { useInfo } from '../../queries'
import { download } from '../../ui/download'

/** How far an export is; 0 of 0 before it said so. */
export interface Progress {
  readonly done: number
  readonly total: number
}

interface Export {
  readonly progress: Progress | null
  /** Why the last one came to nothing, in words; that it was stopped too. */
  readonly failure: string | null
  /** Resolves to whether the file is there. */
  readonly run: (options: ExportAsked) => Promise<boolean>
  readonly stop: () => void
}

/** Brings an export to where the person wants it: by the system's dialog, or as the browser's download. */
export function useExport(): Export {
  const client = useClient()
  const { t, problem } = useWords()
  const { message } = App.useApp()
  const saves = useInfo().data?.dialogs === true
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const running = useRef<{ readonly id: string; stopped: boolean } | null>(null)
  useEvent(
    'export.progress',
    useCallback(({ id, done, total }: EventData<'export.progress'>) => {
      if (running.current?.id === id) setProgress({ done, total })
    }, [])
  )
  const saved = (path: string) =>
    message.success({
      duration: 10,
      content: (
        <>
          {t('export.saved', { path })}
          <Button type="link" size="small" onClick={() => void client.call('export.reveal', {})}>
            {t('export.reveal')}
          </Button>
        </>
      )
    })
  const bring = async (asked: ExportAsked & { id: string }, isStopped: () => boolean): Promise<boolean> => {
    if (saves) {
      const { path } = await client.call('export.save', asked)
      if (path !== null) saved(path)
      return path !== null
    }
    const { name, content } = await fetchExport(asked)
    if (isStopped()) throw new ApiError('stopped')
    download(name, content)
    message.success(t('export.downloaded', { name }))
    return true
  }
  const run = async (options: ExportAsked) => {
    const own = { id: crypto.randomUUID(), stopped: false }
    running.current = own
    setProgress({ done: 0, total: 0 })
    setFailure(null)
    try {
      return await bring({ ...options, id: own.id }, () => own.stopped)
    } catch (error) {
      setFailure(own.stopped ? t('export.stopped') : problem(error))
      return false
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  const stop = () => {
    if (running.current === null) return
    running.current.stopped = true
    void client.call('export.stop', { id: running.current.id })
  }
  return { progress, failure, run, stop }
}

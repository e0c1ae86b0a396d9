import type { Args, Result } from '../../../shared/api/contract'
import { ApiError } from '../../../shared/api/errors'
import type { ExportOptions } from '../../../shared/api/exporting'
import type { Archive } from '../../archive'
import type { Session } from '../session'
import { exportableYears, exportFigures, exportSize, type Pieces } from './index'
import { writePieces } from './file'
import { exportName } from './name'

type Asked = Args<'export.save'>

/** An export under way: what to call its file, and its content. */
export interface Exported {
  readonly name: string
  readonly pieces: Pieces
}

/** Exports on their way out of the program: each has an id, tells how far it is, and can be stopped. */
export interface Exporting {
  readonly size: (options: Args<'export.size'>) => Result<'export.size'>
  /** Throws ApiError at once where there can be no such export; the pieces throw `stopped` where it was stopped. */
  readonly begin: (asked: Asked) => Exported
  readonly save: (asked: Asked) => Promise<Result<'export.save'>>
  readonly reveal: () => Result<'export.reveal'>
  readonly stop: (id: string) => void
  /** Stops all, and resolves when nothing is written any more. */
  readonly end: () => Promise<void>
}

/**
 * Throws ApiError where what was asked for by name is not there (`organ-not-found` where that is why), or is more than a
 * file takes. A whole archive is what it is: of an empty one a script gets the headings alone.
 */
function refuse(archive: Archive, options: ExportOptions): void {
  if (exportableYears(archive, options).length > 0) return
  const { scope } = options
  if (scope.kind === 'archive' && scope.organ === null && scope.year === null) return
  if (scope.kind === 'archive' && scope.organ !== null) {
    const { reports, without } = exportSize(archive, { ...options, scope: { ...scope, year: null } })
    if (reports + without === 0) throw new ApiError('organ-not-found', { organ: scope.organ })
  }
  throw new ApiError('nothing-to-export')
}

/** `apiError` names what the archive or the disk throws. */
export function createExporting(
  { environment, archive, emit }: Pick<Session, 'environment' | 'archive' | 'emit'>,
  apiError: (error: unknown) => ApiError
): Exporting {
  const running = new Map<string, AbortController>()
  const saving = new Set<Promise<unknown>>()
  let saved: string | null = null

  const opened = (): Archive => {
    const open = archive()
    if (open === null) throw new ApiError('no-archive')
    return open
  }
  async function* untilStopped(id: string, abort: AbortController, pieces: Pieces): Pieces {
    const { signal } = abort
    try {
      for await (const piece of pieces) {
        signal.throwIfAborted()
        yield piece
      }
    } catch (error) {
      throw signal.aborted ? new ApiError('stopped') : apiError(error)
    } finally {
      if (running.get(id) === abort) running.delete(id)
    }
  }
  const begin = ({ id, ...options }: Asked): Exported => {
    const own = opened()
    refuse(own, options)
    const abort = new AbortController()
    const told = (done: number, total: number) => emit('export.progress', { id, done, total })
    const pieces = exportFigures(own, options, { signal: abort.signal, told })
    running.get(id)?.abort()
    running.set(id, abort)
    return { name: exportName(own, options), pieces: untilStopped(id, abort, pieces) }
  }
  return {
    size: (options) => exportSize(opened(), options),
    begin,
    save: async (asked) => {
      if (environment.saveAs === null) throw new ApiError('not-saved-here')
      const own = opened()
      refuse(own, asked)
      const path = await environment.saveAs(exportName(own, asked), asked.language)
      if (path === null) return { path }
      if (opened() !== own) throw new ApiError('archive-changed')
      const writing = writePieces(path, begin(asked).pieces, { replace: true })
      saving.add(writing)
      try {
        await writing
      } finally {
        saving.delete(writing)
      }
      saved = path
      return { path }
    },
    reveal: () => {
      if (saved !== null) environment.reveal?.(saved)
      return {}
    },
    stop: (id) => {
      running.get(id)?.abort()
      running.delete(id)
    },
    end: async () => {
      for (const abort of running.values()) abort.abort()
      await Promise.allSettled(saving)
    }
  }
}

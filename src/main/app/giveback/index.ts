import type { Args, Result } from '../../../shared/api/contract'
import { ApiError } from '../../../shared/api/errors'
import type { AskedFiles, AskedLetter, Letter, LetterChoice, Office } from '../../../shared/api/giveback'
import { say } from '../../../shared/i18n'
import { type Archive, isDiskFull, loadReport } from '../../archive'
import type { Session } from '../session'
import { letterFile, type LetterFile, writeLetter, zipOf } from './files'
import { letterOf } from './letter'

export { writeLetter } from './files'

/** 退回修改意见: letters about the reports of an archive, one a report. */

export interface GivingBack {
  readonly letter: (asked: Args<'giveback.letter'>) => Promise<Result<'giveback.letter'>>
  readonly file: (asked: AskedFiles) => Promise<Result<'giveback.file'>>
  readonly save: (asked: AskedFiles) => Promise<Result<'giveback.save'>>
  readonly office: (asked: Args<'giveback.office'>) => Promise<Office>
  /** Stops all, and resolves when no letter is written any more. */
  readonly end: () => Promise<void>
}

function letterAbout(archive: Archive, { id, ...asked }: AskedLetter, choice: LetterChoice, office: Office): Letter {
  const kept = loadReport(archive.db, id)
  if (kept === null) throw new ApiError('report-not-found', { id })
  return letterOf(kept, choice, office, asked)
}

const isEmpty = ({ groups }: Letter) => !groups.some(({ items }) => items.some(({ number }) => number !== null))

/** Letters with something in them, one after the other: none is held longer than it is written. */
async function* filesOf(
  archive: Archive,
  { letters, ...choice }: AskedFiles,
  office: Office,
  ended: AbortSignal
): AsyncGenerator<LetterFile> {
  for (const asked of letters) {
    if (ended.aborted) throw new ApiError('stopped')
    const letter = letterAbout(archive, asked, choice, office)
    if (!isEmpty(letter)) yield letterFile(letter, choice)
  }
}

type Ending = Pick<AskedFiles, 'letters'> & { readonly folder: string; readonly ended: boolean }

/** Why not all letters could be written, with how many were. */
function unsaved(error: unknown, n: number, { letters, folder, ended }: Ending): ApiError {
  if (ended) return new ApiError('letters-stopped', { n, all: letters.length, folder })
  if (!(error instanceof ApiError)) console.error('saving letters', error)
  if (n > 0) return new ApiError('letters-not-all', { n, all: letters.length, folder })
  if (error instanceof ApiError) return error
  return new ApiError(isDiskFull(error) ? 'disk-full' : 'not-saved')
}

export function createGivingBack(session: Session): GivingBack {
  let ending = new AbortController()
  const running = new Set<Promise<unknown>>()

  const opened = (): Archive => {
    const open = session.archive()
    if (open === null) throw new ApiError('no-archive')
    return open
  }
  /** Does what needs the archive for longer: it stays open until that has ended. */
  const held = async <T>(work: (ended: AbortSignal) => Promise<T>): Promise<T> => {
    const done = work(ending.signal)
    running.add(done)
    try {
      return await done
    } finally {
      running.delete(done)
    }
  }
  const office = () => session.settings().office
  return {
    letter: async ({ letter, ...choice }) => {
      await session.recheck()
      return letterAbout(opened(), letter, choice, office())
    },
    file: async (asked) => {
      const archive = opened()
      return held(async (ended) => {
        await session.recheck()
        const files: LetterFile[] = []
        for await (const file of filesOf(archive, asked, office(), ended)) files.push(file)
        const [first] = files
        if (first === undefined) throw new ApiError('nothing-to-give-back')
        const without = asked.letters.length - files.length
        if (asked.letters.length === 1) return { ...first, letters: 1, without }
        const name = `${say(asked.language, 'letter.files', { n: files.length })}.zip`
        return { name, bytes: await zipOf(files), letters: files.length, without }
      })
    },
    save: async (asked) => {
      const archive = opened()
      const [folder] = (await session.environment.pick?.('target')) ?? []
      if (folder === undefined) return { folder: null, letters: 0, without: 0 }
      if (opened() !== archive) throw new ApiError('archive-changed')
      return held(async (ended) => {
        await session.recheck()
        let letters = 0
        try {
          for await (const file of filesOf(archive, asked, office(), ended)) {
            await writeLetter(folder, file)
            letters++
          }
        } catch (error) {
          throw unsaved(error, letters, { letters: asked.letters, folder, ended: ended.aborted })
        }
        if (letters === 0) throw new ApiError('nothing-to-give-back')
        return { folder, letters, without: asked.letters.length - letters }
      })
    },
    office: async ({ office: next }) => {
      if (next !== undefined) await session.setSettings({ ...session.settings(), office: next })
      return office()
    },
    end: async () => {
      ending.abort()
      await Promise.allSettled(running)
      ending = new AbortController()
    }
  }
}

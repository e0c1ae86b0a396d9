import type { Args, Result } from '../../../shared/api/contract'
import { ApiError } from '../../../shared/api/errors'
import type { AskedFiles, AskedLetter, Letter, LetterChoice, Office } from '../../../shared/api/giveback'
import { say } from '../../../shared/i18n'
import { type Archive, isDiskFull, loadReport } from '../../archive'
import type { Session } from '../session'
import { letterFile, type LetterFile, writeLetter, zipOf } from './files'
import { letterOf } from './letter'

export { numbered, writeLetter } from './files'

/** 退回修改意见: letters about the reports of an archive, one a report. */

export interface GivingBack {
  readonly letter: (asked: Args<'giveback.letter'>) => Promise<Result<'giveback.letter'>>
  readonly file: (asked: AskedFiles) => Promise<Result<'giveback.file'>>
  readonly save: (asked: AskedFiles) => Promise<Result<'giveback.save'>>
  readonly office: (asked: Args<'giveback.office'>) => Promise<Office>
}

function letterAbout(archive: Archive, { id, ...asked }: AskedLetter, choice: LetterChoice, office: Office): Letter {
  const kept = loadReport(archive.db, id)
  if (kept === null) throw new ApiError('report-not-found', { id })
  return letterOf(kept, choice, office, asked)
}

const isEmpty = ({ groups }: Letter) => !groups.some(({ items }) => items.some(({ number }) => number !== null))

export function createGivingBack(session: Session, archive: () => Archive): GivingBack {
  /** Letters with something in them, one after the other: none is held longer than it is written. */
  async function* filesOf({ letters, ...choice }: AskedFiles): AsyncGenerator<LetterFile> {
    await session.recheck()
    for (const asked of letters) {
      const letter = letterAbout(archive(), asked, choice, session.settings().office)
      if (!isEmpty(letter)) yield letterFile(letter, choice)
    }
  }
  return {
    letter: async ({ letter, ...choice }) => {
      await session.recheck()
      return letterAbout(archive(), letter, choice, session.settings().office)
    },
    file: async (asked) => {
      const files: LetterFile[] = []
      for await (const file of filesOf(asked)) files.push(file)
      const [first] = files
      if (first === undefined) throw new ApiError('nothing-to-give-back')
      const without = asked.letters.length - files.length
      if (asked.letters.length === 1) return { ...first, letters: 1, without }
      const name = `${say(asked.language, 'letter.files', { n: files.length })}.zip`
      return { name, bytes: await zipOf(files), letters: files.length, without }
    },
    save: async (asked) => {
      const [folder] = (await session.environment.pick?.('target')) ?? []
      if (folder === undefined) return { folder: null, letters: 0, without: 0 }
      let letters = 0
      try {
        for await (const file of filesOf(asked)) {
          await writeLetter(folder, file)
          letters++
        }
      } catch (error) {
        if (error instanceof ApiError) throw error
        console.error('saving letters', error)
        throw new ApiError(isDiskFull(error) ? 'disk-full' : 'not-saved')
      }
      if (letters === 0) throw new ApiError('nothing-to-give-back')
      return { folder, letters, without: asked.letters.length - letters }
    },
    office: async ({ office }) => {
      if (office !== undefined) await session.setSettings({ ...session.settings(), office })
      return session.settings().office
    }
  }
}

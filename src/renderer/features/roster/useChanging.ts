import { App } from 'antd'
import { useCallback, useRef } from 'react'
import type { CallArgs, Result } from '../../../shared/api/contract'
import type { RosterEditCall } from '../../../shared/api/roster'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { undoKey, useUndo } from '../../ui/useUndo'
import { type Made, made, takeLastBack } from './undoing'

export interface Changing {
  /** Keeps a change; false where that failed, and was said. */
  readonly change: (edit: RosterEditCall) => Promise<boolean>
  readonly copy: (args: CallArgs<'roster.copy'>) => Promise<boolean>
  /** Takes the last change back that was not taken back yet. */
  readonly undo: () => void
}

/** Changing rosters, each change with its undo; the last first, by the offer or by Ctrl+Z. */
export function useChanging(): Changing {
  const client = useClient()
  const { t, problem } = useWords()
  const { message } = App.useApp()
  const offerUndo = useUndo()
  const ways = useRef<Made[]>([])

  const takeBack = useCallback(
    async (dir?: string | null) => {
      const end = await takeLastBack(client, ways.current, dir)
      if (end === 'undone') message.open({ key: undoKey, type: 'success', content: t('roster.undone') })
      else message.info(t(end === 'nothing' ? 'roster.nothing-to-undo' : 'roster.undo-elsewhere'))
    },
    [client, message, t]
  )

  const told = useCallback(
    ({ added, taken }: Result<'roster.change'>) => {
      if (added > 0 && taken > 0) return t('roster.changed', { added, taken })
      if (taken > 0) return t('roster.taken', { n: taken })
      return added > 0 ? t('roster.added', { n: added }) : t('roster.kept')
    },
    [t]
  )

  const tried = useCallback(
    async (work: () => Promise<Result<'roster.change'>>): Promise<boolean> => {
      try {
        const { done, dir, isChange } = await made(client, ways.current, work)
        if (isChange) offerUndo(told(done), t('library.undo'), () => takeBack(dir))
        else message.info(t('roster.unchanged'))
        return true
      } catch (error) {
        message.error(problem(error))
        return false
      }
    },
    [client, message, offerUndo, problem, t, takeBack, told]
  )

  return {
    change: (edit) => tried(() => client.call('roster.change', edit)),
    copy: (args) =>
      tried(async () => {
        const done = await client.call('roster.copy', args)
        if (done.left.length > 0) message.info(t('roster.left', { organs: done.left.join(t('list.comma')) }))
        return done
      }),
    undo: () => {
      takeBack().catch((error: unknown) => message.error(problem(error)))
    }
  }
}

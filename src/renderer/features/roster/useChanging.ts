import { App } from 'antd'
import { useCallback, useRef } from 'react'
import type { CallArgs, Result } from '../../../shared/api/contract'
import type { RosterEditCall } from '../../../shared/api/roster'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { takeLast } from '../../ui/offer'
import { undoKey, useUndo } from '../../ui/useUndo'

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
  const made = useRef<Result<'roster.change'>['undo'][]>([])

  const takeBack = useCallback(async () => {
    const taken = takeLast(made.current)
    if (taken === null) {
      message.info(t('roster.nothing-to-undo'))
      return
    }
    try {
      await client.call('roster.change', taken.last)
      message.open({ key: undoKey, type: 'success', content: t('roster.undone') })
    } catch (error) {
      taken.putBack()
      throw error
    }
  }, [client, message, t])

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
        const done = await work()
        const { add, take, due, links, unlink } = done.undo
        if ([add, take, due, links, unlink].every(({ length }) => length === 0)) {
          message.info(t('roster.unchanged'))
          return true
        }
        made.current.push(done.undo)
        offerUndo(told(done), t('library.undo'), takeBack)
        return true
      } catch (error) {
        message.error(problem(error))
        return false
      }
    },
    [message, offerUndo, problem, t, takeBack, told]
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

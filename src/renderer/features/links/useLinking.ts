import { App } from 'antd'
import type { LinkCall, PresentedLink } from '../../../shared/api/links'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useUndo } from '../../ui/useUndo'

interface Linking {
  /** Keeps what is said of names; false where that failed, and was said. */
  readonly make: (links: readonly LinkCall[]) => Promise<boolean>
  readonly takeBack: (links: readonly PresentedLink[]) => Promise<boolean>
}

const saidOf = ({ from, to, kind, since, note }: PresentedLink): LinkCall => ({ from, to, kind, since, note })

/** Saying which names are one organ's, or taking it back, each with its undo. */
export function useLinking(): Linking {
  const client = useClient()
  const { t, problem } = useWords()
  const { message } = App.useApp()
  const offerUndo = useUndo()
  const tried = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      message.error(problem(error))
      return false
    }
  }
  return {
    make: (links) =>
      tried(async () => {
        const made = await client.call('links.make', { links: [...links] })
        const dismissed = made.links.every(({ kind }) => kind === 'different')
        offerUndo(
          t(dismissed ? 'links.dismissed' : 'links.made', { n: made.links.length }),
          t('library.undo'),
          async () => {
            await client.call('links.takeBack', { ids: made.links.map(({ id }) => id) })
            message.success(t('links.undone'))
          }
        )
      }),
    takeBack: (links) =>
      tried(async () => {
        await client.call('links.takeBack', { ids: links.map(({ id }) => id) })
        offerUndo(t('links.taken-back', { n: links.length }), t('library.undo'), async () => {
          await client.call('links.make', { links: links.map(saidOf) })
          message.success(t('links.undone'))
        })
      })
  }
}

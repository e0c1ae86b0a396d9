import { App, Button } from 'antd'
import { useCallback } from 'react'
import { useWords } from '../language'
import { offerUntilDone } from './offer'

/** One offer at a time: what is said under this key takes the place of the one before. */
export const undoKey = 'undo'

/**
 * Says what was done and offers, for a while, to take it back. Whatever goes wrong in that is said, and it is offered
 * again, beside what was done meanwhile.
 */
export function useUndo(): (done: string, label: string, undo: () => Promise<void>) => void {
  const { message } = App.useApp()
  const { problem } = useWords()
  return useCallback(
    (done, label, undo) => {
      let again = false
      const show = (takeBack: () => void) => {
        const hide = message.open({
          ...(again ? {} : { key: undoKey }),
          type: 'success',
          duration: 10,
          content: (
            <>
              {done}
              <Button type="link" size="small" onClick={takeBack}>
                {label}
              </Button>
            </>
          )
        })
        again = true
        return hide
      }
      offerUntilDone(show, undo, (error) => {
        message.error(problem(error))
      })
    },
    [message, problem]
  )
}

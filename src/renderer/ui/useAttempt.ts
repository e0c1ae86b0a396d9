import { App } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../shared/api/errors'
import { useWords } from '../language'

/**
 * Does what a person asked for and says why it failed, unless they stopped it themselves; `busy` while it is under way.
 */
export function useAttempt() {
  const { problem } = useWords()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'stopped')) message.error(problem(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, attempt }
}

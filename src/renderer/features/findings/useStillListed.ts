import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { stillListed } from './chosen'
import type { Listed } from './listing'
import { useView } from './ViewProvider'

/** Unchooses what is no longer in the list whenever it changes: a judgement of what is not there would fail as a whole. */
export function useStillListed(listed: Listed): void {
  const client = useClient()
  const { problem } = useWords()
  const { message } = App.useApp()
  const { view, change } = useView()
  const prune = useEffectEvent(async (isCurrent: () => boolean) => {
    const asked = view.chosen
    if (asked.size === 0) return
    try {
      const { findings } = await client.call('findings.choose', { ...listed.listing, within: { kind: 'all' } })
      if (isCurrent()) change((now) => ({ chosen: stillListed(now.chosen, asked, findings) }))
    } catch (error) {
      if (isCurrent()) message.error(problem(error))
    }
  })
  useEffect(() => {
    let current = true
    void prune(() => current)
    return () => {
      current = false
    }
  }, [listed])
}

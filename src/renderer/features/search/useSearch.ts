import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useClient } from '../../client'
import { archiveKey } from '../../queries'
import { readiness } from './rows'
import type { Asked } from './searchPath'

/** The best places for a search, with what they are for; while they are sought, those of the search before. */
export function useHits(asked: Asked, most: number) {
  const client = useClient()
  return useQuery({
    queryKey: [archiveKey, 'search', asked, most],
    queryFn: async () => ({ ...(await client.call('search.find', { ...asked, most })), asked }),
    enabled: readiness(asked.text) === 'ready',
    placeholderData: keepPreviousData,
    structuralSharing: false,
    retry: false
  })
}

/** Has search made ready, once until the archive changes: when somebody reaches for it. */
export function usePreparedSearch(): () => void {
  const client = useClient()
  const queries = useQueryClient()
  return useCallback(() => {
    const queryFn = () => client.call('search.prepare', {})
    queries
      .query({ queryKey: [archiveKey, 'search', 'ready'], queryFn, staleTime: Infinity, retry: false })
      .catch(() => undefined)
  }, [client, queries])
}

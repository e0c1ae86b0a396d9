import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Links, linksOf } from '../../../shared/organ'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { archiveKey, useAsked } from '../../queries'

/** Everything that people said of organs' names, the newest first. */
export function useLinks() {
  return useAsked('links.list', {})
}

const none = linksOf([])

/** The links that stand. */
export function useStandingLinks(): Links {
  const { data } = useLinks()
  return useMemo(() => (data === undefined ? none : linksOf(data.links)), [data])
}

/** Names that may be one organ's: all, or those about one name. */
export function useProposals(organ: string | null) {
  const client = useClient()
  const { language } = useWords()
  return useQuery({
    queryKey: [archiveKey, 'proposals', organ, language],
    queryFn: () => client.call('links.propose', { organ, language }),
    placeholderData: (before) => before,
    retry: false
  })
}

export function useHome() {
  return useAsked('archive.home', {})
}

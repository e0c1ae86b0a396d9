import { useQuery } from '@tanstack/react-query'
import type { RollupAsked } from '../../../shared/api/rollup'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { archiveKey } from '../../queries'

/** The regions that reports can be summed by. */
export function useRegions() {
  const client = useClient()
  return useQuery({
    queryKey: [archiveKey, 'rollup-regions'],
    queryFn: () => client.call('rollup.regions', {}),
    retry: false
  })
}

export function useRollup(asked: RollupAsked) {
  const client = useClient()
  const { language } = useWords()
  return useQuery({
    queryKey: [archiveKey, 'rollup', asked, language],
    queryFn: () => client.call('rollup.show', { ...asked, language }),
    retry: false
  })
}

/** What each report has in a cell. */
export function useRollupCell(asked: RollupAsked, cell: string) {
  const client = useClient()
  const { language } = useWords()
  return useQuery({
    queryKey: [archiveKey, 'rollup-cell', asked, cell, language],
    queryFn: () => client.call('rollup.cell', { ...asked, cell, language }),
    retry: false
  })
}

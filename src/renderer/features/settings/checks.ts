import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Result } from '../../../shared/api/contract'
import { useClient } from '../../client'

const checksKey = ['checks']

/** What an office asks of reports beyond the rules. */
export function useChecks() {
  const client = useClient()
  return useQuery({ queryKey: checksKey, queryFn: () => client.call('app.checks', {}), retry: false })
}

/** Takes over what the program says it keeps now. */
export function useKeepChecks() {
  const queries = useQueryClient()
  return (checks: Result<'app.checks'>) => queries.setQueryData(checksKey, checks)
}

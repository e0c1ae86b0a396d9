import { skipToken, useQuery } from '@tanstack/react-query'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { archiveKey, useAsked } from '../../queries'

/** The years that have a roster or reports, and what was said of due dates. */
export function useRosterYears() {
  return useAsked('roster.years', {})
}

export function useRoster(year: number) {
  return useAsked('roster.show', { year })
}

/** Who is missing, with a message to them; of no year nobody is. */
export function useMissing(year: number | null) {
  const client = useClient()
  const { language } = useWords()
  return useQuery({
    queryKey: [archiveKey, 'roster-missing', year, language],
    queryFn: year === null ? skipToken : () => client.call('roster.missing', { year, language }),
    retry: false
  })
}

/** Every organ that is known, for completion. */
export function useRosterNames() {
  return useAsked('roster.names', {})
}

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AskedLetter, LetterChoice, Office } from '../../../shared/api/giveback'
import { useClient } from '../../client'
import { archiveKey } from '../../queries'

export type Choice = Omit<LetterChoice, 'date'>

const lettersKey = [archiveKey, 'letter']
const officeKey = ['office']

/** A letter as it would be sent; null asks for none. */
export function useLetter(letter: AskedLetter | null, choice: Choice) {
  const client = useClient()
  return useQuery({
    queryKey: [...lettersKey, letter, choice],
    queryFn: () => (letter === null ? null : client.call('giveback.letter', { letter, ...choice })),
    placeholderData: keepPreviousData,
    retry: false
  })
}

/** Who signs letters, and how that is kept. */
export function useOffice() {
  const client = useClient()
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: officeKey, queryFn: () => client.call('giveback.office', {}) })
  const { mutate, error } = useMutation({
    mutationFn: (office: Office) => client.call('giveback.office', { office }),
    onSuccess: (office) => {
      queries.setQueryData(officeKey, office)
      return queries.invalidateQueries({ queryKey: lettersKey })
    }
  })
  return { office: data, keep: mutate, error }
}

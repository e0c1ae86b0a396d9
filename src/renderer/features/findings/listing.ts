import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Client } from '../../../shared/api/client'
import type { FindingGroups, Listing } from '../../../shared/api/listing'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { archiveKey } from '../../queries'
import { type Cursor, useView } from './ViewProvider'

/** The groups of a list, the list they are of, and what was selected when they were asked for. */
export interface Listed extends FindingGroups {
  readonly listing: Listing
  readonly asked: Cursor | null
}

const placedOf = (cursor: Cursor | null) => (cursor?.kind === 'finding' ? cursor.placed : null)

function groupsKey(listing: Listing) {
  return [archiveKey, 'findings', 'groups', listing]
}

async function askGroups(client: Client, listing: Listing, asked: Cursor | null): Promise<Listed> {
  const groups = await client.call('findings.groups', { ...listing, selected: placedOf(asked) })
  return { ...groups, listing, asked }
}

/** The list as the view wants it; while another is on its way, the one before. */
export function useListed() {
  const client = useClient()
  const { view } = useView()
  const { filter, by, cursor } = view
  const cursorRef = useRef(cursor)
  useEffect(() => {
    cursorRef.current = cursor
  }, [cursor])
  return useQuery({
    queryKey: groupsKey({ filter, by }),
    queryFn: () => askGroups(client, { filter, by }, cursorRef.current),
    placeholderData: keepPreviousData,
    // Which answer belongs to which question is told by identity.
    structuralSharing: false
  })
}

/** Asks for the list before somebody opens the page: when they reach for the link to it. */
export function usePrefetchedFindings(): () => void {
  const client = useClient()
  const queries = useQueryClient()
  const { view } = useView()
  const { filter, by, cursor } = view
  return () => {
    const queryFn = () => askGroups(client, { filter, by }, cursor)
    queries.query({ queryKey: groupsKey({ filter, by }), queryFn }).catch(() => undefined)
  }
}

/** So many rows are read at once. */
const pageSize = 100

/** The findings from one place of a list to another as they are read; undefined for one that is on its way. */
export function useFindings(
  listing: Listing,
  [from, to]: readonly [from: number, to: number]
): (position: number) => PresentedKeptFinding | undefined {
  const client = useClient()
  const { language } = useWords()
  const firstPage = Math.floor(from / pageSize)
  const pages = Math.max(0, Math.floor(to / pageSize) - firstPage + 1)
  const results = useQueries({
    queries: Array.from({ length: pages }, (_, index) => firstPage + index).map((page) => ({
      queryKey: [archiveKey, 'findings', 'list', listing, language, page],
      queryFn: () => client.call('findings.list', { ...listing, from: page * pageSize, most: pageSize, language })
    }))
  })
  return (position) => {
    const page = Math.floor(position / pageSize)
    return results[page - firstPage]?.data?.findings[position - page * pageSize]
  }
}

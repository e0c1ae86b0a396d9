import { useLocation } from 'wouter'
import { type FindingFilter, noFilter as allFindings } from '../../../shared/api/listing'
import { useBoardView } from '../board/BoardViewProvider'
import { useView } from '../findings/ViewProvider'
import { type LibraryFilter, noFilter as allReports } from '../library/filter'
import { useLibraryView } from '../library/LibraryViewProvider'

/** The ways from a number to the list of what it counts. */
export interface Lists {
  readonly reports: (filter: Partial<LibraryFilter>) => void
  readonly findings: (filter: Partial<FindingFilter>) => void
  readonly missing: (year: number) => void
  readonly square: (organ: string, year: number) => void
  readonly go: (path: string) => void
}

export function useLists(): Lists {
  const [, go] = useLocation()
  const { change: changeLibrary } = useLibraryView()
  const { change: changeFindings, scrollRef } = useView()
  const { change: changeBoard } = useBoardView()
  return {
    reports: (filter) => {
      changeLibrary({ filter: { ...allReports, ...filter } })
      go('/')
    },
    findings: (filter) => {
      scrollRef.current = 0
      changeFindings({ filter: { ...allFindings, ...filter }, cursor: null, chosen: new Map() })
      go('/findings')
    },
    missing: (year) => {
      changeBoard({ show: 'missing', year, text: '', cursor: null })
      go('/board')
    },
    square: (organ, year) => {
      changeBoard({ show: 'all', year, text: '', cursor: { organ, year, other: null } })
      go('/board')
    },
    go
  }
}

import { useMemo } from 'react'
import { useWords } from '../../language'
import { useReports } from '../../queries'
import { printPath } from '../print/asked'
import { placesOf, type Places } from './places'

/** What the palette knows of the open archive; undefined until the reports are read. */
export function usePlaces(): Places | undefined {
  const { t } = useWords()
  const { data: reports } = useReports(false)
  return useMemo(() => {
    if (reports === undefined) return undefined
    const pages = [
      { path: '/overview', label: t('nav.overview') },
      { path: '/', label: t('nav.library') },
      { path: '/board', label: t('nav.board') },
      { path: '/findings', label: t('nav.findings') },
      { path: '/compare', label: t('nav.compare') },
      { path: '/search', label: t('search.title') },
      { path: '/links', label: t('nav.links') },
      { path: printPath, label: t('print.page') },
      { path: '/imports', label: t('nav.imports') },
      { path: '/settings', label: t('nav.settings') }
    ]
    return placesOf(reports, pages)
  }, [reports, t])
}

import { useMemo } from 'react'
import { useWords } from '../../language'
import { useReports } from '../../queries'
import { printPath } from '../print/asked'
import { pages } from '../shell/pages'
import { placesOf, type Places } from './places'

/** What the palette knows of the open archive; undefined until the reports are read. */
export function usePlaces(): Places | undefined {
  const { t } = useWords()
  const { data: reports } = useReports(false)
  return useMemo(() => {
    if (reports === undefined) return undefined
    const all = [
      ...pages.map(({ path, label }) => ({ path, label: t(label) })),
      { path: printPath, label: t('print.page') },
      { path: '/settings', label: t('nav.settings') }
    ]
    return placesOf(reports, all)
  }, [reports, t])
}

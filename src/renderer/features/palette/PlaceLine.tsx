import type { ReactNode } from 'react'
import { findWords } from '../../../shared/text/search'
import { useWords } from '../../language'
import { Marked } from '../../ui/Marked'
import { organName, yearName } from '../../ui/names'
import { comparePath } from '../compare/comparePath'
import { noSearch, searchPath } from '../search/searchPath'
import type { Place } from './places'

/** Where a place is. A year’s reports are in the library, which is to be told so. */
export function pathOf(place: Place): string {
  switch (place.kind) {
    case 'organ':
      return `/report/${place.latest}`
    case 'compare':
      return comparePath(place.organ, place.from, place.to)
    case 'report':
      return `/report/${place.report.id}`
    case 'year':
      return '/'
    case 'page':
      return place.path
    case 'search':
      return searchPath({ ...noSearch, text: place.text })
  }
}

interface Said {
  readonly name: string
  readonly more: ReactNode
  readonly kind: string
}

function useSaid(place: Place, recent: boolean): Said {
  const { t } = useWords()
  switch (place.kind) {
    case 'organ':
      return {
        name: place.organ,
        more: t('palette.organ-years', { n: place.years.length }),
        kind: t('palette.latest', { year: yearName(t, place.years[0] ?? null) })
      }
    case 'compare':
      return { name: place.organ, more: `${place.from} → ${place.to}`, kind: t('nav.compare') }
    case 'report': {
      const { organ, year, file } = place.report
      return {
        name: `${organName(t, organ)} ${yearName(t, year)}`,
        more: file,
        kind: t(recent ? 'palette.recent' : 'palette.report')
      }
    }
    case 'year':
      return {
        name: yearName(t, place.year),
        more: t('palette.year-reports', { n: place.reports }),
        kind: t('palette.year')
      }
    case 'page':
      return { name: place.label, more: null, kind: t('palette.page') }
    case 'search':
      return { name: t('palette.search', { text: place.text }), more: null, kind: t('palette.search-key') }
  }
}

/** A place as a line: what it is called, what tells it from others, what it is. */
export function PlaceLine({
  place,
  words,
  recent
}: {
  place: Place
  words: readonly string[]
  /** It is shown since it was opened last. */
  recent: boolean
}) {
  const { name, more, kind } = useSaid(place, recent)
  const marks = place.kind === 'search' ? [] : findWords(name, words).map(({ start, end }) => [start, end] as const)
  return (
    <>
      <span className="place-name">
        <Marked text={name} marks={marks} />
      </span>
      <span className="hint place-more">{more}</span>
      <span className="hint">{kind}</span>
    </>
  )
}

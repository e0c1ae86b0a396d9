import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { wordsOf } from '../../../shared/text/search'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { Dialog } from '../../ui/Dialog'
import { useSettled } from '../../ui/useSettled'
import { noFilter } from '../library/filter'
import { useLibraryView } from '../library/LibraryViewProvider'
import { usePreparedSearch } from '../search/useSearch'
import { noSearch, searchPath } from '../search/searchPath'
import { pathOf, PlaceLine } from './PlaceLine'
import { type Place, placesFor } from './places'
import './palette.css'
import { recentReports } from './recent'
import { usePlaces } from './usePlaces'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** Goes anywhere by typing: to an organ, a year, a report, a page, or what is said in the reports. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [, go] = useLocation()
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [composing, setComposing] = useState(false)
  const query = useSettled(typed, composing ? null : 0)
  const [chosen, setChosen] = useState({ query, at: 0 })
  const library = useLibraryView()
  const places = usePlaces()
  const dir = useArchive().data?.dir
  const prepare = usePreparedSearch()
  useEffect(prepare, [prepare])
  const shown = useMemo(
    () => (places === undefined ? [] : placesFor(places, query, dir === undefined ? [] : recentReports(dir))),
    [places, query, dir]
  )
  const words = useMemo(() => wordsOf(query), [query])
  const at = chosen.query === query ? Math.min(chosen.at, shown.length - 1) : 0
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, shown])

  const open = (place: Place) => {
    onClose()
    if (place.kind === 'year') library.change({ filter: { ...noFilter, year: place.year } })
    go(pathOf(place))
  }
  const searchAll = () => {
    onClose()
    go(searchPath({ ...noSearch, text: typed.trim() }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, nativeEvent } = event
    if (nativeEvent.isComposing) return
    const step = steps[key]
    const place = shown[at]
    if (step === 1 || step === -1) setChosen({ query, at: (at + step + shown.length) % Math.max(1, shown.length) })
    else if (step !== undefined) setChosen({ query, at: Math.min(shown.length - 1, Math.max(0, at + step)) })
    else if (key === 'Enter' && (ctrlKey || metaKey)) searchAll()
    else if (key === 'Enter' && place !== undefined) open(place)
    else if (key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <Dialog label={t('palette.title')} className="palette" closesBeside onClose={onClose}>
      <Input
        autoFocus
        variant="borderless"
        size="large"
        prefix={<SearchOutlined />}
        placeholder={t('palette.field')}
        aria-label={t('palette.field')}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls="palette-places"
        aria-activedescendant={shown.length === 0 ? undefined : `place-${at}`}
        value={typed}
        maxLength={500}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id="palette-places" className="palette-places" role="listbox" aria-label={t('palette.places')}>
        {shown.map((place, index) => (
          <li
            key={`${place.kind} ${place.kind === 'year' ? place.year : pathOf(place)}`}
            id={`place-${index}`}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'place place-selected' : 'place'}
            onMouseMove={() => setChosen({ query, at: index })}
            onClick={() => open(place)}
          >
            <PlaceLine place={place} words={words} recent={words.length === 0} />
          </li>
        ))}
      </ul>
      <p className="palette-keys">{t('palette.keys')}</p>
    </Dialog>
  )
}

import { Input, type InputRef, Select } from 'antd'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { byName } from '../../../shared/text/order'
import { useWords } from '../../language'
import { useArchive, useYearsOfOrgans } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { useKeys } from '../../ui/useKeys'
import { useSettled } from '../../ui/useSettled'
import type { HitListHandle } from './HitList'
import { Hits } from './Hits'
import { NoSearch } from './NoSearch'
import { readiness } from './rows'
import './search.css'
import { type Asked, leftAt, noSearch, searchOf, searchPath } from './searchPath'
import { usePreparedSearch } from './useSearch'

/** So long nobody types before a search begins, in milliseconds. */
const pause = 150

/** What is searched for: as it is typed, and, in the address, as it is asked. */
function useAsked(onArrive: () => void) {
  const [typed, setTyped] = useState(() => searchOf(location.hash))
  const [composing, setComposing] = useState(false)
  const asked = useSettled(typed, composing ? null : pause)
  useEffect(() => {
    const path = `#${searchPath(asked)}`
    if (location.hash !== path) history.replaceState(null, '', path)
  }, [asked])
  useEffect(() => {
    const followAddress = () => {
      if (location.hash.startsWith(`#${searchPath(noSearch)}`)) {
        setTyped(searchOf(location.hash))
        onArrive()
      }
    }
    addEventListener('hashchange', followAddress)
    return () => removeEventListener('hashchange', followAddress)
  }, [onArrive])
  return { typed, setTyped, setComposing, asked }
}

function Filters({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const { t } = useWords()
  const { data: choices = [] } = useYearsOfOrgans()
  const years = [...new Set(choices.flatMap((choice) => choice.years))].sort((a, b) => b - a)
  const organs = choices.map(({ organ }) => organ).sort(byName)
  return (
    <>
      <Select<number | null>
        className="filter-choice"
        aria-label={t('library.year')}
        value={asked.year}
        onChange={(year) => onChange({ ...asked, year })}
        options={[
          { value: null, label: t('library.all-years') },
          ...years.map((year) => ({ value: year, label: t('name.year', { year }) }))
        ]}
      />
      <Select<string | null>
        className="search-organ"
        aria-label={t('library.organ')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={asked.organ}
        onChange={(organ) => onChange({ ...asked, organ })}
        options={[
          { value: null, label: t('export.every-organ') },
          ...organs.map((organ) => ({ value: organ, label: organ }))
        ]}
      />
    </>
  )
}

/** Full-text search: words, whose reports and of which year; below, where these words stand. */
export function SearchPage() {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const prepare = usePreparedSearch()
  const field = useRef<InputRef>(null)
  const { typed, setTyped, setComposing, asked } = useAsked(useCallback(() => field.current?.focus(), []))
  const [left] = useState(() => ({ path: searchPath(asked), at: leftAt(history.state) }))
  const list = useRef<HitListHandle>(null)
  useEffect(prepare, [prepare, archive])
  useKeys(({ key }) => {
    if (key === '/') field.current?.focus({ cursor: 'all' })
    else return list.current?.onKey(key) ?? false
    return true
  })
  const onFieldKey = (event: KeyboardEvent) => {
    // Who presses / to come to the field may be there already.
    if (event.key === '/' && typed.text === '') event.preventDefault()
    if (event.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return
    if (list.current?.onKey(event.key) === true) event.preventDefault()
  }
  const ready = readiness(asked.text)
  return (
    <div className="page">
      <PageHead title={t('nav.search')} />
      <search className="filter-bar">
        <Input
          ref={field}
          allowClear
          autoFocus
          className="search-field"
          type="search"
          placeholder={t('search.field')}
          aria-label={t('search.field')}
          aria-controls="search-hits"
          value={typed.text}
          maxLength={500}
          onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={onFieldKey}
        />
        <Filters asked={typed} onChange={setTyped} />
      </search>
      {ready === 'ready' && archive?.reports !== 0 ? (
        <Hits asked={asked} left={left} handle={list} onWiden={() => setTyped({ ...typed, year: null, organ: null })} />
      ) : (
        <NoSearch why={archive?.reports === 0 ? 'no-reports' : ready === 'short' ? 'short' : 'empty'} />
      )}
    </div>
  )
}

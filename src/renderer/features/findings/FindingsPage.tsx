import './findings.css'
import { Button, Result, Segmented } from 'antd'
import { type FindingFilter, type Grouping, groupings } from '../../../shared/api/listing'
import { useWords } from '../../language'
import { PageHead } from '../../ui/PageHead'
import { EmptyFindings } from './EmptyFindings'
import { FilterBar } from './FilterBar'
import { FindingsList } from './FindingsList'
import { useListed } from './listing'
import { keyText } from './rows'
import { useView } from './ViewProvider'

/** The findings of the whole archive: group, filter, walk through them, judge, and open the report at one. */
export function FindingsPage() {
  const { t, problem } = useWords()
  const { view, change, scrollRef } = useView()
  const { data: listed, error, refetch } = useListed()

  if (listed === undefined) {
    if (error === null) return <div className="page" aria-busy="true" />
    return (
      <div className="page">
        <Result
          className="centre"
          status="warning"
          title={problem(error)}
          extra={<Button onClick={() => void refetch()}>{t('listing.again')}</Button>}
        />
      </div>
    )
  }
  const { filter, by } = view
  const { groups, choices, total, all } = listed
  const kept = view.cursor?.kind === 'finding' ? view.cursor.placed.finding : null
  /** Another list begins at its top, unless the selected finding is in it. */
  const cursor = { kind: 'finding', placed: { position: 0, finding: kept } } as const
  const startAnew = (part: { filter: FindingFilter } | { by: Grouping }) => {
    scrollRef.current = 0
    change({ ...part, cursor, chosen: new Map() })
  }
  const allFolded = groups.length > 0 && groups.every(({ key }) => view.folded.has(keyText(key)))
  return (
    <div className="page">
      <PageHead title={t('nav.findings')} note={<span role="status">{t('listing.shown', { n: total })}</span>}>
        <Button
          type="text"
          disabled={groups.length === 0}
          onClick={() => change({ folded: new Set(allFolded ? [] : groups.map(({ key }) => keyText(key))) })}
        >
          {t(allFolded ? 'listing.unfold-all' : 'listing.fold-all')}
        </Button>
        <Segmented<Grouping>
          aria-label={t('listing.by')}
          value={by}
          onChange={(next) => startAnew({ by: next })}
          options={groupings.map((value) => ({ value, label: t(`listing.by-${value}`) }))}
        />
      </PageHead>
      {all === 0 ? null : (
        <FilterBar filter={filter} choices={choices} onChange={(next) => startAnew({ filter: next })} />
      )}
      {total === 0 ? (
        <EmptyFindings filter={listed.listing.filter} all={all} onFilter={(next) => startAnew({ filter: next })} />
      ) : (
        <FindingsList listed={listed} />
      )}
    </div>
  )
}

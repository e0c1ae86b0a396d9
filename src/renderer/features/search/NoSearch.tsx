import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../language'

/** What stands where hits would: how to search, or why there are none, and what to do about it. */
export function NoSearch({
  why,
  onWiden
}: {
  why: 'no-reports' | 'empty' | 'short' | 'nothing'
  /** Searches all organs and years; where the search was of some only. */
  onWiden?: (() => void) | undefined
}) {
  const { t } = useWords()
  const advice = why === 'empty' ? (['words', 'phrase', 'folded', 'numbers'] as const) : []
  return (
    <div className="card fill empty" role="status">
      <SearchOutlined className="empty-sign" />
      <h1>{t(`search.${why}`)}</h1>
      {why === 'empty' ? null : <p className="hint">{t(`search.${why}-how`)}</p>}
      <ul className="search-advice">
        {advice.map((each) => (
          <li key={each}>{t(`search.how-${each}`)}</li>
        ))}
      </ul>
      {onWiden === undefined ? null : <Button onClick={onWiden}>{t('search.widen')}</Button>}
    </div>
  )
}

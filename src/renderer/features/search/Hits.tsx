import { Button, Result, Spin } from 'antd'
import { type RefObject, useState } from 'react'
import { mostHits } from '../../../shared/api/searching'
import { useWords } from '../../language'
import { HitList, type HitListHandle } from './HitList'
import { NoSearch } from './NoSearch'
import { type Asked, type LeftAt, searchPath } from './searchPath'
import { useHits } from './useSearch'

/** So many places are asked for at first, and all that may be had when somebody comes to their end. */
const atFirst = 200

/** What a search finds, or that it is still looking, found nothing, or failed. */
export function Hits({
  asked,
  left,
  handle,
  onWiden
}: {
  asked: Asked
  /** How a search was left to which somebody comes back. */
  left: { readonly path: string; readonly at: LeftAt | null }
  handle: RefObject<HitListHandle | null>
  onWiden: () => void
}) {
  const { t, problem } = useWords()
  const path = searchPath(asked)
  const initial = left.path === path ? left.at : null
  const [widened, setWidened] = useState(initial !== null && initial.hit >= atFirst ? path : null)
  const { data, error, isPlaceholderData, refetch } = useHits(asked, widened === path ? mostHits : atFirst)
  if (error !== null) {
    return (
      <Result
        className="centre"
        status="warning"
        title={problem(error)}
        extra={<Button onClick={() => void refetch()}>{t('listing.again')}</Button>}
      />
    )
  }
  if (data === undefined) {
    return (
      <div className="card fill empty" role="status">
        <Spin />
        <p className="hint">{t('search.searching')}</p>
      </div>
    )
  }
  if (data.hits.length === 0 && !isPlaceholderData) {
    return <NoSearch why="nothing" onWiden={asked.year === null && asked.organ === null ? undefined : onWiden} />
  }
  const shown = searchPath(data.asked)
  return (
    <HitList
      key={shown}
      hits={data.hits}
      isBefore={shown !== path}
      initial={left.path === shown ? left.at : null}
      handle={handle}
      onEnd={() => {
        if (shown === path && data.hits.length === atFirst) setWidened(path)
      }}
    />
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { type Hit, mostHits } from '../../../shared/api/searching'
import { useWords } from '../../language'
import { Marked } from '../../ui/Marked'
import { organName, yearName } from '../../ui/names'
import { type HitRow, rowsOf } from './rows'
import { cameFromSearch, hitPath, type LeftAt } from './searchPath'

/** What the page's keys do with the list. */
export interface HitListHandle {
  /** Says whether the list has a use for this key. */
  readonly onKey: (key: string) => boolean
}

const heights = { report: 36, place: 30 }
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

function Place({ row, selected, onOpen }: { row: HitRow & { kind: 'place' }; selected: boolean; onOpen: () => void }) {
  const { t } = useWords()
  const { section, snippet, marks } = row.of
  return (
    <div
      id={`hit-${row.hit}`}
      role="option"
      aria-selected={selected}
      className={selected ? 'hit hit-selected' : 'hit'}
      onClick={onOpen}
    >
      <span className="hit-part">{t(`search.in-${section}`)}</span>
      <span className="hit-text">
        <Marked text={snippet} marks={marks} />
      </span>
    </div>
  )
}

/** The places where the words stand, a report after the other; only those in view are drawn. */
export function HitList({
  hits,
  isBefore,
  initial,
  handle,
  onEnd
}: {
  hits: readonly Hit[]
  /** They are those of the search before, until the next ones are there. */
  isBefore: boolean
  initial: LeftAt | null
  handle: RefObject<HitListHandle | null>
  /** Called when the last one comes into view. */
  onEnd: () => void
}) {
  const { t } = useWords()
  const [, go] = useLocation()
  const [selected, setSelected] = useState(initial?.hit ?? null)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(hits), [hits])
  // eslint-disable-next-line react-hooks/incompatible-library -- No compiler memoizes this component.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => heights[rows[row]?.kind ?? 'place'],
    overscan: 12,
    initialOffset: initial?.offset ?? 0,
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= rows.length - 1) onEnd()
    }
  })
  const open = (hit: Hit, number: number) => {
    const left: LeftAt = { hit: number, offset: virtualizer.scrollOffset ?? 0 }
    history.replaceState(left, '')
    go(hitPath(hit), { state: cameFromSearch })
  }
  const select = (number: number) => {
    setSelected(number)
    const row = rows.findIndex((each) => each.kind === 'place' && each.hit === number)
    virtualizer.scrollToIndex(number === 0 ? 0 : row, { align: 'auto' })
  }
  const onKey = (key: string): boolean => {
    const step = steps[key]
    const last = hits.length - 1
    if (last < 0 || isBefore) return false
    if (step !== undefined) select(selected === null ? 0 : Math.min(last, Math.max(0, selected + step)))
    else if (key === 'Home') select(0)
    else if (key === 'End') select(last)
    else if (key === 'Enter') {
      const hit = selected === null ? undefined : hits[selected]
      if (hit === undefined || selected === null) select(0)
      else open(hit, selected)
    } else return false
    return true
  }
  useImperativeHandle(handle, () => ({ onKey }))

  return (
    <div className={isBefore ? 'card fill hits-before' : 'card fill'} aria-busy={isBefore}>
      <div
        ref={scroller}
        id="search-hits"
        className="hits"
        role="listbox"
        tabIndex={0}
        aria-label={t('search.hits')}
        aria-activedescendant={selected === null ? undefined : `hit-${selected}`}
      >
        <div className="hits-all" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            return row === undefined ? null : (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="hits-row"
                role="presentation"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'report' ? (
                  <div className="hit-report" role="presentation">
                    <b className="organ">{organName(t, row.of.organ)}</b>
                    <span className="tag tag-plain">{yearName(t, row.of.year)}</span>
                  </div>
                ) : (
                  <Place row={row} selected={row.hit === selected} onOpen={() => open(row.of, row.hit)} />
                )}
              </div>
            )
          })}
        </div>
        {hits.length < mostHits ? null : <p className="hint hits-end">{t('search.most', { n: mostHits })}</p>}
      </div>
    </div>
  )
}

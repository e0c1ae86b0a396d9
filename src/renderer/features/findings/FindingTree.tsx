import { Checkbox } from 'antd'
import { type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import type { Virtualizer } from '@tanstack/react-virtual'
import type { Grouping } from '../../../shared/api/listing'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { useWords } from '../../language'
import { FindingRow } from './FindingRow'
import { GroupRow } from './GroupRow'
import type { Row, Rows } from './rows'
import type { Choice } from './useChoice'
import type { Walk } from './useWalk'

/** The column heads stay above the rows as they scroll. */
export const headHeight = 30

const rowId = (number: number) => `finding-row-${number}`

/** The list itself, of which only the rows in view are drawn. */
export function FindingTree({
  by,
  rows,
  total,
  virtualizer,
  scroller,
  walk,
  choice,
  findingAt,
  onOpen
}: {
  by: Grouping
  rows: Rows
  total: number
  virtualizer: Virtualizer<HTMLDivElement, Element>
  scroller: RefObject<HTMLDivElement | null>
  walk: Walk
  /** Null where nothing can be judged. */
  choice: Choice | null
  findingAt: (position: number) => PresentedKeptFinding | undefined
  onOpen: (finding: PresentedKeptFinding, number: number) => void
}) {
  const { t } = useWords()
  const chosen = choice?.size ?? 0
  const selected = walk.row === null ? null : rows.at(walk.row)
  const selectedFinding = selected?.kind === 'finding' ? findingAt(selected.position) : undefined

  const click = (event: MouseEvent, row: Row, number: number) => {
    const finding = row.kind === 'finding' ? findingAt(row.position) : undefined
    if (event.shiftKey && finding !== undefined && selectedFinding !== undefined)
      choice?.range(selectedFinding, finding)
    if (row.kind === 'group') walk.toggleFold(number)
    else walk.select(number)
  }
  const contents = (row: Row, number: number) => {
    if (row.kind === 'group') {
      const { group, open } = row
      const onChoose = choice === null ? null : () => choice.toggleGroup(group)
      return <GroupRow by={by} group={group} open={open} chosen={choice?.inGroup(group) ?? 0} onChoose={onChoose} />
    }
    const finding = findingAt(row.position)
    return (
      <FindingRow
        finding={finding}
        chosen={finding !== undefined && choice?.has(finding) === true}
        onOpen={() => finding !== undefined && onOpen(finding, number)}
        onChoose={
          choice === null || finding === undefined
            ? null
            : (event) => {
                if (event.shiftKey) click(event, row, number)
                else choice.toggle({ ...finding, key: row.group.key })
              }
        }
      />
    )
  }
  const tree = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const typing = document.activeElement?.matches('input, textarea') === true
    if (!typing) tree.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div
      ref={tree}
      className="listing"
      role="treegrid"
      tabIndex={0}
      aria-label={t('nav.findings')}
      aria-rowcount={rows.count + 1}
      aria-multiselectable={choice !== null}
      aria-activedescendant={walk.row === null ? undefined : rowId(walk.row)}
    >
      <div ref={scroller} role="rowgroup" className="listing-body">
        <div role="row" aria-rowindex={1} className="listing-row listing-head">
          <span role="columnheader" className="listing-check">
            {choice === null ? null : (
              <Checkbox
                checked={chosen >= total}
                indeterminate={chosen > 0 && chosen < total}
                aria-label={t('listing.choose-all', { n: total })}
                onChange={() => choice.toggleAll(total)}
              />
            )}
          </span>
          <span role="columnheader">{t('listing.rule')}</span>
          <span role="columnheader">{t('listing.finding')}</span>
          <span role="columnheader">{t('library.organ')}</span>
          <span role="columnheader">{t('library.year')}</span>
          <span role="columnheader">{t('listing.judgement')}</span>
        </div>
        <div className="listing-all" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const row = rows.at(index)
            if (row === null) return null
            const isSelected = index === walk.row
            return (
              <div
                key={index}
                id={rowId(index)}
                role="row"
                aria-rowindex={index + 2}
                aria-level={row.kind === 'group' ? 1 : 2}
                aria-expanded={row.kind === 'group' ? row.open : undefined}
                aria-selected={isSelected}
                className={`listing-row ${row.kind === 'group' ? 'listing-heading' : 'listing-finding'}${isSelected ? ' listing-selected' : ''}`}
                style={{ height: size, transform: `translateY(${start - headHeight}px)` }}
                onMouseDown={(event) => {
                  if (event.shiftKey) event.preventDefault()
                }}
                onClick={(event) => click(event, row, index)}
                onDoubleClick={() => {
                  const finding = row.kind === 'finding' ? findingAt(row.position) : undefined
                  if (finding !== undefined) onOpen(finding, index)
                }}
              >
                {contents(row, index)}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

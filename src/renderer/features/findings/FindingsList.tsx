import { useVirtualizer } from '@tanstack/react-virtual'
import type { InputRef } from 'antd'
import { useCallback, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { useArchive } from '../../queries'
import { useKeys } from '../../ui/useKeys'
import { FindingTree, headHeight } from './FindingTree'
import { JudgePanel } from './JudgePanel'
import { type Listed, useFindings } from './listing'
import { cameFromFindings, reportPath } from './reportPath'
import { keyText, laidOut } from './rows'
import { refText } from './chosen'
import { useChoice } from './useChoice'
import { useSettledCursor } from './useSettledCursor'
import { useStillListed } from './useStillListed'
import { useWalk } from './useWalk'
import { useView } from './ViewProvider'

const heights = { group: 32, finding: 44 }

/** The list with its keys and, below it, where the selected or chosen findings are judged. */
export function FindingsList({ listed }: { listed: Listed }) {
  const { data: archive } = useArchive()
  const [, go] = useLocation()
  const { view, change, scrollRef } = useView()
  const scroller = useRef<HTMLDivElement>(null)
  const note = useRef<InputRef>(null)
  const { listing, groups, total } = listed
  const rows = useMemo(() => laidOut(groups, view.folded), [groups, view.folded])
  const getItemKey = useCallback(
    (number: number) => {
      const row = rows.at(number)
      return row?.kind === 'finding' ? row.position : keyText(row?.group.key ?? null)
    },
    [rows]
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- No compiler memoizes this component.
  const virtualizer = useVirtualizer({
    getItemKey,
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => heights[rows.at(row)?.kind ?? 'finding'],
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: () => scrollRef.current,
    onChange: ({ scrollOffset }) => {
      scrollRef.current = scrollOffset ?? 0
    }
  })
  const reveal = useCallback((row: number) => virtualizer.scrollToIndex(row, { align: 'auto' }), [virtualizer])

  const items = virtualizer.getVirtualItems()
  const positions = items.flatMap(({ index }) => {
    const row = rows.at(index)
    return row?.kind === 'finding' ? [row.position] : []
  })
  const findingAt = useFindings(listing, [positions[0] ?? 0, positions.at(-1) ?? -1])
  const nameOf = (position: number) => {
    const finding = findingAt(position)
    return finding === undefined ? null : { reportId: finding.reportId, id: finding.id }
  }
  const walk = useWalk(rows, nameOf, reveal)
  const choice = useChoice(listing)
  const chosen = useMemo(() => [...view.chosen.values()], [view.chosen])
  const judges = archive?.readOnly === false
  useStillListed(listed)
  useSettledCursor(listed, rows, nameOf, reveal)

  const selectedRow = walk.row === null ? null : rows.at(walk.row)
  const there = selectedRow?.kind === 'finding' ? findingAt(selectedRow.position) : undefined
  const named = view.cursor?.kind === 'finding' ? view.cursor.placed.finding : null
  /** A row that is not the named finding is of a list that has just changed. */
  const selected = there !== undefined && named !== null && refText(there) === refText(named) ? there : undefined

  const open = (finding: PresentedKeptFinding, number: number) => {
    walk.select(number)
    go(reportPath(finding), { state: cameFromFindings })
  }
  const toggleChosen = () => {
    if (!judges || selectedRow === null) return
    if (selectedRow.kind === 'group') choice.toggleGroup(selectedRow.group)
    else if (selected !== undefined) choice.toggle({ ...selected, key: selectedRow.group.key })
  }
  const extend = (by: number) => {
    const next = walk.step(by)
    const target = next === null ? null : rows.at(next)
    const finding = target?.kind === 'finding' ? findingAt(target.position) : undefined
    if (next === null) return
    walk.select(next)
    if (judges && selected !== undefined && finding !== undefined) choice.range(selected, finding)
  }
  useKeys(({ key, shiftKey }) => {
    if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) extend(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter' && walk.row !== null) {
      if (selected !== undefined) open(selected, walk.row)
      else walk.toggleFold(walk.row)
    } else if (key === 'v' || key === 'V') note.current?.focus()
    else if (key === ' ') toggleChosen()
    else if (key === 'Escape') {
      if (choice.size > 0) choice.clear()
      else change({ cursor: null })
    } else return walk.onKey(key)
    return true
  })
  return (
    <div className="card fill">
      <FindingTree
        by={listing.by}
        rows={rows}
        total={total}
        virtualizer={virtualizer}
        scroller={scroller}
        walk={walk}
        choice={judges ? choice : null}
        findingAt={findingAt}
        onOpen={open}
      />
      <JudgePanel
        finding={selected}
        chosen={chosen}
        judges={judges}
        noteRef={note}
        onOpen={() => selected !== undefined && walk.row !== null && open(selected, walk.row)}
        onUnchoose={choice.clear}
        onJudged={choice.drop}
      />
    </div>
  )
}

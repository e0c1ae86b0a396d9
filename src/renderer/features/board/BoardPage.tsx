import { useVirtualizer } from '@tanstack/react-virtual'
import { Button, Result, Spin } from 'antd'
import { useCallback, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Board, BoardRow } from '../../../shared/api/board'
import { useWords } from '../../language'
import { useBoard } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { useKeys } from '../../ui/useKeys'
import { comparePath } from '../compare/comparePath'
import { printBoardPath } from '../print/asked'
import { usePrintKey } from '../print/usePrintKey'
import { BoardBar } from './BoardBar'
import { BoardGrid, headHeight } from './BoardGrid'
import { BoardPanel, chosenPair, yearBefore } from './BoardPanel'
import { useBoardView } from './BoardViewProvider'
import { ExportBoard } from './ExportBoard'
import { linesOf, placeOfYear } from './rows'
import { useBoardWalk } from './useBoardWalk'
import './board.css'

const heights = { group: 30, organ: 30 }

function Squares({ board }: { board: Board }) {
  const { t } = useWords()
  const [, go] = useLocation()
  const { view, change, scrollRef } = useBoardView()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(board, view), [board, view])
  const years = board.years.map(({ year }) => year)
  const year = years[placeOfYear(board, view.year)] ?? 0
  // eslint-disable-next-line react-hooks/incompatible-library -- No compiler memoizes this component.
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => heights[lines[line]?.kind ?? 'organ'],
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: () => scrollRef.current,
    onChange: ({ scrollOffset }) => {
      scrollRef.current = scrollOffset ?? 0
    }
  })
  const reveal = useCallback((line: number) => virtualizer.scrollToIndex(line, { align: 'auto' }), [virtualizer])
  const walk = useBoardWalk(lines, years, reveal)
  const there = lines[walk.line]
  const row = there?.kind === 'organ' ? there.row : null
  const { cursor } = view

  const open = (of: BoardRow, wanted: number) => {
    const square = of.squares[years.indexOf(wanted)]
    if (square?.state === 'reported') go(`/report/${square.reportId}`)
  }
  useKeys((event) => {
    if (walk.onKey(event)) return true
    const key = event.key.toLowerCase()
    if (key === 'm') change({ show: view.show === 'missing' ? 'all' : 'missing' })
    else if (row === null || cursor === null) return false
    else if (key === 'enter') {
      const pair = chosenPair(board, row, cursor)
      if (pair !== null) go(comparePath(row.organ, ...pair))
      else open(row, cursor.year)
    } else if (key === 'c') {
      const before = yearBefore(board, row, cursor.year)
      const [from, to] = chosenPair(board, row, cursor) ?? [before, cursor.year]
      if (from !== null) go(comparePath(row.organ, from, to))
    } else if (key === 'escape') change({ cursor: cursor.other === null ? null : { ...cursor, other: null } })
    else return false
    return true
  })
  const groupName = (key: string | null) =>
    view.by === 'kind' ? t(`board.kind-${key as BoardRow['kind']}`) : (key ?? t('board.no-region'))
  return (
    <>
      <BoardBar years={years} year={year} />
      <div className="board-page">
        <div className="card fill">
          {lines.length === 0 ? <p className="hint board-nothing">{t('board.nothing')}</p> : null}
          <BoardGrid
            board={board}
            lines={lines}
            cursor={cursor}
            cursorLine={walk.line}
            virtualizer={virtualizer}
            scroller={scroller}
            groupName={groupName}
            onChoose={walk.choose}
            onOpen={open}
          />
        </div>
        <BoardPanel board={board} row={row} cursor={cursor} year={year} />
      </div>
    </>
  )
}

/** Who reported for which year, and who did not. */
export function BoardPage() {
  const { t, problem } = useWords()
  const [, go] = useLocation()
  const { data: board, error } = useBoard()
  const { view } = useBoardView()
  const of = board?.years[placeOfYear(board, view.year)]
  const wanted = view.show === 'missing' ? (of?.year ?? null) : null
  const print = useCallback(() => go(printBoardPath(wanted)), [go, wanted])
  usePrintKey(print)
  if (error !== null) return <Result status="info" title={problem(error)} />
  if (board === undefined) return <Spin className="centre" />
  if (of === undefined) return <Result status="info" title={t('board.empty')} />
  const { year, reported, missing } = of
  return (
    <div className="page">
      <PageHead title={t('nav.board')} note={t('board.note', { organs: board.rows.length, year, reported, missing })}>
        <Button onClick={() => go(`/roster/${year}`)}>{t('nav.roster')}</Button>
        <ExportBoard />
        <Button onClick={print}>{t('print.print')}</Button>
      </PageHead>
      <Squares board={board} />
    </div>
  )
}

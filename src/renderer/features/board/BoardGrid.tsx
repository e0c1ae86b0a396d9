import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import type { Board, BoardRow } from '../../../shared/api/board'
import { formForYear } from '../../../shared/form'
import { useWords } from '../../language'
import { Bars } from './Bars'
import type { Cursor } from './boardView'
import type { Line } from './rows'
import { SquareButton, squareId } from './SquareButton'

/** The heads of the columns stay above the rows as they scroll. */
export const headHeight = 44

/** Organs and years; of thousands of rows only those in view are drawn. */
export function BoardGrid({
  board,
  lines,
  cursor,
  cursorLine,
  virtualizer,
  scroller,
  groupName,
  onChoose,
  onOpen
}: {
  board: Board
  lines: readonly Line[]
  cursor: Cursor | null
  /** The line of the cursor's organ; -1 where it is not shown. */
  cursorLine: number
  virtualizer: Virtualizer<HTMLDivElement, Element>
  scroller: RefObject<HTMLDivElement | null>
  groupName: (key: string | null) => string
  onChoose: (row: BoardRow, year: number, extend: boolean) => void
  onOpen: (row: BoardRow, year: number) => void
}) {
  const { t, language } = useWords()
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])
  const years = board.years.map(({ year }) => year)
  const columns = `minmax(170px, 2fr) repeat(${years.length}, minmax(${language === 'zh' ? 56 : 74}px, 1fr)) ${years.length * 11 + 24}px`
  const squaresOf = (row: BoardRow, number: number) =>
    row.squares.map((square, place) => {
      const year = years[place] ?? 0
      const here = cursor !== null && number === cursorLine
      return (
        <SquareButton
          key={year}
          id={squareId(number, year)}
          square={square}
          usual={formForYear(year)}
          chosen={here && cursor.year === year ? 'first' : here && cursor.other === year ? 'second' : null}
          onClick={(extend) => onChoose(row, year, extend)}
          onDoubleClick={() => onOpen(row, year)}
        />
      )
    })
  return (
    <div
      ref={grid}
      className="board"
      role="grid"
      tabIndex={0}
      aria-label={t('nav.board')}
      aria-rowcount={lines.length + 1}
      aria-colcount={years.length + 2}
      aria-activedescendant={cursor === null || cursorLine < 0 ? undefined : squareId(cursorLine, cursor.year)}
    >
      <div ref={scroller} role="rowgroup" className="board-body">
        <div role="row" aria-rowindex={1} className="board-row board-head" style={{ gridTemplateColumns: columns }}>
          <span role="columnheader" className="board-organ">
            {t('library.organ')}
          </span>
          {board.years.map(({ year, reported, missing }) => (
            <span key={year} role="columnheader" title={t('board.year-note', { year, reported, missing })}>
              {year}
              <small className="figures">{t('board.of-year', { reported, all: reported + missing })}</small>
            </span>
          ))}
          <span role="columnheader" className="board-received">
            {t('board.received')}
          </span>
        </div>
        <div className="board-all" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const line = lines[index]
            if (line === undefined) return null
            const place = { height: size, transform: `translateY(${start - headHeight}px)` }
            if (line.kind === 'group') {
              return (
                <div key={index} role="row" aria-rowindex={index + 2} className="board-row board-group" style={place}>
                  <span role="gridcell">
                    <b>{groupName(line.key)}</b>
                    <span className="hint">
                      {t('board.group-note', { organs: line.organs, missing: line.missing })}
                    </span>
                  </span>
                </div>
              )
            }
            return (
              <div
                key={index}
                role="row"
                aria-rowindex={index + 2}
                className={`board-row${index === cursorLine ? ' board-here' : ''}`}
                style={{ ...place, gridTemplateColumns: columns }}
              >
                <span
                  role="rowheader"
                  className="board-organ"
                  title={[line.row.organ, ...line.row.names].join(t('list.comma'))}
                >
                  {line.row.organ}
                </span>
                {squaresOf(line.row, index)}
                <span role="gridcell" className="board-received">
                  <Bars row={line.row} years={years} />
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

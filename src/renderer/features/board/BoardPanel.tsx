import { Button, Spin } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Board, BoardRow, ReportedSquare } from '../../../shared/api/board'
import { squareTitle } from '../../../shared/board'
import { isStanding } from '../../../shared/finding'
import { useWords } from '../../language'
import { useReport } from '../../queries'
import { tones } from '../../ui/tones'
import { comparePath } from '../compare/comparePath'
import { reportPath } from '../findings/reportPath'
import type { Cursor } from './boardView'
import { MissingList } from './MissingList'

const mostShown = 8

/** What is open in a report: errors and warnings, each leading to its place. */
function OpenFindings({ reportId }: { reportId: string }) {
  const { t } = useWords()
  const { data } = useReport(reportId)
  if (data === undefined) return <Spin size="small" />
  const open = data.findings.filter((finding) => finding.severity !== 'information' && isStanding(finding.state))
  if (open.length === 0) return <p className="hint">{t('board.fine')}</p>
  return (
    <ul className="board-findings">
      {open.slice(0, mostShown).map((finding) => (
        <li key={finding.id}>
          <Link href={reportPath(finding)}>
            <span className={`tag tag-${tones[finding.severity]}`}>{finding.rule}</span>
            <span>{finding.message}</span>
          </Link>
        </li>
      ))}
      {open.length > mostShown ? (
        <li>
          <Link href={`/report/${reportId}`}>{t('board.more', { n: open.length - mostShown })}</Link>
        </li>
      ) : null}
    </ul>
  )
}

/** The year before a square's that the organ reported for. */
export function yearBefore({ years }: Board, row: BoardRow, year: number): number | null {
  const earlier = years.filter((each, place) => each.year < year && row.squares[place]?.state === 'reported')
  return earlier.at(-1)?.year ?? null
}

/** The two years that are chosen for a comparison, the earlier first; null where one of them was not reported. */
export function chosenPair({ years }: Board, row: BoardRow, { year, other }: Cursor): readonly [number, number] | null {
  if (other === null) return null
  const isReported = (wanted: number) =>
    row.squares[years.findIndex((each) => each.year === wanted)]?.state === 'reported'
  return isReported(year) && isReported(other) ? [Math.min(year, other), Math.max(year, other)] : null
}

function Chosen({
  board,
  row,
  cursor,
  square
}: {
  board: Board
  row: BoardRow
  cursor: Cursor
  square: ReportedSquare
}) {
  const { t } = useWords()
  const [, go] = useLocation()
  const pair = chosenPair(board, row, cursor)
  const before = yearBefore(board, row, cursor.year)
  return (
    <>
      <OpenFindings reportId={square.reportId} />
      <div className="board-actions">
        <Button type={pair === null ? 'primary' : 'default'} onClick={() => go(`/report/${square.reportId}`)}>
          {t('board.open')}
        </Button>
        {pair !== null ? (
          <Button type="primary" onClick={() => go(comparePath(row.organ, pair[0], pair[1]))}>
            {t('board.compare', { from: pair[0], to: pair[1] })}
          </Button>
        ) : before === null ? null : (
          <Button onClick={() => go(comparePath(row.organ, before, cursor.year))}>
            {t('board.compare-with', { year: before })}
          </Button>
        )}
      </div>
    </>
  )
}

/** Beside the board: what the chosen square holds, and who is missing. */
export function BoardPanel({
  board,
  row,
  cursor,
  year
}: {
  board: Board
  row: BoardRow | null
  cursor: Cursor | null
  /** Whose missing organs are listed. */
  year: number
}) {
  const { t } = useWords()
  const square = cursor === null ? undefined : row?.squares[board.years.findIndex((each) => each.year === cursor.year)]
  return (
    <aside className="card board-panel">
      {row === null || cursor === null || square === undefined ? (
        <p className="hint">{t('board.choose')}</p>
      ) : (
        <section>
          <h2>
            {square.state === 'reported' ? square.organ : row.organ} · {cursor.year}
          </h2>
          <p className="hint">{squareTitle(t, square)}</p>
          {square.state === 'reported' ? <Chosen board={board} row={row} cursor={cursor} square={square} /> : null}
        </section>
      )}
      <MissingList board={board} year={year} />
    </aside>
  )
}

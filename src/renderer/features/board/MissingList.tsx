import { App, Button } from 'antd'
import type { Board } from '../../../shared/api/board'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { copyText } from '../../ui/copyText'
import { useAttempt } from '../../ui/useAttempt'
import { useBoardView } from './BoardViewProvider'
import { missingRows, placeOfYear } from './rows'

const mostShown = 200

/** A message to those who are missing, for the clipboard. */
function CopyMessage({ year, missing }: { year: number; missing: number }) {
  const client = useClient()
  const { t, language } = useWords()
  const { message } = App.useApp()
  const { attempt } = useAttempt()
  const copy = () =>
    attempt(async () => {
      const { text } = await client.call('roster.missing', { year, language })
      if (await copyText(text ?? '')) message.success(t('board.copied', { n: missing }))
      else message.error(t('board.not-copied'))
    })
  return <Button onClick={() => void copy()}>{t('board.copy')}</Button>
}

/** Who did not report for a year, and when each last did. */
export function MissingList({ board, year }: { board: Board; year: number }) {
  const { t } = useWords()
  const { change } = useBoardView()
  const missing = missingRows(board, placeOfYear(board, year))
  const lastOf = (squares: Board['rows'][number]['squares']) =>
    board.years.filter(({ year: each }, place) => each < year && squares[place]?.state === 'reported').at(-1)?.year
  return (
    <section className="board-missing">
      <h2>
        {t('board.missing-title', { year })} <span className="hint figures">{missing.length}</span>
      </h2>
      {board.years[placeOfYear(board, year)]?.roster === false ? (
        <p className="hint">{t('board.no-roster', { year })}</p>
      ) : null}
      {missing.length === 0 ? (
        <p className="findings-fine">{t('board.none-missing')}</p>
      ) : (
        <ul>
          {missing.slice(0, mostShown).map(({ organ, squares }) => {
            const last = lastOf(squares)
            return (
              <li key={organ}>
                <button type="button" onClick={() => change({ cursor: { organ, year, other: null } })}>
                  {organ}
                  <small>
                    {last === undefined ? t('board.never-reported') : t('board.last-reported', { year: last })}
                  </small>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {missing.length === 0 ? null : (
        <div className="board-actions">
          <CopyMessage year={year} missing={missing.length} />
        </div>
      )}
    </section>
  )
}

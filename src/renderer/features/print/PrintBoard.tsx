import { Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { PrintOptions } from '../../../shared/api/contract'
import { useWords } from '../../language'
import { useBoard } from '../../queries'
import { printBoardPath } from './asked'
import { Orientation, PaperPage } from './PaperPage'

/** The board before it is printed. */
export function PrintBoard({ year }: { year: number | null }) {
  const { t, language } = useWords()
  const [, go] = useLocation()
  const [landscape, setLandscape] = useState(false)
  const { data: board } = useBoard()
  const options: PrintOptions = { scope: { kind: 'board', year }, full: false, landscape, language }
  const years = (board?.years ?? []).map((each) => each.year).reverse()
  return (
    <PaperPage
      title={t('nav.board')}
      options={options}
      noteOf={({ organs }) => t('board.printed', { organs })}
      bar={
        <div className="filter-bar">
          <Select<number | null>
            className="board-choice"
            aria-label={t('board.print-which')}
            popupMatchSelectWidth={false}
            value={year}
            onChange={(chosen) => go(printBoardPath(chosen), { replace: true })}
            options={[
              { value: null, label: t('board.print-all') },
              ...years.map((value) => ({ value, label: t('board.missing-title', { year: value }) }))
            ]}
          />
          <Orientation landscape={landscape} onChange={setLandscape} />
          <Link className="link print-back" href="/board">
            {t('board.back')}
          </Link>
        </div>
      }
    />
  )
}

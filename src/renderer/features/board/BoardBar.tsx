import { Input, Segmented, Select } from 'antd'
import { useWords } from '../../language'
import { type BoardView, groupings, orders, shownOrgans } from './boardView'
import { useBoardView } from './BoardViewProvider'

/** Which organs the board shows, in what order and in what groups. */
export function BoardBar({ years, year }: { years: readonly number[]; year: number }) {
  const { t } = useWords()
  const { view, change } = useBoardView()
  return (
    <div className="filter-bar">
      <Input
        allowClear
        className="listing-organ"
        placeholder={t('listing.organ')}
        aria-label={t('listing.organ')}
        value={view.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <Select<number>
        className="filter-choice"
        aria-label={t('board.missing-year')}
        value={year}
        onChange={(chosen) => change({ year: chosen })}
        options={years.map((value) => ({ value, label: t('name.year', { year: value }) }))}
      />
      <Segmented<BoardView['show']>
        aria-label={t('board.show')}
        value={view.show}
        onChange={(show) => change({ show })}
        options={shownOrgans.map((value) => ({ value, label: t(`board.show-${value}`, { year }) }))}
      />
      <Select<BoardView['order']>
        className="board-choice"
        aria-label={t('board.order')}
        value={view.order}
        onChange={(order) => change({ order })}
        options={orders.map((value) => ({ value, label: t(`board.order-${value}`) }))}
      />
      <Select<BoardView['by']>
        className="board-choice"
        aria-label={t('board.group')}
        value={view.by}
        onChange={(by) => change({ by })}
        options={groupings.map((value) => ({ value, label: t(`board.group-${value}`) }))}
      />
    </div>
  )
}

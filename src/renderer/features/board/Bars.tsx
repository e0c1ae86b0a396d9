import type { BoardRow } from '../../../shared/api/board'
import { useWords } from '../../language'

const [width, height, gap] = [9, 20, 2]

/** Applications received through the years, a bar each, against the organ's own highest; a year without a number is a gap. */
export function Bars({ row, years }: { row: BoardRow; years: readonly number[] }) {
  const { t } = useWords()
  const values = row.squares.map((square) => (square.state === 'reported' ? square.received : null))
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  const told = values.flatMap((value, place) => (value === null ? [] : [`${years[place]} ${value}`]))
  const title = told.length === 0 ? t('board.no-figures') : `${t('board.received')}: ${told.join(' · ')}`
  return (
    <svg className="board-bars" role="img" aria-label={title} width={values.length * (width + gap)} height={height}>
      <title>{title}</title>
      {values.map((value, place) => {
        const tall = value === null ? 0 : Math.max(1, (value / most) * height)
        return <rect key={years[place]} x={place * (width + gap)} y={height - tall} width={width} height={tall} />
      })}
    </svg>
  )
}

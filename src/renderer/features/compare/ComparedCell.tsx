import type { PresentedSide } from '../../../shared/api/comparison'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { useWords } from '../../language'
import { type Compared, isChanged, isLarge, percentText, sideText, signed } from '../../../shared/comparison/changes'
import { FoundMark } from './FoundMark'

/** One of a cell's two sides, with what is not certain about it. */
export function Side({ side, className = '' }: { side: PresentedSide; className?: string }) {
  const { t } = useWords()
  const names = { blank: t('compare.blank'), missing: t('status.missing-mark') }
  const marks = [
    className,
    `side-${side.status}`,
    side.doubt === undefined ? '' : 'side-doubt',
    side.corrected === true ? 'value-corrected' : ''
  ]
  const title = [side.doubt, side.corrected === true ? t('compare.corrected') : undefined].filter((each) => each)
  return (
    <span className={marks.join(' ')} title={title.length === 0 ? undefined : title.join('\n')}>
      {sideText(side, names)}
    </span>
  )
}

/** A cell of the form with what stood there, what stands there, and by how much it changed. */
export function ComparedCell({
  cell,
  span,
  name,
  percent,
  found
}: {
  cell: Compared
  span: number
  name: string
  percent: boolean
  found: readonly PresentedKeptFinding[] | undefined
}) {
  const { change } = cell
  const changed = isChanged(cell)
  const classes = ['value', changed ? 'compared-changed' : 'compared-same', isLarge(cell) ? 'compared-large' : '']
  return (
    <td colSpan={span} className={classes.join(' ')} title={name} data-cell={cell.id}>
      {changed ? (
        <>
          <Side side={cell.from} className="compared-from" /> <span className="compared-arrow">→</span>{' '}
          <Side side={cell.to} className="compared-to" />
          {change === null || change === 0 ? null : (
            <small className={change > 0 ? 'compared-up' : 'compared-down'}>
              {signed(change)}
              {percent && cell.percent !== null ? ` ${percentText(cell.percent)}` : ''}
            </small>
          )}
        </>
      ) : (
        <Side side={cell.to} />
      )}
      <FoundMark findings={found} />
    </td>
  )
}

import { Spin } from 'antd'
import { Link } from 'wouter'
import type { Rollup, RollupAsked, RollupCell } from '../../../shared/api/rollup'
import { cellName } from '../../../shared/comparison/names'
import type { FormId } from '../../../shared/form'
import { reportsIn, sumRemarks } from '../../../shared/i18n/summed'
import { useWords } from '../../language'
import { useRollupCell } from './queries'

/** A longer list is not read. */
const mostShown = 300

type Share = RollupCell['shares'][number]

/** What is not sure or not there first, then the largest. */
function byWeight(one: Share, other: Share): number {
  const weight = ({ share, doubt }: Share) => (doubt !== null ? 2 : share === 'number' ? 0 : 1)
  return weight(other) - weight(one) || (other.value ?? 0) - (one.value ?? 0)
}

function ShareLine({ each }: { each: Share }) {
  const { t } = useWords()
  const { organ, reportId, share, value, raw, doubt, corrected } = each
  const text =
    share === 'number'
      ? String(value)
      : share === 'blank'
        ? t('rollup.blank')
        : share === 'missing'
          ? t('rollup.no-cell')
          : (raw ?? '')
  const why = [
    ...(share === 'otherUnit' ? [t('rollup.not-summed')] : []),
    ...(doubt === null ? [] : [doubt]),
    ...(corrected ? [t('rollup.corrected', { n: 1 })] : [])
  ].join(t('list.comma'))
  const tone = doubt !== null || share === 'otherUnit' ? 'share-doubt' : share === 'number' ? '' : 'share-none'
  return (
    <li>
      <Link className="link" href={`/report/${reportId}`}>
        {organ}
      </Link>
      <span className={`figures ${tone}`} title={why === '' ? undefined : why}>
        {text}
      </span>
    </li>
  )
}

function Shares({ asked, cell }: { asked: RollupAsked; cell: string }) {
  const { t, problem } = useWords()
  const { data, error } = useRollupCell(asked, cell)
  if (error !== null) return <p className="hint">{problem(error)}</p>
  if (data === undefined) return <Spin size="small" />
  const zeros = data.shares.filter(({ share, value, doubt }) => share === 'number' && value === 0 && doubt === null)
  const shown = data.shares.filter((each) => !zeros.includes(each)).sort(byWeight)
  return (
    <>
      <ul className="rollup-list">
        {shown.slice(0, mostShown).map((each) => (
          <ShareLine key={each.reportId} each={each} />
        ))}
      </ul>
      {shown.length > mostShown ? <p className="hint">{t('rollup.more', { n: shown.length - mostShown })}</p> : null}
      {zeros.length === 0 ? null : <p className="hint">{t('rollup.zeros', { n: zeros.length })}</p>}
    </>
  )
}

/** Where the sum in a cell comes from: what each report has there. */
export function CellSources({
  form,
  rollup,
  asked,
  cell
}: {
  form: FormId
  rollup: Rollup
  asked: RollupAsked
  cell: string | null
}) {
  const { t, language } = useWords()
  const sum = cell === null ? undefined : rollup.cells[cell]
  if (cell === null || sum === undefined) return <p className="hint">{t('rollup.cell-choose')}</p>
  const { row, column } = cellName(language, [form, form], cell)
  const own = rollup.own?.cells[cell]
  const remarks = sumRemarks(language, sum)
  return (
    <>
      <p className="rollup-cell">
        <span>
          {row} · {column}
        </span>
        <b className="figures">{sum.sum ?? '—'}</b>
      </p>
      <p className="hint">
        {remarks.length === 0 ? t('rollup.all-number', { reports: reportsIn(sum) }) : remarks.join(t('list.comma'))}
      </p>
      {own === undefined ? null : (
        <p className="hint">
          {own.value === null ? t('rollup.own-blank') : t('rollup.own-value', { value: own.value })}
        </p>
      )}
      <Shares asked={asked} cell={cell} />
    </>
  )
}

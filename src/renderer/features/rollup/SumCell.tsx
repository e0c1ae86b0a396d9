import type { PresentedCell } from '../../../shared/api/presented'
import type { RollupSum } from '../../../shared/api/rollup'
import { signed } from '../../../shared/comparison/changes'
import { isDoubtful, reportsIn, sumRemarks } from '../../../shared/i18n/summed'
import { differenceOf } from '../../../shared/rollup'
import { useWords } from '../../language'

/** The own government's number in a cell, and by how much the sum is more. */
function Own({ own, difference }: { own: PresentedCell; difference: number | null }) {
  return (
    <small className="sum-own">
      <span className={own.doubt === undefined ? '' : 'side-doubt'}>{own.value ?? '—'}</span>
      {difference === null || difference === 0 ? null : <b>{signed(difference)}</b>}
    </small>
  )
}

/** A cell of the form with its sum, of how many reports it is where not all have a number, and what is not sure. */
export function SumCell({
  id,
  name,
  span,
  sum,
  own,
  marked,
  selected,
  tabbed,
  onSelect
}: {
  id: string
  name: string
  span: number
  sum: RollupSum
  /** What stands beside it, if anything does. */
  own: PresentedCell | undefined
  /** A difference is to be looked at, unless one of the two is not sure. */
  marked: boolean
  selected: boolean
  tabbed: boolean
  onSelect: (id: string) => void
}) {
  const { t, language } = useWords()
  const reports = reportsIn(sum)
  const difference = own === undefined ? null : differenceOf(sum.sum, own.value)
  const isSure = !isDoubtful(sum) && own?.doubt === undefined
  const isToLookAt = marked && isSure && difference !== null && difference !== 0
  const classes = [
    'value sum',
    isDoubtful(sum) ? 'value-doubt' : sum.sum === null ? 'value-missing' : '',
    isToLookAt ? 'value-warning' : '',
    selected ? 'value-selected' : ''
  ]
  const remarks = sumRemarks(language, sum)
  const beside = [
    ...(own === undefined
      ? []
      : own.value === null
        ? [t('rollup.own-blank')]
        : [t('rollup.own-value', { value: own.value })]),
    ...(difference === null || difference === 0 ? [] : [t('rollup.difference', { difference: signed(difference) })])
  ]
  const told = [name, String(sum.sum ?? t('rollup.nothing')), ...remarks, ...beside]
  return (
    <td
      colSpan={span}
      className={classes.join(' ')}
      data-cell={id}
      tabIndex={tabbed ? 0 : -1}
      title={[name, ...remarks, ...beside].join('\n')}
      aria-label={told.join(t('list.comma'))}
      onClick={() => onSelect(id)}
      onFocus={() => onSelect(id)}
    >
      {sum.sum ?? '—'}
      {sum.number === reports ? null : (
        <small className="sum-partly">{t('rollup.partly-mark', { number: sum.number, reports })}</small>
      )}
      {own === undefined ? null : <Own own={own} difference={difference} />}
    </td>
  )
}

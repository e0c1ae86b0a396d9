import { Checkbox, Segmented, Select } from 'antd'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { byName } from '../../../shared/text/order'
import { useWords } from '../../language'
import { useYearsOfOrgans } from '../../queries'
import { useKeys } from '../../ui/useKeys'
import { comparePath } from './comparePath'

/** The organs that can be compared, by every name they bear, with all their years in order. */
export function useOrgans(): ReadonlyMap<string, readonly number[]> | undefined {
  const { data } = useYearsOfOrgans()
  return useMemo(() => {
    if (data === undefined) return undefined
    const several = data.filter(({ years }) => years.length > 1).sort((a, b) => byName(a.organ, b.organ))
    return new Map(several.map(({ organ, years }) => [organ, years]))
  }, [data])
}

/** What is compared. */
export interface Chosen {
  readonly organ: string
  readonly from: number
  readonly to: number
}

/** An organ, and two of its years. */
export function Chooser({ organs, chosen }: { organs: ReadonlyMap<string, readonly number[]>; chosen: Chosen }) {
  const { t } = useWords()
  const [, go] = useLocation()
  const years = organs.get(chosen.organ) ?? [chosen.from, chosen.to]
  const options = years.map((year) => ({ value: year, label: String(year) }))
  const choose = (organ: string) => {
    const [from, to] = (organs.get(organ) ?? []).slice(-2)
    if (from !== undefined && to !== undefined) go(comparePath(organ, from, to))
  }
  return (
    <>
      <Select
        showSearch
        className="compare-organ"
        aria-label={t('library.organ')}
        value={chosen.organ}
        onChange={choose}
        options={[...organs.keys()].map((value) => ({ value, label: value }))}
      />
      <Select
        aria-label={t('compare.from')}
        value={chosen.from}
        options={options}
        onChange={(from) => go(comparePath(chosen.organ, from, chosen.to))}
      />
      <span aria-hidden="true">→</span>
      <Select
        aria-label={t('compare.to')}
        value={chosen.to}
        options={options}
        onChange={(to) => go(comparePath(chosen.organ, chosen.from, to))}
      />
    </>
  )
}

/** ← and → go through the years, C shows the changes alone, P their shares. */
export function useCompareKeys(
  chosen: Chosen,
  years: readonly number[],
  onChanged: () => void,
  onPercent: () => void
): void {
  const [, go] = useLocation()
  useKeys(({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    const [from, to] = [years[years.indexOf(chosen.from) + step], years[years.indexOf(chosen.to) + step]]
    if (step !== 0 && from !== undefined && to !== undefined) go(comparePath(chosen.organ, from, to))
    else if (key === 'c' || key === 'C') onChanged()
    else if (key === 'p' || key === 'P') onPercent()
    else return false
    return true
  })
}

/** How the tables are shown. */
export interface View {
  readonly order: 'form' | 'size'
  readonly onlyChanged: boolean
  readonly percent: boolean
}

export function ViewOptions({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useWords()
  return (
    <span className="compare-options">
      <Segmented<View['order']>
        size="small"
        aria-label={t('compare.view')}
        value={view.order}
        onChange={(order) => onChange({ ...view, order })}
        options={[
          { value: 'form', label: t('compare.view-form') },
          { value: 'size', label: t('compare.view-size') }
        ]}
      />
      <Checkbox
        checked={view.onlyChanged}
        onChange={(event) => onChange({ ...view, onlyChanged: event.target.checked })}
      >
        {t('compare.only-changed')}
      </Checkbox>
      <Checkbox checked={view.percent} onChange={(event) => onChange({ ...view, percent: event.target.checked })}>
        {t('compare.percent')}
      </Checkbox>
    </span>
  )
}

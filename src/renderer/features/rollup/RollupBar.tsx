import { Checkbox, Segmented, Select } from 'antd'
import { useLocation } from 'wouter'
import type { Rollup, RollupAsked, RollupRegions } from '../../../shared/api/rollup'
import { useWords } from '../../language'
import { rollupPath } from './rollupPath'
import { useRollupView } from './rollupView'

/** Whose reports are summed, of which year, and what stands beside the sum. */
export function RollupBar({
  choices,
  asked,
  rollup
}: {
  choices: RollupRegions
  asked: RollupAsked
  rollup: Rollup | undefined
}) {
  const { t } = useWords()
  const [, go] = useLocation()
  const { view, change } = useRollupView()
  const { region, year, deep } = asked
  const here = rollupPath(region, year)
  const hasOwn = rollup?.own != null
  return (
    <div className="filter-bar">
      <Select
        showSearch
        className="rollup-region"
        aria-label={t('rollup.region')}
        value={region}
        onChange={(chosen) => go(rollupPath(chosen, year))}
        options={choices.regions.map(({ region: value, organs }) => ({
          value,
          label: t('rollup.region-option', { region: value, n: organs })
        }))}
      />
      <Select<number>
        aria-label={t('rollup.year')}
        value={year}
        onChange={(chosen) => go(rollupPath(region, chosen))}
        options={choices.years.toReversed().map((value) => ({ value, label: t('name.year', { year: value }) }))}
      />
      <Segmented<'deep' | 'own-only'>
        aria-label={t('rollup.which')}
        value={deep ? 'deep' : 'own-only'}
        onChange={(which) => change({ deep: which === 'deep' })}
        options={(['deep', 'own-only'] as const).map((value) => ({ value, label: t(`rollup.${value}`) }))}
      />
      <span className="rollup-options">
        <Checkbox
          checked={view.beside && hasOwn}
          disabled={!hasOwn}
          title={hasOwn ? '' : t('rollup.no-own')}
          onChange={({ target }) => change({ beside: target.checked })}
        >
          {t('rollup.beside')}
        </Checkbox>
        <Checkbox
          checked={view.whole === here && hasOwn && rollup.complete}
          disabled={!hasOwn || !rollup.complete}
          title={t(rollup?.complete === true ? 'rollup.roster-note' : 'rollup.roster-open')}
          onChange={({ target }) => change(target.checked ? { whole: here, beside: true } : { whole: null })}
        >
          {t('rollup.roster-complete')}
        </Checkbox>
      </span>
    </div>
  )
}

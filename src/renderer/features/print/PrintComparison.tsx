import { Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PrintOptions } from '../../../shared/api/contract'
import { useWords } from '../../language'
import { comparePath } from '../compare/comparePath'
import { Orientation, PaperPage } from './PaperPage'

interface Choices {
  readonly full: boolean
  readonly prose: boolean
  readonly series: boolean
  readonly landscape: boolean
}

/** Two years of an organ before they are printed. */
export function PrintComparison({ organ, from, to }: { organ: string; from: number; to: number }) {
  const { t, language } = useWords()
  const [choices, setChoices] = useState<Choices>({ full: false, prose: true, series: false, landscape: false })
  const { full, prose, series, landscape } = choices
  const change = (changes: Partial<Choices>) => setChoices({ ...choices, ...changes })
  const options: PrintOptions = {
    scope: { kind: 'comparison', organ, from, to, prose, series },
    full,
    landscape,
    language
  }
  return (
    <PaperPage
      title={t('compared.title', { organ })}
      options={options}
      noteOf={({ changed }) => t('compared.holds', { from, to, changed: changed ?? 0 })}
      bar={
        <div className="filter-bar">
          <Segmented<boolean>
            aria-label={t('compared.cells')}
            value={full}
            onChange={(next) => change({ full: next })}
            options={[
              { value: false, label: t('compared.only-changed') },
              { value: true, label: t('compared.all-cells') }
            ]}
          />
          <Checkbox checked={prose} onChange={(event) => change({ prose: event.target.checked })}>
            {t('compared.with-prose')}
          </Checkbox>
          <Checkbox checked={series} onChange={(event) => change({ series: event.target.checked })}>
            {t('compared.with-series')}
          </Checkbox>
          <Orientation landscape={landscape} onChange={(next) => change({ landscape: next })} />
          <Link className="link print-back" href={comparePath(organ, from, to)}>
            {t('compared.back')}
          </Link>
        </div>
      }
    />
  )
}

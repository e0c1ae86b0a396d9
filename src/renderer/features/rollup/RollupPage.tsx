import { Result, Spin, Tabs } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Rollup, RollupAsked, RollupRegions } from '../../../shared/api/rollup'
import { type FormId, forms, layoutOf, type TableId } from '../../../shared/form'
import { useWords } from '../../language'
import { PageHead } from '../../ui/PageHead'
import { useKeys } from '../../ui/useKeys'
import { CellSources } from './CellSources'
import { ExportRollup } from './ExportRollup'
import { useRegions, useRollup } from './queries'
import { RollupBar } from './RollupBar'
import { rollupPath } from './rollupPath'
import { RollupSide } from './RollupSide'
import { useRollupView } from './rollupView'
import { SumTable } from './SumTable'
import './rollup.css'

const parts: Readonly<Record<TableId, 'disclosure' | 'requests' | 'disputes'>> = {
  II: 'disclosure',
  III: 'requests',
  IV: 'disputes'
}

const tables: readonly TableId[] = ['II', 'III', 'IV']

function Sums({ form, rollup, asked }: { form: FormId; rollup: Rollup; asked: RollupAsked }) {
  const { t } = useWords()
  const { view, change } = useRollupView()
  const whole = rollup.complete && view.whole === rollupPath(asked.region, asked.year)
  return (
    <div className="rollup-body">
      <div className="card">
        <Tabs
          className="tabs"
          activeKey={view.table}
          onChange={(key) => change({ table: tables.find((table) => table === key) ?? 'III' })}
          items={layoutOf(forms[form]).map((layout) => ({
            key: layout.table,
            label: t(`section.${parts[layout.table]}`),
            children: (
              <div className="scroll">
                <SumTable form={form} layout={layout} rollup={rollup} whole={whole} />
              </div>
            )
          }))}
        />
      </div>
      <aside className="card rollup-side">
        <section aria-label={t('rollup.cell-of')}>
          <h2>{t('rollup.cell-of')}</h2>
          <CellSources form={form} rollup={rollup} asked={asked} cell={view.cell} />
        </section>
        <RollupSide rollup={rollup} />
      </aside>
    </div>
  )
}

function RollupBody({ rollup, asked }: { rollup: Rollup; asked: RollupAsked }) {
  const { t } = useWords()
  const { form, year } = rollup
  if (form === null) return <Result status="info" title={t('rollup.no-form', { year })} />
  if (rollup.included.length > 0) return <Sums form={form} rollup={rollup} asked={asked} />
  return (
    <div className="rollup-body">
      <div className="card rollup-nothing">
        <Result status="info" title={t('rollup.none-in', { year })} />
      </div>
      <aside className="card rollup-side">
        <RollupSide rollup={rollup} />
      </aside>
    </div>
  )
}

function RollupOf({ choices, region, year }: { choices: RollupRegions; region: string; year: number }) {
  const { t, problem } = useWords()
  const [, go] = useLocation()
  const { view, change } = useRollupView()
  const asked = { region, year, deep: view.deep }
  const { data: rollup, error } = useRollup(asked)
  useKeys(({ key }) => {
    const step = key === ']' ? 1 : key === '[' ? -1 : 0
    const next = choices.years[choices.years.indexOf(year) + step]
    if (step !== 0 && next !== undefined) go(rollupPath(region, next))
    else if (key.toLowerCase() === 'b') change({ beside: !view.beside })
    else if (key.toLowerCase() === 's') change({ deep: !view.deep })
    else return false
    return true
  })
  const counts = {
    included: rollup?.included.length ?? 0,
    missing: (rollup?.missing.length ?? 0) + (rollup?.waiting.length ?? 0)
  }
  return (
    <div className="page">
      <PageHead
        title={t('nav.rollup')}
        note={rollup === undefined ? undefined : t(rollup.deep ? 'rollup.of-deep' : 'rollup.of-own', counts)}
      >
        {rollup === undefined || rollup.form === null || rollup.included.length === 0 ? null : (
          <ExportRollup asked={asked} />
        )}
      </PageHead>
      <RollupBar choices={choices} asked={asked} rollup={rollup} />
      {error !== null ? (
        <Result status="info" title={problem(error)} />
      ) : rollup === undefined ? (
        <Spin className="centre" />
      ) : (
        <RollupBody rollup={rollup} asked={asked} />
      )}
    </div>
  )
}

/** The sum of a region's reports for a year. Without a choice: the archive's own region, the last year. */
export function RollupPage({ region, year }: { region: string | null; year: number | null }) {
  const { t, problem } = useWords()
  const { data: choices, error } = useRegions()
  if (error !== null) return <Result status="info" title={problem(error)} />
  if (choices === undefined) return <Spin className="centre" />
  const last = choices.years.at(-1)
  if (last === undefined) return <Result status="info" title={t('rollup.empty')} />
  const chosen = region ?? choices.usual
  if (chosen === null)
    return <Result status="info" title={t('rollup.no-regions')} extra={<Link href="/links">{t('nav.links')}</Link>} />
  return <RollupOf choices={choices} region={chosen} year={year ?? last} />
}

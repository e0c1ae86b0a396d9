import { Button, Result, Spin, Tabs } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { PresentedDiff, PresentedSeries } from '../../../shared/api/comparison'
import { foundAt } from '../../../shared/comparison/found'
import { isStanding } from '../../../shared/finding'
import type { TableId } from '../../../shared/form'
import { useWords } from '../../language'
import { useDiff, useSeries } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { AcrossFindings, CarriedChain } from './CarriedChain'
import { isChanged, isIn, sharedForm } from '../../../shared/comparison/changes'
import { CompareActions } from './CompareActions'
import { Chooser, type Chosen, useCompareKeys, useOrgans, type View, ViewOptions } from './CompareBar'
import { BesideTable, ChangesList, CompareTable } from './CompareTable'
import { ProseDiff } from './ProseDiff'
import { SeriesTable } from './SeriesTable'
import { OrganLinks } from '../links/OrganLinks'
import { Trends } from './Trends'
import './compare.css'
import './compare-found.css'

const tables = [
  ['disclosure', 'II'],
  ['requests', 'III'],
  ['disputes', 'IV']
] as const

function Comparison({
  diff,
  series,
  organs,
  view
}: {
  diff: PresentedDiff
  series: PresentedSeries
  organs: readonly string[]
  view: View
}) {
  const { t } = useWords()
  const [tab, setTab] = useState('requests')
  const form = sharedForm(diff.forms)
  const across = diff.forms[0] !== diff.forms[1]
  const changedIn = (table: TableId) => diff.cells.filter((cell) => isIn(table)(cell) && isChanged(cell)).length
  const found = useMemo(() => foundAt(series.findings, diff.reportIds[1], diff.forms), [series, diff])
  const content = (table: TableId): ReactNode => {
    if (table === 'II' && across) return <BesideTable diff={diff} found={found} />
    if (form === null) return <p className="hint">{t('compare.no-tables')}</p>
    const own = diff.cells.filter(isIn(table))
    return view.order === 'size' ? (
      <ChangesList form={form} cells={own} found={found} />
    ) : (
      <CompareTable
        form={form}
        table={table}
        cells={own}
        found={found}
        onlyChanged={view.onlyChanged}
        percent={view.percent}
      />
    )
  }
  const labelled = (label: string, count: number) => (
    <>
      {label} {count === 0 ? null : <span className="tag tag-changed">{t('compare.changes', { n: count })}</span>}
    </>
  )
  return (
    <div className="compare-split">
      <div className="card">
        <Tabs
          className="tabs"
          activeKey={tab}
          onChange={setTab}
          items={[
            ...tables.map(([section, table]) => ({
              key: section,
              label: labelled(t(`section.${section}`), changedIn(table)),
              children: <div className="scroll">{content(table)}</div>
            })),
            {
              key: 'prose',
              label: t('compare.prose'),
              children: (
                <div className="scroll">
                  <ProseDiff diff={diff} />
                </div>
              )
            },
            {
              key: 'series',
              label: t('compare.series'),
              children: (
                <div className="scroll">
                  <SeriesTable series={series} />
                </div>
              )
            },
            {
              key: 'trends',
              label: t('compare.trends'),
              children: (
                <div className="scroll">
                  <Trends series={series} organs={organs} />
                </div>
              )
            }
          ]}
        />
      </div>
      <div className="card compare-side">
        <h2>{t('compare.chain')}</h2>
        <CarriedChain series={series} />
        <h2>{t('compare.across')}</h2>
        <AcrossFindings series={series} />
      </div>
    </div>
  )
}

function Compare({ organs, chosen }: { organs: ReadonlyMap<string, readonly number[]>; chosen: Chosen }) {
  const { t, problem } = useWords()
  const diff = useDiff(chosen)
  const series = useSeries(chosen.organ)
  const error = diff.error ?? series.error
  const ready = diff.data !== undefined && series.data !== undefined
  const years = organs.get(chosen.organ) ?? [chosen.from, chosen.to]
  const [view, setView] = useState<View>({ order: 'form', onlyChanged: false, percent: false })
  useCompareKeys(
    chosen,
    years,
    () => setView({ ...view, onlyChanged: !view.onlyChanged }),
    () => setView({ ...view, percent: !view.percent })
  )
  const broken =
    series.data?.findings.filter(
      ({ rule, severity, state }) => rule === 'Y-01' && severity !== 'information' && isStanding(state)
    ).length ?? 0
  const alike = (series.data?.findings ?? [])
    .filter(({ rule, state, year }) => rule === 'Y-07' && isStanding(state) && year === chosen.to)
    .map(({ stands }) => Number(stands))
  return (
    <div className="page">
      <PageHead title={t('nav.compare')}>
        {diff.data === undefined ? null : (
          <>
            <Link className="link" href={`/report/${diff.data.reportIds[0]}`}>
              {t('compare.open', { year: diff.data.from })}
            </Link>
            <Link className="link" href={`/report/${diff.data.reportIds[1]}`}>
              {t('compare.open', { year: diff.data.to })}
            </Link>
            <CompareActions chosen={chosen} disabled={diff.isPlaceholderData} />
          </>
        )}
      </PageHead>
      <div className="filter-bar compare-bar">
        <Chooser organs={organs} chosen={chosen} />
        {broken === 0 ? null : <span className="tag tag-error">{t('compare.broken', { n: broken })}</span>}
        {alike.length === 0 ? null : (
          <span className="tag tag-warning">{t('compare.alike', { percent: Math.max(...alike) })}</span>
        )}
        <ViewOptions view={view} onChange={setView} />
      </div>
      <OrganLinks key={`names ${chosen.organ}`} organ={chosen.organ} series={series.data} />
      {error !== null ? (
        <Result status="info" title={problem(error)} />
      ) : ready ? (
        <Comparison key={chosen.organ} diff={diff.data} series={series.data} organs={[...organs.keys()]} view={view} />
      ) : (
        <Spin className="centre" />
      )}
    </div>
  )
}

/** Two years of one organ side by side, and all its years. Without a choice, the first organ that has two. */
export function ComparePage({
  organ,
  from,
  to
}: {
  organ: string | null
  from: string | undefined
  to: string | undefined
}) {
  const { t } = useWords()
  const [, go] = useLocation()
  const organs = useOrgans()
  if (organs === undefined) return <Spin className="centre" />
  const name = organ ?? [...organs.keys()][0]
  const years = name === undefined ? [] : (organs.get(name) ?? [])
  const [first, last] = [Number(from ?? years.at(-2)), Number(to ?? years.at(-1))]
  if (name === undefined || !Number.isInteger(first) || !Number.isInteger(last)) {
    return (
      <Result
        status="info"
        title={t('compare.none')}
        subTitle={t('compare.none-how')}
        extra={<Button onClick={() => go('/')}>{t('report.back')}</Button>}
      />
    )
  }
  return <Compare organs={organs} chosen={{ organ: name, from: first, to: last }} />
}

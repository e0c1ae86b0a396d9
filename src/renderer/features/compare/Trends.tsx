import { useQueries } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { PresentedSeries } from '../../../shared/api/comparison'
import { useWords } from '../../language'
import { useSeriesQuery } from '../../queries'
import { Chart, type ChartLine } from '../../ui/Chart'
import { download } from '../../ui/download'
import { YearTable } from '../../ui/YearTable'
import { measures, valuesOf, yearsOf } from './trends'

const mostOrgans = 8

function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.split(',')[1] ?? ''), (character) => character.charCodeAt(0))
}

function Gap() {
  const { t } = useWords()
  return <span className="hint">{t('trend.gap')}</span>
}

/** Figures through the years: all lines of one organ, or one line of up to eight organs, with the table behind it. */
export function Trends({ series, organs }: { series: PresentedSeries; organs: readonly string[] }) {
  const { t } = useWords()
  const [measureId, setMeasure] = useState<(typeof measures)[number]['id']>('received')
  const [lineId, setLine] = useState('new')
  const [beside, setBeside] = useState<readonly string[]>([])
  const picture = useRef<(() => string) | null>(null)
  const seriesQuery = useSeriesQuery()
  const others = useQueries({ queries: beside.map(seriesQuery) })
  const found = others.flatMap(({ data }) => data ?? [])
  const measure = measures.find(({ id }) => id === measureId) ?? measures[0]
  const names = found.map(({ organ }) => organ).join('\n')
  const { years, lines } = useMemo(() => {
    const all = [series, ...found]
    const years = yearsOf(all)
    const own = measure?.lines ?? []
    const line = own.find(({ id }) => id === lineId) ?? own[0]
    const drawn: ChartLine[] =
      all.length === 1
        ? own.map((each) => ({ name: t(each.label), values: valuesOf(series, each, years) }))
        : all.map((each) => ({ name: each.organ, values: line === undefined ? [] : valuesOf(each, line, years) }))
    return { years, lines: drawn }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `names` stands for the series found
  }, [series, names, measure, lineId, t])
  const onReady = useCallback((take: () => string) => {
    picture.current = take
  }, [])
  if (measure === undefined) return null
  const title = t(measure.label)
  const line = measure.lines.find(({ id }) => id === lineId) ?? measure.lines[0]
  const save = () => {
    if (picture.current !== null) download(`${series.organ} ${title}.png`, bytesOf(picture.current()))
  }
  return (
    <>
      <div className="filter-bar">
        <Segmented
          aria-label={t('compare.trends')}
          value={measure.id}
          onChange={setMeasure}
          options={measures.map(({ id, label }) => ({ value: id, label: t(label) }))}
        />
        <Select
          mode="multiple"
          className="compare-organ"
          placeholder={t('trend.beside')}
          aria-label={t('trend.beside')}
          maxCount={mostOrgans - 1}
          value={[...beside]}
          onChange={setBeside}
          options={organs.filter((organ) => organ !== series.organ).map((value) => ({ value, label: value }))}
        />
        {beside.length === 0 ? null : (
          <Select
            className="filter-choice"
            aria-label={t('trend.line')}
            value={line?.id ?? ''}
            onChange={setLine}
            options={measure.lines.map(({ id, label }) => ({ value: id, label: t(label) }))}
          />
        )}
        <Button onClick={save}>{t('trend.save')}</Button>
      </div>
      {measure.id === 'decisions' ? <p className="hint">{t('trend.decisions-note')}</p> : null}
      <Chart
        label={title}
        years={years}
        lines={lines}
        stacked={measure.stacked && beside.length === 0}
        onReady={onReady}
      />
      <YearTable
        title=""
        years={years}
        rows={lines.map(({ name, values }) => ({
          key: name,
          name,
          values: values.map((value, index) => value ?? <Gap key={years[index]} />)
        }))}
      />
    </>
  )
}

import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

register([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

/** Colours that colour-blind eyes tell apart (Okabe and Ito); patterns and symbols tell them apart without colour. */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#6b6b6b', '#1d2329']

export interface ChartLine {
  readonly name: string
  /** A value for each year; null is a gap. */
  readonly values: readonly (number | null)[]
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect', 'emptyCircle']

function optionOf(years: readonly number[], lines: readonly ChartLine[], stacked: boolean): EChartsCoreOption {
  return {
    color: colours,
    animation: false,
    backgroundColor: '#fff',
    aria: { enabled: true, label: { enabled: false }, decal: { show: stacked } },
    grid: { left: 8, right: 24, top: 48, bottom: 8, containLabel: true },
    legend: { top: 8, left: 8 },
    // Tooltips made of HTML carry styles that the page's policy forbids.
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: years.map(String) },
    yAxis: { type: 'value', minInterval: 1 },
    series: lines.map(({ name, values }, index) => ({
      name,
      type: stacked ? 'bar' : 'line',
      stack: stacked ? 'all' : undefined,
      barMaxWidth: 56,
      symbol: symbols[index % symbols.length],
      symbolSize: 8,
      connectNulls: false,
      data: values.map((value) => value ?? '-')
    }))
  }
}

/** Lines, or bars whose parts stand on each other. `onReady` gives what saves the chart: a PNG as a data address. */
export function Chart({
  label,
  years,
  lines,
  stacked,
  onReady
}: {
  label: string
  years: readonly number[]
  lines: readonly ChartLine[]
  stacked: boolean
  onReady: (picture: () => string) => void
}) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (element.current === null) return
    const chart = init(element.current)
    chart.setOption(optionOf(years, lines, stacked))
    onReady(() => chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' }))
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [years, lines, stacked, onReady])
  return <div ref={element} className="chart" role="img" aria-label={label} />
}

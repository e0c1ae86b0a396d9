import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedComparison } from '../../src/main/app/comparison'
import type { PaperOptions } from '../../src/main/app/paper/page'
import { comparisonSheets, figureRows } from '../../src/main/app/comparison/sheets'
import { compareYears, seriesOfOrgan } from '../../src/main/app/comparing'
import { copiedIn } from '../../src/main/app/copied'
import { recheck } from '../../src/main/app/recheck'
import type { Archive } from '../../src/main/archive'
import type { Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { ownProse } from '../fixtures/ownProse'
import { randomOf } from '../fixtures/random'
import { blankCell, consistentYears, numberCell, part, readReport } from '../fixtures/years'

const organ = '枕溪县水务局'
const imprint = { version: '1.2.3', at: new Date('2024-02-01T08:00:00Z') }
const own = (seed: number) => ownProse(randomOf(seed), 300)

async function archiveOf(reports: readonly Report[]): Promise<Archive> {
  const archive = await archiveIn(join(temporaryFolder(), '档案'))
  for (const report of reports) keep(archive, report)
  await recheck(archive, new AbortController().signal)
  return archive
}

function yearsOf(seed: number, change: (report: Report) => Report = (report) => report): Report[] {
  return consistentYears(2019, 5, randomOf(seed)).map((figures, index) => {
    const year = 2019 + index
    const text = year === 2023 ? `${own(seed + 3)}\n新的一段<b>文字</b>。` : own(seed + index)
    return change(readReport(year, figures, { organ, sections: [part('overview', text)] }))
  })
}

const years = (from: number, to: number) => ({ organ, from, to, language: 'zh' }) as const
const scope = (from: number, to: number, more: { prose?: boolean; series?: boolean } = {}) =>
  ({ kind: 'comparison', organ, from, to, prose: false, series: false, ...more }) as const
const options: PaperOptions = { full: false, landscape: false, language: 'zh' }

describe('a comparison on paper', () => {
  it('shows the rows that changed, or all; prose and all years where they are asked for', async () => {
    const archive = await archiveOf(
      yearsOf(1, (report) =>
        report.year === 2023
          ? {
              ...report,
              cells: { ...report.cells, 'III.carriedIn.total': numberCell(77), 'III.granted.ngo': blankCell }
            }
          : report
      ).filter(({ year }) => year !== 2021)
    )
    const page = (more: Parameters<typeof scope>[2], how: Partial<PaperOptions> = {}) =>
      printedComparison(archive, scope(2022, 2023, more), { ...options, ...how }, imprint)
    const changed = page({})
    expect(changed.html).toContain(`${organ}年度对比`)
    expect(changed.html).toMatch(/→<wbr><b>77<\/b>/u)
    expect(changed.html).toContain('<sup>Y-01</sup>')
    expect(changed.html).toContain('缺 2021 年的报告，前后无法衔接')
    expect(changed.html).not.toContain('一 总体情况')
    expect(changed.changed).toBeGreaterThan(0)
    const all = page({}, { full: true })
    expect(all.html.split('<td').length).toBeGreaterThan(changed.html.split('<td').length)
    const prose = page({ prose: true })
    expect(prose.html).toContain('一 总体情况')
    expect(prose.html).toContain('新的一段&lt;b&gt;文字&lt;/b&gt;。')
    expect(prose.html).not.toContain('<b>文字</b>')
    const series = page({ series: true })
    expect(series.reports).toBe(4)
    expect(series.html).toContain('表二 · 2019 版格式')
    const style = /<style>(.*?)<\/style>/su.exec(series.html)?.[1] ?? ''
    expect(series.html).toContain(createHash('sha256').update(style).digest('base64'))
    await archive.close()
  })

  it('puts two forms side by side without comparing their table II', async () => {
    const archive = await archiveOf(yearsOf(2))
    const { html } = printedComparison(archive, scope(2020, 2021), { ...options, language: 'en' }, imprint)
    expect(html).toContain('not compared')
    expect(html.split('class="form form-II"').length - 1).toBe(2)
    await archive.close()
  })
})

describe('a comparison as tables', () => {
  it('has every cell, and a change in those alone that changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2019, max: 2022 }), async (seed, from) => {
        const archive = await archiveOf(yearsOf(seed))
        const diff = compareYears(archive, years(from, 2023))
        const rows = figureRows('zh', diff)
        expect(rows.map((row) => row[4])).toEqual(diff.cells.map(({ id }) => id))
        for (const [index, row] of rows.entries()) {
          const cell = diff.cells[index]
          expect([row[5], row[7], row[9]]).toEqual([cell?.from.value, cell?.to.value, cell?.change])
        }
        const [, , carried, series] = comparisonSheets('zh', diff, seriesOfOrgan(archive, organ, 'zh'))
        expect(Array.from((carried?.rows ?? []) as unknown[]).length).toBe(4 * 7)
        expect(series?.columns.slice(5).map(({ header }) => header)).toEqual(['2019', '2020', '2021', '2022', '2023'])
        await archive.close()
      }),
      { numRuns: 4 }
    )
  })
})

describe('what was copied', () => {
  it('leads to where it stands, in last year’s report and in another organ’s', async () => {
    const mine = yearsOf(5)
    const text = mine.at(-1)?.sections[0]?.text ?? ''
    const other = readReport(2023, consistentYears(2023, 1, randomOf(9))[0] ?? {}, {
      organ: '枕溪县财政局',
      sections: [part('overview', `前面另有一句话，为本局所独有。\n${text}`)]
    })
    const archive = await archiveOf([...mine, other])
    const [, to] = compareYears(archive, years(2022, 2023)).reportIds
    const copied = copiedIn(archive, to)
    const sources = copied.flatMap(({ sources: all }) => all)
    expect(new Set(sources.map((source) => `${source.organ} ${source.year}`))).toEqual(
      new Set([`${organ} 2022`, '枕溪县财政局 2023'])
    )
    for (const { passages, sources: all } of copied) {
      for (const { organ: name, passages: places } of all) {
        const there = name === organ ? (mine[3]?.sections[0]?.text ?? '') : (other.sections[0]?.text ?? '')
        for (const [index, passage] of passages.entries()) {
          const place = places[index]
          expect(place).not.toBeNull()
          const [here, found] = [text.slice(passage.start, passage.end), there.slice(place?.start, place?.end)]
          expect(found.slice(0, 20)).toBe(here.slice(0, 20))
        }
      }
    }
    const { html } = printedComparison(archive, scope(2022, 2023, { prose: true }), options, imprint)
    expect(html).toMatch(/除数字外与本机关 2022 年报告相同 \d+%/u)
    await archive.close()
  })
})

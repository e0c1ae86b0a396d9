import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOf } from '../../src/renderer/features/palette/match'
import { type Place, placesFor, placesOf } from '../../src/renderer/features/palette/places'
import { withFirst } from '../../src/renderer/features/palette/withFirst'
import type { PresentedSummary } from '../../src/shared/api/presented'

let count = 0

function report(organ: string | null, year: number | null, change: Partial<PresentedSummary> = {}): PresentedSummary {
  const id = String(++count)
  return {
    id,
    organ,
    year,
    form: 'F21',
    title: null,
    file: `${id}.docx`,
    type: 'docx',
    outcome: 'read',
    current: true,
    revisions: 0,
    importedAt: '2024-01-31T08:00:00.000Z',
    counts: { error: 0, warning: 0, information: 0, doubt: 0 },
    corrected: 0,
    ...change
  }
}

const water22 = report('枕溪县水务局', 2022)
const water23 = report('枕溪县水务局', 2023)
const health = report('枕溪县卫生健康局', 2023)
const township = report('枕溪县白石镇人民政府', 2021)
const service = report('枕溪县水务局服务中心', 2023)
const old = report('枕溪县水务局', 2023, { current: false, file: '水务局旧稿.docx' })
const nameless = report(null, null, { file: '扫描件.pdf' })
const pages = [
  { path: '/', label: '报告' },
  { path: '/search', label: '检索' }
]
const all = [water22, water23, health, township, service, old, nameless]
const places = placesOf(all, pages)

const said = (place: Place): string => {
  switch (place.kind) {
    case 'organ':
      return `机关 ${place.organ} ${place.latest}`
    case 'compare':
      return `对比 ${place.organ} ${place.from}-${place.to}`
    case 'report':
      return `报告 ${place.report.id}`
    case 'year':
      return `年度 ${place.year} ${place.reports}`
    case 'page':
      return `页面 ${place.path}`
    case 'search':
      return `检索 ${place.text}`
  }
}
const found = (query: string, recent: readonly string[] = []) => placesFor(places, query, recent).map(said)

describe('the palette', () => {
  it('ranks the whole name before its beginning, that before its middle, that before what is scattered', () => {
    expect(
      ['水务局', '水务局服务中心', '枕溪县水务局', '水利事务局', '教育局'].map((name) => fitOf(name, '水务局'))
    ).toEqual([0, 1, 2, 3, null])
    expect(fitOf('卫生健康局', '局')).toBe(2)
    expect(fitOf('卫生健康局', '局卫')).toBeNull()
  })

  it('leads to an organ’s latest report and its comparison, with or without the region before its name', () => {
    const expected = [`机关 枕溪县水务局 ${water23.id}`, '对比 枕溪县水务局 2022-2023']
    expect(found('水务局').slice(0, 2)).toEqual(expected)
    expect(found('枕溪县水务局').slice(0, 2)).toEqual(expected)
    expect(found('水務局').slice(0, 2)).toEqual(expected)
    expect(found('白石镇')[0]).toBe(`机关 枕溪县白石镇人民政府 ${township.id}`)
    expect(found('卫健局')[0]).toBe(`机关 枕溪县卫生健康局 ${health.id}`)
  })

  it('leads to a report by organ and year in any order, by its file’s name, and to those that no longer count', () => {
    expect(found('水务局 2022')[0]).toBe(`报告 ${water22.id}`)
    expect(found('２０２２ 水务')[0]).toBe(`报告 ${water22.id}`)
    expect(found('扫描件')[0]).toBe(`报告 ${nameless.id}`)
    expect(found('旧稿')[0]).toBe(`报告 ${old.id}`)
    expect(found('水务局 2023').slice(0, 2).sort()).toEqual([`报告 ${water23.id}`, `报告 ${old.id}`].sort())
  })

  it('leads to a year, to a page, and always to full-text search', () => {
    expect(found('2023')[0]).toBe('年度 2023 3')
    expect(found('检索')[0]).toBe('页面 /search')
    expect(found(' 热线 ')).toEqual(['检索 热线'])
    for (const query of ['水', '2023', '局', '报告']) expect(found(query).at(-1)).toBe(`检索 ${query}`)
  })

  it('shows what was opened last, then the pages, before anything is typed', () => {
    expect(found('', [health.id, 'gone', water22.id])).toEqual([
      `报告 ${health.id}`,
      `报告 ${water22.id}`,
      '页面 /',
      '页面 /search'
    ])
  })

  it('finds every report by any piece of its organ’s name and its year', () => {
    fc.assert(
      fc.property(fc.constantFrom(water22, water23, health, township, service), fc.nat(), fc.nat(), (one, a, b) => {
        const organ = one.organ ?? ''
        const from = a % (organ.length - 1)
        const word = organ.slice(from, from + 2 + (b % organ.length))
        const found = placesFor(places, `${word} ${one.year}`, [])
        expect(found.some((place) => place.kind === 'report' && place.report.id === one.id)).toBe(true)
      })
    )
  })

  it('remembers each report once, the last one first, and not too many', () => {
    expect(withFirst(['1', '2', '3'], '2')).toEqual(['2', '1', '3'])
    const many = Array.from({ length: 20 }, (_, n) => String(n)).reduce<readonly string[]>(withFirst, [])
    expect(many).toEqual(['19', '18', '17', '16', '15', '14', '13', '12'])
  })
})

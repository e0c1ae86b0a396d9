import { describe, expect, it } from 'vitest'
import { search } from '../../src/main/app/searching'
import { type Archive, rewriteReport } from '../../src/main/archive'
import { check } from '../../src/main/check'
import type { Search } from '../../src/shared/api/searching'
import type { Report } from '../../src/shared/report'
import { searchText } from '../../src/shared/text/search'
import { archiveIn } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { randomOf } from '../fixtures/random'
import { part, readReport } from '../fixtures/years'

const at = '2024-01-31T08:00:00.000Z'
const figures = consistentFigures('F21', randomOf(4), { most: 5 })

function reportOf(organ: string, year: number, overview: string, problems = '存在的问题是人手不足。'): Report {
  const sections = [part('overview', overview), part('problems', problems)]
  return { ...readReport(year, figures, { organ, sections }), title: `${organ}${year}年政府信息公开工作年度报告` }
}

const find = (archive: Archive, text: string, more: Partial<Search> = {}) =>
  search(archive, { text, year: null, organ: null, most: 200, ...more })

async function placesOf(archive: Archive, text: string, more: Partial<Search> = {}): Promise<string[]> {
  const { hits } = await find(archive, text, more)
  return hits.map(({ reportId, section }) => `${reportId} ${section}`)
}

describe('full-text search', () => {
  it('finds reports that hold every word, in their prose or their names, and shows where', async () => {
    const archive = await archiveIn(temporaryFolder())
    const long = `${'依法推进各项工作。'.repeat(40)}\n开通政务热线，接听来电１,２３４个。\n${'持续改进。'.repeat(30)}`
    keep(archive, reportOf('枕溪县水务局', 2023, long, '热线接听不够及时。'))
    keep(archive, reportOf('枕溪县财政局', 2023, '办好政务公开专栏。'))
    expect(await placesOf(archive, '热線')).toEqual(['1 overview', '1 problems'])
    expect(await placesOf(archive, '水务局 热线')).toEqual(['1 title', '1 overview', '1 problems'])
    expect(await placesOf(archive, '热线 专栏')).toEqual([])
    expect(await placesOf(archive, '政务公开')).toEqual(['2 overview'])
    const [hit] = (await find(archive, '1234')).hits
    expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['１,２３４'])
    expect(long.slice(hit?.start, hit?.end)).toBe(hit?.snippet)
    expect(hit?.snippet).not.toContain('\n')
    expect(await find(archive, '  ')).toEqual({ hits: [], reports: 0 })
    await archive.close()
  })

  it('gives the report first that says most of it, and the newest among equals', async () => {
    const archive = await archiveIn(temporaryFolder())
    keep(archive, reportOf('枕溪县甲局', 2021, '公开栏一处。'))
    keep(archive, reportOf('枕溪县甲局', 2022, '公开栏一处，公开栏整洁，公开栏常新。'))
    keep(archive, reportOf('枕溪县甲局', 2023, '公开栏一处。'))
    keep(archive, reportOf('枕溪县公开栏管理中心', 2020, '无。'))
    const { hits, reports } = await find(archive, '公开栏')
    expect(hits.map(({ year }) => year)).toEqual([2020, 2022, 2023, 2021])
    expect(reports).toBe(4)
    expect((await find(archive, '公开栏', { most: 2 })).hits.map(({ year }) => year)).toEqual([2020, 2022])
    expect(await placesOf(archive, '公开栏', { year: 2022 })).toEqual(['2 overview'])
    expect(await placesOf(archive, '公开栏', { organ: '枕溪县甲局', year: 2020 })).toEqual([])
    await archive.close()
  })

  it('knows what came, went and was read again since the last search', async () => {
    const archive = await archiveIn(temporaryFolder())
    keep(archive, reportOf('枕溪县水务局', 2023, '旧的说法。'))
    expect(await placesOf(archive, '说法')).toEqual(['1 overview'])
    keep(archive, reportOf('枕溪县财政局', 2023, '新的说法。'))
    expect(await placesOf(archive, '说法')).toEqual(['1 overview', '2 overview'])
    const report = reportOf('枕溪县水务局', 2023, '另一种讲法。')
    archive.db.transaction(() => rewriteReport(archive.db, 1, { report, result: check(report) }, at))
    expect(await placesOf(archive, '说法')).toEqual(['2 overview'])
    expect(await placesOf(archive, '讲法')).toEqual(['1 overview'])
    await archive.remove(2, at)
    expect(await placesOf(archive, '说法')).toEqual([])
    keep(archive, reportOf('枕溪县水务局', 2023, '更正后的讲法。'), { correction: true })
    expect(await placesOf(archive, '讲法')).toEqual(['3 overview'])
    await archive.remove(3, at)
    expect(await placesOf(archive, '讲法')).toEqual(['1 overview'])
    await archive.close()
  })

  it('finds among many reports just those that hold the words', async () => {
    const archive = await archiveIn(temporaryFolder())
    const words = ['清单', '规程', '专区', '培训', '考核', '通報', '台账']
    const random = randomOf(9)
    const texts = Array.from({ length: 120 }, (_, n) => {
      const said = words.filter(() => random.chance(0.3))
      return `${said.join('、')}，第${n}号。`
    })
    texts.forEach((text, n) => keep(archive, reportOf(`枕溪县第${n}中学`, 2023, text)))
    for (const query of ['清单 规程', '通报', '考核 培训 台账', '第119号', '专区，']) {
      const sought = query.split(' ').map(searchText)
      const expected = texts.flatMap((text, n) =>
        sought.every((word) => searchText(text).includes(word)) ? [String(n + 1)] : []
      )
      const { hits, reports } = await find(archive, query, { most: 1000 })
      expect([...new Set(hits.map(({ reportId }) => reportId))].sort()).toEqual(expected.sort())
      expect(reports).toBe(expected.length)
    }
    await archive.close()
  })
})

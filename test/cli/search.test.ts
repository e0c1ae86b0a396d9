import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Hit } from '../../src/shared/api/searching'
import { sample } from '../fixtures/sample'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'

describe('nianbao search', () => {
  it('tells where words stand, best first, as JSON and for people', async () => {
    const folder = temporaryFolder()
    const dir = join(folder, '档案')
    const paths = writeFiles(folder, {
      'a.txt': cellALine(sample('枕溪县水务局', 2023)),
      'b.txt': cellALine(sample('枕溪县水务局', 2022, 2)),
      'c.txt': cellALine(sample('枕溪县财政局', 2023, 3))
    })
    await nianbao(['import', '--archive', dir, ...paths])
    const run = (...args: string[]) => nianbao(['search', '--archive', dir, ...args])
    const { status, out } = await run('--json', '水務局', '2023')
    expect(status).toBe(0)
    const hits = JSON.parse(out) as Hit[]
    expect(hits[0]).toEqual({
      reportId: '1',
      organ: '枕溪县水务局',
      year: 2023,
      section: 'title',
      snippet: '枕溪县水务局2023年政府信息公开工作年度报告',
      start: 0,
      end: 23,
      marks: [
        [3, 6],
        [6, 10]
      ]
    })
    expect((await run('--organ', '枕溪县财政局', '公开')).out).toMatch(/^枕溪县财政局 2023（编号 3）\n {2}/u)
    expect((await run('--year', '2022', '--json', '公开')).out).not.toContain('"year":2023')
    const nothing = await run('没有这个词')
    expect([nothing.status, nothing.out.trim(), nothing.err.trim()]).toEqual([0, '', '0 份报告，0 处'])
    expect((await run()).status).toBe(2)
    expect((await run(' ')).status).toBe(2)
  })
})

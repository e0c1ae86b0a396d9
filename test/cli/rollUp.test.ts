import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Rollup } from '../../src/shared/api/rollup'
import { sample } from '../fixtures/sample'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'

describe('nianbao roll-up', () => {
  it('sums a region’s reports for a year, as JSON, for people, and as a workbook', async () => {
    const folder = temporaryFolder()
    const dir = join(folder, '档案')
    const cell = 'III.new.natural'
    const paths = writeFiles(folder, {
      'a.txt': cellALine(sample('枕溪县水务局', 2023, 1, { [cell]: '3' })),
      'b.txt': cellALine(sample('枕溪县白石镇人民政府', 2023, 2, { [cell]: '' })),
      'c.txt': cellALine(sample('枕溪县人民政府', 2023, 3, { [cell]: '9' })),
      'd.txt': cellALine(sample('枕溪县教育局', 2022, 4))
    })
    await nianbao(['import', '--archive', dir, ...paths])
    const run = (...args: string[]) => nianbao(['roll-up', '--archive', dir, ...args])
    const asked = ['--region', '枕溪县', '--year', '2023']

    expect((await run()).out).toBe('可以汇总的地区（用 --region 和 --year 指定一个）：\n枕溪县  3 个机关，本级 2 个\n')
    const { status, out } = await run(...asked, '--json')
    const rollup = JSON.parse(out) as Rollup
    expect(status).toBe(0)
    expect(rollup.included.map(({ organ }) => organ)).toEqual(['枕溪县水务局', '枕溪县白石镇人民政府'])
    expect(rollup.cells[cell]).toMatchObject({ sum: 3, number: 1, blank: 1, doubted: 0 })
    expect(rollup.missing.map(({ organ }) => organ)).toEqual(['枕溪县教育局'])

    const own = JSON.parse((await run(...asked, '--own-only', '--json')).out) as Rollup
    expect(own.included.map(({ organ }) => organ)).toEqual(['枕溪县水务局'])
    const text = (await run(...asked)).out
    expect(text).toContain('枕溪县 2023 年汇总\n汇总 2 份报告（含下级地区），还缺 1 份\n')
    expect(text).toContain('自然人  3  2 个中 1 个有数（空白 1）  本级 9，差 -6\n')
    expect(text).toContain('未报 枕溪县教育局（2024-01-31）\n')

    const file = join(folder, '汇总.xlsx')
    expect((await run(...asked, '--out', file)).status).toBe(0)
    expect(existsSync(file)).toBe(true)
    expect((await run('--region', '枕溪县')).status).toBe(2)
    expect((await run('--region', '云台县', '--year', '2023')).status).toBe(2)
    expect((await nianbao(['list', '--archive', dir, '--own-only'])).status).toBe(2)
  })
})

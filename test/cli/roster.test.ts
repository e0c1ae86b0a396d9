import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'

const [water, schools] = ['枕溪县水务局', '枕溪县教育局']

async function archive() {
  const folder = temporaryFolder()
  const dir = join(folder, '档案')
  const paths = writeFiles(folder, {
    'a.txt': cellALine(sample(water, 2021)),
    'b.txt': cellALine(sample(water, 2022)),
    'c.txt': cellALine(sample(schools, 2021, 2))
  })
  await nianbao(['import', '--archive', dir, ...paths])
  await nianbao(['settings', '--archive', dir, '--home', '枕溪县'])
  const run = (args: readonly string[], input = '') => nianbao(['roster', '--archive', dir, ...args], input)
  return Object.assign(run, { dir })
}

describe('nianbao roster', () => {
  it('takes in a list for several years: what is not sure is said, and left out', async () => {
    const run = await archive()
    const list = `报送单位名单\n1、${water}\n2、${schools}\n3、枕溪县档案局\n4、${water}\n5、县发改委\n`
    const { out, err } = await run(['import', '-', '--year', '2021-2022'], list)
    expect(out).toBe('列入 6 个，移出 0 个\n')
    expect(err.trim().split('\n')).toEqual([
      '第 1 行不是机关名称，没有列入：报送单位名单',
      `第 5 行和第 2 行重复：4、${water}`,
      '第 6 行“县发改委”没有列入；可能是“枕溪县发改委”：名称没有写明地区，这里补上了“枕溪县”。'
    ])
    const years = (await run([])).out
    expect(years).toContain('2022 年：名册 3 个机关，已报 1 个')
    expect((await run(['--year', '2022'])).out).toBe(
      `枕溪县档案局  未报，2023-01-31 到期，没有报过\n${schools}  未报，2023-01-31 到期，最近一次 2021 年\n${water}  已报\n`
    )
    expect((await run(['missing', '--year', '2022', '--lang', 'en'])).out).toContain(
      `2. ${schools} (due 31 January 2023; last report: 2021)`
    )
  })

  it('takes an organ that was merged away only for the years until then, and says so', async () => {
    const run = await archive()
    await nianbao(['link', schools, water, '--archive', run.dir, '--kind', 'merged', '--since', '2022'])
    const { out, err } = await run(['import', '-', '--year', '2020-2023'], `${water}\n${schools}\n`)
    expect(out).toBe('列入 6 个，移出 0 个\n')
    expect(err).toBe(`第 2 行“${schools}”在这些年度不存在，没有列入：2022、2023\n`)
    expect((await run(['--year', '2022'])).out).toBe(`${water}  已报\n`)
  })

  it('puts on and takes off by hand, and gives JSON', async () => {
    const run = await archive()
    const added = JSON.parse((await run(['add', '枕溪县档案局', water, '--year', '2022', '--json'])).out) as unknown
    expect(added).toMatchObject({ added: 2, undo: { take: [{ year: 2022 }] } })
    expect((await run(['remove', '-', '--year', '2022'], '枕溪县档案局\n')).out).toBe('列入 0 个，移出 1 个\n')
    expect(JSON.parse((await run(['--year', '2022', '--json'])).out)).toMatchObject({ organs: [{ organ: water }] })
    expect((await run(['missing', '--year', '2022'])).out).toBe('没有到期未报的机关\n')
  })

  it('says what is wrong with what is asked', async () => {
    const run = await archive()
    for (const args of [
      ['add', water],
      ['add', '--year', '2022'],
      ['missing', '--year', '2019-2022'],
      ['import', '--year', '2022'],
      ['import', '没有.xlsx', '--year', '2022'],
      ['sort'],
      ['--year', '2022-2019']
    ]) {
      const { status, err } = await run(args)
      expect([args.join(' '), status]).toEqual([args.join(' '), 2])
      expect(err).not.toBe('')
    }
  })
})

import mammoth from 'mammoth'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sample } from '../fixtures/sample'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'

/** An archive of three organs: one with a wrong total, one with a blank, one with nothing wrong. */
async function archive() {
  const folder = temporaryFolder()
  const dir = join(folder, '档案')
  const good = sample('枕溪县水务局', 2023, 1)
  const paths = writeFiles(folder, {
    'a.txt': cellALine({ ...good, values: { ...good.values, 'III.total.natural': '999' } }),
    'b.txt': cellALine(sample('枕溪县教育局', 2023, 2, { 'II.licensing.decisions': '' })),
    'c.txt': cellALine(sample('枕溪县民政局', 2023, 3))
  })
  await nianbao(['import', '--archive', dir, ...paths])
  const env = { XDG_CONFIG_HOME: folder }
  await nianbao(['settings', '--office', '枕溪县政务公开办', '--send-to', '本办邮箱'], undefined, env)
  return {
    folder,
    run: (...args: readonly string[]) => nianbao(['give-back', '--archive', dir, ...args], undefined, env)
  }
}

describe('nianbao give-back', () => {
  it('prints a letter, or all of it as JSON', async () => {
    const { run } = await archive()
    const shown = await run('--organ', '枕溪县水务局', '--due', '2024-01-25', '--date', '2024-01-20')
    expect(shown.status).toBe(0)
    expect(shown.out.split('\n')).toEqual([
      '关于枕溪县水务局2023年度政府信息公开工作年度报告的修改意见',
      '枕溪县水务局：',
      '你单位报送的2023年度政府信息公开工作年度报告收悉。经核对，有以下 1 处需要修改或核实：',
      '一、第三部分“收到和处理政府信息公开申请情况”表格',
      expect.stringMatching(/^1．“（七）总计”一行“自然人”一列现填 999，应为 \d+。/u),
      '请逐项核对，于2024年1月25日前将修改后的报告报送本办邮箱。经核实填写无误的，请一并说明情况。',
      '枕溪县政务公开办',
      '2024年1月20日',
      ''
    ])
    const json = await run('--year', '2023', '--json', '--with-rules')
    expect(JSON.parse(json.out)).toMatchObject([{ organ: '枕溪县教育局' }, { organ: '枕溪县水务局' }])
    expect(json.err).toContain('枕溪县民政局 2023 年：没有要退回的内容')
  })

  it('writes one file, or one each into a folder, and over nothing', async () => {
    const { folder, run } = await archive()
    const file = join(folder, '意见.docx')
    expect(await run('1', '--out', file, '--date', '2024-01-20')).toMatchObject({ status: 0, out: '' })
    const { value } = await mammoth.extractRawText({ path: file })
    expect(value).toContain('枕溪县水务局：')
    const again = await run('2', '--out', file)
    expect(again.status).toBe(2)
    expect(again.err).toContain('没有覆盖')

    const letters = join(folder, '退回')
    await run('--year', '2023', '--out', letters)
    await run('1', '--out', letters)
    expect(readdirSync(letters).sort()).toEqual([
      '枕溪县教育局2023年度报告修改意见.docx',
      '枕溪县水务局2023年度报告修改意见 (2).docx',
      '枕溪县水务局2023年度报告修改意见.docx'
    ])
    expect((await run('1', '2', '--out', join(folder, 'two.txt'))).err).toContain('共 2 份')
  })

  it('says what it was not told', async () => {
    const { run } = await archive()
    expect(await run()).toMatchObject({ status: 2, out: '' })
    expect(await run('99')).toMatchObject({ status: 2, err: '没有编号为 99 的报告。\n' })
    expect(await run('--organ', '枕溪县财政局')).toMatchObject({ status: 2 })
    expect(await run('1', '--due', '2024-02-31')).toMatchObject({ status: 2 })
  })
})

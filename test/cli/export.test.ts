import { readXlsx } from 'hucre/xlsx'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/shared/form'
import { sample } from '../fixtures/sample'
import { archiveIn } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { nianbao } from '../fixtures/nianbao'
import { randomOf } from '../fixtures/random'
import { readReport } from '../fixtures/years'
import { cellALine } from '../fixtures/write/txt'

describe('nianbao export', () => {
  it.each(['csv', 'xlsx', 'json', 'parquet'])('writes the headings alone of an empty archive as %s', async (format) => {
    const folder = temporaryFolder()
    const dir = join(folder, '档案')
    await (await archiveIn(dir)).close()
    for (const shape of ['long', 'wide']) {
      const out = join(folder, `${shape}.${format}`)
      const done = await nianbao(['export', '--archive', dir, '--shape', shape, '--out', out])
      expect([done.status, existsSync(out)]).toEqual([0, true])
    }
  })

  it('writes the figures in every format and shape, and over no file that is there', async () => {
    const folder = temporaryFolder()
    const dir = join(folder, '档案')
    const paths = writeFiles(folder, {
      'a.txt': cellALine(sample('枕溪县水务局', 2023, 1, { 'III.new.legal': '31' })),
      'b.txt': cellALine(sample('枕溪县教育局', 2020, 2))
    })
    await nianbao(['import', '--archive', dir, ...paths])
    const run = (...args: string[]) => nianbao(['export', '--archive', dir, ...args])
    const out = (name: string) => join(folder, name)
    for (const format of ['csv', 'xlsx', 'json', 'parquet']) {
      for (const shape of ['long', 'wide']) {
        const done = await run('--format', format, '--shape', shape, '--out', out(`${shape}.${format}`))
        expect([done.status, done.out]).toEqual([0, ''])
      }
    }
    const long = JSON.parse(readFileSync(out('long.json'), 'utf8')) as { cell: string; value: number; year: number }[]
    expect(long).toHaveLength(cellsOf('F21').length + cellsOf('F19').length)
    expect(long.find(({ cell, year }) => cell === 'III.new.legal' && year === 2023)?.value).toBe(31)
    expect(readFileSync(out('wide.csv'), 'utf8').trim().split('\r\n')).toHaveLength(3)
    expect(readFileSync(out('long.parquet')).subarray(-4).toString()).toBe('PAR1')

    expect((await run('--out', out('long.json'))).status).toBe(2)
    expect((await run('--out', out('one.csv'), '--organ', '枕溪县水务局', '--shape', 'wide')).status).toBe(0)
    expect(readFileSync(out('one.csv'), 'utf8')).not.toContain('教育局')
    for (const wrong of [
      ['--format', 'csv'],
      ['--out', out('x.txt')],
      ['--format', 'dbf', '--out', out('x')]
    ]) {
      expect((await run(...wrong)).status).toBe(2)
    }
    expect(existsSync(out('x.txt'))).toBe(false)

    const unknown = await run('--out', out('none.csv'), '--organ', '没有这个局')
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('没有“没有这个局”的报告')])
    const noYear = await run('--out', out('none.csv'), '--organ', '枕溪县水务局', '--year', '2020')
    expect([noYear.status, noYear.err]).toEqual([2, expect.stringContaining('没有带表格的报告')])
    expect(existsSync(out('none.csv'))).toBe(false)

    const form = ['--shape', 'form', '--organ', '枕溪县水务局', '--year', '2023']
    expect((await run(...form, '--out', out('form.csv'))).status).toBe(2)
    expect((await run('--shape', 'form', '--out', out('form.xlsx'))).err).toContain('一次只能导出一份报告')
    expect((await run(...form, '--out', out('form.xlsx'))).status).toBe(0)
    const { sheets } = await readXlsx(readFileSync(out('form.xlsx')))
    expect(sheets.map(({ rows }) => rows[0]?.[0])).toEqual(
      ['', '', ''].map(() => '枕溪县水务局 2023 年政府信息公开工作年度报告')
    )
  }, 90_000)

  it.each(['csv', 'xlsx'])(
    'leaves nothing of a %s file behind when it is stopped',
    async (format) => {
      const folder = temporaryFolder()
      const archive = await archiveIn(join(folder, '档案'))
      const figures = consistentFigures('F21', randomOf(1))
      for (let n = 0; n < 220; n++)
        keep(archive, readReport(2023, figures, { organ: `枕溪县第${n}中学`, sections: [] }))
      await archive.close()
      const path = join(folder, `a.${format}`)
      const seen: string[] = []
      const args = ['export', '--archive', join(folder, '档案'), '--out', path]
      const { status, err } = await nianbao(args, '', {}, (text, child) => {
        if (seen.length > 0 || !text.includes('已导出')) return
        seen.push(...readdirSync(folder))
        child.kill('SIGINT')
      })
      expect([status, err.includes('已取消')]).toEqual([2, true])
      expect(seen).toContain(`a.${format}.part`)
      expect(readdirSync(folder).filter((name) => name.startsWith('a.'))).toEqual([])
    },
    60_000
  )
})

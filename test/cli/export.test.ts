import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/shared/form'
import { sample } from '../contract/suite'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'

describe('nianbao export', () => {
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
  }, 60_000)
})

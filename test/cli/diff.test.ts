import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PresentedDiff } from '../../src/shared/api/comparison'
import { cellsOf } from '../../src/shared/form'
import { sample } from '../fixtures/sample'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine, rowALine } from '../fixtures/write/txt'

const older = sample('枕溪县水务局', 2020, 2)
const before = sample('枕溪县水务局', 2022, 3, { 'III.new.legal': '31', 'III.granted.ngo': '' })
const after = sample('枕溪县水务局', 2023, 3, { 'III.new.legal': '44', 'III.granted.ngo': '2', 'II.fees.amount': '无' })

async function archive(): Promise<string> {
  const folder = temporaryFolder()
  const dir = join(folder, '档案')
  const paths = writeFiles(folder, {
    'a.txt': cellALine(before),
    'b.txt': cellALine(after),
    'c.txt': rowALine(older),
    'd.txt': cellALine(sample('枕溪县教育局', 2022, 5)),
    'e.txt': cellALine(sample('枕溪县教育局', 2023, 6)),
    'f.txt': cellALine(sample('枕溪县财政局', 2023, 7))
  })
  await nianbao(['import', '--archive', dir, ...paths])
  return dir
}

describe('nianbao diff', () => {
  it('tells of one organ every cell and what changed, as JSON and in words', async () => {
    const dir = await archive()
    const args = ['diff', '--archive', dir, '--organ', '枕溪县水务局', '--from', '2022', '--to', '2023']
    const { status, out } = await nianbao([...args, '--json'])
    expect(status).toBe(0)
    const diff = JSON.parse(out) as PresentedDiff
    expect(diff).toMatchObject({ organ: '枕溪县水务局', from: 2022, to: 2023, forms: ['F21', 'F21'] })
    expect(diff.cells.map(({ id }) => id)).toEqual(cellsOf('F21').map(({ id }) => id))
    const changed = diff.cells.filter(({ from, to }) => from.value !== to.value || from.status !== to.status)
    expect(changed).toEqual([
      {
        id: 'II.fees.amount',
        from: { status: 'number', value: Number(before.values['II.fees.amount']) },
        to: { status: 'placeholder', value: null, raw: '无' },
        change: null,
        percent: null,
        comparable: true
      },
      {
        id: 'III.new.legal',
        from: { status: 'number', value: 31 },
        to: { status: 'number', value: 44 },
        change: 13,
        percent: (100 * 13) / 31,
        comparable: true
      },
      {
        id: 'III.granted.ngo',
        from: { status: 'blank', value: null },
        to: { status: 'number', value: 2 },
        change: null,
        percent: null,
        comparable: true
      }
    ])
    expect(diff.sections.map(({ id }) => id)).toEqual(['overview', 'problems', 'other'])
    const words = await nianbao(args)
    expect(words.out).toContain('一、本年新收政府信息公开申请数量 · 法律服务机构  31 → 44（+13，+41.9%）')
    expect(words.out).toContain('（一）予以公开 · 社会公益组织  空白 → 2\n')
    expect(words.out).toMatch(/一、总体情况 {2}相同 \d+%/u)
    const english = await nianbao([...args, '--lang', 'en'])
    expect(english.out).toContain('31 → 44 (+13, +41.9%)')
  })

  it('says of different forms what is not compared', async () => {
    const dir = await archive()
    const args = ['diff', '--archive', dir, '--organ', '枕溪县水务局', '--from', '2020', '--to', '2023']
    const diff = JSON.parse((await nianbao([...args, '--json'])).out) as PresentedDiff
    expect(diff.forms).toEqual(['F19', 'F21'])
    expect(diff.cells.every(({ id, comparable }) => comparable !== id.startsWith('II.'))).toBe(true)
    expect((await nianbao(args)).out).toContain('两年格式不同（F19、F21）')
  })

  it('compares all organs that have both years in one run', async () => {
    const dir = await archive()
    const all = ['diff', '--archive', dir, '--all', '--from', '2022', '--to', '2023']
    const found = JSON.parse((await nianbao([...all, '--json'])).out) as PresentedDiff[]
    expect(found.map(({ organ }) => organ).sort()).toEqual(['枕溪县教育局', '枕溪县水务局'])
    expect((await nianbao(all)).out).toContain('枕溪县教育局  2022 → 2023')
    const none = await nianbao(['diff', '--archive', dir, '--all', '--from', '2015', '--to', '2023', '--json'])
    expect(none).toMatchObject({ status: 0, out: '[]\n' })
  })

  it('writes files for other programs, and never over one that is there', async () => {
    const dir = await archive()
    const one = ['diff', '--archive', dir, '--organ', '枕溪县水务局', '--from', '2022', '--to', '2023']
    const all = ['diff', '--archive', dir, '--all', '--from', '2022', '--to', '2023']
    const csv = await nianbao([...one, '--format', 'csv'])
    expect(csv).toMatchObject({ status: 0, err: '' })
    const rows = parseCsv(csv.out.slice(1)) as unknown[][]
    expect(csv.out.startsWith('\ufeff机关,表,行,列,单元格,2022 年')).toBe(true)
    expect(rows.slice(1).map(([, , , , id]) => id)).toEqual(cellsOf('F21').map(({ id }) => id))
    const legal = rows.find(([, , , , id]) => id === 'III.new.legal') ?? []
    expect(legal.slice(5)).toEqual(['31', '数字', '44', '数字', '13', '41.94', '是'])
    const blank = rows.find(([, , , , id]) => id === 'III.granted.ngo') ?? []
    expect(blank.slice(5)).toEqual(['', '空白', '2', '数字', '', '', '是'])

    const folder = temporaryFolder()
    const [single, both] = [join(folder, '一.xlsx'), join(folder, '全部.xlsx')]
    expect(await nianbao([...one, '--out', single])).toMatchObject({ status: 0, out: '' })
    const workbook = await readXlsx(readFileSync(single))
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['数据', '正文', '结转', '历年'])
    expect((await nianbao([...all, '--format', 'xlsx', '--out', both])).err).toContain('全部.xlsx')
    const [figures] = (await readXlsx(readFileSync(both))).sheets
    expect(figures?.rows).toHaveLength(1 + 2 * cellsOf('F21').length)
    expect((await nianbao([...all, '--format', 'csv'])).out.trimEnd().split('\r\n')).toHaveLength(
      1 + 2 * cellsOf('F21').length
    )

    const before = readFileSync(single)
    const again = await nianbao([...one, '--out', single])
    expect(again).toMatchObject({ status: 2, err: expect.stringContaining('没有覆盖') as string })
    expect(readFileSync(single).equals(before)).toBe(true)
    expect(await nianbao([...one, '--format', 'xlsx'])).toMatchObject({ status: 2 })
    expect(await nianbao([...one, '--format', 'doc'])).toMatchObject({ status: 2 })
    const lost = join(folder, '没有.csv')
    const missing = await nianbao([
      'diff',
      '--archive',
      dir,
      '--organ',
      '没有',
      '--from',
      '2022',
      '--to',
      '2023',
      '--out',
      lost
    ])
    expect(missing.status).toBe(2)
    expect(existsSync(lost)).toBe(false)
  })

  it('says what is missing', async () => {
    const dir = await archive()
    const on = (...args: string[]) => nianbao(['diff', '--archive', dir, ...args])
    for (const args of [
      ['--organ', '枕溪县水务局', '--from', '2022'],
      ['--from', '2022', '--to', '2023']
    ]) {
      expect(await on(...args)).toMatchObject({ status: 2, err: expect.stringContaining('--from') as string })
    }
    const year = await on('--organ', '枕溪县水务局', '--from', '2021', '--to', '2023')
    expect(year).toMatchObject({ status: 2, err: expect.stringContaining('没有 2021 年的报告') as string })
    const organ = await on('--organ', '没有这个局', '--from', '2021', '--to', '2023')
    expect(organ).toMatchObject({ status: 2, err: expect.stringContaining('请核对机关名称') as string })
  })
})

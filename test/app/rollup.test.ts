import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { rollupCellOf, rollupOf } from '../../src/main/app/rollup'
import { rollupRegions } from '../../src/main/app/rollup/regions'
import { exportRollup } from '../../src/main/app/rollup/sheet'
import type { Archive } from '../../src/main/archive'
import { cellsOf } from '../../src/shared/form'
import type { Cells, Report } from '../../src/shared/report'
import { rollUp } from '../../src/shared/rollup'
import { archiveIn } from '../fixtures/app'
import { blank, cellsFrom, dash, missing, number, place } from '../fixtures/cells'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'

const at = '2026-01-31T08:00:00.000Z'
const today = '2026-11-22'
const asked = { region: '枕溪县', year: 2023, deep: true }
const received = 'III.new.natural'

/** A report that received so many applications; everything else is 0. */
function reportOf(organ: string, year: number, n = 1, form: 'F19' | 'F21' = year < 2021 ? 'F19' : 'F21'): Report {
  const report = readReport(year, zeroFigures(form), { organ })
  return { ...report, form, cells: { ...cellsFrom(zeroFigures(form)), [received]: number(n) } }
}

async function archiveOf(reports: readonly Report[]): Promise<Archive> {
  const archive = await archiveIn(temporaryFolder())
  for (const report of reports) keep(archive, report)
  return archive
}

const shown = (archive: Archive, change: Partial<typeof asked> = {}) =>
  rollupOf(archive, { ...asked, ...change }, today, 'zh')
const organs = (list: readonly { organ: string }[]) => list.map(({ organ }) => organ).sort()

const doubt = { code: 'broken-number', params: {} } as const
const corrected = { from: { status: 'blank', value: null, raw: '', place }, at, note: null } as const
const cell = fc.oneof(
  fc.integer({ min: -100, max: 1e6 }).map(number),
  fc.integer({ min: 0, max: 1e8 }).map((n) => number(n / 1e4)),
  fc.constantFrom(blank, dash, missing, undefined),
  fc.constant({ status: 'invalid', value: null, raw: '见附件', place } as const),
  fc.integer({ min: 0, max: 99 }).map((n) => ({ ...number(n), doubt })),
  fc.integer({ min: 0, max: 99 }).map((n) => ({ ...number(n), corrected })),
  fc.constantFrom('元', '万元').map((unit) => ({ ...number(251), unit }))
)
const some = fc.array(fc.tuple(fc.constantFrom(...cellsOf('F21').map(({ id }) => id)), cell), { maxLength: 60 })
const cellsList = fc.array(
  some.map((pairs): Cells => {
    const given = pairs.flatMap(([id, each]) => (each === undefined ? [] : [[id, each] as const]))
    return Object.fromEntries(given)
  }),
  { maxLength: 9 }
)

describe('the sum of reports', () => {
  it('is that of their numbers, cell by cell, and counts all that is none', () => {
    fc.assert(
      fc.property(cellsList, (list) => {
        const sums = rollUp('F21', list)
        for (const { id, kind } of cellsOf('F21')) {
          const cells = list.map((cells) => cells[id])
          const numbers = cells.flatMap((each) => {
            if (each?.status !== 'number' || (kind === 'amount' && each.unit === '元')) return []
            return [each.value]
          })
          const sum = sums[id]
          expect(sum?.number).toBe(numbers.length)
          expect(sum?.doubted).toBe(cells.filter((each) => each?.doubt !== undefined).length)
          expect(sum?.corrected).toBe(cells.filter((each) => each?.corrected !== undefined).length)
          expect(sum?.missing).toBe(cells.filter((each) => each === undefined || each.status === 'missing').length)
          expect(sum?.blank).toBe(cells.filter((each) => each?.status === 'blank').length)
          const without =
            (sum?.blank ?? 0) +
            (sum?.placeholder ?? 0) +
            (sum?.invalid ?? 0) +
            (sum?.missing ?? 0) +
            (sum?.otherUnit ?? 0)
          expect(numbers.length + without).toBe(list.length)
          if (numbers.length === 0) expect(sum?.sum).toBeNull()
          else
            expect(sum?.sum).toBeCloseTo(
              numbers.reduce((all, value) => all + value, 0),
              4
            )
        }
      }),
      { numRuns: 60 }
    )
  })

  it('is the same in whatever order', () => {
    const shuffled = cellsList.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(rollUp('F21', other)).toEqual(rollUp('F21', list))
      }),
      { numRuns: 60 }
    )
  })

  it('has no dust of floating point, and is nothing where there is no number', () => {
    const amounts = (values: readonly number[]) => values.map((value) => ({ 'II.fees.amount': number(value) }))
    expect(rollUp('F21', amounts([0.1, 0.2]))['II.fees.amount']?.sum).toBe(0.3)
    expect(rollUp('F21', amounts([1424.4, 3.0001, 0.7]))['II.fees.amount']?.sum).toBe(1428.1001)
    expect(rollUp('F21', [{}, {}])['II.fees.amount']).toMatchObject({ sum: null, number: 0, missing: 2 })
  })

  it('leaves out an amount in 元, and says so', () => {
    const yuan = { 'II.fees.amount': { ...number(251_000), unit: '元', raw: '251000元' } }
    const sums = rollUp('F21', [yuan, { 'II.fees.amount': { ...number(2), unit: '万元' } }])
    expect(sums['II.fees.amount']).toMatchObject({ sum: 2, number: 1, otherUnit: 1 })
  })
})

describe('the roll-up of a region', () => {
  it('sums departments, offices and towns, and sets the own government beside', async () => {
    const archive = await archiveOf([
      reportOf('枕溪县水务局', 2023, 3),
      reportOf('枕溪县人民政府办公室', 2023, 4),
      reportOf('枕溪县白石镇人民政府', 2023, 5),
      reportOf('枕溪县人民政府', 2023, 20),
      reportOf('云台县水务局', 2023, 100),
      reportOf('枕溪县水务局', 2022, 1000)
    ])
    const all = shown(archive)
    expect(organs(all.included)).toEqual(['枕溪县人民政府办公室', '枕溪县水务局', '枕溪县白石镇人民政府'])
    expect(all.cells[received]).toMatchObject({ sum: 12, number: 3 })
    expect(all.own).toMatchObject({ organ: '枕溪县人民政府', cells: { [received]: { value: 20 } } })
    expect([all.leftOut, all.missing]).toEqual([[], []])
    const own = shown(archive, { deep: false })
    expect(organs(own.included)).toEqual(['枕溪县人民政府办公室', '枕溪县水务局'])
    expect(own.cells[received]?.sum).toBe(7)
    await archive.close()
  })

  it('counts nobody twice where a government below has a report of all that is there', async () => {
    const archive = await archiveOf([
      reportOf('嘉兴市水利局', 2023, 1),
      reportOf('嘉兴市秀洲区人民政府', 2023, 10),
      reportOf('嘉兴市秀洲区水利局', 2023, 6),
      reportOf('嘉兴市秀洲区油车港镇人民政府', 2023, 4),
      reportOf('嘉兴市南湖区水利局', 2023, 2)
    ])
    const city = shown(archive, { region: '嘉兴市' })
    expect(organs(city.included)).toEqual(['嘉兴市南湖区水利局', '嘉兴市水利局', '嘉兴市秀洲区人民政府'])
    expect(city.cells[received]?.sum).toBe(13)
    const covered = { kind: 'covered', by: '嘉兴市秀洲区人民政府' }
    expect(city.leftOut).toMatchObject([
      { organ: '嘉兴市秀洲区水利局', why: covered },
      { organ: '嘉兴市秀洲区油车港镇人民政府', why: covered }
    ])
    expect(shown(archive, { region: '嘉兴市秀洲区' }).cells[received]?.sum).toBe(10)
    expect(rollupRegions(archive, today)).toEqual({
      regions: [
        { region: '嘉兴市', organs: 5, own: 1 },
        { region: '嘉兴市南湖区', organs: 1, own: 1 },
        { region: '嘉兴市秀洲区', organs: 2, own: 1 }
      ],
      years: [2023],
      usual: '嘉兴市'
    })
    await archive.close()
  })

  it('mixes no forms, and says why a report is left out', async () => {
    const archive = await archiveOf([
      reportOf('枕溪县水务局', 2023, 3),
      reportOf('枕溪县教育局', 2023, 5, 'F19'),
      { ...reportOf('枕溪县司法局', 2023), form: null, cells: {} },
      reportOf('国家税务总局枕溪县税务局', 2023, 7),
      reportOf('卫生健康局', 2023, 9),
      reportOf('枕溪县人民政府', 2023, 9, 'F19')
    ])
    const { included, leftOut, cells, own } = shown(archive)
    expect([organs(included), cells[received]?.sum, own]).toEqual([['枕溪县水务局'], 3, null])
    expect(Object.fromEntries(leftOut.map(({ organ, why }) => [organ, why]))).toEqual({
      枕溪县教育局: { kind: 'other-form', form: 'F19' },
      枕溪县人民政府: { kind: 'other-form', form: 'F19' },
      枕溪县司法局: { kind: 'no-form' },
      国家税务总局枕溪县税务局: { kind: 'branch' },
      卫生健康局: { kind: 'no-region' }
    })
    expect(shown(archive, { year: 2018 })).toMatchObject({ form: null, cells: {}, included: [] })
    expect(() => shown(archive, { region: '云台县' })).toThrow('region-not-known')
    await archive.close()
  })

  it('completes names by the home region, and follows organs through their names', async () => {
    const archive = await archiveOf([
      reportOf('前进区教育局', 2023, 1),
      reportOf('佳木斯市前进区水务局', 2023, 2),
      reportOf('佳木斯市前进区卫健局', 2022, 3),
      reportOf('卫健局', 2023, 4)
    ])
    expect(shown(archive, { region: '佳木斯市前进区' }).cells[received]?.sum).toBe(2)
    await archive.setHome('佳木斯市前进区', at)
    const link = { from: '佳木斯市前进区卫健局', to: '卫健局', kind: 'abbreviation' as const, since: null, note: null }
    await archive.link({ at, links: [link] })
    for (const region of ['前进区', '佳木斯市前进区']) {
      expect(shown(archive, { region })).toMatchObject({ region: '佳木斯市前进区', leftOut: [] })
      expect(shown(archive, { region }).cells[received]?.sum).toBe(7)
    }
    expect(rollupRegions(archive, today)).toMatchObject({
      regions: [{ region: '佳木斯市前进区', organs: 3, own: 3 }],
      usual: '佳木斯市前进区'
    })
    await archive.close()
  })

  it('says who is missing, and is complete where all on the roster are summed', async () => {
    const archive = await archiveOf([
      reportOf('枕溪县水务局', 2023, 3),
      reportOf('枕溪县教育局', 2022, 5),
      reportOf('枕溪县人民政府', 2022, 5)
    ])
    expect(shown(archive)).toMatchObject({ roster: false, complete: false, own: null })
    expect(shown(archive).missing).toEqual([{ organ: '枕溪县教育局', due: '2024-01-31' }])
    const edit = { add: [], take: [], due: [], links: [], unlink: [] }
    await archive.setRoster({ ...edit, add: [{ year: 2023, organs: ['枕溪县水务局', '枕溪县教育局'] }] }, at)
    expect(shown(archive)).toMatchObject({ roster: true, complete: false })
    expect(rollupOf(archive, asked, '2024-01-31', 'zh')).toMatchObject({
      missing: [],
      waiting: [{ organ: '枕溪县教育局' }]
    })
    keep(archive, reportOf('枕溪县教育局', 2023, 5))
    expect(shown(archive)).toMatchObject({ complete: true, missing: [] })
    await archive.close()
  })

  it('says of a cell what each report has there', async () => {
    const report = reportOf('枕溪县教育局', 2023)
    const archive = await archiveOf([
      reportOf('枕溪县水务局', 2023, 3),
      { ...report, cells: { ...report.cells, [received]: { ...number(4), doubt } } },
      { ...reportOf('枕溪县司法局', 2023), cells: { ...report.cells, [received]: blank } }
    ])
    const { shares } = rollupCellOf(archive, { ...asked, cell: received }, today, 'zh')
    expect(Object.fromEntries(shares.map(({ organ, share, value }) => [organ, [share, value]]))).toEqual({
      枕溪县教育局: ['number', 4],
      枕溪县水务局: ['number', 3],
      枕溪县司法局: ['blank', null]
    })
    expect(shares.filter((each) => each.doubt !== null).map(({ organ }) => organ)).toEqual(['枕溪县教育局'])
    expect(shown(archive).cells[received]).toMatchObject({ sum: 7, number: 2, blank: 1, doubted: 1 })
    await archive.close()
  })

  it('is written as the official form, with what is not sure, and the organs', async () => {
    const doubted = reportOf('枕溪县水务局', 2023)
    const archive = await archiveOf([
      { ...doubted, cells: { ...doubted.cells, [received]: { ...number(4), doubt } } },
      { ...reportOf('枕溪县司法局', 2023), cells: { ...doubted.cells, [received]: blank } },
      reportOf('枕溪县人民政府', 2023, 9)
    ])
    const { name, bytes } = await exportRollup(archive, asked, today, 'zh')
    expect(name).toBe('枕溪县 2023 年汇总.xlsx')
    const { sheets } = await readXlsx(Buffer.from(bytes))
    const comments = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].map(({ comment }) => comment?.text ?? '')
    )
    expect(comments.filter((text) => text !== '')).toContain(
      '2 个中 1 个有数（空白 1）\n1 个存疑\n本级政府报告：9\n汇总减本级相差 -5'
    )
    expect(sheets.at(-1)?.rows.map(([organ, what]) => [organ, what])).toEqual([
      ['机关', '汇总情况'],
      ['枕溪县水务局', '已汇总'],
      ['枕溪县司法局', '已汇总'],
      ['枕溪县人民政府', '本级政府报告（不计入汇总）']
    ])
    await archive.close()
  })
})

import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { boardOf } from '../../src/main/app/board'
import { printedBoard } from '../../src/main/app/board/paper'
import { exportBoard } from '../../src/main/app/board/sheet'
import { recheck } from '../../src/main/app/recheck'
import { type Archive, listReports, loadReport } from '../../src/main/archive'
import type { BoardRow, Square } from '../../src/shared/api/board'
import { isStanding } from '../../src/shared/finding'
import { archiveIn } from '../fixtures/app'
import { fillWithFaults } from '../fixtures/faults'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'

const at = '2026-01-31T08:00:00.000Z'
const today = '2026-11-22'
const nothing = { add: [], take: [], due: [], links: [], unlink: [] }

const reportOf = (organ: string, year: number) =>
  readReport(year, zeroFigures(year < 2021 ? 'F19' : 'F21'), { organ, sections: [] })

async function archiveOf(named: Readonly<Record<string, readonly number[]>>): Promise<Archive> {
  const archive = await archiveIn(temporaryFolder())
  for (const [organ, years] of Object.entries(named)) for (const year of years) keep(archive, reportOf(organ, year))
  await recheck(archive, new AbortController().signal)
  return archive
}

/** A row in signs: reported, missing, not due, before, after, not on the roster. */
function signs({ squares }: BoardRow): string {
  const sign = (square: Square) =>
    square.state === 'outside'
      ? { before: '<', after: '>', 'not-on-roster': 'x' }[square.why]
      : { reported: 'R', missing: '-', 'not-due': '…' }[square.state]
  return squares.map(sign).join('')
}

const drawn = (archive: Archive, day = today) =>
  Object.fromEntries(boardOf(archive, day).rows.map((row) => [row.organ, signs(row)]))

describe('the board', () => {
  it('says of every organ and year what its report comes to, or that there is none', async () => {
    const archive = await archiveOf({ 枕溪县水务局: [2019, 2020, 2022], 枕溪县教育局: [2021], 枕溪县人民政府: [2022] })
    expect(boardOf(archive, today).years).toEqual([
      { year: 2019, roster: false, reported: 1, missing: 0 },
      { year: 2020, roster: false, reported: 1, missing: 0 },
      { year: 2021, roster: false, reported: 1, missing: 1 },
      { year: 2022, roster: false, reported: 2, missing: 1 }
    ])
    expect(drawn(archive)).toEqual({ 枕溪县教育局: '<<R-', 枕溪县人民政府: '<<<R', 枕溪县水务局: 'RR-R' })
    await archive.close()
  })

  it('calls nobody late before the day that a report is due', async () => {
    const archive = await archiveOf({ 枕溪县水务局: [2023], 枕溪县人民政府: [2023], 枕溪县教育局: [2024] })
    expect(drawn(archive, '2025-01-31')).toMatchObject({ 枕溪县水务局: 'R…', 枕溪县人民政府: 'R…' })
    expect(drawn(archive, '2025-02-01')).toMatchObject({ 枕溪县水务局: 'R-', 枕溪县人民政府: 'R…' })
    expect(drawn(archive, '2025-04-01')).toMatchObject({ 枕溪县水务局: 'R-', 枕溪县人民政府: 'R-' })
    const due = [{ kind: 'department' as const, year: 2024, day: '06-30' }]
    await archive.setRoster({ ...nothing, due }, at)
    expect(drawn(archive, '2025-06-30')).toMatchObject({ 枕溪县水务局: 'R…' })
    const [row] = boardOf(archive, '2025-07-01').rows.filter(({ organ }) => organ === '枕溪县水务局')
    expect(row?.squares[1]).toEqual({ state: 'missing', due: '2025-06-30' })
    await archive.close()
  })

  it('follows names that are one organ’s, and ends an organ where it went into another', async () => {
    const archive = await archiveOf({
      枕溪县卫生和计划生育局: [2019],
      枕溪县卫生健康局: [2021],
      枕溪县扶贫办: [2019, 2020],
      枕溪县农业农村局: [2019, 2021]
    })
    const links = [
      { from: '枕溪县卫生和计划生育局', to: '枕溪县卫生健康局', kind: 'renamed' as const, since: '2020', note: null },
      { from: '枕溪县扶贫办', to: '枕溪县农业农村局', kind: 'merged' as const, since: '2021', note: null }
    ]
    await archive.link({ at, links })
    expect(drawn(archive)).toEqual({ 枕溪县扶贫办: 'RR>', 枕溪县农业农村局: 'R-R', 枕溪县卫生健康局: 'R-R' })
    const health = boardOf(archive, today).rows.find(({ organ }) => organ === '枕溪县卫生健康局')
    expect(health).toMatchObject({ names: ['枕溪县卫生和计划生育局'], region: '枕溪县', kind: 'department' })
    expect(health?.squares[0]).toMatchObject({ state: 'reported', organ: '枕溪县卫生和计划生育局', form: 'F19' })
    await archive.close()
  })

  it('holds years against their rosters, and has organs that never reported', async () => {
    const archive = await archiveOf({ 枕溪县水务局: [2021, 2022], 枕溪县教育局: [2021] })
    const add = [
      { year: 2022, organs: ['枕溪县水务局', '枕溪县司法局'] },
      { year: 2023, organs: ['枕溪县司法局'] }
    ]
    await archive.setRoster({ ...nothing, add }, at)
    expect(drawn(archive)).toEqual({ 枕溪县教育局: 'Rxx', 枕溪县司法局: '<--', 枕溪县水务局: 'RRx' })
    await archive.close()
  })

  it('counts what stands in each report, and only that', async () => {
    const archive = await archiveIn(temporaryFolder())
    fillWithFaults(archive, { organs: 12, from: 2019, years: 3, faults: 3 })
    await recheck(archive, new AbortController().signal)
    archive.db.run(
      `UPDATE finding SET state = 'accepted', judged_at = '${at}' WHERE report_id % 3 = 0 AND position = 0`
    )
    const squares = boardOf(archive, today).rows.flatMap((row) => row.squares)
    expect(squares).toHaveLength(36)
    for (const square of squares) {
      if (square.state !== 'reported') throw new Error('a report is not on the board')
      const report = loadReport(archive.db, square.reportId)
      const standing = report?.findings.filter(({ id }) => isStanding(report.judgements[id]?.state ?? 'open'))
      const count = (severity: string) => standing?.filter((finding) => finding.severity === severity).length
      expect(square.counts).toMatchObject({
        error: count('error'),
        warning: count('warning'),
        information: count('information')
      })
      const received = report?.report.cells['III.new.total']
      expect(square.received).toBe(received?.doubt === undefined ? received?.value : null)
    }
    await archive.close()
  })

  it('has each report that counts in one square, whatever was reported', async () => {
    const organ = fc.constantFrom('枕溪县水务局', '枕溪县教育局', '枕溪县人民政府')
    const reports = fc.array(fc.record({ organ, year: fc.integer({ min: 2017, max: 2024 }) }), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(reports, async (list) => {
        const archive = await archiveIn(temporaryFolder())
        for (const each of list) keep(archive, reportOf(each.organ, each.year))
        const { years, rows } = boardOf(archive, today)
        const shown = rows.flatMap(({ squares }) =>
          squares.flatMap((square, place) =>
            square.state === 'reported' ? [`${square.reportId} ${square.organ} ${years[place]?.year}`] : []
          )
        )
        const current = listReports(archive.db).filter((report) => report.current)
        expect(shown.sort()).toEqual(current.map(({ id, organ: of, year }) => `${id} ${of} ${year}`).sort())
        for (const row of rows) expect(row.squares).toHaveLength(years.length)
        await archive.close()
      }),
      { numRuns: 20 }
    )
  })

  it('is printed whole, or those that miss a year', async () => {
    const archive = await archiveOf({ '枕溪县<b>水务局': [2021, 2022], 枕溪县教育局: [2021] })
    const imprint = { version: '1.2.3', at: new Date('2026-11-22T08:00:00') }
    const options = { full: false, landscape: false, language: 'zh' as const }
    const all = printedBoard(archive, { kind: 'board', year: null }, options, imprint)
    expect([all.organs, all.reports]).toEqual([2, 3])
    expect(all.html).toContain('枕溪县&lt;b&gt;水务局')
    expect(all.html.match(/<td class="missing">未报/gu)).toHaveLength(1)
    const missing = printedBoard(archive, { kind: 'board', year: 2022 }, options, imprint)
    expect(missing.organs).toBe(1)
    expect(missing.html).not.toContain('水务局')
    expect(missing.html).toContain('<h1>2022 年未报</h1>')
    await archive.close()
  })

  it('does not tick a report that has no tables to check', async () => {
    const archive = await archiveIn(temporaryFolder())
    keep(archive, {
      ...readReport(2017, zeroFigures('F19'), { organ: '枕溪县水务局', sections: [] }),
      form: null,
      cells: {}
    })
    archive.db.run('DELETE FROM finding')
    const imprint = { version: '1.2.3', at: new Date('2026-11-22T08:00:00') }
    const options = { full: false, landscape: false, language: 'zh' as const }
    const { html } = printedBoard(archive, { kind: 'board', year: null }, options, imprint)
    expect(html).toContain('<td class="reported">仅正文</td>')
    const { sheets } = await readXlsx(Buffer.from((await exportBoard(archive, today, 'zh')).bytes))
    expect(sheets[0]?.rows[1]?.at(-1)).toBe('仅正文')
    await archive.close()
  })

  it('goes into a workbook as it is shown', async () => {
    const archive = await archiveOf({ 枕溪县水务局: [2021, 2022], 枕溪县教育局: [2021] })
    const { name, bytes } = await exportBoard(archive, today, 'zh')
    const { sheets } = await readXlsx(Buffer.from(bytes))
    expect(name).toBe('报送看板.xlsx')
    expect(sheets[0]?.rows.map((row) => row.map(String))).toMatchObject([
      ['机关', '地区', '类别', '2021', '2022'],
      ['枕溪县教育局', '枕溪县', '部门', expect.any(String), '未报'],
      ['枕溪县水务局', '枕溪县', '部门', expect.any(String), expect.any(String)]
    ])
    await archive.close()
  })
})

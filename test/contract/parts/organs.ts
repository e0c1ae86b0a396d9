import { expect, it } from 'vitest'
import { imported } from '../../fixtures/app'
import { temporaryFolder, writeFiles } from '../../fixtures/folder'
import { sample } from '../../fixtures/sample'
import { cellALine } from '../../fixtures/write/txt'
import type { Suite } from '../suite'

/** Who has to report, whose names are one organ’s, and what they come to together. */
export function organsPart({ client, raw, openNew, importOne }: Suite): void {
  it('keeps who has to report, reads lists of them, says who is missing, and takes everything back', async () => {
    const [water, schools] = ['枕溪县水务局', '枕溪县教育局']
    const folder = temporaryFolder()
    await openNew()
    const paths = writeFiles(folder, { 'a.txt': cellALine(sample(water, 2023)) })
    await imported(client, 'import.paths', { paths })
    const today = '2024-02-15'
    const changed: number[] = []
    const stop = client.on('archive.changed', () => changed.push(1))
    const preview = await client.call('roster.preview', {
      source: { kind: 'file', bytes: new TextEncoder().encode(`序号,机关名称\n1,${water}\n2,${schools}\n`) },
      year: 2023
    })
    expect(preview.lines).toMatchObject([
      { line: 2, status: 'known', organ: water, lastReported: 2023 },
      { line: 3, status: 'new', organ: schools }
    ])
    const due = [{ kind: 'department' as const, year: 2023, day: '02-10' }]
    const made = await client.call('roster.change', { add: [{ year: 2023, organs: [water, schools] }], due })
    expect(made).toMatchObject({ added: 2, taken: 0 })
    expect(await client.call('roster.years', { today })).toEqual({
      years: [{ year: 2023, size: 2, reported: 1 }],
      due
    })
    expect(await client.call('roster.show', { year: 2023, today })).toMatchObject({
      organs: [
        { organ: schools, report: null, due: '2024-02-10', expectation: { kind: 'expected' } },
        { organ: water, lastReported: 2023 }
      ],
      others: []
    })
    expect(await client.call('roster.names', {})).toEqual({ names: [schools, water] })
    const missing = await client.call('roster.missing', { year: 2023, today, language: 'en' })
    expect(missing).toMatchObject({ missing: [{ organ: schools }], waiting: 0 })
    expect(missing.text).toContain(`1. ${schools} (due 10 February 2024; no report so far)`)
    const copied = await client.call('roster.copy', { from: { kind: 'roster', year: 2023 }, to: 2024 })
    expect(copied).toMatchObject({ added: 2, left: [] })
    await client.call('roster.change', copied.undo)
    await client.call('roster.change', made.undo)
    expect(await client.call('roster.years', { today })).toEqual({
      years: [{ year: 2023, size: 0, reported: 1 }],
      due: []
    })
    expect(changed.length).toBeGreaterThan(3)
    stop()
    await expect(
      client.call('roster.change', { due: [{ kind: 'township', year: null, day: '02-30' }] })
    ).rejects.toMatchObject({ code: 'day-not-usable' })
    await expect(
      client.call('roster.preview', { source: { kind: 'file', bytes: Uint8Array.of(0x50, 0x4b, 3, 4) }, year: 2023 })
    ).rejects.toMatchObject({ code: 'list-not-readable' })
    await expect(raw('roster.show', { year: 'soon' })).rejects.toMatchObject({ code: 'invalid-arguments' })
  })

  it('links names that are one organ’s, takes it back, and sends proposals away', async () => {
    await openNew()
    const [old, now] = ['枕溪县卫生和计划生育局', '枕溪县卫生健康局']
    await importOne('a.txt', cellALine(sample(old, 2019, 1)))
    await importOne('b.txt', cellALine(sample(now, 2020, 2)))
    expect(await client.call('links.list', {})).toEqual({ links: [] })
    const { proposals } = await client.call('links.propose', { organ: now, language: 'en' })
    expect(proposals).toMatchObject([
      { from: { name: old, years: [2019] }, to: { name: now, years: [2020] }, kind: 'renamed', since: '2020' }
    ])
    expect(proposals[0]?.reason).toContain('when organs were reformed')
    const pair = { from: old, to: now, note: '机构改革' }
    const { links } = await client.call('links.make', { links: [{ ...pair, kind: 'renamed', since: '2019-12' }] })
    expect(links).toMatchObject([{ ...pair, kind: 'renamed', since: '2019-12', takenBack: null }])
    const series = await client.call('compare.series', { organ: old })
    expect(series.years.map(({ year, organ }) => [year, organ])).toEqual([
      [2019, old],
      [2020, now]
    ])
    expect(await client.call('compare.years', { organ: now, from: 2019, to: 2020 })).toMatchObject({
      organs: [old, now]
    })
    expect(await client.call('compare.organs', { from: 2019, to: 2020 })).toEqual([now])
    expect((await client.call('links.propose', {})).proposals).toEqual([])
    const ended = await client.call('links.takeBack', { ids: links.map(({ id }) => id) })
    expect(ended.links[0]?.takenBack).not.toBeNull()
    await client.call('links.make', { links: [{ from: old, to: now, kind: 'different' }] })
    expect((await client.call('links.propose', {})).proposals).toEqual([])
    expect((await client.call('links.list', {})).links.map(({ kind }) => kind)).toEqual(['different', 'renamed'])
    const [report] = await client.call('reports.list', {})
    const history = await client.call('reports.history', { id: report?.id ?? '' })
    expect(history.map(({ kind }) => kind)).toEqual(['imported', 'linked', 'unlinked'])
    expect(history[1]?.message).toBe(`认定：“${old}”自 2019-12 起改称“${now}”`)
    await expect(client.call('links.takeBack', { ids: ['none'] })).rejects.toMatchObject({ code: 'link-not-found' })
    await expect(raw('links.make', { links: [{ from: old, to: now, kind: 'kin' }] })).rejects.toMatchObject({
      code: 'invalid-arguments'
    })
  })

  it('shows who reported for which year, and writes it as a workbook', async () => {
    await openNew()
    expect(await client.call('board.show', {})).toEqual({ years: [], rows: [] })
    const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2020, 1)))
    await importOne('b.txt', cellALine(sample('枕溪县教育局', 2021, 2)))
    const { years, rows } = await client.call('board.show', {})
    expect(years.map(({ year, reported, missing }) => [year, reported, missing])).toEqual([
      [2020, 1, 0],
      [2021, 1, 1]
    ])
    const water = rows.find(({ organ }) => organ === '枕溪县水务局')
    expect(water).toMatchObject({ region: '枕溪县', kind: 'department', names: [] })
    expect(water?.squares).toMatchObject([
      { state: 'reported', reportId: id, form: 'F19' },
      { state: 'missing', due: '2022-01-31' }
    ])
    const overview = await client.call('overview.show', {})
    expect(overview.years.map(({ year, missing }) => [year, missing])).toEqual([
      [2021, 1],
      [2020, 0]
    ])
    expect(overview.missing).toEqual([{ organ: '枕溪县水务局', last: 2020 }])
    const printed = await client.call('print.page', { scope: { kind: 'board', year: 2021 } })
    expect(printed).toMatchObject({ name: '报送看板', organs: 1, reports: 1 })
    const { name, bytes } = await client.call('board.export', { language: 'en' })
    expect(name).toBe('Who reported.xlsx')
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK')
  })

  it('sums a region’s reports beside that of its government, and writes it as a workbook', async () => {
    await openNew()
    expect(await client.call('rollup.regions', {})).toEqual({ regions: [], years: [], usual: null })
    const cell = 'III.new.natural'
    await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1, { [cell]: '3' })))
    await importOne('b.txt', cellALine(sample('枕溪县白石镇人民政府', 2023, 2, { [cell]: '' })))
    await importOne('c.txt', cellALine(sample('枕溪县人民政府', 2023, 3, { [cell]: '9' })))
    expect(await client.call('rollup.regions', {})).toEqual({
      regions: [{ region: '枕溪县', organs: 2, own: 1 }],
      years: [2023],
      usual: '枕溪县'
    })
    const asked = { region: '枕溪县', year: 2023 }
    const shown = await client.call('rollup.show', asked)
    expect(shown.included.map(({ organ }) => organ)).toEqual(['枕溪县水务局', '枕溪县白石镇人民政府'])
    expect(shown.cells[cell]).toMatchObject({ sum: 3, number: 1, blank: 1 })
    expect(shown.own?.cells[cell]).toMatchObject({ status: 'number', value: 9 })
    const { shares } = await client.call('rollup.cell', { ...asked, deep: false, cell })
    expect(shares).toMatchObject([{ organ: '枕溪县水务局', share: 'number', value: 3 }])
    const { name, bytes } = await client.call('rollup.export', { ...asked, language: 'en' })
    expect(name).toBe('枕溪县 2023, roll-up.xlsx')
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK')
    await expect(client.call('rollup.show', { ...asked, region: '云台县' })).rejects.toMatchObject({
      code: 'region-not-known'
    })
  })

  it('keeps the region that an archive is of', async () => {
    await openNew()
    await importOne('a.txt', cellALine(sample('佳木斯市前进区教育局', 2023, 1)))
    expect(await client.call('archive.home', {})).toEqual({
      region: null,
      asked: false,
      suggested: ['佳木斯市前进区']
    })
    expect(await client.call('archive.home', { region: '佳木斯市前进区' })).toMatchObject({
      region: '佳木斯市前进区'
    })
    await expect(client.call('archive.home', { region: '教育局' })).rejects.toMatchObject({
      code: 'region-not-known'
    })
    expect(await client.call('archive.home', { region: null })).toMatchObject({ region: null, asked: true })
  })
}

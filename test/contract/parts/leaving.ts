import type { CallArgs } from '../../../src/shared/api/contract'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { cellsOf } from '../../../src/shared/form'
import { imported } from '../../fixtures/app'
import { temporaryFolder, writeFiles } from '../../fixtures/folder'
import { sample } from '../../fixtures/sample'
import { cellALine } from '../../fixtures/write/txt'
import type { Suite } from '../suite'

/** What leaves the program: exports, paper, letters. */
export function leavingPart({ client, raw, openNew, importOne }: Suite): void {
  it('says how much an export holds, refuses what cannot be, and saves where there are dialogs', async () => {
    await openNew()
    const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023)))
    await importOne('b.txt', cellALine(sample('枕溪县财政局', 2020, 2)))
    const everything = { kind: 'archive' } as const
    const long = { shape: 'long', format: 'xlsx', scope: everything } as const
    const figures = cellsOf('F19').length + cellsOf('F21').length
    expect(await client.call('export.size', long)).toEqual({
      reports: 2,
      without: 0,
      rows: figures,
      sheets: 2,
      most: 1_048_576 - 2
    })
    const wide = { ...long, shape: 'wide' as const, scope: { kind: 'reports' as const, ids: [id] } }
    expect(await client.call('export.size', wide)).toMatchObject({ reports: 1, rows: 1, most: null })
    const year = { ...long, scope: { ...everything, year: 2019 } }
    expect(await client.call('export.size', year)).toMatchObject({ reports: 0, rows: 0 })
    for (const wrong of [
      { ...long, shape: 'form', format: 'csv' },
      { ...long, format: 'dbf' },
      { ...long, scope: { kind: 'reports', ids: [] } }
    ]) {
      await expect(raw('export.size', wrong)).rejects.toMatchObject({ code: 'invalid-arguments' })
    }
    await expect(raw('export.save', { ...long, id: '../../x' })).rejects.toMatchObject({ code: 'invalid-arguments' })

    const { dialogs } = await client.call('app.info', {})
    const save = (asked: CallArgs<'export.size'>) => client.call('export.save', { ...asked, id: 'export-one' })
    // Whoever runs this suite where there are dialogs has them closed.
    if (dialogs) {
      expect(await save(long)).toEqual({ path: null })
      await expect(save({ ...long, shape: 'form' })).rejects.toMatchObject({ code: 'more-than-one-report' })
      await expect(save({ ...year, shape: 'form' })).rejects.toMatchObject({ code: 'nothing-to-export' })
    } else await expect(save(long)).rejects.toMatchObject({ code: 'not-saved-here' })
    expect(await client.call('export.stop', { id: 'export-one' })).toEqual({})
    expect(await client.call('export.reveal', {})).toEqual({})
  })

  it('prints and exports a comparison, and says what was copied from where', async () => {
    await openNew()
    const files = {
      'a.txt': cellALine(sample('枕溪县水务局', 2022, 2)),
      'b.txt': cellALine(sample('枕溪县水务局', 2023, 2, { 'III.new.legal': '31' })),
      'c.txt': cellALine(sample('枕溪县财政局', 2023, 2))
    }
    await imported(client, 'import.paths', { paths: writeFiles(temporaryFolder(), files) })
    expect(await client.call('compare.choices', {})).toEqual([
      { organ: '枕溪县水务局', years: [2022, 2023] },
      { organ: '枕溪县财政局', years: [2023] }
    ])
    const asked = { organ: '枕溪县水务局', from: 2022, to: 2023 }
    const scope = { kind: 'comparison', ...asked } as const
    const printed = await client.call('print.page', { scope })
    expect(printed).toMatchObject({ organs: 1, reports: 2, changed: 1, name: '年度对比 枕溪县水务局 2022–2023' })
    expect(printed.page).toContain('年度对比')
    await expect(client.call('print.page', { scope: { ...scope, from: 2020 } })).rejects.toMatchObject({
      code: 'no-report-of-year'
    })

    const csv = await client.call('compare.export', { ...asked, format: 'csv' })
    expect(csv.name).toBe('年度对比 枕溪县水务局 2022–2023.csv')
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const json = await client.call('compare.export', { ...asked, format: 'json' })
    const diff = await client.call('compare.years', asked)
    expect(JSON.parse(new TextDecoder().decode(json.bytes))).toEqual(diff)
    const xlsx = await client.call('compare.export', { ...asked, format: 'xlsx', language: 'en' })
    expect(new TextDecoder('latin1').decode(xlsx.bytes.subarray(0, 2))).toBe('PK')

    const findings = await client.call('check.findings', { id: diff.reportIds[1] })
    const copies = findings.findings.filter(({ rule }) => rule === 'Y-07')
    const copied = await client.call('compare.copied', { id: diff.reportIds[1] })
    expect(copied.map(({ finding }) => finding).sort()).toEqual(copies.map(({ id }) => id).sort())
    expect(new Set(copied.flatMap(({ sources }) => sources.map(({ organ, year }) => `${organ} ${year}`)))).toEqual(
      new Set(['枕溪县水务局 2022', '枕溪县财政局 2023'])
    )
    await expect(client.call('compare.copied', { id: '99' })).rejects.toMatchObject({ code: 'report-not-found' })
  })

  it('prints a summary of the archive, of a year, of chosen reports, as a page', async () => {
    await openNew()
    const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1, { 'III.total.natural': '999' })))
    await importOne('b.txt', cellALine(sample('枕溪县财政局', 2022, 2)))
    const everything = { kind: 'archive' } as const
    const summary = await client.call('print.page', { scope: everything })
    expect(summary).toMatchObject({ organs: 2, reports: 2, name: '核查摘要 全部机关，全部年度（2022、2023）' })
    expect(summary.page).toContain('枕溪县财政局')
    expect(summary.page).not.toContain('自然人一列不平')
    const full = await client.call('print.page', { scope: everything, full: true, landscape: true })
    expect(full.page).toContain('自然人一列不平')
    expect(full.page).toContain('A4 landscape')
    const year = await client.call('print.page', { scope: { kind: 'archive', year: 2023 } })
    expect(year).toMatchObject({ organs: 2, reports: 1 })
    expect(year.page).toContain('没有报告')
    const one = await client.call('print.page', { scope: { kind: 'reports', ids: [id] }, language: 'en' })
    expect(one).toMatchObject({ organs: 1, reports: 1, name: 'Validation summary 枕溪县水务局 2023' })
    await expect(client.call('print.page', { scope: { kind: 'reports', ids: ['99'] } })).rejects.toMatchObject({
      code: 'report-not-found'
    })
    await expect(raw('print.page', { scope: { kind: 'reports', ids: [] } })).rejects.toMatchObject({
      code: 'invalid-arguments'
    })
    expect(await client.call('print.stop', {})).toEqual({})
  })

  it('says where it cannot print by itself', async () => {
    if ((await client.call('app.info', {})).prints) return
    await openNew()
    await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1)))
    const scope = { kind: 'archive' } as const
    await expect(client.call('print.pdf', { scope })).rejects.toMatchObject({ code: 'not-printable' })
    await expect(client.call('print.dialog', { scope })).rejects.toMatchObject({ code: 'not-printable' })
  })

  it('gives a report back: a letter, a file of it, and several in one', async () => {
    await openNew()
    const good = sample('枕溪县水务局', 2023, 1)
    const faulty = { ...good, values: { ...good.values, 'III.total.natural': '999' } }
    const { id } = await importOne('a.txt', cellALine(faulty))
    const { id: other } = await importOne(
      'b.txt',
      cellALine(sample('枕溪县教育局', 2023, 2, { 'II.licensing.decisions': '' }))
    )
    const { id: clear } = await importOne('c.txt', cellALine(sample('枕溪县民政局', 2023, 3)))
    await client.call('giveback.office', { office: { name: '枕溪县政务公开办', sendTo: '' } })
    expect(await client.call('giveback.office', {})).toEqual({ name: '枕溪县政务公开办', sendTo: '' })

    const choice = { date: '2024-01-20', due: '2024-01-25' }
    const letter = await client.call('giveback.letter', { letter: { id }, ...choice })
    expect(letter).toMatchObject({ reportId: id, organ: '枕溪县水务局', year: 2023, office: '枕溪县政务公开办' })
    const [item] = letter.groups.flatMap(({ items }) => items)
    expect(item).toMatchObject({ number: 1, severity: 'error', doubted: false })
    expect(item?.text).toMatch(/^“（七）总计”一行“自然人”一列现填 999，应为 \d+。/u)
    const without = await client.call('giveback.letter', { letter: { id, findings: [] }, ...choice })
    expect(without.groups[0]?.items[0]?.number).toBeNull()

    const one = await client.call('giveback.file', { letters: [{ id }], format: 'txt', ...choice })
    expect(one).toMatchObject({ name: '枕溪县水务局2023年度报告修改意见.txt', letters: 1, without: 0 })
    expect(new TextDecoder().decode(one.bytes)).toBe(`${letter.text.replaceAll('\n', '\r\n')}\r\n`)
    const all = await client.call('giveback.file', { letters: [{ id }, { id: other }, { id: clear }], ...choice })
    expect(all).toMatchObject({ name: '修改意见 2份.zip', letters: 2, without: 1 })
    const letters = Object.keys((await JSZip.loadAsync(all.bytes)).files)
    expect(letters).toEqual(['枕溪县水务局2023年度报告修改意见.docx', '枕溪县教育局2023年度报告修改意见.docx'])

    await expect(client.call('giveback.file', { letters: [{ id: clear }] })).rejects.toMatchObject({
      code: 'nothing-to-give-back'
    })
    await expect(client.call('giveback.letter', { letter: { id: '99' } })).rejects.toMatchObject({
      code: 'report-not-found'
    })
    await expect(raw('giveback.letter', { letter: { id }, due: '2024-02-31' })).rejects.toMatchObject({
      code: 'invalid-arguments'
    })
    if ((await client.call('app.info', {})).dialogs) return
    expect(await client.call('giveback.save', { letters: [{ id }] })).toMatchObject({ folder: null })
  })
}

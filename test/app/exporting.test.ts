import { parquetReadObjects } from 'hyparquet'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { exportFigures, exportSize } from '../../src/main/app/exporting'
import { type Archive, loadReport } from '../../src/main/archive'
import type { ExportOptions } from '../../src/shared/api/exporting'
import { cellsOf } from '../../src/shared/form'
import type { Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { randomOf } from '../fixtures/random'
import { blankCell, readReport } from '../fixtures/years'

const at = '2024-01-31T08:00:00.000Z'
const never = { signal: new AbortController().signal, told: () => undefined }
type Asked = Partial<ExportOptions> & Pick<ExportOptions, 'format'> & { organ?: string; year?: number }

function optionsOf({ organ, year, ...asked }: Asked): ExportOptions {
  return {
    shape: 'long',
    language: 'zh',
    scope: { kind: 'archive', organ: organ ?? null, year: year ?? null },
    ...asked
  }
}

function reportOf(organ: string, year: number, seed: number): Report {
  const report = readReport(year, consistentFigures(year < 2021 ? 'F19' : 'F21', randomOf(seed)), { organ })
  const doubt = { code: 'broken-number', params: {} } as const
  const place = { line: 1, start: 0, end: 2 }
  return {
    ...report,
    cells: {
      ...report.cells,
      'III.new.natural': { status: 'number', value: 12, raw: '1 2', place, doubt },
      'III.granted.ngo': blankCell,
      'III.denied.security.ngo': { status: 'placeholder', value: null, raw: '=1+1', place },
      'III.denied.security.legal': { status: 'missing', value: null, raw: null, place: null }
    }
  }
}

async function bytesOf(archive: Archive, asked: Asked): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of exportFigures(archive, optionsOf(asked), never)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

type Table = Record<string, unknown>[]

/** The same rows out of every format, nothing as null and numbers as numbers. */
async function tablesOf(archive: Archive, shape: ExportOptions['shape']): Promise<Record<string, Table>> {
  const json = JSON.parse((await bytesOf(archive, { format: 'json', shape })).toString()) as Table
  const parquet = await bytesOf(archive, { format: 'parquet', shape })
  const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length) as ArrayBuffer
  const [head = [], ...lines] = parseCsv((await bytesOf(archive, { format: 'csv', shape })).toString().slice(1))
  const numeric = new Set(
    Object.entries(json[0] ?? {}).flatMap(([name, value]) => (typeof value === 'number' ? [name] : []))
  )
  const csv = lines.map((line) =>
    Object.fromEntries(
      head.map((name, column) => {
        const text = String(line[column] ?? '')
        const value = text === '' ? null : numeric.has(String(name)) ? Number(text) : text
        return [String(name), name === 'corrected' && shape === 'long' ? text === 'true' : value]
      })
    )
  )
  return { json, parquet: await parquetReadObjects({ file }), csv }
}

async function archiveOfThree(): Promise<Archive> {
  const archive = await archiveIn(temporaryFolder())
  keep(archive, reportOf('枕溪县水务局', 2020, 1))
  const corrected = keep(archive, reportOf('枕溪县水务局', 2023, 2))
  keep(archive, reportOf('枕溪县教育局', 2023, 3))
  await archive.correct({
    report: loadReport(archive.db, String(corrected))?.key ?? '',
    at,
    amendment: {
      target: 'cell',
      cell: 'III.new.legal',
      entry: { status: 'number', value: 77, raw: '77' },
      reading: { status: 'blank', value: null, raw: '', place: { line: 1, start: 0, end: 0 } }
    },
    note: null
  })
  return archive
}

describe('figures for other programs', () => {
  it('are the figures of the archive, a row each, in every format', async () => {
    const archive = await archiveOfThree()
    const { json = [], parquet, csv } = await tablesOf(archive, 'long')
    expect(parquet).toEqual(json)
    const guarded = (text: unknown) => (text === '=1+1' ? "'=1+1" : text)
    expect(csv).toEqual(json.map((row) => ({ ...row, raw: guarded(row.raw) })))
    for (const id of ['1', '2', '3']) {
      const { report } = loadReport(archive.db, id) ?? {}
      const rows = json.filter(({ organ, year }) => organ === report?.organ && year === report?.year)
      expect(rows.map(({ cell, status, value }) => ({ cell, status, value }))).toEqual(
        cellsOf(report?.form ?? 'F21').map((cell) => ({
          cell: cell.id,
          status: report?.cells[cell.id]?.status,
          value: report?.cells[cell.id]?.value
        }))
      )
      expect(rows.filter(({ doubt }) => doubt !== null).map(({ cell }) => cell)).toEqual(['III.new.natural'])
    }
    expect(json.filter(({ corrected }) => corrected === true)).toMatchObject([
      {
        organ: '枕溪县水务局',
        region: '枕溪县',
        year: 2023,
        cell: 'III.new.legal',
        value: 77,
        row: '一、本年新收政府信息公开申请数量'
      }
    ])
    await archive.close()
  })

  it('are a row for each report, a column for each cell of both forms', async () => {
    const archive = await archiveOfThree()
    const { json = [], parquet, csv } = await tablesOf(archive, 'wide')
    expect(parquet).toEqual(json)
    expect(csv?.map(({ year }) => year)).toEqual([2020, 2023, 2023])
    const [older = {}, , newer = {}] = json
    expect(newer).toMatchObject({ organ: '枕溪县水务局', 'III.new.legal': 77, corrected: 'III.new.legal' })
    expect(newer).toMatchObject({ doubted: 'III.new.natural', 'III.granted.ngo': null, 'II.rules.newlyMade': null })
    expect(older['II.rules.newlyMade']).toEqual(expect.any(Number))
    expect(older['II.rules.made']).toBe(null)
    await archive.close()
  })

  it('have a sheet for each year in a workbook, real numbers, and text that is text', async () => {
    const archive = await archiveOfThree()
    const { sheets } = await readXlsx(await bytesOf(archive, { format: 'xlsx' }))
    expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
      ['2020', cellsOf('F19').length],
      ['2023', 2 * cellsOf('F21').length]
    ])
    const [head = [], ...rows] = sheets[1]?.rows ?? []
    const at = (name: string) => head.indexOf(name)
    const row = rows.find((each) => each[at('cell')] === 'III.new.legal' && each[at('corrected')] === true)
    expect([row?.[at('value')], row?.[at('year')]]).toEqual([77, 2023])
    expect(rows.some((each) => each[at('raw')] === '=1+1')).toBe(true)
    const wide = await readXlsx(await bytesOf(archive, { format: 'xlsx', shape: 'wide', year: 2023 }))
    expect(wide.sheets[0]?.rows).toHaveLength(3)
    await archive.close()
  })

  it('are of chosen reports, whether or not they count, and say how much that is', async () => {
    const archive = await archiveOfThree()
    const scope = { kind: 'reports' as const, ids: ['1', '3'] }
    await archive.remove(3, at)
    const rows = JSON.parse((await bytesOf(archive, { format: 'json', shape: 'wide', scope })).toString()) as Table
    expect(rows.map(({ organ, year }) => [organ, year])).toEqual([
      ['枕溪县水务局', 2020],
      ['枕溪县教育局', 2023]
    ])
    const figures = cellsOf('F19').length + cellsOf('F21').length
    expect(exportSize(archive, optionsOf({ format: 'csv', scope }))).toMatchObject({
      reports: 2,
      rows: figures,
      most: null
    })
    expect(exportSize(archive, optionsOf({ format: 'csv', shape: 'wide' }))).toMatchObject({ reports: 2, rows: 2 })
    const book = exportSize(archive, optionsOf({ format: 'xlsx', scope }))
    expect([book.sheets, book.most]).toEqual([2, 1_048_576 - 2])
    keep(archive, { ...reportOf('枕溪县文化馆', 2017, 4), form: null, cells: {} })
    expect(exportSize(archive, optionsOf({ format: 'csv' }))).toMatchObject({ reports: 2, without: 1 })
    await archive.close()
  })

  it('are none where nothing is asked for that is there', async () => {
    const archive = await archiveOfThree()
    expect(JSON.parse((await bytesOf(archive, { format: 'json', year: 1999 })).toString())).toEqual([])
    expect((await bytesOf(archive, { format: 'csv', organ: '没有' })).toString().trim().split('\n')).toHaveLength(1)
    const { sheets } = await readXlsx(await bytesOf(archive, { format: 'xlsx', year: 1999 }))
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1])
    await archive.close()
  })
})

import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { exportFigures } from '../../src/main/app/exporting'
import { placedCells } from '../../src/main/app/exporting/formSheets'
import { type Archive, loadReport } from '../../src/main/archive'
import type { Language } from '../../src/shared/language'
import { type FormId, forms, layoutOf } from '../../src/shared/form'
import type { Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { randomOf } from '../fixtures/random'
import { blankCell, readReport } from '../fixtures/years'

const place = { line: 1, start: 0, end: 2 }
const doubt = { code: 'broken-number', params: {} } as const

function reportOf(organ: string, year: number): Report {
  const report = readReport(year, consistentFigures(year < 2021 ? 'F19' : 'F21', randomOf(year)), { organ })
  return {
    ...report,
    cells: {
      ...report.cells,
      'III.new.natural': { status: 'number', value: 12, raw: '1 2', place, doubt },
      'III.granted.ngo': blankCell,
      'III.denied.security.ngo': { status: 'placeholder', value: null, raw: '=1+1', place },
      'III.denied.security.legal': { status: 'missing', value: null, raw: null, place: null },
      'II.fees.amount': { status: 'number', value: 25.1, unit: '元', raw: '251000元', place }
    }
  }
}

async function formOf(
  archive: Archive,
  scope: { ids: string[] } | { organ: string; year: number },
  language: Language
) {
  const asked = {
    scope: 'ids' in scope ? { kind: 'reports' as const, ...scope } : { kind: 'archive' as const, ...scope },
    shape: 'form' as const,
    format: 'xlsx' as const,
    language
  }
  const pieces: Buffer[] = []
  const never = { signal: new AbortController().signal, told: () => undefined }
  for await (const piece of exportFigures(archive, asked, never)) pieces.push(Buffer.from(piece))
  return readXlsx(Buffer.concat(pieces), { readStyles: true })
}

/** How many places of the grid a layout's cells take, and whether any two take the same. */
function coverage(form: FormId): { cells: number; places: number; distinct: number; grid: number }[] {
  return layoutOf(forms[form]).map((layout) => {
    const placed = placedCells(layout)
    const places = placed.flatMap(({ row, column, rowSpan, cell }) =>
      Array.from({ length: rowSpan * cell.columnSpan }, (_, n) => {
        return `${row + Math.floor(n / cell.columnSpan)},${column + (n % cell.columnSpan)}`
      })
    )
    return {
      cells: placed.length,
      places: places.length,
      distinct: new Set(places).size,
      grid: layout.rows.length * layout.columns
    }
  })
}

describe('the official form as a workbook', () => {
  it.each(['F19', 'F21'] as const)('%s fills its grid, every place once', (form) => {
    for (const { places, distinct, grid } of coverage(form)) expect([places, distinct]).toEqual([grid, grid])
  })

  it('has every number at its place, as a number, and says of each cell what a person should know', async () => {
    const archive = await archiveIn(temporaryFolder())
    const id = String(keep(archive, reportOf('枕溪县水务局', 2023)))
    const { sheets } = await formOf(archive, { organ: '枕溪县水务局', year: 2023 }, 'zh')
    expect(sheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四'])
    const report = loadReport(archive.db, id)?.report
    layoutOf(forms.F21).forEach((layout, index) => {
      const sheet = sheets[index]
      expect(sheet?.rows[0]?.[0]).toBe('枕溪县水务局 2023 年政府信息公开工作年度报告')
      for (const { row, column, cell } of placedCells(layout)) {
        const stands = sheet?.rows[row + 3]?.[column] ?? null
        if (cell.kind === 'label') expect(stands).toBe(cell.text)
        else {
          const read = report?.cells[cell.cell]
          const expected = read?.status === 'number' ? read.value : read?.status === 'placeholder' ? read.raw : null
          expect(stands, cell.cell).toBe(expected)
        }
      }
      expect(sheet?.rows.flat()).toContain(`原件：${loadReport(archive.db, id)?.summary.file}`)
      expect(sheet?.merges?.length).toBeGreaterThan(2)
    })
    const comments = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap(({ comment }) => comment?.text ?? [])
    )
    expect(comments.sort().map((text) => text.replace(/^存疑：.*/u, '存疑'))).toEqual([
      '原文：251000元',
      '存疑',
      '报告里没有找到这一格。'
    ])
    await archive.close()
  })

  it('is of one report, of either form, in either language, and of a chosen one', async () => {
    const archive = await archiveIn(temporaryFolder())
    const id = String(keep(archive, reportOf('枕溪县水务局', 2020)))
    keep(archive, reportOf('枕溪县水务局', 2023))
    const { sheets } = await formOf(archive, { ids: [id] }, 'en')
    expect(sheets.map(({ name }) => name)).toEqual(['Table 2', 'Table 3', 'Table 4'])
    expect(sheets.flatMap(({ rows }) => rows.flat()).filter((text) => /[\u4e00-\u9fff]/u.test(String(text)))).toEqual(
      expect.arrayContaining([expect.stringContaining('枕溪县水务局')])
    )
    for (const [ids, code] of [
      [[id, '2'], 'more-than-one-report'],
      [['99'], 'nothing-to-export']
    ] as const) {
      await expect(formOf(archive, { ids: [...ids] }, 'zh')).rejects.toMatchObject({ code })
    }
    await archive.close()
  })
})

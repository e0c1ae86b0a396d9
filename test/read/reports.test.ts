import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import type { Document } from '../../src/shared/document'
import type { Report } from '../../src/shared/report'
import { distinctFigures, zeroFigures } from '../fixtures/figures'
import { pdfResources } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { docxOf } from '../fixtures/write/docx'
import { cellALine, rowALine } from '../fixtures/write/txt'

function reportsOf(document: Document): readonly Report[] {
  const reading = read(document)
  return reading.outcome === 'not-a-report' ? [] : reading.reports
}

async function blocksOf(bytes: Uint8Array) {
  const conversion = await convert(bytes, pdfResources)
  if (!conversion.ok) throw new Error(conversion.refusal.code)
  return conversion.document.blocks
}

const water = sampleOf({ organ: '枕溪县水务局', year: 2022, figures: distinctFigures('F21') }, randomOf(1))
const waterBefore = sampleOf({ organ: '枕溪县水务局', year: 2020, figures: distinctFigures('F19') }, randomOf(2))
const schools = sampleOf({ organ: '枕溪县教育局', year: 2022, figures: distinctFigures('F21') }, randomOf(3))

describe('reports one behind the other', () => {
  it('of two organs in a Word file', async () => {
    const blocks = [...(await blocksOf(await docxOf(water))), ...(await blocksOf(await docxOf(schools)))]
    const reports = reportsOf({ blocks, pictures: 0, pages: null })
    expect(reports.map(({ organ, year, form }) => [organ, year, form])).toEqual([
      ['枕溪县水务局', 2022, 'F21'],
      ['枕溪县教育局', 2022, 'F21']
    ])
    for (const { cells, sections } of reports) {
      expect(Object.values(cells).every(({ status, doubt }) => status === 'number' && doubt === undefined)).toBe(true)
      expect(sections).toHaveLength(6)
    }
  })

  it('of two years and two forms in a text, each with the lines of the whole file', () => {
    const first = rowALine(waterBefore)
    const [older, newer] = reportsOf(textDocument(`${first}\n${rowALine(water)}`))
    expect([older?.year, older?.form, newer?.year, newer?.form]).toEqual([2020, 'F19', 2022, 'F21'])
    const alone = reportsOf(textDocument(rowALine(water)))[0]?.cells['III.new.total']?.place
    const lines = first.split('\n').length
    expect(alone !== null && alone !== undefined && 'line' in alone ? alone.line + lines : null).toBe(
      newer?.cells['III.new.total']?.place && 'line' in newer.cells['III.new.total'].place
        ? newer.cells['III.new.total'].place.line
        : undefined
    )
  })

  it('an attachment, a list of contents and the title of another report make no second one', () => {
    const attachment = Array.from({ length: 60 }, (_, n) => `\t${n + 1}\t关于第${n + 1}号方案的通知\t${n % 7}`).join(
      '\n'
    )
    const other = '枕溪县水务局2021年政府信息公开工作年度报告'
    const contents = water.parts.map(({ heading }) => heading).join('\n')
    for (const text of [
      `${cellALine(water)}\n附件\n${attachment}`,
      `${cellALine(water)}\n${other}`,
      `${water.title}\n目录\n${contents}\n${cellALine(water)}`,
      `本报告与《${other}》一并公布。\n${cellALine(water)}`
    ]) {
      expect(reportsOf(textDocument(text))).toMatchObject([{ organ: '枕溪县水务局', year: 2022, form: 'F21' }])
    }
  })
})

describe('tables that are not there', () => {
  const text = `枕溪县水务局2022年政府信息公开工作年度报告\n${water.parts.map(({ heading }) => `${heading}\n正文一段。`).join('\n')}`
  const doubtOf = (more: Partial<Document>) => reportsOf({ ...textDocument(text), ...more })[0]?.doubts

  it('may be pictures where the file shows any, and on which page', () => {
    expect(doubtOf({})).toEqual([{ code: 'form-not-found' }])
    expect(doubtOf({ pictures: 3 })).toEqual([{ code: 'form-may-be-picture', params: { pictures: 3 } }])
    expect(doubtOf({ pictures: 3, scannedPages: [2, 3] })).toEqual([
      { code: 'form-is-picture', params: { pages: '2、3' } }
    ])
  })

  it('each cell of a single lost table says so', () => {
    const whole = sampleOf({ organ: '枕溪县水务局', year: 2022, figures: zeroFigures('F21') }, randomOf(4))
    const lines = cellALine(whole).split('\n')
    const at = (part: string) =>
      lines.findIndex((line) => line.trim() === whole.parts.find(({ id }) => id === part)?.heading)
    const lost = [...lines.slice(0, at('disputes') + 1), ...lines.slice(at('problems'))].join('\n')
    const cellOf = (more: Partial<Document>) =>
      reportsOf({ ...textDocument(lost), ...more })[0]?.cells['IV.reconsideration.total']?.doubt
    expect(cellOf({})).toEqual({ code: 'table-not-found' })
    expect(cellOf({ pictures: 1 })).toEqual({ code: 'table-may-be-picture', params: { pictures: 1 } })
    expect(cellOf({ pictures: 1, scannedPages: [3] })).toEqual({ code: 'table-is-picture', params: { pages: '3' } })
  })
})

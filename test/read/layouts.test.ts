import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { textDocument } from '../../src/main/convert/txt'
import { type Reading, read } from '../../src/main/read'
import { cellsOf } from '../../src/shared/form'
import type { Document } from '../../src/shared/document'
import type { Report } from '../../src/shared/report'
import { consistentFigures, distinctFigures } from '../fixtures/figures'
import { pdfResources } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { type Sample, sampleOf } from '../fixtures/sample'
import { docxOf } from '../fixtures/write/docx'
import { pdfOf } from '../fixtures/write/pdf'
import { cellALine, rowALine } from '../fixtures/write/txt'

const years = [2020, 2023] as const
const formOf = (year: number) => (year < 2021 ? 'F19' : 'F21')

const text = (write: (sample: Sample) => string) => (sample: Sample) => Promise.resolve(textDocument(write(sample)))
const writers: readonly { name: string; document: (sample: Sample) => Promise<Document> }[] = [
  { name: 'text, a cell a line', document: text(cellALine) },
  { name: 'text, a cell a line, indented', document: text((sample) => cellALine(sample).replace(/^\t/gmu, '  \t')) },
  { name: 'text, a row a line', document: text(rowALine) },
  { name: 'docx', document: async (sample) => converted(await docxOf(sample)) },
  { name: 'pdf', document: (sample) => converted(pdfOf(sample)) },
  { name: 'pdf, landscape', document: (sample) => converted(pdfOf(sample, { landscape: true })) },
  { name: 'pdf, small type', document: (sample) => converted(pdfOf(sample, { fontSize: 6.5 })) },
  { name: 'pdf, digits one by one', document: (sample) => converted(pdfOf(sample, { splitDigits: true })) }
]

async function converted(bytes: Uint8Array): Promise<Document> {
  const conversion = await convert(bytes, pdfResources)
  if (!conversion.ok) throw new Error(conversion.refusal.code)
  return conversion.document
}

function only(reading: Reading): Report {
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  const [report] = reading.reports
  if (report === undefined) throw new Error('no report')
  return report
}

function expectRead(report: Report, sample: Sample): void {
  expect(report).toMatchObject({
    organ: sample.organ,
    year: sample.year,
    form: sample.form,
    title: sample.title,
    doubts: [],
    extras: []
  })
  expect(report.sections.map(({ id }) => id)).toEqual(sample.parts.map(({ id }) => id))
  for (const { id } of cellsOf(sample.form)) {
    const printed = sample.values[id] ?? ''
    const cell = report.cells[id]
    expect(cell?.doubt, id).toBeUndefined()
    const status = printed === '' ? 'blank' : /\d/u.test(printed) ? 'number' : 'placeholder'
    expect(cell?.status, id).toBe(status)
    if (status === 'number') expect(cell?.value, id).toBe(Number(printed))
  }
}

describe.each(writers)('$name', ({ document }) => {
  it.each(years)('a report of %i: every number in its cell', async (year) => {
    const figures = distinctFigures(formOf(year))
    const sample = sampleOf({ organ: '枕溪县水务局', year, figures }, randomOf(year))
    expectRead(only(read(await document(sample))), sample)
  })

  it.each(years)('a report of %i: blanks and placeholders stay what they are', async (year) => {
    for (let seed = 1; seed <= 3; seed++) {
      const random = randomOf(seed * 100 + year)
      const form = formOf(year)
      const figures = consistentFigures(form, random, { most: 60, zeros: 0.3 })
      const holes = cellsOf(form).filter(() => random.chance(0.06))
      const printed = Object.fromEntries(holes.map(({ id }) => [id, random.pick(['', '', '/', '—', '无'])]))
      const sample = sampleOf({ organ: '枕溪县教育局', year, figures, printed }, random)
      expectRead(only(read(await document(sample))), sample)
    }
  })

  it.each(years)('a report of %i: the prose comes through whole', async (year) => {
    const figures = consistentFigures(formOf(year), randomOf(7), { most: 20 })
    const sample = sampleOf({ organ: '枕溪县白石镇人民政府', year, figures }, randomOf(7))
    const report = only(read(await document(sample)))
    const plain = (text: string) => text.replace(/\s/gu, '')
    for (const part of sample.parts) {
      const found = report.sections.find(({ id }) => id === part.id)
      expect(plain(found?.heading ?? ''), part.id).toBe(part.heading)
      expect(plain(found?.text ?? ''), part.id).toBe(plain(part.paragraphs.join('')))
    }
  })

  it('every figure knows its place in the file, and no two share one', async () => {
    const sample = sampleOf({ organ: '枕溪县财政局', year: 2022, figures: distinctFigures('F21') }, randomOf(3))
    const report = only(read(await document(sample)))
    const places = Object.values(report.cells).map(({ place }) => JSON.stringify(place))
    expect(places.every((place) => place !== 'null')).toBe(true)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('a cell a line, with no empty line where a row ends', () => {
  it.each(['', '\t\n'])('is read as lines whose sums hold (%j in its place)', (instead) => {
    for (const year of years) {
      const random = randomOf(year)
      const figures = consistentFigures(formOf(year), random, { most: 900, zeros: 0 })
      const sample = sampleOf({ organ: '枕溪县水务局', year, figures }, random)
      expectRead(only(read(textDocument(cellALine(sample).replace(/^(\t.*\n)\n(?=\t)/gmu, `$1${instead}`)))), sample)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { read } from '../../src/main/read'
import { forms } from '../../src/shared/form'
import { gb18030 } from '../fixtures/encodings'
import { documentOf, expectReadAs } from '../fixtures/expectRead'
import { consistentFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'
import { type Piece, piecesOf, type Sample, sampleOf, type WrittenCell } from '../fixtures/sample'
import { docxOf, docxOfPieces } from '../fixtures/write/docx'
import { htmlOf } from '../fixtures/write/html'
import { oldSite } from '../fixtures/write/page'
import { pdfOf, pdfOfPieces } from '../fixtures/write/pdf'

/** What a drawn table's columns tell: a cell under a heading is that column's, whether blank, a number or words. */

const all = forms.F21.requests.columns.map(({ id }) => id)
const emptied: readonly (readonly string[])[] = [
  ['total'],
  ['natural'],
  ['other', 'total'],
  ['natural', 'total'],
  ['natural', 'commercial', 'research'],
  all.filter((column) => column !== 'natural'),
  all.filter((column) => column !== 'total')
]

function sampleWithout(columns: readonly string[]): Sample {
  const random = randomOf(11)
  const figures = consistentFigures('F21', random, { most: 60 })
  const blank = forms.F21.requests.rows.flatMap(({ id }) =>
    columns.map((column) => [`III.${id}.${column}`, ''] as const)
  )
  return sampleOf({ organ: '枕溪县水务局', year: 2023, figures, printed: Object.fromEntries(blank) }, random)
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const writers: Readonly<Record<string, (sample: Sample) => Promise<Uint8Array> | Uint8Array>> = {
  Word: docxOf,
  'a web page': (sample) => utf8(htmlOf(sample)),
  'a page with filler cells': (sample) => gb18030(oldSite(sample)),
  'a PDF over several pages': (sample) => pdfOf(sample)
}

describe.each(Object.entries(writers))('a drawn table in %s', (_, write) => {
  it.each(emptied.map((columns) => [columns.join(' ')]))('with nothing in %s is read as it stands', async (columns) => {
    const sample = sampleWithout(columns.split(' '))
    await expectReadAs(await write(sample), sample)
  })
})

describe.each(Object.entries(writers))('words and signs in a drawn table in %s', (_, write) => {
  it.each(['不适用', '暂无', '空', '○', '见附件'])('%s stands where a number should, in every table', async (word) => {
    const columns = forms.F21.disputes.columns.map(({ id }) => `IV.litigationDirect.${id}`)
    const ids = [
      'II.rules.made',
      'II.fees.amount',
      ...['new', 'partial', 'denied.stateSecret', 'other.notCorrected'].map((row) => `III.${row}.natural`),
      'III.granted.total',
      'IV.reconsideration.upheld',
      ...columns
    ]
    const random = randomOf(12)
    const figures = consistentFigures('F21', random, { most: 60 })
    const printed = Object.fromEntries(ids.map((id) => [id, word]))
    const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures, printed }, random)
    const reading = read(await documentOf(await write(sample)))
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    for (const [id, cell] of Object.entries(reading.reports[0]?.cells ?? {})) {
      expect(cell, id).toMatchObject(
        ids.includes(id) ? { status: 'invalid', raw: word } : { status: 'number', value: figures[id] }
      )
      expect(cell.doubt, id).toBeUndefined()
    }
  })
})

describe.each([
  ['Word', docxOfPieces],
  ['a PDF', pdfOfPieces]
] as const)('a label in front of table IV’s numbers, in %s', (_, write) => {
  it('is none of them', async () => {
    const sample = sampleWithout([])
    const label = (text: string, rowSpan: number): WrittenCell => ({ text, columnSpan: 1, rowSpan, value: false })
    const pieces = piecesOf(sample).map((piece): Piece => {
      if (piece.kind !== 'table' || piece.table.columns !== 15) return piece
      const { rows } = piece.table
      const labelled = rows.map((row, index) => {
        if (index === 0) return [label('项目', rows.length - 1), ...row]
        return index === rows.length - 1 ? [label('数量', 1), ...row] : row
      })
      return { kind: 'table', table: { ...piece.table, columns: 16, labelColumns: 1, rows: labelled } }
    })
    const reading = read(await documentOf(await write(pieces)))
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    const cells = Object.entries(reading.reports[0]?.cells ?? {})
    expect(cells.filter(([id, { raw, doubt }]) => raw !== sample.values[id] || doubt !== undefined)).toEqual([])
  })
})

/** The report with every row of table III changed. */
function reshaped(sample: Sample, change: (values: readonly WrittenCell[]) => readonly WrittenCell[]): Piece[] {
  return piecesOf(sample).map((piece) => {
    if (piece.kind !== 'table' || piece.table.labelColumns !== 3) return piece
    const rows = piece.table.rows.map((row) => [
      ...row.filter(({ value }) => !value),
      ...change(row.filter(({ value }) => value))
    ])
    return { kind: 'table', table: { ...piece.table, rows } }
  })
}

describe.each([
  ['Word', docxOfPieces],
  ['a PDF', pdfOfPieces]
] as const)('rows that lost a cell and were filled up behind, in %s', (_, write) => {
  const filler: WrittenCell = { text: '', columnSpan: 1, rowSpan: 1, value: true }

  it.each(all.slice(0, -1).map((column, index) => [column, index] as const))(
    'are doubted: %s',
    async (_column, lost) => {
      const pieces = reshaped(sampleWithout([]), (values) =>
        values.length === 0 ? values : [...values.filter((_, index) => index !== lost), filler]
      )
      const reading = read(await documentOf(await write(pieces)))
      if (reading.outcome !== 'read') throw new Error(reading.outcome)
      const cells = Object.entries(reading.reports[0]?.cells ?? {}).filter(([id]) => id.startsWith('III.'))
      expect(cells.filter(([, { doubt }]) => doubt === undefined)).toEqual([])
    }
  )
})

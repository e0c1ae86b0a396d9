import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import { describe, expect, it } from 'vitest'
import { csvOf, type Sheet, type SheetValue, workbookOf, workbookStream } from '../../src/main/app/sheets'

const sheetOf = (rows: readonly (readonly SheetValue[])[], name = '数据'): Sheet => ({
  name,
  columns: [
    { header: '机关', width: 20 },
    { header: '数', width: 8 }
  ],
  rows
})

async function textOf(sheet: Sheet): Promise<string> {
  const pieces: string[] = []
  for await (const piece of csvOf(sheet)) pieces.push(piece)
  return pieces.join('')
}

const streamed = (sheet: Sheet) => buffer(Readable.fromWeb(workbookStream(sheet) as ReadableStream))

const dangerous = ['=1+1', '+1', '-20', '@SUM(A1)', '＝1+1', '＠A1', '\t=1', '=HYPERLINK("http://x","y")']
const texts = fc.oneof(
  fc.constantFrom(...dangerous),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('第一行\n第二行', '他说“好”', 'a,b', 'a"b', '2022', '—')
)
const rows = fc.array(fc.tuple(texts, fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))), {
  maxLength: 20
})

describe('CSV', () => {
  it('holds every text and number, and nothing that Excel would calculate', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const text = await textOf(sheetOf(all))
        expect(text.startsWith('\ufeff')).toBe(true)
        const [head, ...read] = parseCsv(text.slice(1)) as string[][]
        expect(head).toEqual(['机关', '数'])
        expect(read).toHaveLength(all.length)
        for (const [index, [words = '', number = '']] of read.entries()) {
          const [own, value] = all[index] ?? ['', 0]
          expect(words).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
          expect([own, `'${own}`].map((each) => each.replace(/\r\n?/gu, '\n'))).toContain(
            words.replace(/\r\n?/gu, '\n')
          )
          expect(Number(number)).toBeCloseTo(value)
        }
      }),
      { numRuns: 60 }
    )
  })

  it('guards text alone: a number below 0 stays a number', async () => {
    expect(await textOf(sheetOf([['－', -20]]))).toBe("\ufeff机关,数\r\n'－,-20\r\n")
  })
})

describe('workbooks', () => {
  it.each<[string, (sheet: Sheet) => Promise<Uint8Array>]>([
    ['at once', (sheet) => workbookOf([sheet])],
    ['row by row', streamed]
  ])('made %s have numbers as numbers and text as text', async (_, make) => {
    const all: SheetValue[][] = [...dangerous.map((text) => [text, -3]), ['空', null], ['2022', 0.5]]
    const { sheets } = await readXlsx(await make(sheetOf(all)))
    expect(sheets.map(({ name }) => name)).toEqual(['数据'])
    const [head, ...read] = sheets[0]?.rows ?? []
    expect(head).toEqual(['机关', '数'])
    expect(read.map(([text, number]) => [text, number ?? null])).toEqual(all)
  })

  it('hold several tables', async () => {
    const { sheets } = await readXlsx(await workbookOf([sheetOf([['甲', 1]], '一'), sheetOf([['乙', 2]], '二')]))
    expect(sheets.map(({ name, rows: own }) => [name, own.length])).toEqual([
      ['一', 2],
      ['二', 2]
    ])
  })
})

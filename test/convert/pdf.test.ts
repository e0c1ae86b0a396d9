import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { ruledTables } from '../../src/main/convert/pdf/grid'
import { blocksOf, pageLayout } from '../../src/main/convert/pdf/layout'
import type { Rule } from '../../src/main/convert/pdf/marks'
import { frameRules } from '../../src/main/convert/pdf/rulings'
import { visible } from '../../src/main/convert/pdf/visible'
import { withoutRadicals } from '../../src/main/convert/radicals'
import { read } from '../../src/main/read'
import type { Block, Document, TableRow } from '../../src/shared/document'
import { documentOf } from '../fixtures/expectRead'
import { zeroFigures } from '../fixtures/figures'
import { pdfResources } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { pdfOf } from '../fixtures/write/pdf'

const across = (at: number, from: number, to: number): Rule => ({ horizontal: true, at, from, to })
const down = (at: number, from: number, to: number): Rule => ({ horizontal: false, at, from, to })

/** The spans of a table's cells, as `row,column rowSpan×columnSpan`. */
const spans = (rules: readonly Rule[]) =>
  ruledTables(rules).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}×${columnSpan}`)
  )

describe('rulings', () => {
  const square = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

  it('a frame filled between two rectangles is four, be it written from outside or from inside', () => {
    const sides = [across(0.5, 0.5, 99.5), across(39.5, 0.5, 99.5), down(0.5, 0.5, 39.5), down(99.5, 0.5, 39.5)]
    const [outer, inner] = [square(0, 0, 100, 40), square(1, 1, 99, 39)]
    expect(frameRules([outer, inner])).toEqual(sides)
    expect(frameRules([inner, outer])).toEqual(sides)
  })

  it('shapes beside each other, or far within each other, are none', () => {
    expect(frameRules([square(0, 0, 100, 40), square(20, 10, 80, 30)])).toEqual([])
    expect(frameRules([square(0, 0, 100, 40), square(101, 1, 199, 39)])).toEqual([])
  })
})

describe('ruled tables', () => {
  const frame = [across(0, 0, 100), across(40, 0, 100), down(0, 0, 40), down(100, 0, 40)]

  it('text that hangs out below its cell is not the next one’s', () => {
    const glyph = (text: string, baseline: number) => ({ text, left: 20, right: 30, baseline, size: 10 })
    const rules = [...frame, across(20, 0, 100), down(50, 0, 40)]
    const glyphs = [glyph('维', 12), glyph('持', 24), glyph('5', 35)]
    const { tables } = pageLayout(1, { width: 100, height: 40, glyphs, rules, pictures: 0 })
    expect([...(tables[0]?.texts.values() ?? [])]).toEqual(['维\n持', '5'])
  })

  it('digits of another size are of another number, and what is drawn over a table is not in it', () => {
    const glyph = (text: string, left: number, size: number) => ({
      text,
      left,
      right: left + size / 2,
      baseline: 16,
      size
    })
    const rules = [...frame, across(20, 0, 100), down(50, 0, 40)]
    const glyphs = [glyph('1', 20, 10), glyph('2', 25, 10), glyph('3', 30, 6), glyph('9', 70, 40)]
    const { tables, lines } = pageLayout(1, { width: 100, height: 40, glyphs, rules, pictures: 0 })
    expect([...(tables[0]?.texts.values() ?? [])]).toEqual(['12 3'])
    expect(lines.map(({ text }) => text)).toEqual(['9'])
  })

  it('white on paper is not seen, white on a shade is', () => {
    const glyph = (text: string, left: number, white: boolean) => ({
      text,
      left,
      right: left + 5,
      baseline: 16,
      size: 10,
      white
    })
    const shades = [{ left: 50, right: 100, top: 0, bottom: 20 }]
    const seen = visible([glyph('1', 20, false), glyph('2', 25, true), glyph('3', 60, true)], shades)
    expect(seen.map(({ text }) => text)).toEqual(['1', '3'])
  })

  it('a frame with one cell is no table', () => {
    expect(ruledTables(frame)).toEqual([])
  })

  it('a plain grid', () => {
    expect(spans([...frame, across(20, 0, 100), down(50, 0, 40)])).toEqual([
      ['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1']
    ])
  })

  it('merged cells both ways', () => {
    expect(spans([...frame, across(20, 50, 100), down(50, 0, 40)])).toEqual([['0,0 2×1', '0,1 1×1', '1,1 1×1']])
    expect(spans([...frame, across(20, 0, 100), down(50, 20, 40)])).toEqual([['0,0 1×2', '1,0 1×1', '1,1 1×1']])
  })

  it('lines drawn in pieces, doubled, and not quite meeting', () => {
    const pieces = [across(20, 0, 48), across(20.8, 51, 100), down(50, 2, 19), down(50.6, 21, 38)]
    expect(spans([...frame, ...pieces])).toEqual([['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1']])
  })

  it('a table that a page break left without its first or last line', () => {
    const open = [across(20, 0, 100), across(40, 0, 100), down(0, 0, 60), down(50, 0, 60), down(100, 0, 60)]
    expect(spans(open)).toEqual([['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1', '2,0 1×1', '2,1 1×1']])
  })

  it('two tables that do not touch are two', () => {
    const below = (rule: Rule): Rule =>
      rule.horizontal ? { ...rule, at: rule.at + 100 } : { ...rule, from: rule.from + 100, to: rule.to + 100 }
    const grid = [...frame, down(50, 0, 40)]
    expect(spans([...grid, ...grid.map(below)])).toHaveLength(2)
  })

  it('underlines and lone lines are none', () => {
    expect(ruledTables([across(10, 0, 50), across(30, 0, 80), down(200, 0, 10)])).toEqual([])
  })
})

describe('lines of pages', () => {
  const glyphs = (text: string, baseline: number) =>
    Array.from(text, (character, index) => ({
      text: character,
      left: 20 + index * 10,
      right: 30 + index * 10,
      baseline,
      size: 10
    }))
  const page = (number: number, foot: string, ...text: string[]) =>
    pageLayout(number, {
      width: 400,
      height: 800,
      glyphs: [...text.flatMap((line, index) => glyphs(line, 700 + index * 12)), ...glyphs(foot, 790)],
      rules: [],
      pictures: 0
    })
  const texts = (...pages: ReturnType<typeof page>[]) =>
    blocksOf(pages).map((block) => (block.kind === 'paragraph' ? block.text : null))

  it('are no text where they say the same on all pages but for the page’s number, and go on over them', () => {
    const foot = (number: number) => `年报1稿${number}/3`
    expect(
      texts(page(1, foot(1), '一是公开的内容还不多'), page(2, foot(2), '不够', '二是'), page(3, foot(3), '三是'))
    ).toEqual(['一是公开的内容还不多不够', '二是', '三是'])
  })

  it('are text where they differ in any other number', () => {
    expect(texts(page(1, '共7件', '甲'), page(2, '共9件', '乙'), page(3, '共8件', '丙')).join('')).toBe(
      '甲共7件乙共9件丙共8件'
    )
  })
})

describe('PDF files', () => {
  const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures: zeroFigures('F21') }, randomOf(1))

  it('yield text of fonts that are not embedded, in paragraphs without page numbers', async () => {
    const conversion = await convert(pdfOf(sample), pdfResources)
    if (!conversion.ok) throw new Error(conversion.refusal.code)
    const { blocks, pages } = conversion.document
    expect(pages).toBeGreaterThan(1)
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []))
    expect(paragraphs[0]).toBe(sample.title)
    for (const part of sample.parts) for (const text of part.paragraphs) expect(paragraphs).toContain(text)
    expect(paragraphs.filter((text) => /^- \d+ -$/u.test(text))).toEqual([])
  })

  it('name the pages that are pictures, page numbers or not', async () => {
    const conversion = await convert(pdfOf(sample, { scanned: [2] }), pdfResources)
    expect(conversion).toMatchObject({ ok: true, document: { scannedPages: [2], pictures: 1 } })
    expect(await convert(pdfOf(sample), pdfResources)).toMatchObject({ ok: true, document: { scannedPages: [] } })
  })

  it('yield nothing without CMaps, which is never taken for an empty file that is well', async () => {
    const conversion = await convert(pdfOf(sample), { cMaps: '/nowhere', standardFonts: '/nowhere' })
    expect(conversion.ok).toBe(false)
  })

  it('with a password are encrypted', async () => {
    const protectedPdf = Buffer.from(pdfOf(sample))
      .toString('latin1')
      .replace(
        '/Root 1 0 R >>',
        `/Root 1 0 R /ID [<${'ab'.repeat(16)}> <${'ab'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> /P -4 >> >>`
      )
    const conversion = await convert(Buffer.from(protectedPdf, 'latin1'), pdfResources)
    expect(conversion).toMatchObject({ ok: false, outcome: 'encrypted' })
  })

  it('resolve characters that programs write as radicals', () => {
    expect(withoutRadicals('⼯作⻓期⽔务')).toBe('工作长期水务')
    expect(withoutRadicals('年度 ０')).toBe('年度 ０')
  })
})

describe('characters of a font that does not say what they are', () => {
  it('are in doubt where a number should be', async () => {
    const figures = zeroFigures('F21')
    const printed = { 'II.fees.amount': '未填' }
    const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures, printed }, randomOf(1))
    const document = await documentOf(pdfOf(sample))
    const blocks = document.blocks.map((block): Block => {
      if (block.kind === 'paragraph') return block
      const cells = (row: TableRow) => row.cells.map((cell) => ({ ...cell, text: cell.text.replace('未填', '\0\0') }))
      return { ...block, rows: block.rows.map((row) => ({ cells: cells(row) })) }
    })
    const readFee = (changed: Document) => {
      const reading = read(changed)
      return reading.outcome === 'read' ? reading.reports[0]?.cells['II.fees.amount'] : undefined
    }
    expect(readFee(document)).not.toHaveProperty('doubt')
    expect(readFee({ ...document, blocks })).toMatchObject({ status: 'invalid', doubt: { code: 'broken-number' } })
  })
})

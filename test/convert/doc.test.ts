import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { paragraphsIn, type WordParagraph } from '../../src/main/convert/doc/paragraphs'
import { piecesOf } from '../../src/main/convert/doc/tables'
import { cellShapes, continuesLeft } from '../../src/main/convert/doc/row'
import { sprmsIn } from '../../src/main/convert/doc/sprm'
import { textPieces } from '../../src/main/convert/doc/textPieces'
import { documentOf, expectReadAs } from '../fixtures/expectRead'
import { distinctSample, sampleWithHoles } from '../fixtures/holes'
import { savedByOffice } from '../fixtures/office'
import { oleOf } from '../fixtures/ole'
import { pdfResources, root } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { noOffice, sayIfSkipped } from '../fixtures/tools'
import { docxOf } from '../fixtures/write/docx'
import { wordXmlOf } from '../fixtures/write/wordXml'
import { docxAround, xml } from '../fixtures/zip'

sayIfSkipped('Word 97 files written by LibreOffice', noOffice)

/** Written by LibreOffice from `distinctSample`; they stay so that machines without it test the reader too. */
const kept = (name: string) => new Uint8Array(readFileSync(join(root, 'test', 'fixtures', 'doc', name)))
const outcomeOf = async (bytes: Uint8Array) => {
  const conversion = await convert(bytes, pdfResources)
  return conversion.ok ? 'ok' : conversion.refusal.code
}

describe('Word 97–2003 files', () => {
  it.each([
    ['f19.doc', 2020],
    ['f21.doc', 2023]
  ])('%s: every number in its cell', async (name, year) => {
    expect(await convert(kept(name), pdfResources)).toMatchObject({ ok: true, type: 'doc' })
    await expectReadAs(kept(name), distinctSample(year))
  })

  it('with a password are encrypted, those of Word 95 are named', async () => {
    const header = (change: (word: Buffer) => void) => {
      const word = Buffer.alloc(2000)
      word.writeUInt16LE(0xa5ec, 0)
      word.writeUInt16LE(0xc1, 2)
      change(word)
      return oleOf({ WordDocument: word, '0Table': Buffer.alloc(2000) })
    }
    expect(await outcomeOf(header((word) => word.writeUInt16LE(0x0100, 0x0a)))).toBe('encrypted.word')
    expect(await outcomeOf(header((word) => word.writeUInt16LE(0x68, 2)))).toBe('unsupported.word-95')
    expect(await outcomeOf(header(() => undefined))).toBe('damaged.word')
    expect(await outcomeOf(oleOf({ EncryptedPackage: Buffer.alloc(5000) }))).toBe('encrypted.word')
    expect(await outcomeOf(oleOf({ Workbook: Buffer.alloc(5000) }))).toBe('unsupported.spreadsheet')
    expect(await outcomeOf(oleOf({ Contents: Buffer.alloc(5000) }))).toBe('unsupported.ole')
  })

  it('damaged anywhere end in an outcome', async () => {
    const random = randomOf(5)
    const whole = kept('f21.doc')
    for (let round = 0; round < 200; round++) {
      const bytes = whole.slice(0, round % 3 === 0 ? random.whole(600, whole.length) : whole.length)
      // Half of the hits go into the headers, where they do most.
      const reach = round % 2 === 0 ? bytes.length : Math.min(bytes.length, 4096)
      for (let hit = 0; hit < 20; hit++) bytes[random.whole(8, reach - 1)] = random.pick([0, 255, random.whole(0, 255)])
      expect(await outcomeOf(bytes)).toMatch(/^(?:ok|damaged|encrypted|unsupported|empty|needs-ocr)/u)
    }
  })
})

describe.skipIf(noOffice !== null)('Word 97 files written by LibreOffice', () => {
  it('blanks and placeholders stay what they are', async () => {
    const samples = [2020, 2023].flatMap((year) => [1, 2, 3].map((seed) => sampleWithHoles(year, seed)))
    const files = await savedByOffice(await Promise.all(samples.map(docxOf)), { from: 'docx', to: 'doc:MS Word 97' })
    for (const [index, sample] of samples.entries()) await expectReadAs(files[index] ?? new Uint8Array(), sample)
  }, 90_000)

  it('tables cut in two, cells of several paragraphs and lines, the title in a text box', async () => {
    const samples = [2020, 2023].flatMap((year) => [1, 2, 3].map((seed) => sampleWithHoles(year, seed)))
    const torn = samples.map((sample, index) => wordXmlOf(sample, randomOf(index), { titleInBox: index % 2 === 1 }))
    const files = await savedByOffice(torn, { from: 'docx', to: 'doc:MS Word 97' })
    for (const [index, sample] of samples.entries()) {
      await expectReadAs(torn[index] ?? new Uint8Array(), sample)
      await expectReadAs(files[index] ?? new Uint8Array(), sample)
    }
  }, 90_000)

  it('give the same document as the .docx they come from, whatever it holds', async () => {
    const { p, tc, tr, tbl } = xml
    const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`
    const restart = '<w:vMerge w:val="restart"/>'
    const over = '<w:vMerge/>'
    const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const bodies = {
      'cells of several paragraphs and of none': tbl(
        tr(tc(p('商业') + p('企业'), width(2000)), tc(p(''), width(2000)), tc(p('1') + p(''), width(2000))),
        tr(tc(p('a'), width(2000)), tc(p('2'), width(2000)), tc(p(''), width(2000)))
      ),
      'merged both ways, on edges of their own': tbl(
        '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="900"/></w:tblGrid>',
        tr(
          tc(p('三'), width(1000) + restart),
          tc(p('（一）'), `${width(3000)}<w:gridSpan w:val="2"/>`),
          tc(p('7'), width(900))
        ),
        tr(
          tc(p(''), width(1000) + over),
          tc(p('（三）'), width(1000)),
          tc(p('1.'), width(2000)),
          tc(p('8'), width(900))
        ),
        tr(tc(p('总'), `${width(4000)}<w:gridSpan w:val="3"/>`), tc(p('9'), width(900)))
      ),
      'a table cut in two by a paragraph': `${tbl(tr(tc(p('甲'), width(2000)), tc(p('1'), width(2000))))}${p('续表')}${tbl(tr(tc(p('乙'), width(2000)), tc(p('2'), width(2000))))}`,
      'a table within a cell': tbl(
        tr(tc(p('外'), width(5000))),
        tr(tc(p('前') + tbl(tr(tc(p('内'), width(2000)), tc(p('5'), width(2000)))) + p('后'), width(5000)))
      ),
      'fields, breaks and deleted text': `<w:p>${run('见')}${field('HYPERLINK &quot;http://x&quot;', '网站')}${run('共')}<w:del w:id="1" w:author="a"><w:r><w:delText>3</w:delText></w:r></w:del>${run('5件')}</w:p><w:p>${run('一、总体情况')}<w:r><w:br/></w:r>${run('全年')}</w:p>`
    }
    const files = Object.values(bodies).map((body) => docxAround(p('标题') + body + p('尾')))
    const saved = await savedByOffice(files, { from: 'docx', to: 'doc:MS Word 97' })
    for (const [index, name] of Object.keys(bodies).entries()) {
      const before = await documentOf(files[index] ?? new Uint8Array())
      expect(await documentOf(saved[index] ?? new Uint8Array()), name).toEqual(before)
    }
  }, 90_000)

  it('hidden text is left out', async () => {
    const body = `<w:p><w:r><w:t>新收</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r><w:r><w:t>5件</w:t></w:r></w:p>`
    const [file] = await savedByOffice([docxAround(body)], { from: 'docx', to: 'doc:MS Word 97' })
    expect((await documentOf(file ?? new Uint8Array())).blocks).toMatchObject([{ text: '新收5件' }])
  }, 90_000)
})

describe('the format', () => {
  const piece = (text: string) => ({ text, offset: 0, width: 1 as const, sprms: [] })
  const stretch = (start: number, end: number, ...list: number[]) => ({ start, end, sprms: sprmsIn(Buffer.from(list)) })
  const inTable = [0x16, 0x24, 1]
  const rowEnd = [0x17, 0x24, 1]

  it('of a field the result stays; an instruction that lost its end swallows no table', () => {
    const text = 'a\u0013 PAGE \u00141\u0015b\u0013 X\u0013Y\u0014Z\u0015\u0007c\u0007\u0007'
    const properties = { characters: [], paragraphs: [stretch(0, 99, ...inTable)], data: null }
    const { paragraphs } = paragraphsIn([piece(text)], properties, 0, text.length)
    expect(paragraphs.map((each) => [each.text, each.ends])).toEqual([
      ['a1b', 'cell'],
      ['c', 'cell'],
      ['', 'cell']
    ])
  })

  it('a row with too many cells for a page of properties keeps them elsewhere', () => {
    const data = Buffer.from([0, 0, 0, 0, 6, 0, ...inTable, ...rowEnd])
    const paragraphs = [stretch(0, 2, ...inTable), stretch(2, 3, 0x46, 0x66, 4, 0, 0, 0)]
    const story = paragraphsIn([piece('1\u0007\u0007')], { characters: [], paragraphs, data }, 0, 3)
    expect(story.paragraphs.map(({ ends, depth }) => [ends, depth])).toEqual([
      ['cell', 1],
      ['row', 1]
    ])
  })

  it('a row whose cells are not as many as it defines is counted, not drawn', () => {
    const cell = (text: string): WordParagraph => ({ text, depth: 1, ends: 'cell', drawings: 0, sprms: [] })
    const end: WordParagraph = { text: '', depth: 1, ends: 'row', drawings: 0, sprms: [] }
    expect(piecesOf([cell('规章'), cell('1'), end])).toMatchObject([
      { kind: 'table', table: { grid: false, rows: [[{ column: 0 }, { column: 1 }]] } }
    ])
  })

  it('text of fast-saved files stands in pieces, in one byte or two a character, each with its own modifiers', () => {
    const word = Buffer.concat([Buffer.from('7\x92\r', 'latin1'), Buffer.from('年报', 'utf16le')])
    const clx = Buffer.alloc(5 + 6 + 5 + 12 + 16)
    clx.set([1, 3, 0, 0x00, 0x08, 1], 0)
    clx.writeUInt8(2, 6)
    clx.writeUInt32LE(28, 7)
    ;[0, 2, 5].forEach((cp, index) => clx.writeUInt32LE(cp, 11 + index * 4))
    clx.writeUInt32LE(3, 25)
    clx.writeUInt16LE(1, 29)
    clx.writeUInt32LE(0x40000000, 33)
    clx.writeUInt16LE((1 << 8) | (0x41 << 1), 37)
    const pieces = textPieces(word, clx)
    expect(pieces.map(({ text, offset, width }) => [text, offset, width])).toEqual([
      ['年报', 3, 2],
      ['7’\r', 0, 1]
    ])
    expect(pieces.map(({ sprms }) => sprms.map(({ code, operand }) => [code, operand[0]]))).toEqual([
      [[0x0800, 1]],
      [[0x0800, 1]]
    ])
  })

  it('modifiers are told apart by the sizes in their codes', () => {
    const list = Buffer.from([0x16, 0x24, 1, 0x49, 0x66, 2, 0, 0, 0, 0x15, 0xc6, 2, 0, 0, 0x17, 0x24, 1, 0x08, 0xd6])
    expect(sprmsIn(list).map(({ code, operand }) => [code.toString(16), operand.length])).toEqual([
      ['2416', 1],
      ['6649', 4],
      ['c615', 2],
      ['2417', 1]
    ])
  })

  it('cells merged sideways are told by the first of their run, whichever number it bears', () => {
    const merges = (...numbers: number[]) =>
      continuesLeft(numbers.map((horizontal) => ({ left: 0, right: 1, horizontal, vertical: 'none' as const })))
    expect(merges(0, 1, 2, 2, 0)).toEqual([false, false, true, true, false])
    expect(merges(2, 1, 1, 2, 1)).toEqual([false, true, true, false, true])
  })

  it('later modifiers change the cells that a row defines', () => {
    const define = Buffer.alloc(3 + 3 * 2 + 40)
    define.writeUInt16LE(1 + 6 + 40 + 1, 0)
    define.writeUInt8(2, 2)
    ;[0, 1000, 2000].forEach((edge, index) => define.writeInt16LE(edge, 3 + index * 2))
    const code = (number: number) => [number & 0xff, number >> 8]
    const list = (...more: number[]) => cellShapes(sprmsIn(Buffer.from([...code(0xd608), ...define, ...more])))
    const edges = (shapes: ReturnType<typeof cellShapes>) => shapes.map(({ left, right }) => [left, right])
    expect(edges(list())).toEqual([
      [0, 1000],
      [1000, 2000]
    ])
    expect(edges(list(...code(0x7623), 0, 1, 0xf4, 1))).toEqual([
      [0, 500],
      [500, 1500]
    ])
    expect(edges(list(...code(0x7621), 1, 1, 0xf4, 1))).toEqual([
      [0, 1000],
      [1000, 1500],
      [1500, 2500]
    ])
    expect(edges(list(...code(0x5622), 0, 1))).toEqual([[0, 1000]])
    expect(list(...code(0xd62b), 2, 1, 3).map(({ vertical }) => vertical)).toEqual(['none', 'first'])
    expect(list(...code(0x5624), 0, 2).map(({ horizontal }) => horizontal)).toEqual([1, 2])
  })
})

import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { textDocument } from '../../src/main/convert/txt'
import type { Table } from '../../src/shared/document'
import { pdfResources } from '../fixtures/places'

const text = '枕溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n\t规章\n\t0\n'

/** GB18030 bytes of the sample text's characters; Node can read the encoding but not write it. */
function gb18030(content: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]))
      if (character.length === 1 && !codes.has(character)) codes.set(character, [high, low])
    }
  }
  return new Uint8Array(Array.from(content).flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]))
}

const utf16 = (content: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + content, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

describe('look-alike radicals', () => {
  it('that were copied out of a PDF are the characters they stand for, each in its place', async () => {
    const copied = text.replaceAll('水', '⽔').replaceAll('工', '⼯').replaceAll('一', '⼀')
    const plain = await convert(new TextEncoder().encode(text), pdfResources)
    expect(await convert(new TextEncoder().encode(copied), pdfResources)).toEqual(plain)
  })
})

describe('encodings', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(text, false, true)],
    ['UTF-16 BE with a mark', utf16(text, true, true)],
    ['UTF-16 LE without one', utf16(text, false, false)],
    ['UTF-16 BE without one', utf16(text, true, false)],
    ['GB18030', gb18030(text)],
    ['UTF-8 with Windows line ends', new TextEncoder().encode(text.replace(/\n/gu, '\r\n'))]
  ])('%s', async (_, bytes) => {
    const conversion = await convert(bytes, pdfResources)
    expect(conversion).toEqual({ ok: true, type: 'txt', document: textDocument(text) })
  })

  it('UTF-8 with a broken byte stays UTF-8', async () => {
    const bytes = new TextEncoder().encode(text.repeat(5))
    const broken = new Uint8Array([...bytes.slice(0, 40), 0xff, ...bytes.slice(40)])
    const conversion = await convert(broken, pdfResources)
    expect(JSON.stringify(conversion)).toContain('政府信息公开')
  })
})

function tableOf(content: string): Table {
  const table = textDocument(content).blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}

const texts = (table: Table) => table.rows.map((row) => row.cells.map((cell) => cell.text))

describe('tables out of TABs', () => {
  it('a cell a line: rows end at empty lines, lines without a TAB continue a cell', () => {
    const table = tableOf('\t商业\n企业\n\t科研机构\n\n\t一、本年新收\n\t1\u00a0\n\t\n\n\n正文')
    expect(texts(table)).toEqual([
      ['商业\n企业', '科研机构'],
      ['一、本年新收', '1\u00a0', '']
    ])
    expect(table.rows[1]?.cells[1]?.place).toEqual({ line: 6, start: 1, end: 3 })
    expect(table.rows[1]?.cells[2]?.place).toEqual({ line: 7, start: 1, end: 1 })
  })

  it('a cell a line, indented: the white space is no cell', () => {
    const table = tableOf('  \t商业企业\n  \t1\n\n \u3000\t二\n  \t\n')
    expect(texts(table)).toEqual([
      ['商业企业', '1'],
      ['二', '']
    ])
    expect(table.rows[0]?.cells[1]?.place).toEqual({ line: 2, start: 3, end: 4 })
  })

  it('a cell a line without anything between rows: lines, as no row is that long', () => {
    const { blocks } = textDocument(Array.from({ length: 30 }, (_, n) => `\t${n}`).join('\n'))
    expect(blocks).toHaveLength(30)
    expect(blocks[3]).toEqual({ kind: 'paragraph', text: '3', place: { line: 4, start: 1, end: 2 } })
  })

  it('a row a line: empty lines do not end the table, cells keep their columns', () => {
    const table = tableOf('规章\t0\t1\n\n\t二、其他\t\t7\n')
    expect(texts(table)).toEqual([
      ['规章', '0', '1'],
      ['', '二、其他', '', '7']
    ])
    expect(table.rows[1]?.cells[3]).toMatchObject({ column: 3, place: { line: 3, start: 7, end: 8 } })
  })

  it('a heading behind an empty line is no part of the table', () => {
    const { blocks } = textDocument('\t0\n\t1\n\n五、存在的主要问题\n')
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: '五、存在的主要问题' })
  })

  it('rows wrapped at white space: empty lines part them, a line ends at a TAB, in a label or around a blank cell', () => {
    const row = (label: string) => `${label}\t1\t2\t3\n4\t5\t6\t7\n`
    const rows = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map(row).join('\n')
    const label = '（二）部分公开（区分处理的，只计这一情形，不计'
    const table = tableOf(
      `${rows}\n\t${label}\n其他情形）\t1\t2\t3\t4\t5\t6\t7\n\n壬\t1\t2 \t \n4\t5\t6\t7\n\n癸\t1\t2\n\n4\t5\t6\t7\n\n子\t1\t2\t3\t \n4\t5\t6\t7\n`
    )
    expect(table.rows).toHaveLength(12)
    expect(texts(table)[0]).toEqual(['甲', '1', '2', '3', '4', '5', '6', '7'])
    expect(texts(table)[8]).toEqual(['', `${label}其他情形）`, '1', '2', '3', '4', '5', '6', '7'])
    expect(texts(table)[9]?.map((text) => text.trim())).toEqual(['壬', '1', '2', '', '4', '5', '6', '7'])
    expect(texts(table)[10]).toEqual(['癸', '1', '2', '', '4', '5', '6', '7'])
    expect(texts(table)[11]).toEqual(['子', '1', '2', '3', '4', '5', '6', '7'])
    expect(table.rows[0]?.cells[4]?.place).toEqual({ line: 2, start: 0, end: 1 })
    expect(table.rows[11]?.cells[4]?.place).toMatchObject({ start: 0, end: 1 })
  })
})

describe('page numbers', () => {
  const lines = (text: string) =>
    textDocument(text).blocks.map((block) => (block.kind === 'paragraph' ? block.text.trim() : ''))

  it('in strokes are taken away wherever a page has them, and no figure at its edge for them', () => {
    const text = '甲\n— 1 —\n\n乙\n1\n\n\f丙\n丁\n— 2 —\n\f戊\n己\n— 3 —\n庚\n辛\n壬\n'
    expect(lines(text)).toEqual(['甲', '乙', '1', '丙', '丁', '戊', '己', '庚', '辛', '壬'])
  })

  it('are not figures at the edges of two pages that happen to count along', () => {
    const text = '甲\n208\n8\n\f598\n209\n乙\n\f丙\n丁\n'
    expect(lines(text)).toEqual(['甲', '208', '8', '598', '209', '乙', '丙', '丁'])
    expect(lines('甲\n1\n\f乙\n2\n\f丙\n3\n')).toEqual(['甲', '乙', '丙'])
    expect(lines('甲\n8\n\f乙\n9\n')).toEqual(['甲', '8', '乙', '9'])
  })

  it('may begin anywhere where every page of several has its own', () => {
    expect(lines('甲\n8\n\f乙\n9\n\f丙\n10\n')).toEqual(['甲', '乙', '丙'])
    expect(lines('甲\n8\n\f乙\n9\n\f丙\n\f丁\n11\n')).toEqual(['甲', '8', '乙', '9', '丙', '丁', '11'])
  })
})

import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { sniff } from '../../src/main/convert/sniff'
import { read } from '../../src/main/read'
import type { Block } from '../../src/shared/document'
import { gb18030 } from '../fixtures/encodings'
import { documentOf, expectReadAs } from '../fixtures/expectRead'
import { consistentFigures, distinctFigures } from '../fixtures/figures'
import { distinctSample, sampleWithHoles } from '../fixtures/holes'
import { pdfResources } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { htmlOf } from '../fixtures/write/html'
import { oldSite, wordPage } from '../fixtures/write/page'

const utf8 = (text: string) => new TextEncoder().encode(text)
const blocksIn = async (page: string) => (await documentOf(utf8(page))).blocks

/** A document as rows of texts; paragraphs as bare texts. */
const shape = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text))
  )

describe('reports as web pages', () => {
  it.each([2020, 2023])('as a browser would save them, %i', async (year) => {
    for (const sample of [distinctSample(year), ...[1, 2, 3].map((seed) => sampleWithHoles(year, seed))]) {
      const bytes = utf8(htmlOf(sample))
      expect(await convert(bytes, pdfResources)).toMatchObject({ ok: true, type: 'html' })
      await expectReadAs(bytes, sample)
    }
  })

  it.each([2020, 2023])('of an old site: tables that arrange the page, filler cells, gb2312, %i', async (year) => {
    for (const sample of [distinctSample(year), ...[1, 2, 3].map((seed) => sampleWithHoles(year, seed))]) {
      await expectReadAs(gb18030(oldSite(sample)), sample)
    }
  })

  it.each([2020, 2023])('saved by Word, filtered or not, %i', async (year) => {
    for (const sample of [distinctSample(year), ...[1, 2, 3].map((seed) => sampleWithHoles(year, seed))]) {
      await expectReadAs(gb18030(wordPage(sample)), sample)
    }
  })

  it('in one file with their pictures (.mht), by quoted-printable and base64', async () => {
    const sample = distinctSample(2023)
    const page = gb18030(wordPage(sample))
    const quoted = Array.from(page, (byte, index) => {
      const soft = index % 25 === 24 ? '=\r\n' : ''
      const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d
      return (plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`) + soft
    }).join('')
    const mht = (encoding: string, body: string) =>
      Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_Next.1"\r\n\r\n----=_Next.1\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${body}\r\n----=_Next.1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBOR\r\n----=_Next.1--\r\n`,
        'latin1'
      )
    await expectReadAs(mht('quoted-printable', quoted), sample)
    await expectReadAs(mht('base64', Buffer.from(page).toString('base64').replace(/.{76}/gu, '$&\r\n')), sample)
  })
})

/** A page's tables by other elements: which start tag stands for a table's, a row's and a cell's. */
function tablesOf(page: string, tags: { table: string; row: string; cell: string }): string {
  return page
    .replace(/<table>/gu, `<div ${tags.table}>`)
    .replace(/<tr>/gu, `<div ${tags.row}>`)
    .replace(/<td [^>]*>/gu, `<div ${tags.cell}>`)
    .replace(/<\/(?:table|tr|td)>/gu, '</div>')
}

describe('tables that are none by their names', () => {
  const style = (display: string) => `style="border: 0; display: ${display}"`
  const sheet =
    '<style>.tb{display:table} .tb .tr{width:9px;display:table-row}\n.td[data-v-1],.th{display:table-cell}</style>'
  it.each([
    ['by their style', { table: style('table'), row: style('table-row'), cell: style('table-cell') }, ''],
    ['by their class', { table: 'class="x tb"', row: 'class="tr"', cell: 'class="td" data-v-1' }, sheet],
    ['by their role', { table: 'role="table"', row: 'role="row"', cell: 'role="cell"' }, '']
  ])('%s, what is merged away left out', async (_, tags, head) => {
    for (const year of [2020, 2023]) {
      for (const sample of [distinctSample(year), ...[1, 2].map((seed) => sampleWithHoles(year, seed))]) {
        await expectReadAs(utf8(head + tablesOf(htmlOf(sample), tags)), sample)
      }
    }
  })

  it('and what only centres a page by such a style stays text', async () => {
    const centred = '<div style="display:table"><div style="display:table-cell"><p>甲</p><p>乙</p></div></div>'
    expect(shape(await blocksIn(`<html><body>${centred}</body></html>`))).toEqual(['甲', '乙'])
  })
})

describe('pages whose tables lost what merged their cells', () => {
  it.each([2020, 2023])('each row from its first cell on, %i', async (year) => {
    for (const sample of [distinctSample(year), ...[1, 2, 3].map((seed) => sampleWithHoles(year, seed))]) {
      await expectReadAs(utf8(htmlOf(sample).replace(/ (?:col|row)span="\d+"/gu, '')), sample)
    }
  })
})

describe('rows that stand a column beside their heading', () => {
  /** Rows whose label is of two columns lose one of these, and have a cell more behind. */
  const shifted = (page: string) =>
    page.replace(/<td colspan="2"( rowspan="1"><p>（.*?)<\/tr>/gu, '<td colspan="1"$1<td></td></tr>')
  const sample = (printed: Readonly<Record<string, string>>) =>
    sampleOf({ organ: '枕溪县水务局', year: 2023, figures: distinctFigures('F21'), printed }, randomOf(1))

  it('go by their own cells where all of them are full', async () => {
    expect(shifted(htmlOf(sample({})))).not.toBe(htmlOf(sample({})))
    await expectReadAs(utf8(shifted(htmlOf(sample({})))), sample({}))
  })

  it('and are in doubt where a blank could stand under the heading or beside it', async () => {
    const page = shifted(htmlOf(sample({ 'III.partial.natural': '' })))
    const reading = read(await documentOf(utf8(page)))
    const cells = reading.outcome === 'read' ? reading.reports[0]?.cells : undefined
    expect(cells?.['III.partial.natural']).toMatchObject({ status: 'blank', doubt: { code: 'columns-undecided' } })
    expect(cells?.['III.granted.natural']?.doubt).toBeUndefined()
  })
})

describe('a blank that no column is for', () => {
  const read2023 = async (printed: Readonly<Record<string, string>>) => {
    const figures = consistentFigures('F21', randomOf(2), { most: 60 })
    const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures, printed }, randomOf(1))
    const page = htmlOf(sample).replace(/(<p>一、本年新收.*?)(<td [^>]*><p>\d+<\/p><\/td><\/tr>)/u, '$1<td></td>$2')
    expect(page).not.toBe(htmlOf(sample))
    const reading = read(await documentOf(utf8(page)))
    const cells = reading.outcome === 'read' ? (reading.reports[0]?.cells ?? {}) : {}
    return { sample, row: Object.entries(cells).filter(([id]) => id.startsWith('III.new.')) }
  }

  it('changes nothing where the figures add up in their order', async () => {
    const { sample, row } = await read2023({})
    expect(row).toHaveLength(7)
    for (const [id, cell] of row) {
      expect(cell, id).toMatchObject({ value: Number(sample.values[id]) })
      expect(cell, id).not.toHaveProperty('doubt')
    }
  })

  it('and leaves the row in doubt where they do not', async () => {
    const { row } = await read2023({ 'III.new.total': '1' })
    expect(row.flatMap(([, { doubt }]) => doubt ?? [])).toHaveLength(7)
  })
})

describe('forms that were filled in online', () => {
  it('show what was typed into their fields, and not what is hidden in others', async () => {
    const page =
      '<table><tr><td>规章</td><td><input value="3"><input type="hidden" value="9"></td><td><input type="text" value=""></td></tr></table>'
    expect(shape(await blocksIn(page))).toEqual([[['规章', '3', '']]])
  })
})

describe('encodings of pages', () => {
  const page = (charset: string) =>
    `<html><head><meta ${charset}></head><body><p>枕溪县水务局年度报告</p></body></html>`
  it.each([
    ['UTF-8, said by an attribute', utf8(page('charset="utf-8"'))],
    ['UTF-8 with a mark, said to be gb2312', utf8(`\uFEFF${page('charset=gb2312')}`)],
    ['UTF-8, still said to be gb2312', utf8(page('http-equiv="Content-Type" content="text/html; charset=gb2312"'))],
    ['GBK, said to be gb2312', gb18030(page("http-equiv='Content-Type' content='text/html; charset=gb2312'"))],
    ['GBK, said to be utf-8', gb18030(page('charset=utf-8'))],
    ['GBK, said not at all', gb18030(page('name="x"'))],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\uFEFF${page('charset=unicode')}`, 'utf16le'))]
  ])('%s', async (_, bytes) => {
    expect((await documentOf(bytes)).blocks).toMatchObject([{ text: '枕溪县水务局年度报告' }])
  })
})

describe('what is a page', () => {
  it.each([
    ['<!-- saved from url=(0030)http://x -->\n<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN"><HTML>', 'html'],
    ['\uFEFF  \n<meta charset="utf-8"><p>年报', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="x">', 'html'],
    ['<div class="TRS_Editor"><p>年报</p></div>', 'html'],
    ['<TABLE border=1><TR><TD>1</TD></TR></TABLE>', 'html'],
    ['<p>年报</p>', 'html'],
    ['<style>p{}</style>年报', 'html'],
    ['枕溪县水务局<br><table><tr><td>1</td></tr></table>', 'html'],
    ['<枕溪县>水务局2023年年报', 'text'],
    ['<parse error> in line 5', 'text'],
    ['a < b 且 c > d，见<table>一节', 'text'],
    ['MIME 是什么：年报', 'text']
  ])('%s', (content, kind) => {
    expect(sniff(utf8(content))).toBe(kind)
  })
})

describe('pages as blocks', () => {
  it('leave out what is not seen', async () => {
    const page = `<html><head><title>题</title></head><body><script>x</script><!-- 注 --><p style="DISPLAY: none">藏</p><div hidden>藏</div>
      <table><tr style="display:none"><td>9</td></tr><tr><td>规章</td><td><span style="mso-hide:all">8</span>7</td></tr></table></body></html>`
    expect(shape(await blocksIn(page))).toEqual([[['规章', '7']]])
  })

  it('show white space as a browser does, and lines where the page breaks them', async () => {
    const page = '<p>\n  一、总体\n  情况   <b>公开 12</b>\n</p><p>甲<br>\n乙</p><pre>丙\n丁</pre><div>戊<p>己</div>'
    expect(shape(await blocksIn(page))).toEqual(['一、总体情况 公开 12', '甲', '乙', '丙', '丁', '戊', '己'])
  })

  it('a cell of no-break spaces is blank, filler cells at a row’s end keep their columns', async () => {
    const page =
      '<table><tr><td rowspan=2>三</td><td colspan="2"><p>&nbsp;</p></td><td><p align=center>5<o:p></o:p></p></td><td></td></tr><tr><td>a</td><td>b<br/>c</td><td>6</td><td>&nbsp;</td></tr></table>'
    const [table] = await blocksIn(page)
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows.map(({ cells }) => cells.map(({ text, column }) => [text.trim(), column]))).toEqual([
      [
        ['三', 0],
        ['', 1],
        ['5', 3],
        ['', 4]
      ],
      [
        ['a', 1],
        ['b\nc', 2],
        ['6', 3],
        ['', 4]
      ]
    ])
  })

  it('a table that arranges the page gives way to what it holds; one of figures stays', async () => {
    const prose = '全年通过县政府网站公开信息，及时回应群众关切，做到应公开尽公开。'.repeat(4)
    const page = `<table><tr><td>首页</td><td>政务公开</td></tr><tr><td><ul><li>栏目</ul></td><td>
      <table><tr><td><h1>年度报告</h1><p>一、总体情况</p><p>${prose}</p></td></tr></table>
      <table><tr><td>规章</td><td>1</td></tr><tr><td>说明：${prose}</td><td>2</td></tr></table></td></tr></table>`
    expect(shape(await blocksIn(page))).toEqual([
      [['首页', '政务公开']],
      '栏目',
      '年度报告',
      '一、总体情况',
      prose,
      [
        ['规章', '1'],
        [`说明：${prose}`, '2']
      ]
    ])
  })

  it('a cell framed within its cell is that cell', async () => {
    const framed = (text: string) => `<td><table><tr><td>${text}</td></tr></table></td>`
    const page = `<table><tr>${framed('规章')}${framed('5')}</tr><tr><td>规范性文件</td>${framed('6')}</tr></table>`
    expect(shape(await blocksIn(page))).toEqual([
      [
        ['规章', '5'],
        ['规范性文件', '6']
      ]
    ])
  })

  it('count the pictures that could be a table', async () => {
    const page = '<p>年报</p><img src=a.gif width=1 height=1><img src=b.jpg><img src=c.jpg style="display:none">'
    expect((await documentOf(utf8(page))).pictures).toBe(1)
  })
})

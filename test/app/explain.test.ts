import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type Explained, explainPage } from '../../src/main/app/explain/page'
import { read } from '../../src/main/read'
import type { Document, Table } from '../../src/shared/document'
import { cellsOf } from '../../src/shared/form'
import type { Cell, Report } from '../../src/shared/report'
import { sample } from '../fixtures/sample'
import { documentOf } from '../fixtures/expectRead'
import { docxOf } from '../fixtures/write/docx'
import { htmlOf } from '../fixtures/write/html'
import { pdfOf } from '../fixtures/write/pdf'
import { cellALine, rowALine } from '../fixtures/write/txt'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

function elementsOf(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])]
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value

const ids = (elements: readonly Element[]) => elements.flatMap((element) => attribute(element, 'id') ?? [])

function pageOf(explained: Partial<Explained>, language: 'zh' | 'en' = 'zh'): Element[] {
  const whole = { file: 'a.txt', type: 'txt', outcome: 'read', refusal: null, document: null, reports: [] } as const
  return elementsOf(parse(explainPage(language, { ...whole, ...explained })))
}

function explained(document: Document): Pick<Explained, 'document' | 'reports'> {
  const reading = read(document)
  return { document, reports: 'reports' in reading ? reading.reports : [] }
}

/** The page may link within itself and do nothing else: whatever is in the file stays text. */
function expectInert(elements: readonly Element[]): void {
  const allowed =
    'html head meta title style body header main section div p span a b small code h1 h2 h3 ul li table colgroup col tbody tr th td'
  for (const { tagName } of elements) expect(allowed.split(' ')).toContain(tagName)
  const names = [
    'id',
    'class',
    'href',
    'title',
    'lang',
    'colspan',
    'rowspan',
    'charset',
    'http-equiv',
    'content',
    'name'
  ]
  for (const { attrs } of elements) for (const { name } of attrs) expect(names).toContain(name)
  const known = new Set(ids(elements))
  for (const element of elements) {
    const href = attribute(element, 'href')
    if (href !== undefined) expect(known.has(href.slice(1)) && href.startsWith('#'), href).toBe(true)
  }
}

const water = sample('枕溪县水务局', 2023, 3, { 'III.rejected.duplicate.ngo': '', 'II.fees.amount': '/' })

describe('the page that shows how a file was read', () => {
  it.each([
    ['docx', () => docxOf(water)],
    ['pdf', () => pdfOf(water)],
    ['html', () => Buffer.from(htmlOf(water))],
    ['txt, a cell a line', () => Buffer.from(cellALine(water))],
    ['txt, a row a line', () => Buffer.from(rowALine(water))]
  ])('%s: every cell has one place in the source and one in the form, linked both ways', async (_, bytes) => {
    const page = pageOf(explained(await documentOf(await bytes())))
    expectInert(page)
    expect(ids(page)).toHaveLength(new Set(ids(page)).size)
    const byId = new Map(page.map((element) => [attribute(element, 'id'), element]))
    for (const { id } of cellsOf('F21')) {
      const [source, form] = [byId.get(`s0-${id}`), byId.get(`f0-${id}`)]
      if (source === undefined || form === undefined) throw new Error(`${id} is not on the page`)
      expect(attribute(source, 'href')).toBe(`#f0-${id}`)
      expect(attribute(form, 'href')).toBe(`#s0-${id}`)
      const [value] = elementsOf(source).filter(({ tagName }) => tagName === 'b')
      expect(value === undefined ? null : textOf(value), id).toBe(water.values[id])
      expect(attribute(source, 'title')).toContain(id)
    }
    for (const part of ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other']) {
      expect(byId.has(`p0-${part}`), part).toBe(true)
    }
  })

  it('loads nothing and runs nothing: the policy allows the one style by its hash', () => {
    const page = pageOf({})
    const policy = page.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    const style = page.find(({ tagName }) => tagName === 'style')
    const hash = createHash('sha256')
      .update(style === undefined ? '' : textOf(style))
      .digest('base64')
    expect(policy === undefined ? '' : attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
    )
    expect(explainPage('en', { ...hostile, document: null })).not.toMatch(/https?:|url\(/u)
  })

  it('whatever a file holds stays text', () => {
    const page = pageOf(hostile)
    expectInert(page)
    const [body] = page.filter(({ tagName }) => tagName === 'body')
    expect(body === undefined ? '' : textOf(body)).toContain(attack)
    expect(ids(page)).toContain('s0-II.rules.made')
  })

  it('says in words why a cell is doubted, and shows what belongs to no cell', () => {
    const page = pageOf(hostile)
    const reasons = page.filter((element) => attribute(element, 'class') === 'reason').map(textOf)
    expect(reasons).toContain('？有两行数都可能属于这一行')
    expect(reasons).toContain('？没有找到报告年度')
    const extra = page.find((element) => attribute(element, 'id') === 'x0-0')
    expect(extra === undefined ? '' : textOf(extra)).toContain('17')
    const doubted = page.find((element) => attribute(element, 'id') === 's0-II.rules.made')
    expect(doubted === undefined ? '' : attribute(doubted, 'class')).toContain('doubt')
  })

  it('finds a number by its words in a paragraph, by the middle of its box, and says where it finds nothing', () => {
    const box = (left: number): [number, number, number, number] => [left, 10, left + 20, 20]
    const document: Document = {
      pictures: 0,
      pages: 1,
      blocks: [
        { kind: 'paragraph', text: '规章 3 13 3', place: { paragraph: 4 } },
        grid([[{ text: '8', place: { page: 1, box: [100, 0, 130, 30] } }]])
      ]
    }
    const page = pageOf({
      document,
      reports: [
        report({
          'II.rules.made': numeral('3', { paragraph: 4 }),
          'II.rules.abolished': numeral('13', { paragraph: 4 }),
          'II.rules.inForce': numeral('3', { paragraph: 4 }),
          'II.normative.made': numeral('8', { page: 1, box: box(105) }),
          'II.normative.abolished': numeral('9', { page: 2, box: box(105) })
        })
      ]
    })
    const paragraph = page.find(({ tagName, childNodes }) => tagName === 'p' && childNodes.length === 6)
    const marks = elementsOf(paragraph ?? { nodeName: '#text', value: '', parentNode: null })
    expect(ids(marks)).toEqual(['s0-II.rules.made', 's0-II.rules.abolished', 's0-II.rules.inForce'])
    const cells = page.filter(({ tagName }) => tagName === 'td')
    expect(cells.flatMap((cell) => ids(elementsOf(cell)))).toContain('s0-II.normative.made')
    expect(ids(page)).toContain('s0-II.normative.abolished')
    expect(page.map(textOf)).toContain('读到了，但位置在左边没有找到')
  })

  it('draws merged cells where they are, however wide a file says they are', () => {
    const place = (row: number, column: number) => ({ table: 1, row, column })
    const document: Document = {
      pictures: 0,
      pages: null,
      blocks: [
        grid([
          [
            { text: 'a', place: place(1, 1), rowSpan: 2 },
            { text: 'b', place: place(1, 3), column: 2 }
          ],
          [{ text: 'c', place: place(2, 2), column: 1, columnSpan: 1e9, rowSpan: 1e9 }]
        ])
      ]
    }
    const rows = pageOf({ document }).filter(({ tagName }) => tagName === 'tr')
    const drawn = rows.map((row) =>
      elementsOf(row)
        .filter(({ tagName }) => tagName === 'td')
        .slice(0, -1)
        .map((cell) => `${textOf(cell)} ${attribute(cell, 'colspan') ?? '-'}×${attribute(cell, 'rowspan') ?? '-'}`)
    )
    expect(drawn.map((row) => row.slice(0, 3))).toEqual([['a 1×2', ' -×-', 'b 1×1'], ['c 63×1']])
  })

  it('shows each report of a file, in the language asked for', async () => {
    const { document, reports } = explained(await documentOf(Buffer.from(rowALine(water))))
    const page = pageOf({ document, reports: [...reports, ...reports] }, 'en')
    expectInert(page)
    expect(ids(page).filter((id) => id.endsWith('-III.new.natural'))).toHaveLength(4)
    const [header] = page.filter(({ tagName }) => tagName === 'header')
    expect(header === undefined ? '' : textOf(header)).toContain('The file holds 2 reports')
  })

  it('of a file that was not read it shows what there is, and why', () => {
    const refusal = { code: 'not-a-report' } as const
    const notice: Document = {
      pictures: 2,
      pages: null,
      blocks: [{ kind: 'paragraph', text: '关于报送年报的通知', place: { line: 1, start: 0, end: 9 } }]
    }
    const page = pageOf({ outcome: 'not-a-report', refusal, document: notice }).map(textOf)
    expect(page).toContain('关于报送年报的通知')
    expect(page.some((text) => text.startsWith('没有找到年度报告的标题'))).toBe(true)
    expect(page).toContain('文件里有 2 张图片，没有读取')
    const closed = pageOf({ outcome: 'encrypted', type: 'pdf', refusal: { code: 'encrypted.pdf' } }).map(textOf)
    expect(closed).toContain('没有读出可以显示的内容。')
  })
})

type Written = Pick<Table['rows'][number]['cells'][number], 'text' | 'place'> & {
  readonly column?: number
  readonly columnSpan?: number
  readonly rowSpan?: number
}

function grid(rows: readonly (readonly Written[])[]): Table {
  return {
    kind: 'table',
    grid: true,
    rows: rows.map((cells) => ({ cells: cells.map((cell) => ({ column: 0, columnSpan: 1, rowSpan: 1, ...cell })) }))
  }
}

const numeral = (raw: string, place: NonNullable<Cell['place']>): Cell => ({
  status: 'number',
  value: Number(raw),
  raw,
  place
})

function report(cells: Report['cells'], change: Partial<Report> = {}): Report {
  const rest = { organ: null, year: null, title: null, doubts: [], sections: [], extras: [] }
  return { ...rest, form: 'F21', cells, ...change }
}

const attack = `"><img src=x onerror=alert(1)><script>alert(1)</script><!--]]></style>&lt;'javascript:alert(1)`
const at = { table: 1, row: 1, column: 2 }

const hostile: Explained = {
  file: attack,
  type: 'docx',
  outcome: 'read',
  refusal: { code: 'not-a-report.title', params: { title: attack } },
  document: {
    pictures: 0,
    pages: null,
    blocks: [
      { kind: 'paragraph', text: attack, place: { paragraph: 1 } },
      grid([
        [
          { text: attack, place: { table: 1, row: 1, column: 1 } },
          { text: attack, place: at, column: 1 },
          { text: '17', place: { table: 1, row: 1, column: 3 }, column: 2 }
        ]
      ])
    ]
  },
  reports: [
    report(
      { 'II.rules.made': { status: 'invalid', value: null, raw: attack, place: at, doubt: { code: 'row-conflict' } } },
      {
        organ: attack,
        title: attack,
        doubts: [{ code: 'year-not-found' }],
        sections: [{ id: 'overview', heading: attack, text: attack, place: { paragraph: 1 } }],
        extras: [{ near: attack, raw: '17', place: { table: 1, row: 1, column: 3 } }]
      }
    )
  ]
}

import { describe, expect, it } from 'vitest'
import { textDocument } from '../../src/main/convert/txt'
import { withTabs } from '../../src/main/convert/txt/separators'
import { read } from '../../src/main/read'
import { cellsOf, forms } from '../../src/shared/form'
import { consistentFigures, distinctFigures, zeroFigures } from '../fixtures/figures'
import { expectReadAs } from '../fixtures/expectRead'
import { randomOf } from '../fixtures/random'
import { type Sample, sampleOf } from '../fixtures/sample'
import * as scripts from '../fixtures/write/scripts'
import { cellALine, rowALine } from '../fixtures/write/txt'

/** Text as people's own programs write tables out. */

const keepsBlanks: readonly (readonly [string, (sample: Sample) => string])[] = [
  ['squares by TAB, merged cells repeated', (sample) => scripts.repeatedSquares(sample, '\t')],
  ['squares by bars without edges', (sample) => scripts.repeatedSquares(sample, ' | ')],
  ['squares by commas', (sample) => scripts.repeatedSquares(sample, ',')],
  ['cells by bars without edges', (sample) => scripts.partedRows(sample, ' | ')],
  ['cells by bars alone', (sample) => scripts.partedRows(sample, '|')],
  ['cells by commas and spaces', (sample) => scripts.partedRows(sample, ', ')],
  ['cells by Chinese commas', (sample) => scripts.partedRows(sample, '，')],
  ['cells by semicolons', (sample) => scripts.partedRows(sample, '；')],
  ['comma-separated values', (sample) => scripts.commaSeparated(sample, false)],
  ['comma-separated values in quotes', (sample) => scripts.commaSeparated(sample, true)],
  ['quoted cells by TAB', (sample) => scripts.commaSeparated(sample, true).replaceAll('","', '"\t"')],
  ['lists in brackets', (sample) => scripts.listedRows(sample, "'")],
  ['lists in brackets, double quotes', (sample) => scripts.listedRows(sample, '"')],
  ['lists of lists, an item a line', scripts.listedItems],
  ['a wiki’s tables', scripts.wikiTables]
]

const losesBlanks: readonly (readonly [string, (sample: Sample) => string])[] = [
  ['tables ruled below every row', (sample) => scripts.ruledTables(sample)]
]

const bytes = (text: string) => new TextEncoder().encode(text)
const years = [2020, 2023] as const
const formOf = (year: number) => (year < 2021 ? 'F19' : 'F21')
const organ = '枕溪县文化馆'

describe.each([...keepsBlanks, ...losesBlanks])('%s', (_, write) => {
  it.each(years)('a report of %i: every number in its cell', async (year) => {
    const sample = sampleOf({ organ, year, figures: distinctFigures(formOf(year)) }, randomOf(year))
    await expectReadAs(bytes(write(sample)), sample)
  })

  it.each(years)('a report of %i with few numbers', async (year) => {
    const figures = consistentFigures(formOf(year), randomOf(year), { most: 3 })
    const sample = sampleOf({ organ, year, figures }, randomOf(year))
    await expectReadAs(bytes(write(sample)), sample)
  })
})

describe.each(keepsBlanks)('%s', (_, write) => {
  it('blanks and dashes stay what they are', async () => {
    const figures = consistentFigures('F21', randomOf(5), { most: 9 })
    const printed = { 'III.granted.research': '', 'III.new.total': '', 'III.other.rest.ngo': '—', 'II.rules.made': '' }
    const sample = sampleOf({ organ, year: 2023, figures, printed }, randomOf(5))
    await expectReadAs(bytes(write(sample)), sample)
  })
})

describe('words in cells for numbers', () => {
  it.each(['空', '没有', '本年未发生'])('%s beside each other is no merged cell', (word) => {
    const figures = consistentFigures('F21', randomOf(6), { most: 9 })
    const cells = Object.keys(figures).filter((id) => /^(?:II\.rules|III\.(?:granted|partial))/u.test(id))
    const printed = Object.fromEntries(cells.map((id) => [id, word]))
    const sample = sampleOf({ organ, year: 2023, figures, printed }, randomOf(6))
    const reading = read(textDocument(scripts.partedRows(sample, '\t')))
    const found = reading.outcome === 'read' ? reading.reports[0]?.cells : undefined
    for (const id of cells) expect(found?.[id]?.status, id).toBe('invalid')
  })
})

describe('what an office writes where it has nothing to count', () => {
  it.each([
    ['a cell a line', cellALine],
    ['a row a line', rowALine],
    ['squares repeated', (sample: Sample) => scripts.repeatedSquares(sample, '\t')]
  ])('is no heading, and equal numbers below it are no merged cell: %s', (_, write) => {
    const phrases = { granted: '本年未发生', carriedIn: '本年无结转' }
    const printed = Object.fromEntries(
      Object.entries(phrases).flatMap(([row, phrase]) =>
        forms.F21.requests.columns.map(({ id }) => [`III.${row}.${id}`, phrase] as const)
      )
    )
    const sample = sampleOf({ organ, year: 2023, figures: zeroFigures('F21'), printed }, randomOf(4))
    const reading = read(textDocument(write(sample)))
    const cells = reading.outcome === 'read' ? (reading.reports[0]?.cells ?? {}) : {}
    for (const { id, table } of cellsOf('F21')) {
      if (table === 'III') expect(cells[id]?.status, id).toBe(id in printed ? 'invalid' : 'number')
    }
  })

  it('nor are equal numbers below a heading in other words', () => {
    const sample = sampleOf({ organ, year: 2023, figures: zeroFigures('F21') }, randomOf(4))
    const renamed = { 本年制发件数: '本年发件数', 现行有效件数: '目前有效的', 总计: '合计' }
    const text = Object.entries(renamed).reduce(
      (written, [label, other]) => written.replaceAll(label, other),
      scripts.repeatedSquares(sample, '\t')
    )
    const reading = read(textDocument(text))
    const cells = reading.outcome === 'read' ? (reading.reports[0]?.cells ?? {}) : {}
    for (const { id } of cellsOf('F21')) expect(cells[id], id).toMatchObject({ status: 'number', value: 0 })
  })
})

describe('a table with a rule below every row but one', () => {
  it('keeps the two rows apart', async () => {
    const figures = consistentFigures('F21', randomOf(3), { most: 300 })
    const sample = sampleOf({ organ, year: 2023, figures }, randomOf(3))
    const lines = scripts.ruledTables(sample, 100).split('\n')
    const first = lines.findIndex((line) => line.includes('（一）予以公开'))
    await expectReadAs(bytes(lines.filter((_, at) => at !== first + 1).join('\n')), sample)
  })
})

describe('prose with commas and figures', () => {
  it('stays as it is beside tables that commas part', () => {
    const figures = consistentFigures('F21', randomOf(3), { most: 300 })
    const sample = sampleOf({ organ, year: 2023, figures }, randomOf(3))
    const line = '微信各季度发布,31,28,40,52'
    const text = scripts.partedRows(sample, ',').replace(/(\n一、[^\n]*\n)/u, `$1${line}\n`)
    const reading = read(textDocument(text))
    const report = reading.outcome === 'read' ? reading.reports[0] : undefined
    expect(report?.sections.find(({ id }) => id === 'overview')?.text).toContain(line)
    for (const [id, value] of Object.entries(sample.values)) expect(report?.cells[id]?.value, id).toBe(Number(value))
  })
})

describe('a page in one line', () => {
  it.each(['\t', '|', ' ', ','])('texts parted by %j', async (parting) => {
    const figures = consistentFigures('F21', randomOf(9), { most: 400 })
    const sample = sampleOf({ organ, year: 2023, figures }, randomOf(9))
    await expectReadAs(bytes(scripts.oneLine(sample, parting)), sample)
  })
})

describe('marks of other languages', () => {
  const sample = sampleOf({ organ, year: 2023, figures: distinctFigures('F21') }, randomOf(7))
  const text = scripts.partedRows(sample, '\t')
  const headings = [sample.title, ...sample.parts.map(({ heading }) => heading)]
  const marked = (mark: (heading: string) => string) =>
    headings.reduce((all, heading) => all.replace(`${heading}\n`, `${mark(heading)}\n`), text)

  it.each([
    ['# a heading', (heading: string) => `# ${heading}`],
    ['a heading {#with .attributes}', (heading: string) => `## ${heading} {#part-1 .unnumbered}`],
    ['**bold**', (heading: string) => `**${heading}**`],
    ['== wiki ==', (heading: string) => `== ${heading} ==`],
    ['h2. heading', (heading: string) => `h2. {anchor:part}${heading}`],
    ['tags', (heading: string) => `${heading}<br/>`]
  ])('%s', async (_, mark) => {
    await expectReadAs(bytes(marked(mark)), sample)
  })

  it('an escaped minus is a minus', async () => {
    const figures = { ...distinctFigures('F19'), 'II.penalties.change': -25 }
    const old = sampleOf({ organ, year: 2020, figures }, randomOf(8))
    await expectReadAs(bytes(scripts.partedRows(old, '\t').replaceAll('-25', '\\-25')), old)
  })
})

describe('columns one after the other under all their headings', () => {
  it('are in doubt: nothing says that they stand in the order of the headings', () => {
    const lines = [
      '规章',
      '行政规范性文件',
      '',
      '第二十条第（一）项',
      '',
      '本年制发件数',
      '',
      '本年废止件数',
      '',
      '现行有效件数'
    ]
    const figures = ['41', '42', '', '51', '52', '', '61', '62', '']
    const head = [
      '枕溪县文化馆2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全年工作正常开展。',
      '二、主动公开政府信息情况'
    ]
    const rest = [
      ...['行政许可', '', '第二十条第（五）项', '', '本年处理决定数量', '', '7', ''],
      ...['行政处罚', '', '行政强制', '', '第二十条第（六）项', '', '本年处理决定数量', '', '8', '9', ''],
      ...[
        '行政事业性收费',
        '',
        '第二十条第（八）项',
        '',
        '本年收费金额（单位：万元）',
        '',
        '3',
        '',
        '三、收到和处理政府信息公开申请情况',
        '无。'
      ]
    ]
    const reading = read(textDocument([...head, ...lines, '', ...figures, ...rest].join('\n')))
    const cells = reading.outcome === 'read' ? reading.reports[0]?.cells : undefined
    for (const column of ['made', 'abolished', 'inForce']) {
      expect(cells?.[`II.rules.${column}`]?.doubt, column).toBeDefined()
      expect(cells?.[`II.normative.${column}`]?.doubt, column).toBeDefined()
    }
  })
})

describe('commas within numbers', () => {
  it('part no cells, neither in rows by TAB nor where a line holds what went on below', () => {
    const rows = Array.from({ length: 8 }, (_, n) => [
      `（${n}）予以公开\t5,307\t4,892\t1,443\t24,499`,
      '1,029,018'
    ]).flat()
    const lines = rows.map((text, index) => ({ text, number: index + 1 }))
    expect(withTabs(lines)).toEqual(lines)
    const bySpaces = ['规章 2,817 0 41', '行政许可 2,817', '一、本年新收 1,204 3,617 81', '1,204 3,617 81'].flatMap(
      (text) => Array.from({ length: 6 }, (_, number) => ({ text, number }))
    )
    expect(withTabs(bySpaces)).toEqual(bySpaces)
    const byCommas = Array.from({ length: 8 }, () => '予以公开,3,0,5,0,0,1,9')
    const [last] = withTabs([...byCommas, '1,029,018'].map((text, index) => ({ text, number: index + 1 }))).slice(-1)
    expect(last?.text).toBe('1,029,018')
  })
})

import { describe, expect, it } from 'vitest'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import type { Table, TableRow } from '../../src/shared/document'
import type { Report } from '../../src/shared/report'
import { documentOf } from '../fixtures/expectRead'
import { consistentFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { htmlOf } from '../fixtures/write/html'
import { rowALine } from '../fixtures/write/txt'

/** What stands in a value's cell and is no number must not become one, or vanish into the label beside it. */

const figures = consistentFigures('F21', randomOf(3), { most: 400 })

function reportOf(
  printed: Readonly<Record<string, string>>,
  change: (text: string) => string = (text) => text
): Report {
  const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures, printed }, randomOf(3))
  const reading = read(textDocument(change(rowALine(sample))))
  if (reading.outcome !== 'read' || reading.reports[0] === undefined) throw new Error(reading.outcome)
  return reading.reports[0]
}

describe('words and signs where a number should be', () => {
  it.each(['空', '○', 'O', '△', '未统计'])('%s behind a label is no piece of it', (text) => {
    const ids = ['II.fees.amount', 'II.rules.made', 'III.carriedIn.natural', 'III.denied.stateSecret.natural']
    const { cells } = reportOf(Object.fromEntries(ids.map((id) => [id, text])))
    for (const id of ids) expect(cells[id], id).toMatchObject({ status: 'invalid', raw: text })
  })

  it('what a column is called is no value, and in doubt', () => {
    const { cells } = reportOf({ 'II.normative.made': '790，本年废止件数', 'II.normative.abolished': '未统计' })
    expect(cells['II.normative.made']).toMatchObject({ status: 'invalid', doubt: { code: 'row-conflict' } })
    expect(cells['II.normative.abolished']).not.toHaveProperty('doubt')
  })

  it('a number whose decimals are lost is none, and in doubt', () => {
    const { cells } = reportOf({ 'III.granted.natural': '12.' })
    expect(cells['III.granted.natural']).toMatchObject({ status: 'invalid', doubt: { code: 'broken-number' } })
  })
})

describe('a row that lost a cell and was filled up behind', () => {
  const row = (report: Report) =>
    Object.entries(report.cells).flatMap(([id, cell]) => (id.startsWith('III.denied.thirdParty.') ? [cell] : []))

  it('is doubted, since more columns than its empty one do not add up', () => {
    const lost = reportOf({}, (text) =>
      text.replace(
        /(4\.保护第三方合法权益\t\d+\t\d+\t\d+\t)\d+\t(.*)/u,
        (_, kept: string, rest: string) => `${kept}${rest}\t`
      )
    )
    expect(row(lost).map(({ doubt }) => doubt?.code)).toEqual(new Array(7).fill('columns-undecided'))
  })

  it('and not where its last cell is empty, and nothing else amiss', () => {
    const blank = reportOf({ 'III.denied.thirdParty.total': '' })
    expect(row(blank).flatMap(({ doubt }) => doubt ?? [])).toEqual([])
    expect(row(blank).at(-1)).toMatchObject({ status: 'blank' })
  })
})

describe('a row of one column below a heading of several', () => {
  it('is doubted where its numbers are not as many as the heading has columns', () => {
    const heading = /信息内容\t本年处理决定数量\t\t(?=\n行政许可)/u
    const { cells } = reportOf({}, (text) => {
      expect(text).toMatch(heading)
      return text
        .replace(heading, '信息内容\t上一年项目数量\t本年增/减\t处理决定数量')
        .replace(/\n行政许可\t(\d+)\t\t/u, '\n行政许可\t5\t$1')
    })
    expect(cells['II.licensing.decisions']?.doubt).toBeDefined()
  })
})

describe('tables written otherwise', () => {
  const written = (change: (line: string) => string, most = 5) => {
    const own = consistentFigures('F21', randomOf(2), { most })
    const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures: own }, randomOf(2))
    const isRow = (line: string) => line.includes('\t')
    const text = rowALine(sample)
      .split('\n')
      .map((line) => (isRow(line) ? change(line) : line))
      .join('\n')
    const reading = read(textDocument(text))
    if (reading.outcome !== 'read' || reading.reports[0] === undefined) throw new Error(reading.outcome)
    const cells = Object.entries(reading.reports[0].cells)
    return {
      wrong: cells.flatMap(([id, { value }]) => (value === Number(sample.values[id]) ? [] : [id])),
      silent: cells.flatMap(([id, { value, doubt, status }]) =>
        value === Number(sample.values[id]) || doubt !== undefined || status === 'invalid' ? [] : [id]
      )
    }
  }

  it.each(['｜', '│', '|'])('%s right behind each text is no room that a text has filled', (bar) => {
    expect(written((line) => `${bar}${line.split('\t').join(bar)}${bar}`).wrong).toEqual([])
  })

  const isFigure = (text: string) => /^[\d.]+$/u.test(text)
  const others: readonly (readonly [string, (line: string) => string])[] = [
    [
      'figures in front of their labels',
      (line) =>
        line
          .split('\t')
          .sort((a, b) => Number(isFigure(b)) - Number(isFigure(a)))
          .join('\t')
    ],
    [
      'last year’s figure beside each',
      (line) =>
        line
          .split('\t')
          .flatMap((text) => (isFigure(text) ? [text, '1'] : [text]))
          .join('\t')
    ],
    [
      'digits apart',
      (line) =>
        line
          .split('\t')
          .map((text) => (isFigure(text) ? Array.from(text).join(' ') : text))
          .join('  ')
    ],
    ['commas', (line) => line.split('\t').join(',')],
    ['rows and columns changed', (line) => line.split('\t').reverse().join('/')]
  ]
  it.each(others)('%s: nothing is read wrong without a doubt', (_, change) => {
    expect(written(change).silent).toEqual([])
    expect(written(change, 400).silent).toEqual([])
  })
})

describe('what stands beside the form’s rows', () => {
  it('a page’s number between dashes is nobody’s figure', () => {
    const wrong = { 'III.total.natural': '99999', 'III.new.legal': '88888' }
    const { cells } = reportOf(wrong, (text) => text.replace(/\n(?=.*7\.属于行政执法案卷)/u, '\n\n- 2 -\n\n'))
    expect(Object.keys(cells).filter((id) => cells[id]?.doubt?.code === 'stray-numbers')).toEqual([])
  })

  it('other tables’ 其他 and 合计 are in doubt where table III is lost but for its heading', () => {
    const { cells } = reportOf({}, (text) =>
      text.replace(
        /(\t自然人\t.*总计.*\n)[^]*?(?=\n四、(?!结转))/u,
        '$1\n序号\t平台\t条数\t人数\n1\t网站\t589\t3417\n2\t其他\t607\t1282\n合计\t\t566\t—\n'
      )
    )
    const requests = Object.entries(cells).filter(([id]) => id.startsWith('III.'))
    expect(requests.filter(([, { doubt }]) => doubt === undefined)).toEqual([])
  })

  it('another table above table III leaves its first row in no doubt', () => {
    const other = '单位\t收到\t办结\t结转\n城关镇\t12\t11\t1\n石桥镇\t7\t5\t2\n合计\t19\t16\t3\n\n'
    const { cells } = reportOf({ 'III.total.natural': '99999' }, (text) =>
      text.replace(/\n(?=（本列数据的勾稽关系)/u, `\n${other}`)
    )
    expect(cells['III.new.natural']).toMatchObject({ value: figures['III.new.natural'] })
    expect(Object.keys(cells).filter((id) => cells[id]?.doubt?.code === 'stray-numbers')).toEqual([])
  })

  it('numbers on the row of 三、本年度办理结果 are not said to stand on a group’s', () => {
    const { extras } = reportOf({}, (text) =>
      text.replace(/三、本年度办理结果\t/u, '三、本年度办理结果\t\t\t11\t12\t13\t14\t15\t16\t17\n\t')
    )
    expect(extras.map(({ near, raw }) => [near, raw])).toEqual(
      ['11', '12', '13', '14', '15', '16', '17'].map((raw) => ['III', raw])
    )
  })
})

describe('a drawn table IV', () => {
  /** The last two rows again, what a page break cut off the heading's words in a row of its own between them. */
  function cutByPage({ rows, ...table }: Table): Table {
    const [heading, last] = rows.slice(-2)
    if (heading === undefined || last === undefined) throw new Error('no rows')
    const piece = (row: TableRow, from: number, to?: number) => ({
      cells: row.cells.map((cell) => ({ ...cell, text: cell.text.slice(from, to) }))
    })
    const below = last.cells.map((cell, column) => ({
      ...cell,
      text: column < 10 ? (['持', '正', '果', '结'][column % 5] ?? '') : '维持'
    }))
    return { ...table, rows: [...rows.slice(0, -2), piece(heading, 0, 2), { cells: below }, last] }
  }

  it('has as many columns as its row has cells, whatever pieces of a heading stand above', async () => {
    const blank = (id: string) => id.startsWith('IV.litigationAfter.')
    const ids = Object.keys(figures).filter((id) => id.startsWith('IV.'))
    const printed = Object.fromEntries(ids.filter(blank).map((id) => [id, '']))
    const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures, printed }, randomOf(3))
    const document = await documentOf(new TextEncoder().encode(htmlOf(sample)))
    const at = document.blocks.findLastIndex(({ kind }) => kind === 'table')
    const blocks = document.blocks.map((block, index) =>
      index === at && block.kind === 'table' ? cutByPage(block) : block
    )
    const reading = read({ ...document, blocks })
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    const cells = reading.reports[0]?.cells ?? {}
    for (const id of ids) {
      expect(cells[id], id).toMatchObject({ raw: blank(id) ? '' : String(figures[id]) })
      expect(cells[id]?.doubt, id).toBeUndefined()
    }
  })
})

describe('columns in an order of their own', () => {
  it('are read as their heading has them, whatever blanks stand in front of the numbers', () => {
    const sevenFigures = /^(.*\p{Script=Han}.*?\t)(\d+)\t(\d+)\t(\d+)((?:\t\d+){4})$/gmu
    const { cells } = reportOf({}, (text) =>
      text
        .replace(/商业企业(\s+)科研机构/u, '科研机构$1商业企业')
        .replace(sevenFigures, (_, label: string, a: string, b: string, c: string, rest: string) =>
          label.startsWith('一') ? `${label}\t\t${a}\t${c}\t${b}${rest}` : `${label}${a}\t${c}\t${b}${rest}`
        )
    )
    for (const column of ['natural', 'commercial', 'research', 'total']) {
      for (const row of ['new', 'carriedIn', 'granted', 'total']) {
        const id = `III.${row}.${column}`
        expect(cells[id], id).toMatchObject({ status: 'number', value: figures[id] })
      }
    }
  })
})

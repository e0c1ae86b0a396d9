import { describe, expect, it } from 'vitest'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import { forms } from '../../src/shared/form'
import { consistentFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'

/** A page copied as text: a value a line, empty lines between all of them. */
function copied(valueOf: (id: string) => string) {
  const { disclosure, requests, disputes } = forms.F21
  const lines = [
    '枕溪县水务局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '全年公开有序推进。',
    '二、主动公开政府信息情况',
    ...disclosure.flatMap(({ label, columns, rows }) => [
      label,
      '信息内容',
      ...columns.map((column) => column.label),
      ...rows.flatMap((row) => [row.label, ...columns.map((column) => valueOf(`II.${row.id}.${column.id}`))])
    ]),
    '三、收到和处理政府信息公开申请情况',
    ...requests.rows.flatMap((row) => [
      row.label,
      ...requests.columns.map((column) => valueOf(`III.${row.id}.${column.id}`))
    ]),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...disputes.groups.flatMap(({ id }) => disputes.columns.map((column) => valueOf(`IV.${id}.${column.id}`))),
    '五、存在的主要问题及改进情况',
    '一是解读不多。下一步将改进。',
    '六、其他需要报告的事项',
    '无。'
  ]
  const reading = read(textDocument(lines.join('\n\n')))
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  return reading.reports[0]?.cells ?? {}
}

describe('a value a line, empty lines between all', () => {
  it('a row of one column has its number, though an empty line stands before it', () => {
    const cells = copied((id) => (id === 'II.licensing.decisions' ? '15' : '3'))
    expect(cells['II.licensing.decisions']).toMatchObject({ status: 'number', value: 15 })
    expect(cells['II.licensing.decisions']?.doubt).toBeUndefined()
    expect(cells['II.fees.amount']).toMatchObject({ status: 'number', value: 3 })
  })

  it('a line that holds nothing but a space of the page is a blank cell', () => {
    const blank = new Set(['III.new.natural', 'III.denied.process.legal', 'IV.litigationDirect.other'])
    const cells = copied((id) => (blank.has(id) ? '\u00a0' : String(id.length)))
    for (const id of blank) expect(cells[id]?.status, id).toBe('blank')
    for (const id of ['III.new.commercial', 'III.new.total', 'III.denied.process.other', 'IV.litigationDirect.total']) {
      expect(cells[id]?.value, id).toBe(id.length)
    }
  })
})

describe('rows by TAB', () => {
  it('that add up only if their first figure is the total are in doubt', () => {
    const order = ['total', 'natural', 'commercial', 'research', 'ngo', 'legal', 'other']
    const figures = consistentFigures('F21', randomOf(4), { most: 90 })
    const rows = forms.F21.requests.rows.map((row) =>
      [row.label, ...order.map((column) => String(figures[`III.${row.id}.${column}`]))].join('\t')
    )
    const text = [
      '枕溪县水务局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      ...rows,
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项'
    ]
    const reading = read(textDocument(text.join('\n')))
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    const cells = reading.reports[0]?.cells ?? {}
    expect(Object.keys(cells).filter((id) => id.startsWith('III.') && cells[id]?.doubt === undefined)).toEqual([])
  })
})

interface Written {
  /** Stands behind the last figure of each row. */
  readonly padding?: string
  readonly printed?: (id: string, figure: number) => string
}

/** Table III by TAB, its columns in another order, below a heading. */
function inOrderOf(
  order: readonly string[],
  heading: readonly string[],
  { padding = '', printed = (_, figure) => String(figure) }: Written = {}
) {
  const figures = consistentFigures('F21', randomOf(4), { most: 90 })
  const texts = Object.fromEntries(
    Object.entries(figures).flatMap(([id, figure]) => (id.startsWith('III.') ? [[id, printed(id, figure)]] : []))
  )
  const rows = forms.F21.requests.rows.map(
    (row) => [row.label, ...order.map((column) => texts[`III.${row.id}.${column}`])].join('\t') + padding
  )
  const text = [
    '枕溪县水务局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    ...heading,
    ...rows,
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项'
  ]
  const reading = read(textDocument(text.join('\n')))
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  const cells = reading.reports[0]?.cells ?? {}
  const ids = Object.keys(texts)
  return {
    wrong: ids.filter((id) => (cells[id]?.raw ?? null) !== texts[id]),
    sure: ids.filter((id) => cells[id]?.doubt === undefined)
  }
}

describe('columns in another order, by TAB', () => {
  const swapped = ['natural', 'commercial', 'research', 'ngo', 'other', 'legal', 'total']
  const first = ['total', 'natural', 'commercial', 'research', 'ngo', 'legal', 'other']
  const form = ['natural', 'commercial', 'research', 'ngo', 'legal', 'other', 'total']
  const below = '\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他'

  it('are those of the heading, padding behind the figures or not', () => {
    const heading = [
      '\t自然人\t法人或其他组织\t\t\t\t\t总计',
      '\t\t商业企业\t科研机构\t社会公益组织\t其他\t法律服务机构\t'
    ]
    for (const padding of ['', '\t', '\t\t']) {
      expect(inOrderOf(swapped, heading, { padding }).wrong, padding).toEqual([])
    }
  })

  it('may begin with the total, where the heading does, also beside blanks and wrong sums', () => {
    const heading = ['\t总计\t自然人\t法人或其他组织\t\t\t\t', `\t${below}`]
    const damaged = (id: string, figure: number) =>
      /petition|internal/u.test(id) && id.endsWith('.legal')
        ? ''
        : String(/granted|process|new/u.test(id) && id.endsWith('.natural') ? figure + 3 : figure)
    expect(inOrderOf(first, heading).wrong).toEqual([])
    expect(inOrderOf(first, heading, { printed: damaged }).wrong).toEqual([])
  })

  it('are in doubt where the heading begins with the total and the rows do not', () => {
    const heading = ['\t总计\t自然人\t法人或其他组织\t\t\t\t', `\t${below}`]
    expect(inOrderOf(form, heading).sure).toEqual([])
  })
})

describe('rows by spaces', () => {
  it('ten figures of table IV are in doubt, though they add up where blanks are thought to be behind them', () => {
    const { requests, disputes } = forms.F21
    const figures = consistentFigures('F21', randomOf(9), { most: 90, zeros: 0 })
    const columns = disputes.columns.map(({ label }) => label).join(' ')
    const text = [
      '枕溪县水务局2023年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      ...requests.rows.map(
        (row) => `${row.label} ${requests.columns.map(({ id }) => figures[`III.${row.id}.${id}`] ?? 0).join(' ')}`
      ),
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议 行政诉讼',
      `${columns} ${columns} ${columns}`,
      '0 0 11 15 26 0 2 11 9 22',
      '五、存在的主要问题及改进情况',
      '一是解读不多。'
    ]
    const reading = read(textDocument(text.join('\n')))
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    const cells = Object.entries(reading.reports[0]?.cells ?? {}).filter(([id]) => id.startsWith('IV.'))
    expect(cells.filter(([, cell]) => cell.status === 'number' && cell.doubt === undefined)).toEqual([])
  })

  it('two labels above figures in pieces are both in doubt, though every sum holds without them', () => {
    const strewn = ['notHeld', 'needsCreation']
    const figures: Record<string, number> = { ...consistentFigures('F21', randomOf(4), { most: 90 }) }
    const { columns, rows } = forms.F21.requests
    for (const row of strewn) {
      for (const { id } of columns) {
        const at = `III.unavailable.${row}.${id}`
        figures[`III.total.${id}`] = (figures[`III.total.${id}`] ?? 0) - (figures[at] ?? 0)
        figures[`III.new.${id}`] = (figures[`III.new.${id}`] ?? 0) - (figures[at] ?? 0)
        figures[at] = 0
      }
    }
    const line = (row: (typeof rows)[number]) =>
      `${row.label}    ${columns.map(({ id }) => String(figures[`III.${row.id}.${id}`]).padStart(6)).join('')}`
    const at = rows.findIndex(({ id }) => id === 'unavailable.notHeld')
    const pieces = [
      '    0    0    0    0',
      '    0    0    0    0',
      '        0',
      '        0',
      '          0   0',
      '          0   0'
    ]
    const labels = rows.slice(at, at + strewn.length).map(({ label }) => label)
    const text = [
      '枕溪县水务局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '三、收到和处理政府信息公开申请情况',
      ...rows.slice(0, at).map(line),
      ...labels,
      ...pieces,
      ...rows.slice(at + strewn.length).map(line),
      '四、政府信息公开行政复议、行政诉讼情况'
    ]
    const reading = read(textDocument(text.join('\n')))
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    const cells = reading.reports[0]?.cells ?? {}
    for (const row of strewn) {
      for (const { id } of columns) expect(cells[`III.unavailable.${row}.${id}`]?.doubt, `${row}.${id}`).toBeDefined()
    }
    expect(cells['III.granted.natural']).toMatchObject({ value: figures['III.granted.natural'] })
  })
})

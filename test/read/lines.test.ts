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

import { describe, expect, it } from 'vitest'
import { textDocument } from '../../src/main/convert/txt'
import { woven } from '../../src/main/read/pieces'
import { scattered } from '../../src/main/read/scattered'
import { rowsOf } from '../../src/main/read/stream'
import { addsUp } from '../../src/main/read/sums'
import { wideWidthOf } from '../../src/main/read/tokens'
import { forms } from '../../src/shared/form'
import { consistentFigures, type Figures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'
import { reportOf } from '../fixtures/reportText'

/** Lines as `pdftotext -layout` writes them: numbers broken by narrow columns stand in pieces above each other. */

const form = forms.F21
const columns = form.requests.columns.map(({ id }) => id)
const labelWidth = 60
const columnWidth = 7
const at = (column: number, text: string) => ({ from: labelWidth + column * columnWidth, text })
type Piece = ReturnType<typeof at>

function lineOf(label: string, pieces: readonly Piece[], shift = 0): string {
  return pieces.reduce((line, { from, text }) => line.padEnd(from + shift) + text, label)
}

/** A row's numbers in pieces of three digits, whole ones in the middle line, as a drawn row centres them. */
function rowLines(label: string, numbers: readonly string[]): [string, string, string] {
  const pieces = (part: (number: string) => string) =>
    numbers.flatMap((number, column) => (part(number) === '' ? [] : [at(column, part(number))]))
  const isBroken = (number: string) => number.length > 3
  return [
    lineOf(
      '',
      pieces((number) => (isBroken(number) ? number.slice(0, 3) : ''))
    ),
    lineOf(
      label,
      pieces((number) => (isBroken(number) ? '' : number))
    ),
    lineOf(
      '',
      pieces((number) => (isBroken(number) ? number.slice(3) : ''))
    )
  ].map((line) => line.trimEnd()) as [string, string, string]
}

const valueOf = (figures: Figures, id: string) => String(figures[id] ?? 0)
const numbersOf = (figures: Figures, row: string) => columns.map((column) => valueOf(figures, `III.${row}.${column}`))
const heading = [
  lineOf('', [at(2, '申请人情况')]),
  lineOf('', [at(2, '法人或其他组织')]),
  lineOf('', [at(0, '自然'), at(3, '社会'), at(4, '法律')]),
  lineOf('', [at(1, '商业'), at(2, '科研'), at(6, '总计')]),
  lineOf('', [at(0, '人'), at(3, '公益'), at(4, '服务'), at(5, '其他')]),
  lineOf('', [at(1, '企业'), at(2, '机构')]),
  lineOf('', [at(3, '组织'), at(4, '机构')])
]

const disputes = (figures: Figures) =>
  form.disputes.groups.flatMap(({ id }) =>
    form.disputes.columns.map((column) => valueOf(figures, `IV.${id}.${column.id}`))
  )

function wrong(report: ReturnType<typeof reportOf>, figures: Figures, part: string): string[] {
  return Object.entries(report.cells).flatMap(([id, cell]) =>
    id.startsWith(part) && cell.value !== Number(valueOf(figures, id)) ? [id] : []
  )
}
const doubted = (report: ReturnType<typeof reportOf>, part: string) =>
  Object.entries(report.cells).filter(([id, cell]) => id.startsWith(part) && cell.doubt !== undefined).length

describe('numbers in pieces above each other', () => {
  it('are read, also of a row that a page cuts, its heading repeated and its columns shifted', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const figures = consistentFigures('F21', randomOf(seed), { most: 900 })
      const cut = 5 + seed
      const lines = form.requests.rows.flatMap(({ id, label }, index) => {
        const own = rowLines(label, numbersOf(figures, id))
        if (index !== cut) return own
        const [upper, middle, lower] = own
        return [upper, middle, '', ...heading.map((line) => `     ${line}`), `     ${lower}`]
      })
      const report = reportOf([...heading, ...lines], [disputes(figures).join('  ')])
      expect(wrong(report, figures, 'III'), `seed ${seed}`).toEqual([])
      expect(doubted(report, 'III'), `seed ${seed}`).toBe(0)
    }
  })

  it('keep their columns where the heading in pieces lost one', () => {
    const figures = consistentFigures('F21', randomOf(2), { most: 90 })
    const without = (line: string) => line.slice(0, labelWidth + 4 * columnWidth).padEnd(labelWidth + 5 * columnWidth)
    const lacking = heading.map((line) => without(line) + line.slice(labelWidth + 5 * columnWidth))
    const rows = form.requests.rows.map(({ id, label }) =>
      lineOf(
        label,
        numbersOf(figures, id).flatMap((number, column) => (column === 4 ? [] : [at(column, number)]))
      )
    )
    const report = reportOf([...lacking, ...rows], [disputes(figures).join('  ')])
    expect(wrong(report, figures, 'III').filter((id) => !id.endsWith('.legal'))).toEqual([])
    expect(report.cells['III.new.legal']?.status).toBe('missing')
  })
})

describe('table IV in pieces', () => {
  const row = (first: string, second: string, third: string) => ['持正果结', first, second, third]

  it('is in doubt where other ways to put its digits together have the same sums', () => {
    const lines = row('12 13 10 20 55   10 0 0 0 10   0 0 0 0 0', '', '3')
    const report = reportOf([], lines)
    const sure = Object.entries(report.cells).filter(([id, cell]) => id.startsWith('IV') && cell.doubt === undefined)
    expect(sure.every(([, cell]) => cell.value === 0 || cell.value === 10)).toBe(true)
  })

  it('is blank, in doubt, where its whole heading stands over nothing', () => {
    const group = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const zeros = form.requests.rows.map(({ label }) => `${label} 0 0 0 0 0 0 0`)
    const report = reportOf(zeros, ['行政复议', '未经复议直接起诉', '复议后起诉', ...group, ...group, ...group])
    const cells = Object.entries(report.cells).filter(([id]) => id.startsWith('IV'))
    expect(cells.map(([, { status }]) => status)).toEqual(Array.from({ length: 15 }, () => 'blank'))
    expect(cells.every(([, { doubt }]) => doubt !== undefined)).toBe(true)
  })
})

const cellsOf = (numbers: readonly (number | string)[]) =>
  rowsOf(textDocument(numbers.join('\n'))).flatMap(({ cells }) => cells)

it('a part of a row adds up to nothing that can be said', () => {
  expect(addsUp(cellsOf([1, 2, 3]), 7)).toBeNull()
  expect(addsUp(cellsOf([1, 2, 3]), 3)).toBe(true)
})

it('lines of broken digits show how wide a character is', () => {
  const lines = ['法规禁止   476  790  15', '       3,7  8,8  29,', '禁止     61   55   018']
  expect(wideWidthOf(lines)).toBe(1)
})

it('scattered figures that add up in two layouts give both', () => {
  const rows = Array.from({ length: 8 }, (_, row) => [row * 7 + 100, row * 11 + 300, row * 13 + 500])
  const table = rows.map((row) => [...row, row.reduce((sum, each) => sum + each)])
  const block = [11, 22, 33, 44, 22, 55, 66, 121]
  const found = scattered(cellsOf([...block, ...table.flat()]), 10, 4, () => true)
  const firstRows = new Set(found.map(([row]) => row?.map(({ raw }) => raw).join(' ')))
  expect(firstRows).toEqual(new Set(['11 22 33 66', '11 33 22 66']))
})

it('lines that could be woven in more ways than can be tried are not woven', () => {
  const text = Array.from({ length: 5 }, () => new Array(8).fill('91').join(' ')).join('\n')
  const lines = rowsOf(textDocument(text)).map(({ cells }) => cells.map((cell) => ({ ...cell, extent: null })))
  expect(woven(lines, 15, 5)).toBeNull()
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf } from '../../src/renderer/features/compare/chain'
import { bySize, formWith, isLarge } from '../../src/renderer/features/compare/changes'
import { linesOf, passagesOf } from '../../src/renderer/features/compare/lines'
import { compareFigures } from '../../src/main/compare/figures'
import { compareText } from '../../src/main/compare/prose'
import { cellsOf, forms, layoutOf } from '../../src/shared/form'
import { randomOf } from '../fixtures/random'
import { consistentYears, readReport } from '../fixtures/years'

const plain = (ops: ReturnType<typeof compareText>['ops']) => ops.map((op) => ({ ...op }))

describe('paragraphs of a comparison', () => {
  it('hold every letter of both texts, and fold what is the same', () => {
    const text = fc.array(fc.constantFrom('公开信息。', '接受监督。', '受理3件。', '办结5件。'), { maxLength: 8 })
    fc.assert(
      fc.property(text, text, (from, to) => {
        const ops = plain(compareText(from.join('\n'), to.join('\n')).ops)
        const lines = linesOf(ops)
        const letters = (kept: (op: string) => boolean) =>
          lines.flatMap((line) => line.ops.filter(({ op }) => kept(op)).map((op) => op.text)).join('')
        expect(letters((op) => op !== 'delete')).toBe(to.join(''))
        expect(passagesOf(ops).flatMap((passage) => passage.lines)).toEqual(lines)
        for (const passage of passagesOf(ops).filter(({ kind }) => kind === 'folded')) {
          expect(passage.lines.length).toBeGreaterThan(1)
          expect(passage.lines.every(({ same }) => same)).toBe(true)
        }
      })
    )
  })

  it('keep whole paragraphs apart that went and came', () => {
    const ops = plain(compareText('甲甲甲甲。\n乙乙乙乙。', '丙丙丙丙。\n丁丁丁丁。').ops)
    expect(linesOf(ops).map((line) => line.ops.map(({ op, text }) => `${op} ${text}`))).toEqual([
      ['delete 甲甲甲甲。'],
      ['delete 乙乙乙乙。'],
      ['insert 丙丙丙丙。'],
      ['insert 丁丁丁丁。']
    ])
  })
})

describe('the chain of years', () => {
  const seriesOf = (years: readonly number[], reformed: number | null = null) => {
    const figures = consistentYears(2019, 6, randomOf(4))
    return years.map((year) => {
      const report = readReport(year, figures[year - 2019] ?? {})
      const cells = Object.entries(report.cells).map(([id, { status, value }]) => [id, { status, value }] as const)
      const organ = report.organ ?? ''
      return {
        year,
        organ,
        reform: false,
        afterReform: year === reformed,
        reportId: String(year),
        form: report.form,
        cells: Object.fromEntries(cells)
      }
    })
  }
  const columns = forms.F21.requests.columns.map(({ id }) => id)

  it('holds along consistent years, for all seven kinds of applicant', () => {
    const chain = chainOf(seriesOf([2019, 2020, 2021, 2022, 2023, 2024]), columns)
    expect(chain.map(({ from, to }) => [from.year, to.year])).toEqual([
      [2019, 2020],
      [2020, 2021],
      [2021, 2022],
      [2022, 2023],
      [2023, 2024]
    ])
    for (const { pairs, missing } of chain) {
      expect(missing).toEqual([])
      expect(pairs.map(({ difference }) => difference)).toEqual([0, 0, 0, 0, 0, 0, 0])
    }
  })

  it('holds nothing against anything after a merger or split', () => {
    const chain = chainOf(seriesOf([2021, 2022, 2023], 2022), columns)
    expect(chain.map(({ reformed }) => reformed)).toEqual([true, false])
  })

  it('names the years that are missing', () => {
    expect(chainOf(seriesOf([2019, 2022, 2023]), columns).map(({ missing }) => missing)).toEqual([[2020, 2021], []])
    expect(chainOf(seriesOf([2023]), columns)).toEqual([])
  })
})

describe('changes', () => {
  const side = (value: number | null) => ({ status: value === null ? ('blank' as const) : ('number' as const), value })
  const cell = (from: number | null, to: number | null) => ({
    id: 'III.new.natural',
    from: side(from),
    to: side(to),
    change: from === null || to === null ? null : to - from,
    percent: null,
    comparable: true
  })

  it('are large as rule Y-06 says', () => {
    const pairs = [
      [4, 20],
      [4, 21],
      [21, 4],
      [0, 20],
      [0, 19],
      [20, 0],
      [20, 100],
      [20, 101]
    ] as const
    expect(pairs.map(([from, to]) => isLarge(cell(from, to)))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
      false,
      true
    ])
    expect(isLarge(cell(null, 900))).toBe(false)
  })

  it('stand by their size, those without one last', () => {
    const cells = [cell(1, 2), cell(null, 5), cell(90, 3), cell(4, 40)]
    expect(bySize(cells).map(({ change }) => change)).toEqual([-87, 36, 1, null])
  })

  it('leave the rows of the form that hold them, with the labels that the form prints beside them', () => {
    const [before = {}, after = {}] = consistentYears(2022, 2, randomOf(9))
    const cells = compareFigures(readReport(2022, before), readReport(2023, after))
    const changed = new Set(cells.filter(({ change }) => change !== 0).map(({ id }) => id))
    const values = layoutOf(formWith(forms.F21, changed))
      .filter(({ table }) => table !== 'IV')
      .flatMap(({ rows }) => rows.flat())
      .flatMap((each) => (each.kind === 'value' ? [each.cell] : []))
    const rowOf = (id: string) => id.split('.').slice(0, -1).join('.')
    const rows = new Set([...changed].map(rowOf))
    expect(values).toEqual(
      cellsOf('F21').flatMap(({ id, table }) => (table !== 'IV' && rows.has(rowOf(id)) ? [id] : []))
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFigures } from '../../src/main/compare/figures'
import { cellsOf, forms } from '../../src/shared/form'
import type { Cell, Report } from '../../src/shared/report'
import { randomOf } from '../fixtures/random'
import { blankCell, consistentYears, numberCell, readReport } from '../fixtures/years'

const reportOf = (year: number, seed: number): Report => {
  const [figures = {}] = consistentYears(year, 1, randomOf(seed))
  return readReport(year, figures)
}

const seeds = fc.integer({ min: 1, max: 10_000 })
const years = fc.constantFrom(2019, 2020, 2021, 2022, 2023)

const others: readonly Cell[] = [
  blankCell,
  { status: 'placeholder', value: null, raw: '无', place: { line: 1, start: 0, end: 1 } },
  { status: 'invalid', value: null, raw: '若干', place: { line: 1, start: 0, end: 2 } },
  { status: 'missing', value: null, raw: null, place: null }
]

describe('figures side by side', () => {
  it('a report against itself has every cell and no change', () => {
    fc.assert(
      fc.property(years, seeds, (year, seed) => {
        const report = reportOf(year, seed)
        const cells = compareFigures(report, report)
        expect(cells.map(({ id }) => id)).toEqual(cellsOf(report.form ?? 'F21').map(({ id }) => id))
        for (const cell of cells) expect(cell).toMatchObject({ change: 0, comparable: true, from: cell.to })
      }),
      { numRuns: 40 }
    )
  })

  it('every changed cell has its change, and only those', () => {
    const changes = fc.dictionary(
      fc.constantFrom(...cellsOf('F21').map(({ id }) => id)),
      fc.oneof(
        fc.integer({ min: 0, max: 9999 }).map((value): Cell => numberCell(value)),
        fc.constantFrom(...others)
      ),
      { maxKeys: 12 }
    )
    fc.assert(
      fc.property(seeds, changes, (seed, changed) => {
        const from = reportOf(2022, seed)
        const to = { ...from, cells: { ...from.cells, ...changed } }
        for (const { id, from: before, to: after, change, percent } of compareFigures(from, to)) {
          const [old, fresh] = [from.cells[id]?.value ?? null, to.cells[id]?.value ?? null]
          expect([before.value, after.value]).toEqual([old, fresh])
          expect(after.status).toBe(to.cells[id]?.status)
          if (old === null || fresh === null) expect([change, percent]).toEqual([null, null])
          else {
            expect(change).toBe(fresh - old)
            if (old === 0) expect(percent).toBeNull()
            else expect(percent).toBeCloseTo((100 * (fresh - old)) / old)
          }
        }
      }),
      { numRuns: 60 }
    )
  })

  it('one way and the other are mirrors, across forms too', () => {
    fc.assert(
      fc.property(years, years, seeds, seeds, (one, other, first, second) => {
        const [from, to] = [reportOf(one, first), reportOf(other, second)]
        const back = new Map(compareFigures(to, from).map((cell) => [cell.id, cell]))
        const cells = compareFigures(from, to)
        expect(back.size).toBe(cells.length)
        for (const cell of cells) {
          const mirrored = back.get(cell.id)
          expect(mirrored).toMatchObject({ from: cell.to, to: cell.from, comparable: cell.comparable })
          expect(mirrored?.change).toBe(cell.change === null ? null : 0 - cell.change)
        }
      }),
      { numRuns: 60 }
    )
  })

  it('different forms compare in III, the rows under （六） rolled up, and IV; table II stands side by side', () => {
    fc.assert(
      fc.property(seeds, seeds, (first, second) => {
        const [from, to] = [reportOf(2020, first), reportOf(2021, second)]
        const cells = new Map(compareFigures(from, to).map((cell) => [cell.id, cell]))
        for (const cell of cells.values()) {
          expect(cell.comparable).toBe(!cell.id.startsWith('II.'))
          if (!cell.comparable) expect([cell.change, cell.percent]).toEqual([null, null])
        }
        for (const { id } of forms.F21.requests.columns) {
          const parts = ['notCorrected', 'feeUnpaid', 'rest'].map(
            (row) => to.cells[`III.other.${row}.${id}`]?.value ?? 0
          )
          expect(cells.get(`III.other.${id}`)?.to.value).toBe(parts.reduce((sum, value) => sum + value))
          expect(cells.has(`III.other.rest.${id}`)).toBe(false)
        }
        for (const { id } of [...cellsOf('F19'), ...cellsOf('F21')].filter(({ table }) => table === 'II'))
          expect(cells.has(id)).toBe(true)
      }),
      { numRuns: 20 }
    )
  })

  it('a rolled-up number with a blank in it is no number, and one with a doubt is doubted', () => {
    const [from, to] = [reportOf(2020, 1), reportOf(2021, 2)]
    const withCell = (cell: Cell) => ({ ...to, cells: { ...to.cells, 'III.other.rest.legal': cell } })
    const rolled = (report: Report) => compareFigures(from, report).find(({ id }) => id === 'III.other.legal')
    expect(rolled(withCell(blankCell))).toMatchObject({ to: { status: 'blank', value: null }, change: null })
    const doubted = { ...numberCell(4), doubt: { code: 'broken-number' } } as const
    expect(rolled(withCell(doubted))?.to.doubt).toEqual({ code: 'broken-number' })
  })

  it('money has no remainders of binary fractions', () => {
    const amounts = [1.1, 1.3].map((value) => {
      const report = reportOf(2022, 1)
      return { ...report, cells: { ...report.cells, 'II.fees.amount': numberCell(value) } }
    })
    const [from, to] = amounts
    const cells = from === undefined || to === undefined ? [] : compareFigures(from, to)
    expect(cells.find(({ id }) => id === 'II.fees.amount')?.change).toBe(0.2)
  })

  it('a report from before the form has no comparable figures', () => {
    const cells = compareFigures({ ...reportOf(2021, 1), form: null, cells: {} }, reportOf(2022, 1))
    expect(cells).toHaveLength(cellsOf('F21').length)
    expect(
      cells.every(({ comparable, from, change }) => !comparable && from.status === 'missing' && change === null)
    ).toBe(true)
  })
})

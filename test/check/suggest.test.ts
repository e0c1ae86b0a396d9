import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, sentenceOf } from '../../src/main/check'
import { cellsOf, type FormId } from '../../src/shared/form'
import type { Cell } from '../../src/shared/report'
import { blank, cellsFrom, missing, number, reportOf, withHoles } from '../fixtures/cells'
import { consistentFigures, type Figures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'

const form = fc.constantFrom<FormId>('F19', 'F21')
const seed = fc.integer({ min: 1, max: 1e9 })
const sums = ['T3-01', 'T3-02', 'T3-03', 'T3-09']

const findingsOf = (id: FormId, cells: Record<string, Cell>) =>
  check(reportOf(id, cells)).findings.filter(({ rule }) => sums.includes(rule))
const requestCells = (id: FormId) => cellsOf(id).filter(({ table }) => table === 'III')

function drawn(id: FormId, n: number): { figures: Figures; wrong: string } {
  const random = randomOf(n)
  const figures = consistentFigures(id, random, { most: (n % 60) + 1, zeros: (n % 10) / 10 })
  return { figures, wrong: random.pick(requestCells(id)).id }
}

describe('the one cell that mends every mismatch', () => {
  it('is the wrong one, with its true value, in every consistent report with one fault', () => {
    fc.assert(
      fc.property(form, seed, fc.integer({ min: -40, max: 99 }), (id, n, by) => {
        const { figures, wrong } = drawn(id, n)
        const value = (figures[wrong] ?? 0) + by
        const cells = { ...cellsFrom(figures), [wrong]: number(value) }
        const findings = findingsOf(id, cells)
        expect(findings.length > 0).toBe(by !== 0)
        const mends = findings.map((finding) => finding.id)
        for (const { suggestion } of findings) expect(suggestion).toEqual({ cell: wrong, value: figures[wrong], mends })
      })
    )
  })

  it('is never another one, or another value, where blanks stand for zeros', () => {
    fc.assert(
      fc.property(form, seed, fc.integer({ min: 1, max: 99 }), (id, n, by) => {
        const { figures, wrong } = drawn(id, n)
        const random = randomOf(n + 1)
        const cells = { ...withHoles(id, figures, random, 0.4), [wrong]: number((figures[wrong] ?? 0) + by) }
        for (const { suggestion } of findingsOf(id, cells)) {
          if (suggestion !== undefined) expect(suggestion).toMatchObject({ cell: wrong, value: figures[wrong] })
        }
      })
    )
  })

  it('mends what it says, and breaks nothing', () => {
    fc.assert(
      fc.property(form, seed, (id, n) => {
        const { figures } = drawn(id, n)
        const random = randomOf(n + 2)
        const cells: Record<string, Cell> = withHoles(id, figures, random, 0.2)
        for (let faults = random.whole(1, 3); faults > 0; faults--)
          cells[random.pick(requestCells(id)).id] = number(random.whole(0, 50))
        for (let doubts = random.whole(0, 3); doubts > 0; doubts--)
          cells[random.pick(requestCells(id)).id] = { ...number(7), doubt: { code: 'broken-number' } }
        const [first] = findingsOf(id, cells)
        if (first?.suggestion === undefined) return
        const { cell, value } = first.suggestion
        expect(Number.isInteger(value) && value >= 0).toBe(true)
        expect(cells[cell]?.doubt).toBeUndefined()
        expect(findingsOf(id, { ...cells, [cell]: number(value) })).toEqual([])
      })
    )
  })

  it('fills a blank that was no zero', () => {
    const figures = consistentFigures('F21', randomOf(5), { most: 20 })
    const cells = { ...cellsFrom(figures), 'III.granted.natural': blank }
    const findings = findingsOf('F21', cells)
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
    expect(findings[0]?.suggestion).toMatchObject({
      cell: 'III.granted.natural',
      value: figures['III.granted.natural']
    })
  })

  it('is not guessed where two cells are wrong', () => {
    const figures = consistentFigures('F21', randomOf(6), { most: 20 })
    const cells = {
      ...cellsFrom(figures),
      'III.granted.natural': number((figures['III.granted.natural'] ?? 0) + 1),
      'III.partial.legal': number((figures['III.partial.legal'] ?? 0) + 2)
    }
    for (const finding of findingsOf('F21', cells)) {
      expect(finding.suggestion).toBeUndefined()
      expect(finding.params.repairs).toBeUndefined()
    }
  })

  it('is not guessed, but said to be one of several, where the rows have no totals to be checked by', () => {
    const figures = consistentFigures('F21', randomOf(7), { most: 20 })
    const cells = Object.fromEntries(
      Object.entries(cellsFrom({ ...figures, 'III.granted.natural': (figures['III.granted.natural'] ?? 0) + 3 })).map(
        ([id, cell]) => [id, /^III\..*\.total$/u.test(id) ? missing : cell]
      )
    )
    const [finding] = findingsOf('F21', cells)
    expect(finding?.suggestion).toBeUndefined()
    expect(finding?.params.repairs).toBeGreaterThan(1)
    if (finding === undefined) throw new Error('not found')
    expect(sentenceOf(finding, 'zh')).toMatch(/；单改 \d+ 格中的任何一格都能相符，看不出错在哪一格$/u)
    expect(sentenceOf(finding, 'en')).toMatch(/changing any one of \d+ cells would mend it/u)
  })

  it('stands in the sentence, in both languages', () => {
    const figures = consistentFigures('F21', randomOf(8), { most: 20 })
    const due = figures['III.total.natural'] ?? 0
    const findings = findingsOf('F21', { ...cellsFrom(figures), 'III.total.natural': number(due + 2) })
    expect(findings.map(({ id }) => id)).toEqual(['T3-01:III.natural', 'T3-02:III.natural', 'T3-03:III.total'])
    for (const finding of findings) {
      expect(sentenceOf(finding, 'zh')).toContain(`；（七）总计 自然人 应为 ${due}，可同时消除 3 处不符`)
      expect(sentenceOf(finding, 'en')).toContain(`“(7) total”, natural persons should be ${due}`)
    }
  })
})

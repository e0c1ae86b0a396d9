import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, rules, sentenceOf } from '../../src/main/check'
import { cellsOf, type FormId } from '../../src/shared/form'
import type { Cell, Cells, Report } from '../../src/shared/report'
import { blank, cellsFrom, dash, number, place, reportOf } from '../fixtures/cells'
import { consistentFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'

const invalid: Cell = { status: 'invalid', value: null, raw: '约三件', place }

const form = fc.constantFrom<FormId>('F19', 'F21')
const seed = fc.integer({ min: 1, max: 1e9 })
const errors = (report: Report) => check(report).findings.filter(({ severity }) => severity === 'error')

describe('the form’s arithmetic', () => {
  it('never finds fault with a consistent report', () => {
    fc.assert(
      fc.property(form, seed, (id, n) => {
        const figures = consistentFigures(id, randomOf(n), { most: n % 90, zeros: (n % 10) / 10 })
        const { findings } = check(reportOf(id, cellsFrom(figures)))
        // Information is about shares, which chance may make unusual.
        expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([])
      })
    )
  })

  it('never calls an error what blanks and placeholders in place of zeros may explain', () => {
    fc.assert(
      fc.property(form, seed, (id, n) => {
        const random = randomOf(n)
        const figures = consistentFigures(id, random, { most: 30, zeros: 0.6 })
        const cells = cellsFrom(figures)
        for (const cell of cellsOf(id)) {
          if (figures[cell.id] === 0 && random.chance(0.3)) cells[cell.id] = random.pick([blank, dash])
        }
        const findings = check(reportOf(id, cells)).findings
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(findings.filter(({ values }) => values.kind === 'equation')).toEqual([])
      })
    )
  })

  it('finds every single wrong cell of III and IV, and names it among its cells', () => {
    fc.assert(
      fc.property(form, seed, fc.integer({ min: 1, max: 50 }), (id, n, by) => {
        const random = randomOf(n)
        const figures = consistentFigures(id, random, { most: 40, zeros: 0.4 })
        const wrong = random.pick(cellsOf(id).filter(({ table }) => table !== 'II')).id
        const cells = { ...cellsFrom(figures), [wrong]: number((figures[wrong] ?? 0) + by) }
        const found = errors(reportOf(id, cells))
        expect(found.length).toBeGreaterThan(0)
        for (const finding of found) {
          expect(finding.at).toContain(wrong)
          expect(finding.values.kind === 'equation' && finding.values.left !== finding.values.right).toBe(true)
        }
      })
    )
  })

  it('gives both sides as they add up', () => {
    const cells = cellsFrom(consistentFigures('F21', randomOf(4), { most: 20 }))
    cells['III.new.natural'] = number(38)
    cells['III.carriedIn.natural'] = number(3)
    cells['III.total.natural'] = number(36)
    cells['III.carriedOut.natural'] = number(3)
    const finding = check(reportOf('F21', cells)).findings.find(({ id }) => id === 'T3-01:III.natural')
    expect(finding).toMatchObject({
      severity: 'error',
      at: ['III.new.natural', 'III.carriedIn.natural', 'III.total.natural', 'III.carriedOut.natural'],
      values: { kind: 'equation', left: 41, right: 39 }
    })
    if (finding === undefined) throw new Error('not found')
    expect(sentenceOf(finding, 'zh')).toBe('自然人一列不平：新收 38 + 上年结转 3 = 41，总计 36 + 结转下年度 3 = 39')
    expect(sentenceOf(finding, 'en')).toContain('38 + carried in 3 = 41')
  })

  it('is milder where a blank may hold the difference, and says so', () => {
    const cells = cellsFrom(consistentFigures('F21', randomOf(9), { most: 20 }))
    cells['IV.reconsideration.pending'] = blank
    cells['IV.reconsideration.total'] = number((cells['IV.reconsideration.total']?.value ?? 0) + 100)
    const finding = check(reportOf('F21', cells)).findings.find(({ id }) => id === 'T4-01:IV.reconsideration')
    expect(finding?.severity).toBe('warning')
    if (finding === undefined) throw new Error('not found')
    expect(sentenceOf(finding, 'zh')).toContain('1 处空白')
  })

  it('is skipped, with its reason, where a printed total is blank or a figure is doubted or missing', () => {
    const cells = cellsFrom(consistentFigures('F21', randomOf(9), { most: 20 }))
    cells['III.granted.total'] = blank
    cells['III.partial.natural'] = { ...number(5), doubt: { code: 'broken-number' } }
    const { checks } = check(reportOf('F21', cells))
    const why = (rule: string) => checks.skipped.filter((each) => each.rule === rule).map((each) => each.why)
    expect(why('T3-03')).toEqual(expect.arrayContaining(['blank-result', 'doubted-input']))
    expect(why('T3-02')).toContain('doubted-input')
  })
})

describe('other rules', () => {
  const base = () => cellsFrom(consistentFigures('F21', randomOf(2), { most: 20 }))
  const found = (cells: Cells, year?: number) => check(reportOf('F21', cells, year)).findings

  it('T3-05 and T2-01: numbers that are none, negative or broken', () => {
    const cells = {
      ...base(),
      'III.granted.natural': invalid,
      'II.licensing.decisions': number(1.5),
      'II.fees.amount': { ...number(1.23456), raw: '1.23456' }
    }
    expect(found(cells).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['T3-05:III.granted', 'T2-01:II.licensing.decisions', 'T2-01:II.fees.amount'])
    )
    const f19 = cellsFrom(consistentFigures('F19', randomOf(2), { most: 20 }))
    f19['II.penalties.change'] = number(-20)
    expect(check(reportOf('F19', f19)).findings).toEqual([])
  })

  it('T3-06, T2-08 and T4-02: one finding a row, naming its empty cells', () => {
    const cells = {
      ...base(),
      'III.partial.ngo': blank,
      'III.partial.legal': dash,
      'II.fees.amount': blank,
      'IV.litigationAfter.other': dash
    }
    const rows = found(cells).filter(({ rule }) => ['T3-06', 'T2-08', 'T4-02'].includes(rule))
    expect(rows.map(({ id, at }) => [id, at])).toEqual([
      ['T2-08:II.fees', ['II.fees.amount']],
      ['T3-06:III.partial', ['III.partial.ngo', 'III.partial.legal']],
      ['T4-02:IV.litigationAfter', ['IV.litigationAfter.other']]
    ])
    expect(rows.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('T3-07: a lost column or row is one finding; a doubted one is none', () => {
    const missing: Cell = { status: 'missing', value: null, raw: null, place: null }
    const column = Object.fromEntries(
      Object.entries(base()).map(([id, cell]) => [id, /^III\..*\.other$/u.test(id) ? missing : cell])
    )
    expect(
      found(column)
        .filter(({ rule }) => rule === 'T3-07')
        .map(({ id }) => id)
    ).toEqual(['T3-07:III.column.other'])
    const doubted = Object.fromEntries(
      Object.entries(base()).map(([id, cell]) => [
        id,
        /^III\.granted\./u.test(id) ? { ...missing, doubt: { code: 'row-not-found' as const } } : cell
      ])
    )
    expect(found(doubted).filter(({ rule }) => rule === 'T3-07')).toEqual([])
  })

  it('T2-02: more issued than abolished and in force', () => {
    const cells = {
      ...base(),
      'II.normative.made': number(5),
      'II.normative.abolished': number(1),
      'II.normative.inForce': number(3)
    }
    expect(found(cells).find(({ rule }) => rule === 'T2-02')).toMatchObject({
      id: 'T2-02:II.normative',
      severity: 'warning',
      values: { kind: 'expectation', expected: 4, stands: 3 }
    })
  })

  it('Y-09: the form of another year', () => {
    expect(found(base(), 2020).map(({ id }) => id)).toContain('Y-09:form')
    expect(found(base(), 2024).map(({ id }) => id)).not.toContain('Y-09:form')
  })

  it('each has a sentence in both languages, and says its formula', () => {
    for (const rule of rules) expect(rule.formula).not.toBe('')
    const cells = {
      ...base(),
      'III.granted.natural': invalid,
      'III.partial.ngo': blank,
      'II.normative.inForce': number(-1)
    }
    for (const finding of found(cells, 2020)) {
      expect(sentenceOf(finding, 'zh')).toMatch(/[\u4e00-\u9fff]/u)
      expect(sentenceOf(finding, 'en')).not.toMatch(/undefined|NaN|\[object/u)
    }
  })

  it('a report without a form is not checked, and says so', () => {
    const report = { ...reportOf('F21', {}), form: null }
    expect(check(report).checks).toMatchObject({ ran: 0, failed: 0 })
    expect(check(report).checks.skipped).toHaveLength(rules.length)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, sentenceOf } from '../../src/main/check'
import { cellsOf, type FormId } from '../../src/shared/form'
import type { Cell, Extra, Report } from '../../src/shared/report'
import { blank, cellsFrom, missing, number, place, reportOf, withHoles } from '../fixtures/cells'
import { consistentFigures, zeroFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'

const form = fc.constantFrom<FormId>('F19', 'F21')
const seed = fc.integer({ min: 1, max: 1e9 })

const base = (id: FormId = 'F21') => cellsFrom(consistentFigures(id, randomOf(12), { most: 9 }))
const zeros = (id: FormId = 'F21') => cellsFrom(zeroFigures(id))
const extra = (near: string, raw: string): Extra => ({ near, raw, place })

function found(rule: string, report: Report, previous?: Report | null) {
  const neighbours = previous === undefined ? null : { previous }
  return check(report, neighbours).findings.filter((finding) => finding.rule === rule)
}

const ids = (rule: string, report: Report, previous?: Report | null) =>
  found(rule, report, previous).map(({ id }) => id)

describe('no arithmetic false alarm', () => {
  it('comes from a consistent report, with blanks and placeholders for its zeros', () => {
    fc.assert(
      fc.property(form, seed, fc.double({ min: 0, max: 1, noNaN: true }), (id, n, share) => {
        const random = randomOf(n)
        const figures = consistentFigures(id, random, { most: (n % 40) + 1, zeros: (n % 10) / 10 })
        const { findings } = check(reportOf(id, withHoles(id, figures, random, share)))
        const blanks = ['T2-08', 'T3-06', 'T4-02', 'T3-11']
        expect(findings.filter(({ rule }) => !blanks.includes(rule))).toEqual([])
      })
    )
  })
})

describe('table II', () => {
  it('T2-03: less public than newly published', () => {
    const cells = { ...base('F19'), 'II.normative.newlyPublished': number(9), 'II.normative.totalPublic': number(8) }
    expect(ids('T2-03', reportOf('F19', cells))).toEqual(['T2-03:II.normative'])
    expect(ids('T2-03', reportOf('F19', { ...cells, 'II.normative.totalPublic': blank }))).toEqual([])
  })

  it('T2-04: 规章 of an organ that may not make any, an error in a county, a warning above, skipped where unknown', () => {
    const f21 = { ...zeros(), 'II.rules.made': number(1) }
    const of = (organ: string | null) => ({ ...reportOf('F21', f21), organ })
    expect(found('T2-04', of('刚察县卫生健康局'))).toMatchObject([
      { id: 'T2-04:II.rules.made', severity: 'error', values: { expected: 0, stands: 1 } }
    ])
    expect(found('T2-04', of('海淀区人民政府'))).toMatchObject([{ severity: 'error' }])
    expect(found('T2-04', of('杭州市教育局'))).toMatchObject([{ severity: 'warning' }])
    expect(found('T2-04', of('杭州市人民政府'))).toEqual([])
    for (const organ of ['市教育局', null])
      expect(check(of(organ)).checks.skipped).toContainEqual({ rule: 'T2-04', why: 'organ-unknown' })
    const f19 = { ...zeros('F19'), 'II.rules.newlyMade': number(2) }
    expect(ids('T2-04', reportOf('F19', f19))).toEqual(['T2-04:II.rules.newlyMade'])
  })

  it('T2-02 leaves 规章 to T2-04', () => {
    const cells = { ...zeros(), 'II.rules.made': number(1) }
    expect(ids('T2-02', reportOf('F21', cells))).toEqual([])
    expect(ids('T2-02', { ...reportOf('F21', cells), organ: '杭州市人民政府' })).toEqual(['T2-02:II.rules'])
  })

  it('T2-05: items in the place of decisions', () => {
    const of = (previous: number, change: number, decisions: number) =>
      ids(
        'T2-05',
        reportOf('F19', {
          ...zeros('F19'),
          'II.penalties.previousItems': number(previous),
          'II.penalties.change': number(change),
          'II.penalties.decisions': number(decisions)
        })
      )
    expect(of(146, -20, 126)).toEqual(['T2-05:II.penalties'])
    expect(of(146, -20, 127)).toEqual([])
    expect(of(146, 0, 146)).toEqual([])
  })

  it('T2-06: more numbers than columns; not texts, and not where the row is in doubt', () => {
    const of = (cells: Record<string, Cell>, extras: readonly Extra[]) => ({ ...reportOf('F21', cells), extras })
    const two = [extra('II.penalties', '0'), extra('II.penalties', '3')]
    expect(found('T2-06', of(base(), two))).toMatchObject([
      { id: 'T2-06:II.penalties', params: { stands: ['0', '3'] } }
    ])
    expect(ids('T2-06', of(base(), [extra('II.penalties', '见附件')]))).toEqual([])
    const doubted: Cell = { ...number(1), doubt: { code: 'more-numbers' } }
    expect(ids('T2-06', of({ ...base(), 'II.penalties.decisions': doubted }, two))).toEqual([])
  })

  it('T2-07: a unit against the heading, and a figure ten thousand times last year’s', () => {
    const fees = (value: number, unit?: string): Report =>
      reportOf('F21', { ...base(), 'II.fees.amount': { ...number(value), ...(unit === undefined ? {} : { unit }) } })
    expect(ids('T2-07', fees(251000, '元'))).toEqual(['T2-07:II.fees.amount'])
    expect(ids('T2-07', fees(25.1, '万元'))).toEqual([])
    expect(ids('T2-07', fees(0, '元'))).toEqual([])
    expect(ids('T2-07', fees(251000), fees(24))).toEqual(['T2-07:II.fees.amount'])
    expect(ids('T2-07', fees(24), fees(251000))).toEqual(['T2-07:II.fees.amount'])
    expect(ids('T2-07', fees(251000), fees(251))).toEqual([])
    expect(ids('T2-07', fees(251000), fees(0))).toEqual([])
    expect(check(fees(5)).checks.skipped).toContainEqual({ rule: 'T2-07', why: 'no-archive' })
    expect(check(fees(5), { previous: null }).checks.skipped).toContainEqual({ rule: 'T2-07', why: 'no-neighbour' })
  })

  it('T2-09: a lost row, a lost column, strange numbers', () => {
    const without = (pattern: RegExp) =>
      reportOf(
        'F21',
        Object.fromEntries(Object.entries(base()).map(([id, cell]) => [id, pattern.test(id) ? missing : cell]))
      )
    expect(ids('T2-09', without(/^II\.coercion\./u))).toEqual(['T2-09:II.row.coercion'])
    expect(ids('T2-09', without(/^II\.\w+\.abolished/u))).toEqual(['T2-09:II.column.rules.abolished'])
    const [finding] = found('T2-09', { ...reportOf('F21', base()), extras: [extra('II', '12')] })
    expect(finding?.id).toBe('T2-09:II.extras')
    expect(ids('T2-09', reportOf('F21', base()))).toEqual([])
  })
})

describe('table III', () => {
  it('T3-08: numbers on a heading row, and nothing else', () => {
    const of = (near: string, id: FormId = 'F21') => ({ ...reportOf(id, base(id)), extras: [extra(near, '2')] })
    const [finding] = found('T3-08', of('III.denied'))
    expect(finding).toMatchObject({ id: 'T3-08:III.denied', severity: 'warning' })
    if (finding !== undefined) expect(sentenceOf(finding, 'zh')).toContain('（三）不予公开')
    expect(ids('T3-08', of('III.other'))).toEqual(['T3-08:III.other'])
    expect(ids('T3-08', of('III.other', 'F19'))).toEqual([])
    expect(ids('T3-07', of('III.other', 'F19'))).toEqual(['T3-07:III.extras'])
    expect(ids('T3-07', of('III.denied'))).toEqual([])
  })

  it('T3-07, T2-09, T4-04: strange numbers are no finding where the reader is not sure of what they stand near', () => {
    const doubted: Cell = { ...number(0), doubt: { code: 'more-numbers' } }
    const of = (near: string, cell: string): [Report, Report] => {
      const sure = { ...reportOf('F21', base()), extras: [extra(near, '2')] }
      return [sure, { ...sure, cells: { ...sure.cells, [cell]: doubted } }]
    }
    for (const [rule, near, cell] of [
      ['T3-07', 'III.denied.process', 'III.denied.process.other'],
      ['T3-07', 'III', 'III.denied.process.other'],
      ['T2-09', 'II', 'II.penalties.decisions'],
      ['T4-04', 'IV', 'IV.reconsideration.other']
    ] as const) {
      const [sure, unsure] = of(near, cell)
      expect(ids(rule, sure), near).toHaveLength(1)
      expect(ids(rule, unsure), near).toEqual([])
      expect(check(unsure).checks.skipped, near).toContainEqual({ rule, why: 'doubted-input' })
    }
    const elsewhere = of('III.denied.process', 'III.granted.other')[1]
    expect(ids('T3-07', elsewhere)).toEqual(['T3-07:III.extras'])
    const both = of('III.denied.process', 'III.denied.process.other')[1]
    const extras = [...both.extras, extra('III.granted', '7')]
    expect(found('T3-07', { ...both, extras })).toMatchObject([{ params: { stands: ['7'] } }])
  })

  it('T3-09: outcomes without applications, in place of T3-01 and T3-02 on the total column', () => {
    const cells = { ...zeros(), 'III.total.total': number(3), 'III.granted.total': number(3) }
    const report = reportOf('F21', cells)
    expect(ids('T3-09', report)).toEqual(['T3-09:III.total'])
    expect([...ids('T3-01', report), ...ids('T3-02', report)]).toEqual([])
    const [finding] = found('T3-09', report)
    if (finding !== undefined) expect(sentenceOf(finding, 'zh')).toContain('新收和上年结转都是 0，却填了 3 件办理结果')
  })

  it('T3-09: applications without any outcome; its cell can be suggested, too', () => {
    const report = reportOf('F21', { ...zeros(), 'III.new.total': number(4) })
    expect(found('T3-09', report)).toMatchObject([
      { id: 'T3-09:III.total', values: { left: 4, right: 0 }, suggestion: { cell: 'III.new.total', value: 0 } }
    ])
    const carried = { ...zeros(), 'III.new.total': number(4), 'III.carriedOut.total': number(4) }
    expect(ids('T3-09', reportOf('F21', carried))).toEqual([])
  })

  it('T3-10: a row shifted by one, or with nothing but its total', () => {
    const row = (values: readonly (number | null)[]) =>
      Object.fromEntries(
        ['natural', 'commercial', 'research', 'ngo', 'legal', 'other', 'total'].map((column, at) => {
          const value = values[at]
          return [`III.granted.${column}`, value === null || value === undefined ? blank : number(value)]
        })
      )
    const of = (values: readonly (number | null)[]) => ids('T3-10', reportOf('F21', { ...zeros(), ...row(values) }))
    expect(of([2, 1, 0, 0, 0, 3, 0])).toEqual(['T3-10:III.granted'])
    expect(of([2, 1, 0, 0, 0, 3, null])).toEqual(['T3-10:III.granted'])
    expect(of([null, null, null, null, null, null, 5])).toEqual(['T3-10:III.granted'])
    expect(of([2, 1, 0, 0, 0, 3, 6])).toEqual([])
    expect(of([null, null, null, null, null, null, 0])).toEqual([])
    expect(of([0, 0, 0, 0, 0, 5, 0])).toEqual([])
  })

  it('T3-11: an unusual share, from ten outcomes on', () => {
    const of = (row: string, part: number, whole: number, id: FormId = 'F21') =>
      ids('T3-11', reportOf(id, { ...zeros(id), [`III.${row}.total`]: number(part), 'III.total.total': number(whole) }))
    expect(of('other.rest', 6, 10)).toEqual(['T3-11:III.other.rest'])
    expect(of('other.rest', 5, 10)).toEqual([])
    expect(of('other.rest', 6, 9)).toEqual([])
    expect(of('other', 6, 10, 'F19')).toEqual(['T3-11:III.other'])
    expect(of('unavailable.notHeld', 9, 10)).toEqual(['T3-11:III.unavailable.notHeld'])
    expect(of('unavailable.notHeld', 8, 10)).toEqual([])
  })
})

describe('table IV', () => {
  it('T4-03: litigation without reconsideration, from 2024 on', () => {
    const cells = { ...zeros(), 'IV.litigationDirect.total': number(1), 'IV.litigationDirect.pending': number(1) }
    expect(found('T4-03', reportOf('F21', cells, 2024))).toMatchObject([{ severity: 'information' }])
    expect(ids('T4-03', reportOf('F21', cells, 2023))).toEqual([])
  })

  it('T4-04: a lost column, a number that is none', () => {
    const cells = { ...base(), 'IV.litigationAfter.pending': missing, 'IV.reconsideration.other': number(-1) }
    expect(ids('T4-04', reportOf('F21', cells))).toEqual([
      'T4-04:IV.column.litigationAfter.pending',
      'T4-04:IV.reconsideration'
    ])
    const f19 = { ...base('F19'), 'IV.reconsideration.other': number(0.5) }
    expect(ids('T4-04', reportOf('F19', f19))).toEqual(['T4-04:IV.reconsideration'])
  })
})

describe('every finding', () => {
  it('has a sentence in both languages, on whatever report', () => {
    fc.assert(
      fc.property(form, seed, (id, n) => {
        const random = randomOf(n)
        const cells: Record<string, Cell> = Object.fromEntries(
          cellsOf(id).map(({ id: cell }) => [
            cell,
            random.pick<Cell>([number(random.whole(-3, 30)), number(0.5), blank, missing, number(0)])
          ])
        )
        const near = ['II', 'II.penalties', 'III', 'III.denied', 'III.other', 'III.granted', 'IV']
        const extras = near.filter(() => random.chance(0.5)).map((each) => extra(each, '7'))
        const { findings, checks } = check({ ...reportOf(id, cells, 2024), extras }, { previous: null })
        expect(findings).toHaveLength(checks.failed)
        expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length)
        for (const finding of findings) {
          expect(sentenceOf(finding, 'zh')).toMatch(/[\u4e00-\u9fff]/u)
          for (const language of ['zh', 'en'] as const)
            expect(sentenceOf(finding, language)).not.toMatch(/undefined|null|NaN|\[object|III?\./u)
        }
      })
    )
  })
})

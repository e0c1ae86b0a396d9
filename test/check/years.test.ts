import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, type Neighbours, rules, sentenceOf } from '../../src/main/check'
import type { Cell, Report } from '../../src/shared/report'
import { zeroFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'
import { blankCell, consistentYears, numberCell, part, readReport } from '../fixtures/years'

const goesOn = ['Y-01', 'Y-02', 'Y-03', 'Y-05']

function found(report: Report, beside: Partial<Neighbours>, among: readonly string[] = goesOn) {
  return check(report, beside).findings.filter(({ rule }) => among.includes(rule))
}

const withCells = (report: Report, cells: Readonly<Record<string, Cell>>): Report => ({
  ...report,
  cells: { ...report.cells, ...cells }
})

const zeros = (year: number, figures: Readonly<Record<string, number>> = {}) =>
  readReport(year, { ...zeroFigures(year < 2021 ? 'F19' : 'F21'), ...figures })

const seed = fc.integer({ min: 1, max: 1e9 })

describe('figures that go on from year to year', () => {
  it('a chain of consistent years is never found fault with', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 2019, max: 2022 }), (n, from) => {
        const reports = consistentYears(from, 4, randomOf(n)).map((figures, index) => readReport(from + index, figures))
        for (const [index, report] of reports.entries()) {
          expect(found(report, { previous: reports[index - 1] ?? null })).toEqual([])
        }
      })
    )
  })

  it('a changed figure is exactly one finding', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 30 }), (n, by) => {
        const random = randomOf(n)
        const [last = {}, now = {}] = consistentYears(2022, 2, random)
        const previous = readReport(2022, last)
        const column = random.pick(['natural', 'commercial', 'research', 'ngo', 'legal', 'other', 'total'])
        const cell = `III.carriedIn.${column}`
        const value = (now[cell] ?? 0) + by
        const [finding, ...more] = found(withCells(readReport(2023, now), { [cell]: numberCell(value) }), { previous })
        expect(more).toEqual([])
        expect(finding).toMatchObject({
          id: `Y-01:III.${column}`,
          severity: column === 'total' ? 'error' : 'warning',
          at: [cell],
          values: { kind: 'equation', left: value, right: value - by }
        })
        const inForce = (now['II.normative.inForce'] ?? 0) + by
        const changed = withCells(readReport(2023, now), { 'II.normative.inForce': numberCell(inForce) })
        expect(found(changed, { previous })).toMatchObject([
          { id: 'Y-02:II.normative', severity: 'warning', values: { left: inForce, right: inForce - by } }
        ])
      })
    )
  })

  it('Y-01: a blank counts as 0 and makes it a warning; what is doubted or missing is skipped', () => {
    const previous = zeros(2022, { 'III.carriedOut.natural': 3, 'III.carriedOut.total': 3 })
    const blanks = { 'III.carriedIn.natural': blankCell, 'III.carriedIn.total': blankCell }
    const findings = found(withCells(zeros(2023), blanks), { previous })
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['Y-01:III.natural', 'warning'],
      ['Y-01:III.total', 'warning']
    ])
    for (const finding of findings) expect(sentenceOf(finding, 'zh')).toContain('空白')
    const doubted: Cell = { ...numberCell(0), doubt: { code: 'broken-number' } }
    const missing: Cell = { status: 'missing', value: null, raw: null, place: null }
    const unsure = withCells(zeros(2023), { 'III.carriedIn.total': doubted, 'III.carriedIn.natural': missing })
    expect(found(unsure, { previous })).toEqual([])
    expect(check(unsure, { previous }).checks.skipped.filter(({ rule }) => rule === 'Y-01')).toEqual([
      { rule: 'Y-01', why: 'missing-input' },
      { rule: 'Y-01', why: 'doubted-input' }
    ])
  })

  it('Y-01 holds across the forms', () => {
    const previous = zeros(2020, { 'III.carriedOut.total': 2 })
    expect(found(zeros(2021), { previous })).toMatchObject([{ id: 'Y-01:III.total', values: { left: 0, right: 2 } }])
  })

  it('Y-03: last year’s items as the report for 2020 repeats them', () => {
    const previous = zeros(2019, { 'II.penalties.previousItems': 10, 'II.penalties.change': -3 })
    const right = zeros(2020, { 'II.penalties.previousItems': 7 })
    expect(found(right, { previous })).toEqual([])
    expect(found(zeros(2020, { 'II.penalties.previousItems': 10 }), { previous })).toMatchObject([
      { id: 'Y-03:II.penalties', severity: 'warning', values: { left: 10, right: 7 } }
    ])
  })

  it('Y-05: what was pending is nowhere this year', () => {
    const previous = zeros(2022, { 'IV.litigationDirect.pending': 2, 'IV.litigationDirect.total': 2 })
    expect(found(zeros(2023), { previous })).toMatchObject([
      { id: 'Y-05:IV.litigationDirect', at: ['IV.litigationDirect.total'], values: { expected: 2, stands: 0 } }
    ])
    expect(found(zeros(2023, { 'IV.litigationDirect.total': 1 }), { previous })).toEqual([])
    const blank = withCells(zeros(2023), { 'IV.litigationDirect.total': blankCell })
    expect(found(blank, { previous })).toEqual([])
  })

  it('without an archive, or a year before, they are skipped and say why', () => {
    const across = rules.filter(({ scope }) => scope === 'across').map(({ id }) => id)
    expect(across).toEqual(expect.arrayContaining([...goesOn, 'Y-06', 'Y-07', 'Y-08', 'Y-12']))
    const alone = check(zeros(2023)).checks.skipped.filter(({ why }) => why === 'no-archive')
    expect(alone.map(({ rule }) => rule)).toEqual(expect.arrayContaining(across))
    const skipped = check(zeros(2023), {}).checks.skipped.filter(({ why }) => why === 'no-neighbour')
    expect(skipped.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['Y-01', 'Y-02', 'Y-05', 'Y-06', 'Y-08']))
  })
})

describe('what changed, and what did not', () => {
  const change = (last: number, now: number) =>
    found(
      zeros(2023, { 'II.penalties.decisions': now }),
      { previous: zeros(2022, { 'II.penalties.decisions': last }) },
      ['Y-06']
    )

  it.each([
    [4, 20, false],
    [3, 20, true],
    [100, 20, false],
    [100, 19, true],
    [0, 19, false],
    [0, 20, true],
    [20, 0, true],
    [19, 0, false],
    [500, 500, false]
  ])('Y-06: %i and then %i', (last, now, tells) => {
    const findings = change(last, now)
    expect(findings.length).toBe(tells ? 1 : 0)
    if (tells) {
      expect(findings[0]).toMatchObject({
        id: 'Y-06:II.penalties',
        severity: 'information',
        at: ['II.penalties.decisions'],
        values: { expected: last, stands: now }
      })
    }
  })

  it('Y-06: one finding a row, naming its cells', () => {
    const previous = zeros(2022, { 'III.new.natural': 40, 'III.new.total': 41 })
    const [finding, ...more] = found(zeros(2023, { 'III.new.natural': 2, 'III.new.total': 3 }), { previous }, ['Y-06'])
    expect(more).toEqual([])
    expect(finding?.at).toEqual(['III.new.natural', 'III.new.total'])
    if (finding !== undefined) expect(sentenceOf(finding, 'zh')).toContain('自然人 40 → 2、总计 41 → 3')
  })

  const five = { 'II.penalties.decisions': 3, 'II.licensing.decisions': 4, 'II.fees.amount': 1.5, 'III.new.natural': 1 }

  it('Y-08: five nonzero figures, all of them last year’s', () => {
    const same = (figures: Readonly<Record<string, number>>, last = figures) =>
      found(zeros(2023, figures), { previous: zeros(2022, last) }, ['Y-08']).length
    expect(same({ ...five, 'III.new.total': 1 })).toBe(1)
    expect(same(five)).toBe(0)
    expect(same({ ...five, 'III.new.total': 1 }, { ...five, 'III.new.total': 2 })).toBe(0)
    expect(same({ ...five, 'III.new.total': 1 }, { ...five, 'III.new.total': 1, 'III.granted.ngo': 1 })).toBe(0)
    expect(same({})).toBe(0)
  })
})

describe('an organ’s series', () => {
  it('Y-12: years that are missing before this one, and other files for it', () => {
    const series = (beside: Partial<Neighbours>) => found(zeros(2023), beside, ['Y-12'])
    expect(series({ years: [2022, 2023] })).toEqual([])
    expect(series({ years: [2023, 2024, 2026] })).toEqual([])
    expect(series({ years: [2019, 2020, 2023] })).toMatchObject([
      { id: 'Y-12:gap', severity: 'information', params: { before: 2020, lacking: ['2021', '2022'] } }
    ])
    expect(series({ years: [2023], revisions: ['更正版.docx'] })).toMatchObject([
      { id: 'Y-12:revision', params: { files: ['更正版.docx'] } }
    ])
  })

  it('every sentence is whole in both languages', () => {
    const text = `${'我局认真梳理办事指引并更新栏目内容逐项公开'.repeat(6)}。2021年，我局共公开信息12条。国办公开办函〔2019〕60号`
    const report = {
      ...zeros(2023, { 'III.carriedIn.total': 4, 'II.normative.inForce': 50 }),
      sections: [part('overview', text)]
    }
    const previous = { ...zeros(2022, { 'IV.reconsideration.pending': 3 }), sections: report.sections }
    const alike = [
      { organ: '枕溪县教育局', year: 2023, section: 'overview' as const, text },
      { organ: '枕溪县水务局', year: 2022, section: 'overview' as const, text }
    ]
    const findings = [
      ...check(report, { previous, alike, years: [2019, 2023], revisions: ['a.txt'] }).findings,
      ...check(zeros(2020), { previous: zeros(2019, { 'II.fees.change': 3 }) }).findings
    ].filter(({ rule }) => rule.startsWith('Y-'))
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(['Y-01', 'Y-02', 'Y-03', 'Y-05', 'Y-06', 'Y-07', 'Y-10', 'Y-11', 'Y-12'])
    )
    for (const finding of findings) {
      expect(sentenceOf(finding, 'zh')).toMatch(/[\u4e00-\u9fff]/u)
      for (const language of ['zh', 'en'] as const)
        expect(sentenceOf(finding, language)).not.toMatch(/undefined|NaN|\[object/u)
    }
  })
})

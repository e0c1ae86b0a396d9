import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf, pairState } from '../../src/shared/comparison/chain'
import { bySize, formWith, isChanged, isLarge } from '../../src/shared/comparison/changes'
import { foundAt, gravest, latestFirst } from '../../src/shared/comparison/found'
import { cutBy, linesOf, passagesOf } from '../../src/shared/comparison/lines'
import { cellsOfForms } from '../../src/shared/comparison/rows'
import type { PresentedKeptFinding } from '../../src/shared/api/presented'
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

describe('stretches of a comparison', () => {
  it('know where they stand in the later text, and are cut where passages of it begin and end', () => {
    const text = fc.array(fc.constantFrom('公开信息。', '接受监督。', '受理3件。', '办结5件。'), { maxLength: 8 })
    fc.assert(
      fc.property(text, text, fc.nat(40), fc.nat(40), (from, to, one, other) => {
        const later = to.join('\n')
        const [start, end] = [Math.min(one, other, later.length), Math.min(Math.max(one, other), later.length)]
        const stretches = linesOf(plain(compareText(from.join('\n'), later).ops)).flatMap(({ ops }) => ops)
        const standing = stretches.filter(({ op }) => op !== 'delete')
        for (const { at, text: own } of standing) expect(later.slice(at, at + own.length)).toBe(own)
        const pieces = stretches.flatMap((stretch) => cutBy(stretch, [{ start, end, is: true }]))
        const marked = pieces.filter(({ is }) => is.length > 0).map((piece) => piece.text)
        expect(marked.join('')).toBe(later.slice(start, end).replaceAll('\n', ''))
        expect(pieces.map((piece) => piece.text).join('')).toBe(stretches.map((stretch) => stretch.text).join(''))
      })
    )
  })
})

function findingAt(
  rule: string,
  year: number,
  at: string[],
  more: Partial<PresentedKeptFinding> = {}
): PresentedKeptFinding {
  return {
    id: `${rule}:${at[0]}`,
    rule,
    severity: 'warning',
    at,
    message: rule,
    reportId: String(year),
    organ: null,
    year,
    state: 'open',
    note: null,
    judgedAt: null,
    ...more
  }
}

describe('what is wrong between the years', () => {
  it('stands at the cells of its report, those of （六） together where two forms meet, and not once it is judged', () => {
    const findings = [
      findingAt('Y-06', 2021, ['III.other.rest.legal', 'III.other.feeUnpaid.legal', 'III.new.legal']),
      findingAt('Y-01', 2021, ['III.carriedIn.total'], { severity: 'error' }),
      findingAt('Y-08', 2021, ['III.carriedIn.total', 'III.new.legal']),
      findingAt('Y-02', 2021, ['II.rules.inForce'], { state: 'accepted' }),
      findingAt('Y-06', 2020, ['III.new.natural'])
    ]
    const rulesAt = (forms: Parameters<typeof foundAt>[2]) =>
      Object.fromEntries([...foundAt(findings, '2021', forms)].map(([id, own]) => [id, own.map(({ rule }) => rule)]))
    expect(rulesAt(['F19', 'F21'])).toEqual({
      'III.other.legal': ['Y-06'],
      'III.new.legal': ['Y-06', 'Y-08'],
      'III.carriedIn.total': ['Y-01', 'Y-08']
    })
    expect(Object.keys(rulesAt(['F21', 'F21']))).toContain('III.other.rest.legal')
    expect(gravest(foundAt(findings, '2021', ['F21', 'F21']).get('III.carriedIn.total') ?? [])?.rule).toBe('Y-01')
    expect(latestFirst(findings).map(({ rule }) => rule)).toEqual(['Y-01', 'Y-06', 'Y-08', 'Y-02', 'Y-06'])
  })
})

describe('cells of several forms', () => {
  it('are each there once, in the order of either form', () => {
    const cells = cellsOfForms(['F19', null, 'F21']).map(({ id }) => id)
    expect(new Set(cells).size).toBe(cells.length)
    for (const form of ['F19', 'F21'] as const) {
      const own = new Set(cellsOf(form).map(({ id }) => id))
      expect(new Set(cells.filter((id) => own.has(id)))).toEqual(own)
    }
    const third = cells.filter((id) => id.startsWith('III.') && id.endsWith('.total'))
    expect(third.indexOf('III.other.total')).toBe(third.indexOf('III.other.notCorrected.total') - 1)
    expect(cells.filter((id) => cellsOf('F21').some((cell) => cell.id === id))).toEqual(
      cellsOf('F21').map(({ id }) => id)
    )
    expect(cellsOfForms([null])).toEqual([])
  })
})

describe('the chain of years', () => {
  const seriesOf = (years: readonly number[]) => {
    const figures = consistentYears(2019, 6, randomOf(4))
    return years.map((year) => {
      const report = readReport(year, figures[year - 2019] ?? {})
      const cells = Object.entries(report.cells).map(([id, { status, value }]) => [id, { status, value }] as const)
      const organ = report.organ ?? ''
      return {
        year,
        organ,
        reform: false,
        afterReform: false,
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

  it('names the years that are missing', () => {
    expect(chainOf(seriesOf([2019, 2022, 2023]), columns).map(({ missing }) => missing)).toEqual([[2020, 2021], []])
    expect(chainOf(seriesOf([2023]), columns)).toEqual([])
  })
})

describe('a pair of the chain', () => {
  const pairOf = (out: number | null, into: number | null, findings: PresentedKeptFinding[] = [], doubt?: string) => {
    const side = (value: number | null) => ({
      status: value === null ? ('blank' as const) : ('number' as const),
      value
    })
    const plain = { organ: '枕溪县水务局', reform: false, afterReform: false, form: 'F21' as const }
    const years = [
      { ...plain, year: 2022, reportId: '2022', cells: { 'III.carriedOut.total': side(out) } },
      {
        ...plain,
        year: 2023,
        reportId: '2023',
        cells: { 'III.carriedIn.total': { ...side(into), ...(doubt === undefined ? {} : { doubt }) } }
      }
    ]
    const [link] = chainOf(years, ['total'], findings)
    const [pair] = link?.pairs ?? []
    return link === undefined || pair === undefined ? null : pairState(link, pair)
  }
  const wrong = findingAt('Y-01', 2023, ['III.carriedIn.total'], { severity: 'error' })

  it('is wrong where its check says so, and not once a person judged that', () => {
    expect(pairOf(3, 3)).toBe('holds')
    expect(pairOf(3, 5, [wrong])).toBe('error')
    expect(pairOf(3, 5, [{ ...wrong, severity: 'information' }])).toBe('information')
    expect(pairOf(3, 5, [{ ...wrong, state: 'not-an-error' }])).toBe('judged')
    expect(pairOf(3, 5, [{ ...wrong, reportId: '2022' }])).toBe('differs')
  })

  it('is never called wrong where a figure is blank or doubted', () => {
    expect(pairOf(null, 5)).toBe('unknown')
    expect(pairOf(3, 5, [], '字迹不清')).toBe('unknown')
  })
})

describe('changes', () => {
  it('are all cells that say something else, and only those, over chains of years with one missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 3 }), (seed, missing) => {
        const figures = consistentYears(2019, 5, randomOf(seed))
        const reports = figures.map((each, index) => readReport(2019 + index, each)).filter((_, n) => n !== missing)
        for (const [index, after] of reports.slice(1).entries()) {
          const before = reports[index]
          if (before === undefined) continue
          const cells = compareFigures(before, after)
          const same = before.form === after.form
          const expected = cells.filter(
            ({ id, from, to }) =>
              (same || !id.startsWith('II.')) && (from.value !== to.value || from.status !== to.status)
          )
          expect(cells.filter(isChanged)).toEqual(expected)
          expect(compareFigures(after, after).filter(isChanged)).toEqual([])
          const back = compareFigures(after, before).filter(isChanged)
          expect(back.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
        }
      }),
      { numRuns: 20 }
    )
  })

  it('are other words where no number stands, but not another sign for nothing', () => {
    const side = (status: 'invalid' | 'placeholder', raw: string) => ({ status, value: null, raw })
    const cell = { id: 'III.new.natural', change: null, percent: null, comparable: true }
    expect(isChanged({ ...cell, from: side('invalid', '若干'), to: side('invalid', '几件') })).toBe(true)
    expect(isChanged({ ...cell, from: side('placeholder', '无'), to: side('placeholder', '/') })).toBe(false)
  })

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

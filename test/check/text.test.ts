import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, sentenceOf } from '../../src/main/check'
import { numberAt } from '../../src/main/check/prose/numbers'
import type { Neighbours } from '../../src/main/check/rule'
import { textRules } from '../../src/main/check/text'
import { cellsOf, sections } from '../../src/shared/form'
import type { Cell, Report } from '../../src/shared/report'
import { batches } from '../accuracy/sentences/case'
import { findingsOn, measureSentences, precisionOf, recallOf } from '../accuracy/sentences/measure'
import { measureAll } from '../accuracy/sentences/table'

const place = { line: 1, start: 0, end: 1 }
const number = (value: number): Cell => ({ status: 'number', value, raw: String(value), place })

function reportOf(text: string, cells: Readonly<Record<string, Cell | number>> = {}, year = 2022): Report {
  const zeros = Object.fromEntries(cellsOf('F21').map(({ id }) => [id, number(0)]))
  const own = Object.entries(cells).map(([id, cell]) => [id, typeof cell === 'number' ? number(cell) : cell] as const)
  return {
    organ: '枕溪县水务局',
    year,
    form: 'F21',
    title: null,
    doubts: [],
    sections: sections.map(({ id, title }) => ({
      id,
      heading: title,
      text: id === 'overview' ? text : id === 'other' ? '未收取信息处理费。' : '',
      place
    })),
    cells: { ...zeros, ...Object.fromEntries(own) },
    extras: []
  }
}

function checked(report: Report, neighbours: Partial<Neighbours> | null = null) {
  const { findings, checks } = check(report, neighbours)
  return {
    findings: findings.filter(({ rule }) => rule.startsWith('X-')),
    skipped: checks.skipped.filter(({ rule }) => rule.startsWith('X-'))
  }
}

describe('the sentences with known answers', () => {
  const { all, byRule, cases } = measureAll()

  it('are at least 250, and every rule has some that must fire', () => {
    expect(cases).toBeGreaterThanOrEqual(250)
    expect(byRule.filter(({ right, missed }) => right + missed === 0)).toEqual([])
  })

  it('raise few false alarms, and find what was found before', () => {
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.98)
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.99)
  })

  it.each(Object.keys(batches))('%s: no false alarm', (name) => {
    expect(measureSentences(batches[name] ?? []).misjudged.filter(({ falseAlarms }) => falseAlarms.length > 0)).toEqual(
      []
    )
  })

  it('every finding quotes the words it is about, is no error, and has both sentences', () => {
    for (const each of Object.values(batches).flat()) {
      for (const finding of findingsOn(each)) {
        expect(finding.severity).not.toBe('error')
        for (const { section, start, end, snippet } of finding.text ?? []) {
          const text = each.report.sections.find(({ id }) => id === section)?.text ?? ''
          expect(text.slice(start, end)).toBe(snippet)
          expect(snippet).not.toBe('')
        }
        expect(finding.text).not.toBeUndefined()
        expect(sentenceOf(finding, 'zh')).toMatch(/\p{Script=Han}/u)
        for (const language of ['zh', 'en'] as const) {
          expect(sentenceOf(finding, language)).not.toMatch(/undefined|NaN|\[object| {2}/u)
        }
      }
    }
  })
})

const digits = '零一二三四五六七八九'

/** 0 to 9999 as a clerk writes it. */
function inWords(value: number): string {
  if (value < 10) return digits[value] ?? ''
  const power = value >= 1000 ? 1000 : value >= 100 ? 100 : 10
  const [high, low] = [Math.floor(value / power), value % power]
  const name = power === 1000 ? '千' : power === 100 ? '百' : '十'
  const first = value < 20 ? '' : digits[high]
  const gap = low > 0 && low < power / 10 ? '零' : ''
  const rest = low === 0 ? '' : low >= 10 && low < 20 && power > 10 ? `一${inWords(low)}` : inWords(low)
  return `${first ?? ''}${name}${gap}${rest}`
}

const fullWidth = (value: number) =>
  String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

describe('numbers in prose', () => {
  it('are the same however they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 99 }), (value, by) => {
        for (const written of [String(value), fullWidth(value), inWords(value), value.toLocaleString('en')]) {
          const text = `全年共收到政府信息公开申请${written}件。`
          expect(checked(reportOf(text, { 'III.new.total': value })).findings, text).toEqual([])
          expect(
            checked(reportOf(text, { 'III.new.total': value + by })).findings.map(({ rule, values }) => [rule, values]),
            text
          ).toEqual([['X-01', { kind: 'expectation', expected: value + by, stands: value }]])
        }
      })
    )
  })

  it('are not exact with 约, 余, 多, 近 and in ranges', () => {
    for (const [text, before] of [
      ['12余件', ''],
      ['12件左右', ''],
      ['12', '近'],
      ['12', '超过'],
      ['十几件', ''],
      ['三五件', ''],
      ['3至5件', ''],
      ['5件', '3至']
    ] as const) {
      const read = numberAt(text, before)
      expect(read === null || !read.exact, `${before}${text}`).toBe(true)
    }
    expect(numberAt('3.2万条', '')?.amount).toEqual({ value: 32_000, step: 1000 })
    expect(numberAt('百分之二十', '')).toMatchObject({ percent: true, amount: { value: 20 } })
  })
})

describe('findings on prose', () => {
  const text = '（二）依申请公开。2022年，我局收到政府信息公开申请12件，办结10件。'
  const cells = { 'III.new.total': 11, 'III.carriedIn.total': 2, 'III.total.total': 10, 'III.carriedOut.total': 3 }

  it('say both readings of what was received, in both languages', () => {
    const [finding, ...others] = checked(reportOf(text, cells)).findings
    expect(others).toEqual([])
    if (finding === undefined) throw new Error('not found')
    expect(finding).toMatchObject({
      rule: 'X-01',
      severity: 'warning',
      at: ['III.new.total', 'III.carriedIn.total'],
      values: { kind: 'expectation', expected: 11, stands: 12 },
      text: [{ section: 'overview', snippet: '我局收到政府信息公开申请12件' }]
    })
    expect(sentenceOf(finding, 'zh')).toBe('正文说收到申请 12，而表中新收 11，或新收 11 + 上年结转 2 = 13')
    expect(sentenceOf(finding, 'en')).toBe(
      'The text says 12 (requests received), but the table says new 11, or new 11 + carried in 2 = 13'
    )
  })

  it('keep their id while only numbers change, and differ between sentences', () => {
    const idOf = (prose: string) => checked(reportOf(prose, cells)).findings[0]?.id
    expect(idOf(text)).toMatch(/^X-01:overview:/u)
    expect(idOf(text.replace('12件', '3,119件'))).toBe(idOf(text))
    expect(idOf(text.replace('12件', '一百件'))).toBe(idOf(text))
    expect(idOf(text.replace('我局收到', '共收到'))).not.toBe(idOf(text))
    const twice = checked(reportOf(`${text}\n${text}`, cells)).findings.map(({ id }) => id)
    expect(new Set(twice).size).toBe(2)
  })

  it('take every match, and not the first', () => {
    const found = checked(reportOf(`${text}\n全年共受理政府信息公开申请15件。`, cells)).findings
    expect(found.map(({ rule, values }) => [rule, values.kind === 'expectation' && values.stands])).toEqual([
      ['X-01', 12],
      ['X-01', 15]
    ])
  })

  it('are none where the table is doubted, missing or blank: skipped, with the reason', () => {
    const skips = (cell: Cell) => checked(reportOf(text, { ...cells, 'III.new.total': cell })).skipped
    expect(skips({ ...number(11), doubt: { code: 'broken-number' } })).toContainEqual({
      rule: 'X-01',
      why: 'doubted-input'
    })
    expect(skips({ status: 'missing', value: null, raw: null, place: null })).toContainEqual({
      rule: 'X-01',
      why: 'missing-input'
    })
    expect(skips({ status: 'blank', value: null, raw: '', place })).toContainEqual({
      rule: 'X-01',
      why: 'blank-result'
    })
  })

  it('X-12 needs the archive, and its report of the year before', () => {
    const report = reportOf('全年收到政府信息公开申请12件，同比增长50%。', { 'III.new.total': 12 })
    expect(checked(report).skipped).toContainEqual({ rule: 'X-12', why: 'no-archive' })
    expect(checked(report, { previous: null }).skipped).toContainEqual({ rule: 'X-12', why: 'no-neighbour' })
    const previous = reportOf('', { 'III.new.total': 10 }, 2021)
    const [finding] = checked(report, { previous }).findings
    if (finding === undefined) throw new Error('not found')
    expect(sentenceOf(finding, 'zh')).toBe('正文说收到申请 12 比上年增加 50%，而上一年报告里是 10，应为增加 20%')
  })

  it('a sentence broken over lines by a page is one sentence', () => {
    const broken = '（二）依申请公开。2022年，我局共收到公民、法人和其他组织的政府信息公开\n申请12件，均已办结。'
    expect(checked(reportOf(broken, { 'III.new.total': 11, 'III.total.total': 11 })).findings).toMatchObject([
      { rule: 'X-01', text: [{ snippet: expect.stringContaining('\n申请12件') as string }] }
    ])
  })

  it('nothing is said of text without end, and nothing hangs on it', () => {
    for (const piece of [
      '收到政府信息公开申请',
      '未因政府信息公开',
      '行政复议、',
      '12件，',
      '均已全部',
      '1,',
      '（',
      '“'
    ]) {
      const { findings } = checked(reportOf(piece.repeat(4000)))
      expect(findings).toEqual([])
    }
  })

  it('no text at all raises an error-level finding or throws', () => {
    const words = [
      '收到',
      '申请',
      '12件',
      '，',
      '。',
      '其中',
      '办结',
      '〇',
      '1,2',
      '同比',
      '占',
      '50%',
      '2022年',
      '（',
      '》'
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })), { maxLength: 60 }),
        (all) => {
          const { findings } = checked(reportOf(all.join('')))
          expect(findings.every(({ severity }) => severity !== 'error')).toBe(true)
        }
      )
    )
  })

  it('every rule of the text is milder than an error', () => {
    expect(textRules.map(({ id, severity }) => [id, severity])).toEqual(
      textRules.map(({ id }) => [id, id === 'X-14' ? 'information' : 'warning'])
    )
  })
})

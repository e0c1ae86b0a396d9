import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { recheck } from '../../src/main/app/recheck'
import { pdfOptions } from '../../src/main/app/paper/numbering'
import { gather, printedSummary, summaryPage } from '../../src/main/app/summary'
import type { Summary } from '../../src/main/app/summary/data'
import { inFormOrder, whereOf } from '../../src/main/app/summary/where'
import { wordsIn } from '../../src/main/app/explain/names'
import { type Archive, fingerprintOf, listChecked, loadReport } from '../../src/main/archive'
import { sentenceOf } from '../../src/main/check'
import { suggestionSentence } from '../../src/main/check/suggest'
import type { Finding } from '../../src/shared/finding'
import { archiveIn } from '../fixtures/app'
import { fillWithFaults, type FaultyArchive, organName } from '../fixtures/faults'
import { temporaryFolder } from '../fixtures/folder'

const patient = { signal: new AbortController().signal, told: () => undefined }
const all = { kind: 'archive', organ: null, year: null } as const
const imprint = { version: '1.2.3', at: new Date('2024-02-01T08:00:00Z') }
const portrait = { full: true, landscape: false, language: 'zh' } as const

async function faulty(change: Partial<FaultyArchive> = {}): Promise<{ archive: Archive; ids: number[] }> {
  const archive = await archiveIn(join(temporaryFolder(), '档案'))
  const ids = fillWithFaults(archive, { organs: 9, from: 2022, years: 2, faults: 4, lacking: 4, ...change })
  await recheck(archive, new AbortController().signal)
  return { archive, ids }
}

interface Node {
  readonly nodeName: string
  readonly value?: string
  readonly childNodes?: readonly Node[]
}

const within = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(within)]
const textOf = (page: string) =>
  within(parse(page) as unknown as Node)
    .map(({ value }) => value ?? '')
    .join('')
const elementsOf = (page: string) =>
  new Set(
    within(parse(page) as unknown as Node).flatMap(({ nodeName }) => (nodeName.startsWith('#') ? [] : [nodeName]))
  )
const count = (text: string, part: string) => text.split(part).length - 1

describe('what is printed', () => {
  it('is every report that counts, its findings, and the organs that have none', async () => {
    const { archive } = await faulty()
    const summary = await gather(archive, all, true, patient)
    expect(summary.years).toEqual([2022, 2023])
    expect(summary.organs.map(({ organ }) => organ).sort()).toEqual(
      Array.from({ length: 9 }, (_, n) => organName(n)).sort()
    )
    expect(summary.organs.filter(({ lacks }) => lacks.length > 0).map(({ organ, lacks }) => [organ, lacks])).toEqual(
      expect.arrayContaining([
        [organName(3), [2023]],
        [organName(7), [2023]]
      ])
    )
    const printed = summary.organs.flatMap(({ reports }) => reports)
    const kept = listChecked(archive.db, { reports: null, organ: null, year: null })
    expect(printed).toHaveLength(16)
    for (const { summary: report, findings } of printed) {
      const expected = kept.find(({ id }) => id === report.id)?.findings.map(({ id }) => id)
      expect(findings.map(({ finding }) => finding.id).sort()).toEqual([...(expected ?? [])].sort())
    }
    const oneYear = await gather(archive, { ...all, year: 2023 }, false, patient)
    expect(oneYear.organs).toHaveLength(9)
    expect(
      oneYear.organs
        .filter(({ reports }) => reports.length === 0)
        .map(({ organ }) => organ)
        .sort()
    ).toEqual([organName(3), organName(7)].sort())
    const oneOrgan = await gather(archive, { ...all, organ: organName(3) }, false, patient)
    expect(oneOrgan.organs.map(({ organ, lacks }) => [organ, lacks])).toEqual([[organName(3), [2023]]])
    await archive.close()
  })

  it('of chosen reports is those alone', async () => {
    const { archive, ids } = await faulty()
    const chosen = [String(ids[2]), String(ids[5])]
    const scope = { kind: 'reports' as const, ids: [...chosen, '999999'] }
    const summary = await gather(archive, scope, false, patient)
    const { organs } = summary
    expect(organs.flatMap(({ reports }) => reports.map(({ summary }) => summary.id)).sort()).toEqual(chosen.sort())
    expect(organs.flatMap(({ lacks }) => lacks)).toEqual([])
    const text = textOf(summaryPage({ ...summary, years: [2022, 2023] }, portrait, imprint))
    expect(text).toContain('选定的 2 份报告')
    expect(text).not.toContain('没有报告的年度')
    await archive.close()
  })

  it('counts what stands, and apart from it what a person closed, with their note', async () => {
    const { archive, ids } = await faulty({ organs: 2 })
    const report = loadReport(archive.db, String(ids[2]))
    const [finding] = report?.findings ?? []
    if (report === null || finding === undefined) throw new Error('no finding to judge')
    const { organ, year } = report.summary
    await archive.judge({
      at: '2024-02-01T00:00:00Z',
      verdict: 'accepted',
      note: '原件<如此>',
      on: [
        {
          report: report.key,
          finding: finding.id,
          organ,
          year,
          fingerprint: fingerprintOf(finding, report.report.cells)
        }
      ]
    })
    const scope = { kind: 'reports' as const, ids: [report.summary.id] }
    const summary = await gather(archive, scope, true, patient)
    const [own] = summary.organs
    const { error = 0, warning = 0, information = 0, closed } = own?.tally ?? {}
    expect(closed).toBe(1)
    expect(error + warning + information).toBe(report.findings.length - 1)
    expect(textOf(summaryPage(summary, portrait, imprint))).toContain('已接受 原件<如此>')
    const { findings } = await printedSummary(archive, { ...portrait, scope }, imprint, patient)
    expect(findings).toBe(report.findings.length - 1)
    await archive.close()
  })

  it('says each finding once, what is doubted, and which checks were not made', async () => {
    const { archive } = await faulty()
    for (const language of ['zh', 'en'] as const) {
      const summary = await gather(archive, all, true, patient)
      const text = textOf(summaryPage(summary, { ...portrait, language }, imprint))
      const reports = summary.organs.flatMap((each) => each.reports)
      for (const { findings } of reports) {
        for (const { finding } of findings) {
          const sentence = sentenceOf(finding, language)
          const suggested = suggestionSentence(finding, language).length
          expect(text).toContain(finding.suggestion === undefined ? sentence : sentence.slice(0, -suggested))
        }
      }
      const rows = reports.reduce((sum, { findings }) => sum + findings.length, 0)
      expect(count(summaryPage(summary, { ...portrait, language }, imprint), '<td class="rule">')).toBe(rows)
      expect(text).toContain(language === 'zh' ? '凭前后位置判断' : 'placed by its neighbours')
      expect(text).toContain('T2-07')
      if (language === 'en')
        expect(text.replace(/枕溪县\p{sc=Han}*(?:\d\p{sc=Han}*)?|档案/gu, '')).not.toMatch(/\p{sc=Han}/u)
    }
    await archive.close()
  })

  it('can be stopped, and says how far it is', async () => {
    const { archive } = await faulty({ organs: 3 })
    const stop = new AbortController()
    stop.abort()
    await expect(gather(archive, all, true, { ...patient, signal: stop.signal })).rejects.toThrow()
    const told: number[] = []
    await gather(archive, all, true, { ...patient, told: (done, total) => told.push(done, total) })
    expect(told).toEqual([6, 6])
    await archive.close()
  })

  it('has a name that any system takes', async () => {
    const { archive } = await faulty({ organs: 1 })
    const { name, organs } = await printedSummary(
      archive,
      { ...portrait, scope: { ...all, organ: 'a/b:c' } },
      imprint,
      patient
    )
    expect(name).toBe('核查摘要 a b c，全部年度（2022–2023）'.replace('2022–2023', '2022、2023'))
    expect(organs).toBe(0)
    await archive.close()
  })
})

const tally = { error: 1, warning: 2, information: 3, doubt: 4, closed: 5, ran: 6, skipped: 7 }

function made(names: readonly (string | null)[]): Summary {
  return {
    scope: all,
    archive: '档案',
    years: [2023],
    organs: names.map((organ) => ({ organ, tally, reports: [], lacks: [2023] }))
  }
}

describe('the page', () => {
  it('is text, whatever organs are called', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=1>', '</style><b>', '<!--', '&lt;b&gt;')
    )
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), fc.boolean(), (names, landscape) => {
        const page = summaryPage({ ...made(names), archive: names[0] ?? '' }, { ...portrait, landscape }, imprint)
        const allowed = 'html head meta style title body header h1 dl div dt dd p table thead tbody tr th td'.split(' ')
        expect([...elementsOf(page)].filter((name) => !allowed.includes(name))).toEqual([])
        // eslint-disable-next-line no-control-regex
        const shown = (name: string) => name.replace(/[\u0000-\u001f\u007f\ufffe\uffff\s]/gu, '')
        const text = textOf(page).replace(/[\ufffd\s]/gu, '')
        for (const name of names) expect(text).toContain(shown(name).replace(/\ufffd/gu, ''))
      })
    )
  })

  it.each([true, false])('lets nothing in but its own style (landscape: %s)', (landscape) => {
    for (const language of ['zh', 'en'] as const) {
      const page = summaryPage(made(['甲']), { full: true, landscape, language }, imprint)
      const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? ''
      const hash = createHash('sha256').update(style).digest('base64')
      expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`)
      expect(style).toContain(landscape ? 'A4 landscape' : 'A4 portrait')
      expect(page).not.toMatch(/url\(|@import|@font-face|https?:/u)
    }
  })

  it('counts no organ where none is known', () => {
    expect(textOf(summaryPage(made(['甲', '乙', null]), portrait, imprint))).toContain('机关 2 个')
  })

  it('shows two thousand organs, each once', () => {
    const names = Array.from({ length: 2000 }, (_, n) => `枕溪县第${n}中学`)
    const page = summaryPage(made(names), { ...portrait, full: false }, imprint)
    for (const name of names) expect(count(page, `>${name}<`)).toBe(1)
  })

  it('is numbered by the browser or by who prints, never by both', () => {
    expect(pdfOptions('zh', 114)).toMatchObject({ displayHeaderFooter: true })
    expect(pdfOptions('zh', 131)).toMatchObject({ displayHeaderFooter: false })
    expect(pdfOptions('en', 114).footerTemplate).toContain('Page <span class="pageNumber">')
  })
})

function finding(id: string, at: readonly string[], text?: Finding['text']): Finding {
  return {
    id,
    rule: id,
    severity: 'error',
    at,
    values: { kind: 'expectation', expected: null, stands: null },
    params: {},
    ...(text === undefined ? {} : { text })
  }
}

const passage = (section: 'overview' | 'problems', start: number) => ({ section, start, end: start + 1, snippet: 'x' })

describe('the place of a finding', () => {
  it.each([
    [['III.total.natural'], '表三 · （七）总计 · 自然人'],
    [['III.new.natural', 'III.new.ngo'], '表三 · 一、本年新收政府信息公开申请数量 · 自然人、社会公益组织'],
    [
      ['III.new.natural', 'III.carriedIn.natural', 'III.total.natural', 'III.carriedOut.natural'],
      '表三 · 自然人 · 4 行'
    ],
    [['III.new.natural', 'III.total.ngo'], '表三 · 2 格'],
    [
      ['II.fees.amount', 'IV.reconsideration.total'],
      '表二 · 行政事业性收费 · 本年收费金额（单位：万元）；表四 · 行政复议 · 总计'
    ],
    [[], '整份报告']
  ])('%j is %s', (at, words) => {
    expect(whereOf(wordsIn('zh'), 'F21', finding('x', at))).toBe(words)
  })

  it('is the part for text', () => {
    const found = finding('x', ['III.new.total'], [passage('overview', 3)])
    expect(whereOf(wordsIn('zh'), 'F21', found)).toBe('一 总体情况；表三 · 一、本年新收政府信息公开申请数量 · 总计')
    expect(whereOf(wordsIn('en'), 'F21', found)).toMatch(/^1 Overview; Table 3 · /u)
  })

  it('orders findings as the form does, and keeps the rules’ order in one place', () => {
    const given = [
      finding('c', ['IV.reconsideration.total']),
      finding('b2', ['III.total.natural']),
      finding('problems', [], [passage('problems', 0)]),
      finding('a', ['II.fees.amount']),
      finding('late', [], [passage('overview', 30)]),
      finding('early', ['IV.reconsideration.total'], [passage('overview', 3)]),
      finding('b1', ['III.new.natural', 'III.total.natural']),
      finding('b3', ['III.total.natural']),
      finding('whole', [])
    ]
    expect(inFormOrder('F21', given).map(({ id }) => id)).toEqual([
      'whole',
      'early',
      'late',
      'a',
      'b1',
      'b2',
      'b3',
      'c',
      'problems'
    ])
  })
})

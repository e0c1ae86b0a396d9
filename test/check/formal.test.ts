import { describe, expect, it } from 'vitest'
import { check, rules, sentenceOf } from '../../src/main/check'
import type { SectionId } from '../../src/shared/form'
import type { Cell, Doubt, Report, Section } from '../../src/shared/report'
import { cellsFrom, missing, number, partsOf, place, reportOf } from '../fixtures/cells'
import { zeroFigures } from '../fixtures/figures'

const long = '坚持应公开尽公开，先审后发，专人专岗，力求每一条信息准确及时。'.repeat(12)
const problems =
  '一是政策解读形式偏少，图文不多；二是个别栏目更新间隔较长。下一步，将按季度梳理群众来电中的高频问题，据此补充公开内容。'
const prose = { overview: long, problems, other: '本年度未收取信息处理费，无其他需要报告的事项。' }

function report(texts: Partial<Record<SectionId, string | null>> = {}, others: Partial<Report> = {}): Report {
  const cells = { ...cellsFrom(zeroFigures('F21')), 'II.licensing.decisions': number(8) }
  return {
    ...reportOf('F21', cells),
    title: '枕溪县水务局2023年政府信息公开工作年度报告',
    sections: partsOf({ ...prose, ...texts }),
    ...others
  }
}

const found = (rule: string, subject: Report) => check(subject).findings.filter((finding) => finding.rule === rule)
const ids = (rule: string, subject: Report) => found(rule, subject).map(({ id }) => id)
const snippets = (rule: string, subject: Report) =>
  found(rule, subject).flatMap(({ text }) => text?.map(({ snippet }) => snippet) ?? [])

describe('form and text', () => {
  it('finds nothing wrong with a report that has everything', () => {
    expect(check(report()).findings).toEqual([])
  })

  it('what the preface says is looked at like the parts', () => {
    const text =
      '根据《中华人民共和国政府信息公开条例》（国务院令第492号）和国办公开办函〔2019〕60号编制，报告由总体情况、主动公开、依申请公开、复议诉讼、存在问题五个部分组成，统计期限自2023年1月1日起至2023年11月30日止。'
    const subject = report({}, { preface: { id: 'preface', text, place } })
    const rules = check(subject).findings.filter((finding) => finding.text?.[0]?.section === 'preface')
    expect(rules.map(({ rule }) => rule).sort()).toEqual(['F-03', 'F-12', 'X-13', 'Y-10'])
    for (const { text: passages } of rules) expect(text).toContain(passages?.[0]?.snippet)
    const right = text.replace('492', '711').replace('〔2019〕60', '〔2021〕30').replace('11月30日', '12月31日')
    const all = right.replace('存在问题五个', '存在问题、其他需要报告的事项六个')
    expect(check(report({}, { preface: { id: 'preface', text: all, place } })).findings).toEqual([])
  })

  it('F-01: what a title must name; order and filling words are free', () => {
    const titled = (title: string, ...codes: Doubt['code'][]) =>
      found('F-01', report({}, { title, doubts: codes.map((code) => ({ code })) }))
    expect(titled('枕溪县水务局关于2023年度政府信息公开工作年度报告')).toEqual([])
    expect(titled('2023年枕溪县水务局政府信息公开年度报告')).toEqual([])
    expect(titled('政府信息公开工作年度报告', 'organ-not-in-title', 'year-not-in-title')).toMatchObject([
      { params: { lacking: ['organ', 'year'] } }
    ])
    expect(titled('枕溪县水务局2023年政务公开工作报告')).toMatchObject([{ params: { lacking: ['words'] } }])
    expect(check(report({}, { title: null })).checks.skipped).toContainEqual({ rule: 'F-01', why: 'no-text' })
  })

  it('F-02: another organ of the same kind in preface or sign-off; abbreviations and other levels are none', () => {
    const overview = (start: string) => snippets('F-02', report({ overview: start + long }))
    expect(overview('2023年，枕溪县教育局认真贯彻条例。')).toEqual(['枕溪县教育局'])
    expect(overview('2023年，南岭县水务局坚持公开。')).toEqual(['南岭县水务局'])
    for (const start of [
      '2023年，枕溪县水务局认真贯彻条例。',
      '2023年，县水务局认真贯彻条例。',
      '2023年，在枕溪县人民政府的领导下，我局认真贯彻条例。',
      '2023年，枕溪县人民政府高度重视。',
      '2023年，浙江省水利厅持续指导。',
      '2023年，枕溪县教育局的做法值得学习。'
    ])
      expect(overview(start)).toEqual([])
    const signed = (end: string) => snippets('F-02', report({ other: `无。\n${end}` }))
    expect(signed('枕溪县教育局\n2024年1月10日')).toEqual(['枕溪县教育局'])
    expect(signed('枕溪县水务局\n2024年1月10日')).toEqual([])
    expect(signed('枕溪县教育局     2024年1月10日印发')).toEqual([])
    const short = report({ overview: `2023年，兰陵县卫生健康局认真贯彻条例。${long}` }, { organ: '兰陵县卫健局' })
    expect(ids('F-02', short)).toEqual([])
  })

  it('F-03: a stated period that is not the whole report year', () => {
    const stated = (words: string) => snippets('F-03', report({ overview: `${words}${long}` }))
    expect(stated('本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。')).toEqual([])
    expect(stated('统计期限：2023年1月1日至12月31日。')).toEqual([])
    expect(stated('统计期限自 2022 年 1 月 1 日起至 2022 年 12 月 31 日止。')).toEqual([
      '2022 年 1 月 1 日起至 2022 年 12 月 31 日'
    ])
    expect(stated('所列数据的统计期限自2023年1月1日到2023年12月30日。')).toEqual(['2023年1月1日到2023年12月30日'])
    expect(stated('2022年3月1日至2023年5月1日开展专项整治。')).toEqual([])
  })

  it('F-04: absent, out of order, under another heading, without heading, misnumbered', () => {
    const part = (subject: Report) =>
      found('F-04', subject).map(({ id, severity, params }) => [id, severity, params.kind])
    expect(part(report({ other: null }))).toEqual([['F-04:other', 'error', 'absent']])
    expect(part(report({ other: null, problems: `${problems}\n六、其他需要报告的事项\n无` }))).toEqual([
      ['F-04:other', 'warning', 'order']
    ])
    expect(part(report({ problems: null, disputes: '五、下一步工作打算\n将加强公开。' }))).toEqual([
      ['F-04:problems', 'warning', 'heading']
    ])
    expect(part(report({ requests: null }))).toEqual([['F-04:requests', 'warning', 'unnamed']])
    const headed = (headings: readonly string[], where: Section['place'] = place) =>
      report(
        {},
        {
          sections: report().sections.map((section, at) => ({
            ...section,
            heading: headings[at] ?? section.heading,
            place: where
          }))
        }
      )
    expect(part(headed(['总体情况']))).toEqual([['F-04:numbering', 'warning', 'numbering']])
    expect(part(headed(['总体情况'], { paragraph: 3 }))).toEqual([])
    expect(part(headed(['二、总体情况'], { paragraph: 3 }))).toEqual([['F-04:numbering', 'warning', 'numbering']])
    expect(part(headed(report().sections.map(({ heading }) => heading.slice(2))))).toEqual([])
    expect(
      part(headed(['1. 总体情况', '2、 主动公开政府信息情况', '第三部分 收到和处理政府信息公开申请情况']))
    ).toEqual([])
  })

  it('F-04: an absent table part is no error where the file lost cells of its tables', () => {
    const gone = Object.entries(report().cells).map(([id, cell]): [string, Cell] => [
      id,
      id.startsWith('IV.') ? { ...missing, doubt: { code: 'table-not-found' } } : cell
    ])
    const clean = report({ disputes: null }, { cells: Object.fromEntries(gone) })
    expect(found('F-04', clean)).toMatchObject([{ severity: 'error' }])
    const doubted: Cell = { ...number(1), doubt: { code: 'columns-undecided' } }
    const poor = { ...clean, cells: { ...clean.cells, 'III.new.natural': doubted } }
    expect(found('F-04', poor)).toMatchObject([{ severity: 'warning' }])
    expect(ids('F-05', poor)).toEqual([])
  })

  it('F-05: tables that are pictures or absent', () => {
    const lost = (table: string, code: Doubt['code'], where: Section['place'] = { paragraph: 1 }) => {
      const cells = Object.fromEntries(
        Object.entries(report().cells).map(([id, cell]): [string, Cell] => [
          id,
          id.startsWith(`${table}.`) ? { ...missing, doubt: { code } } : cell
        ])
      )
      return found(
        'F-05',
        report({}, { cells, sections: report().sections.map((each) => ({ ...each, place: where })) })
      )
    }
    expect(lost('II', 'table-is-picture')).toMatchObject([
      { id: 'F-05:II', severity: 'error', params: { picture: 'is' } }
    ])
    expect(lost('III', 'table-may-be-picture')).toMatchObject([{ severity: 'warning' }])
    expect(lost('III', 'table-not-found')).toMatchObject([{ severity: 'error', params: { picture: 'no' } }])
    expect(lost('IV', 'table-not-found')).toMatchObject([{ severity: 'error' }])
    expect(lost('IV', 'table-not-found', place)).toMatchObject([{ severity: 'warning' }])
    expect(lost('III', 'row-not-found')).toEqual([])
  })

  it('F-05 and the other rules on text speak where no table was found at all', () => {
    const bare = report({ other: null }, { form: null, cells: {}, doubts: [{ code: 'form-is-picture' }] })
    const { findings, checks } = check(bare)
    expect(findings.map(({ id }) => id)).toEqual(['F-04:other', 'F-05:all'])
    const tableless = rules.filter((rule) => rule.tableless === true).map(({ id }) => id)
    expect(checks.skipped.filter(({ why }) => why === 'no-form').map(({ rule }) => rule)).toEqual(
      rules.map(({ id }) => id).filter((id) => !tableless.includes(id))
    )
    expect(check({ ...bare, year: 2017 }).findings).toEqual([])
  })

  it('F-06: residue of a template, and not what only looks like it', () => {
    const stands = (words: string) => snippets('F-06', report({ overview: `${words}${long}` }))
    expect(stands('（文字描述）')).toEqual(['（文字描述）'])
    expect(stands('XX县水务局全年公开xx条。')).toEqual(['XX', 'xx'])
    expect(stands('20XX年，我局公开信息×条。')).toEqual(['20XX', '×'])
    expect(stands('公开信息____件。')).toEqual(['____'])
    for (const words of [
      '网址为http://www.zhenxi.gov.cn/xxgk/index.html。',
      '邮箱zxxxgk@163.com。',
      '统一制作申请表模板，规范格式。',
      '申请人张××提交申请，李XX不服答复，电话138****1234。',
      '办公面积3×5米。',
      '增长2x倍。'
    ])
      expect(stands(words)).toEqual([])
    expect(ids('F-06', report({}, { title: 'XX县水务局2023年政府信息公开工作年度报告' }))).toEqual(['F-06:title'])
  })

  it('F-09: problems and measures, at some length', () => {
    const lacking = (text: string | null) =>
      found('F-09', report({ problems: text })).map(({ params }) => params.lacking)
    expect(lacking(problems)).toEqual([])
    expect(lacking('无。')).toEqual([['none']])
    expect(lacking('')).toEqual([['empty']])
    expect(lacking('公开不够及时，将改进。')).toEqual([['short']])
    expect(lacking('本年度各项工作顺利开展，领导重视，群众满意。'.repeat(4))).toEqual([['problems', 'measures']])
    expect(lacking(null)).toEqual([])
    expect(ids('F-09', report({ problems: '', overview: '' }))).toEqual([])
  })

  it('F-11: personal data, and not what an office must name', () => {
    const stands = (words: string) => snippets('F-11', report({ overview: `${words}${long}` }))
    expect(stands('申请人身份证号11010519491231002X。')).toEqual(['11010519491231002X'])
    expect(stands('联系手机13800138000，欢迎来电。')).toEqual(['13800138000'])
    expect(stands('收到王小明提交的申请1件。')).toEqual(['王小明'])
    expect(stands('申请人李四不服答复。')).toEqual(['李四'])
    for (const words of [
      '统一编号110105194912310021。',
      '咨询电话0571-87654321、12345。',
      '邮箱zhenxi@163.com，网址/art/2023/1/13/art_12345_13912345678.html。',
      '收费13800138000元。',
      '收到申请人张某提交的申请。',
      '收到许可申请3件，申请人应当补正，申请人张贴公告。',
      '受理方提出意见，收到高校提交的建议。'
    ])
      expect(stands(words)).toEqual([])
    const [finding] = found('F-11', report({ overview: `身份证号11010519491231002X。${long}` }))
    if (finding === undefined) throw new Error('not found')
    expect(sentenceOf(finding, 'zh')).not.toContain('19491231')
  })

  it('F-12: the decree that is cited with the Regulations', () => {
    const stands = (words: string) => found('F-12', report({ overview: `${words}${long}` })).map(({ values }) => values)
    expect(stands('根据《中华人民共和国政府信息公开条例》（国务院令第492号）。')).toMatchObject([
      { expected: '711', stands: '492' }
    ])
    expect(stands('根据国务院令第492号《政府信息公开条例》。')).toHaveLength(1)
    expect(stands('根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）。')).toEqual([])
    expect(stands('根据《重大行政决策程序暂行条例》（国务院令第713号）。')).toEqual([])
  })

  it('F-14: the length of part 一, as long as it is set', () => {
    expect(ids('F-14', report({ overview: '短。' }))).toEqual(['F-14:overview'])
    expect(found('F-14', report({ overview: long.repeat(5) }))).toMatchObject([{ severity: 'information' }])
    const set = check(report({ overview: '短。' }), null, { overviewLength: { least: 1, most: 10 } })
    expect(set.findings).toEqual([])
  })

  it('F-15: nothing but zeros from an organ that people ask', () => {
    const of = (organ: string) => ids('F-15', report({}, { organ, cells: cellsFrom(zeroFigures('F21')) }))
    expect(of('枕溪县人民政府')).toEqual(['F-15:figures'])
    expect(of('枕溪县自然资源局')).toEqual(['F-15:figures'])
    expect(of('枕溪县档案局')).toEqual([])
    expect(of('枕溪县白石镇人民政府')).toEqual([])
    expect(ids('F-15', report({}, { organ: '枕溪县人民政府' }))).toEqual([])
    expect(check(report({}, { organ: '自然资源局' })).checks.skipped).toContainEqual({
      rule: 'F-15',
      why: 'organ-unknown'
    })
  })

  it('says everything in both languages, with passages that stand where they are said to', () => {
    const worst = report(
      {
        overview:
          '（文字描述）XX局公开xx条，身份证号11010519491231002X，联系13800138000。统计期限自2022年1月1日至2022年12月31日。',
        problems: '无',
        other: null
      },
      { title: '政务公开报告', doubts: [{ code: 'year-not-in-title' }] }
    )
    const { findings } = check(worst)
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(['F-01', 'F-03', 'F-04', 'F-06', 'F-09', 'F-11', 'F-14'])
    )
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    for (const finding of findings) {
      for (const language of ['zh', 'en'] as const)
        expect(sentenceOf(finding, language)).not.toMatch(/undefined|null|NaN/u)
      for (const { section, start, end, snippet } of finding.text ?? []) {
        expect(worst.sections.find(({ id }) => id === section)?.text.slice(start, end)).toBe(snippet)
      }
    }
  })

  it('keeps a finding’s identity while its digits change', () => {
    const [one, two] = ['2022年1月1日至2022年12月31日', '2021年1月1日至2021年11月30日'].map((period) =>
      ids('F-03', report({ overview: `统计期限自${period}。${long}` }))
    )
    expect(one).toHaveLength(1)
    expect(one).toEqual(two)
  })
})

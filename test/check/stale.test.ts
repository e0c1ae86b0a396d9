import { describe, expect, it } from 'vitest'
import { check } from '../../src/main/check'
import type { Report } from '../../src/shared/report'
import { zeroFigures } from '../fixtures/figures'
import { part, readReport } from '../fixtures/years'

const reportOf = (year: number, ...paragraphs: string[]): Report =>
  readReport(year, zeroFigures(year < 2021 ? 'F19' : 'F21'), { sections: [part('overview', paragraphs.join('\n'))] })

const found = (rule: string, report: Report) => check(report).findings.filter((each) => each.rule === rule)

describe('Y-11: a year left over from another report', () => {
  it.each([
    '2020年，我局主动公开政府信息123条。',
    '（一）主动公开。2020年共公开信息56条，其中通知公告12条。',
    '我局认真落实条例，2020年收到政府信息公开申请3件，均已办结。',
    '２０２０年，全县受理申请１２件。',
    '2020 年我委未收到群众要求公开政府信息的申请。',
    '一是2020年度全局累计推送微信257篇。',
    '2022年，我局共收到申请5件，已全部答复。'
  ])('stands in: %s', (text) => {
    const report = reportOf(2021, '2021年，我局认真落实各项要求。', text)
    const [finding, ...more] = found('Y-11', report)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'warning', at: [], values: { expected: 2021 } })
    const [passage] = finding?.text ?? []
    const whole = report.sections[0]?.text ?? ''
    expect(whole.slice(passage?.start, passage?.end)).toBe(passage?.snippet)
    expect(text).toContain(passage?.snippet)
  })

  it.each([
    '2021年，我局主动公开政府信息123条，较2020年增加12条。',
    '与2020年相比，申请减少3件。',
    '2020年收到申请20件，2021年收到10件。',
    '2020年结转的3件申请均已办结。',
    '上年结转3件，往年遗留2件。',
    '2022年，我局将继续做好公开工作，计划开展培训3次。',
    '2022年，我局要重点抓好3项工作。',
    '自2020年以来，累计公开信息300条。',
    '按照2019年4月3日修订的条例，答复申请3件。',
    '根据国办公开办函〔2019〕60号文件，公开信息12条。',
    '对照十四五规划（2021-2025年）公开信息12条。',
    '发布2020年部门决算1份、2020年度政府信息公开工作年度报告1篇。',
    '2020年部门预算公开1次。',
    '2020年度政府信息公开工作年度报告于1月公布，共6个部分。',
    '近三年，2018年公开90条，2019年公开100条，2020年公开110条。',
    '针对2020年存在的3个问题，逐项整改。',
    '《2020年政务公开工作要点》共12条。',
    '截至2020年12月底，平台有栏目12个。',
    '2020年，我局认真学习条例。'
  ])('does not stand in: %s', (text) => {
    expect(found('Y-11', reportOf(2021, '2021年，我局认真落实各项要求。', text))).toEqual([])
  })

  it('two years in two sentences compare', () => {
    expect(found('Y-11', reportOf(2021, '2020年，我局收到申请20件。2021年，我局收到申请10件。'))).toEqual([])
    expect(found('Y-11', reportOf(2021, '2020年，收到申请20件。2021年只有10件，下降50%。'))).toEqual([])
  })

  it('a report whose own year is doubted says nothing', () => {
    const report = reportOf(2021, '2020年，我局主动公开政府信息123条。')
    expect(found('Y-11', { ...report, doubts: [{ code: 'year-not-in-title' }] })).toEqual([])
    expect(found('Y-11', { ...report, year: null })).toEqual([])
  })

  it('is known by its sentence, whatever the figures', () => {
    const of = (count: number) => found('Y-11', reportOf(2021, `2020年，我局主动公开政府信息${count}条。`))[0]?.id
    expect(of(12)).toBe(of(345))
    expect(of(12)).toBe('Y-11:overview:年，我局主动公开政府信息条')
  })
})

describe('Y-10: the cited basis', () => {
  const cites = (year: number, text: string) => found('Y-10', reportOf(year, text))

  it.each([
    [2021, '依据国办公开办函〔2019〕60号编制。', true],
    [2023, '依据（国办公开办函[2019] 60号）编制。', true],
    [2020, '依据国办公开办函〔2021〕30号编制。', true],
    [2020, '依据国办公开办函〔2019〕60号编制。', false],
    [2022, '依据国办公开办函〔2021〕30号编制。', false],
    [2022, '国办公开办函〔2021〕30号施行后，国办公开办函〔2019〕60号停止执行。', false],
    [2022, '依据枕政办发〔2019〕60号编制。', false],
    [2022, '依据条例编制。', false]
  ])('%i: %s', (year, text, wrong) => {
    const findings = cites(year, text)
    expect(findings.length).toBe(wrong ? 1 : 0)
    for (const { text: [passage] = [] } of findings)
      expect(text.slice(passage?.start, passage?.end)).toBe(passage?.snippet)
  })
})

import { describe, expect, it } from 'vitest'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import { rowsOf } from '../../src/main/read/stream'
import { identify } from '../../src/main/read/title'
import { zeroFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { cellALine } from '../fixtures/write/txt'

function identityOf(head: string) {
  const rows = rowsOf(textDocument(`${head}\n一、总体情况\n2023年，我局认真落实条例。\n`))
  return identify(
    rows,
    rows.findIndex((row) => row.cells[0]?.raw === '一、总体情况')
  )
}

describe('organ and year from the title', () => {
  it.each([
    ['枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务局关于2023年度政府信息公开工作年度报告', '枕溪县水务局'],
    ['2023年枕溪县水务局政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务局政府信息公开工作年度报告（2023年）', '枕溪县水务局'],
    ['枕溪县水务局二〇二三年政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务局二○二三年度政府信息公开年报', '枕溪县水务局'],
    ['枕溪县水务局２０２３年政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务局2023年政务公开工作年度报告', '枕溪县水务局'],
    ['枕 溪 县 水 务 局 2023 年 政府信息公开工作 年度报告', '枕溪县水务局'],
    ['枕溪縣水務局2023年政府信息公開工作年度報告', '枕溪縣水務局'],
    ['枕溪县人民政府办公室2023年政府信息公开工作年度报告(更正版)', '枕溪县人民政府办公室'],
    ['《枕溪县人民政府2023年政府信息公开工作年度报告》', '枕溪县人民政府'],
    ['国家税务总局枕溪县税务局2023年政府信息公开工作年度报告', '国家税务总局枕溪县税务局'],
    ['枕溪县水务局\n2023年政府信息公开工作\n年度报告', '枕溪县水务局'],
    ['枕溪县水务局政府信息公开工作2023年度报告', '枕溪县水务局'],
    ['枕溪县水务局政府信息公开2023年年度报告', '枕溪县水务局'],
    ['（2023年度）枕溪县水务局政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务局政府信息公开工作年度报告-2023年度', '枕溪县水务局'],
    ['枕溪县水务局23年政府信息公开工作年度报告', '枕溪县水务局'],
    ['关于枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['附件：枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务局关于发布2023年政府信息公开工作年度报告的公告', '枕溪县水务局'],
    ['枕溪县\n水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务\n局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县人民政府\n办公室2023年政府信息公开工作年度报告', '枕溪县人民政府办公室'],
    ['枕溪县人民政府网\n枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['枕溪县水务局文件\n枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['11/22/26, 10:57 AM   枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['2024/1/22 上午10:57 枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['名 称：枕溪县水务局2023年政府信息公开工作年度报告\n发布机构：枕溪县人民政府办公室', '枕溪县水务局'],
    ['名 称\n枕溪县水务局2023年政府信息公开工作年度报告', '枕溪县水务局'],
    ['[bookmark: _GoBack]枕溪县水务局2023年政府信息公开工作年度报告\n来源：本站 字号：大 中 小', '枕溪县水务局'],
    ['枕溪县水务局\n政府信息公开工作年度报告\n（2023年）', '枕溪县水务局'],
    [' 枕溪县水务局关于\n2023年政府信息公开工作年度报告', '枕溪县水务局'],
    [
      '首页 > 政务公开 > 政府信息公开年报\n索引号：ZX/2024-0001\n枕溪县水务局2023年政府信息公开工作年度报告\n发布日期：2024-01-20',
      '枕溪县水务局'
    ]
  ])('%j', (head, organ) => {
    expect(identityOf(head)).toMatchObject({ organ, year: 2023, doubts: [] })
  })

  it('a title without a year takes it from the period or part one, and says so', () => {
    expect(identityOf('枕溪县水务局政府信息公开工作年度报告')).toMatchObject({
      organ: '枕溪县水务局',
      year: 2023,
      doubts: [{ code: 'year-not-in-title' }]
    })
    expect(identityOf('枕溪县水务局政府信息公开工作年度报告\n统计期限自2022年1月1日起至2022年12月31日止。').year).toBe(
      2022
    )
  })

  it('years of laws, of comparisons and of a list are not the report’s', () => {
    const yearIn = (head: string, prose: string) =>
      identify(rowsOf(textDocument(`${head}\n枕溪县水务局政府信息公开工作年度报告\n${prose}\n`)), null).year
    expect(yearIn('', '与2022年相比，2023年我局公开数量上升。')).toBe(2023)
    expect(yearIn('', '根据条例（2019年修订）编制。2023年，我局认真落实。')).toBe(2023)
    expect(yearIn('2020年\n2021年\n2022年', '2023年，我局认真落实。2023年度共公开信息5条。')).toBe(2023)
  })

  it('a title without an organ takes it from the signature, never from nowhere', () => {
    expect(identityOf('2023年政府信息公开工作年度报告')).toMatchObject({
      organ: null,
      doubts: [{ code: 'organ-not-found' }]
    })
    expect(identityOf('没有标题')).toMatchObject({ title: null, organ: null })
    const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures: zeroFigures('F21') }, randomOf(1))
    const text = `${cellALine({ ...sample, title: '2023年政府信息公开工作年度报告' })}\n枕溪县水务局\n2024年1月20日\n`
    const reading = read(textDocument(text))
    expect(reading).toMatchObject({
      outcome: 'read',
      reports: [{ organ: '枕溪县水务局', year: 2023, doubts: [{ code: 'organ-not-in-title' }] }]
    })
  })
})

describe('what is a report', () => {
  const outcomeOf = (text: string) => read(textDocument(text)).outcome

  it.each([
    ['a notice', '关于做好2023年政府信息公开工作年度报告编制和发布工作的通知\n各科室：\n请于1月20日前完成。'],
    ['an explanation', '《枕溪县2023年政府信息公开工作年度报告》解读\n一、背景\n二、主要内容\n全年公开信息三百条。'],
    ['a guide', '枕溪县水务局政府信息公开指南\n一、公开内容\n二、公开方式\n三、依申请公开'],
    ['another annual report', '枕溪县水务局2023年法治政府建设年度报告\n一、总体情况\n二、存在的问题\n三、下一步打算'],
    ['something else', '今天天气很好。\n我们去溪边散步。']
  ])('%s is none', (_, text) => {
    expect(outcomeOf(text)).toBe('not-a-report')
  })

  it('a blank template is none', () => {
    const sample = sampleOf({ organ: 'XX局', year: 2023, figures: zeroFigures('F21') }, randomOf(1))
    const blank = { ...sample, title: 'XX局2023年政府信息公开工作年度报告', values: {} }
    expect(read(textDocument(cellALine(blank)))).toMatchObject({
      outcome: 'not-a-report',
      refusal: { code: 'not-a-report.template' }
    })
  })

  it('a report of 2018 keeps its text and has no cells', () => {
    const text =
      '枕溪县水务局2018年政府信息公开工作年度报告\n一、概述\n本年度主动公开信息58条。\n二、公开情况\n详见网站。'
    expect(read(textDocument(text))).toMatchObject({
      outcome: 'pre-form',
      reports: [{ organ: '枕溪县水务局', year: 2018, form: null, cells: {}, sections: [{ text }] }]
    })
  })

  it('a report of the wrong form is read by the form it uses', () => {
    const sample = sampleOf(
      { organ: '枕溪县水务局', year: 2022, form: 'F19', figures: zeroFigures('F19') },
      randomOf(1)
    )
    expect(read(textDocument(cellALine(sample)))).toMatchObject({ reports: [{ year: 2022, form: 'F19' }] })
  })

  it('a report whose tables are not there is read, and says that they may be pictures', () => {
    const parts = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况'
    ]
    const text = `枕溪县水务局2023年政府信息公开工作年度报告\n${parts.map((part) => `${part}\n正文一段。`).join('\n')}`
    expect(read(textDocument(text))).toMatchObject({
      outcome: 'read',
      reports: [{ form: null, doubts: [{ code: 'form-not-found' }] }]
    })
  })
})

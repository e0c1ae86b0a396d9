import type { SectionId } from '../../../src/shared/form'
import type { Random } from '../../fixtures/random'
import type { Piece } from '../../fixtures/sample'

/** What stands around and between the parts of a report and is none of them. */

const paragraph = (text: string): Piece => ({ kind: 'paragraph', text })

const chineseYear = (year: number) =>
  Array.from(String(year), (digit) => Array.from('〇一二三四五六七八九')[Number(digit)] ?? '').join('')

/** A title in one or more lines, and whether it names its organ and its year. */
export interface Title {
  readonly lines: readonly string[]
  readonly organ: boolean
}

/** `[region chain] organ [关于] YYYY 年[度] 政府信息公开[工作][年度]报告`, with its variants. */
export function titleOf(organ: string, year: number, random: Random, varied: boolean): Title {
  if (!varied) return { lines: [`${organ}${year}年政府信息公开工作年度报告`], organ: true }
  const words = random.pick([
    '政府信息公开工作年度报告',
    '政府信息公开年度报告',
    '政府信息公开工作报告',
    '政府信息公开报告'
  ])
  const titles: readonly Title[] = [
    { lines: [`${organ}${year}年度${words}`], organ: true },
    { lines: [`${organ}关于${year}年${words}`], organ: true },
    { lines: [`${organ}${words}（${year}年）`], organ: true },
    { lines: [`${organ}${words}`, `（${year}年度）`], organ: true },
    { lines: [`${year}年${organ}${words}`], organ: true },
    { lines: [organ, `${year}年${words}`], organ: true },
    { lines: [`${organ}关于`, `${year}年${words}`], organ: true },
    { lines: [`${organ} ${year} 年 ${words.slice(0, 8)}`, words.slice(8)], organ: true },
    { lines: [`${organ}${year}年${words.slice(0, 6)} ${words.slice(6)}`], organ: true },
    { lines: [`${organ}${chineseYear(year)}年${words}`], organ: true },
    { lines: [`《${organ}${year}年${words}》`], organ: true },
    { lines: [`${year}年${words}`], organ: false },
    { lines: [`${organ}${words}`], organ: true },
    { lines: [organ, words], organ: true }
  ]
  return random.pick(titles)
}

/** A preface that names all six parts and the period, or lists them a line each. */
export function prefaceOf(headings: Readonly<Record<SectionId, string>>, year: number, random: Random): Piece[] {
  const names = Object.values(headings)
  const period = `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
  const plain = names.map((name) => name.replace(/^[^\p{L}]*|^(?:[一二三四五六]、|\d[、.]|第.部分)\s*/u, ''))
  switch (random.whole(0, 3)) {
    case 0:
      return [paragraph(`根据条例第五十条编制本报告，全文由${plain.join('、')}六个部分组成。${period}`)]
    case 1:
      return [paragraph('目 录'), ...names.map(paragraph), paragraph(`说明：${period}`)]
    case 2:
      return [
        paragraph(
          `本报告共分六部分：${names.join('；')}。${period}如有疑问，请与我单位联系，电话0371-5550${random.whole(100, 999)}。`
        )
      ]
    default:
      return [paragraph(`按照条例要求编制本年度报告。${period}`)]
  }
}

/** What a page's machinery puts before a report. */
export function debrisBefore(title: string, year: number, random: Random): Piece[] {
  const date = `${year + 1}-01-${random.whole(10, 28)}`
  const all: readonly (readonly string[])[] = [
    ['[bookmark: _GoBack]'],
    [
      `索 引 号：${random.whole(10000000, 99999999)}/${year + 1}-000${random.whole(10, 99)}`,
      '主题分类：政务公开',
      `发文日期：${date}`,
      `名 称：${title}`
    ],
    ['首页 > 政府信息公开 > 政府信息公开年报', `${year + 1}年`, title],
    [
      `发布时间：${date} 09:${random.whole(10, 59)}    来源：本站    浏览次数：${random.whole(30, 900)} 次`,
      '字体：[ 大 中 小 ]'
    ],
    [`索引号\t${random.whole(1000000, 9999999)}\t信息分类\t年度报告`.replaceAll('\t', '  ')],
    [title]
  ]
  return random.pick(all).map(paragraph)
}

/** What a page's machinery puts behind a report. */
export function debrisAfter(year: number, random: Random): Piece[] {
  const all: readonly (readonly string[])[] = [
    ['【打印本页】 【关闭窗口】'],
    ['打印', '关闭', '扫一扫在手机打开当前页'],
    [`上一篇：${year - 1}年度政府信息公开指南`, '下一篇：没有了'],
    ['分享到：', '主办：本单位办公室  备案号：00000000号', '[bookmark: _GoBack]'],
    ['附件：1. 统计表.xls']
  ]
  return random.pick(all).map(paragraph)
}

/** The organ and a date of the year after. */
export function signatureOf(organ: string, year: number, random: Random): Piece[] {
  return [paragraph(organ), paragraph(`${year + 1}年1月${random.whole(4, 30)}日`)]
}

const hints = [
  '（填报说明：没有的填“0”，不得留空。）',
  '注：本表以件为单位，没有数据的填写0，有1件填1。',
  '单位：件',
  '（单位：件、万元）',
  '填表说明：表中“总计”为各项之和，如无则填“0”'
]

/** A line between a heading and its table. */
export function hintOf(random: Random): Piece {
  return paragraph(random.pick(hints))
}

import { forms, type Form, type FormId, type SectionId } from '../../../src/shared/form'
import type { Random } from '../../fixtures/random'

/** How offices word what the form prescribes. The first of each list is the form's own wording. */
const headings: Readonly<Record<SectionId, readonly string[]>> = {
  overview: ['总体情况', '概述', '政府信息公开工作总体情况', '基本情况'],
  disclosure: ['主动公开政府信息情况', '行政机关主动公开政府信息情况', '主动公开政府信息的情况'],
  requests: [
    '收到和处理政府信息公开申请情况',
    '行政机关收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况'
  ],
  disputes: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '行政复议、行政诉讼情况'
  ],
  problems: [
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及下一步打算',
    '存在的主要问题及改进措施'
  ],
  other: ['其他需要报告的事项', '其它需要报告的事项', '需要报告的其他事项']
}
const order: readonly SectionId[] = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other']
const chinese = ['一', '二', '三', '四', '五', '六']

const headingNumbers: readonly ((index: number) => string)[] = [
  (index) => `${chinese[index] ?? ''}、`,
  (index) => `${chinese[index] ?? ''}、`,
  (index) => `${chinese[index] ?? ''}、 `,
  (index) => `${index + 1}、 `,
  (index) => `${index + 1}.`,
  (index) => `第${chinese[index] ?? ''}部分 `,
  () => ''
]

/** The six headings of one report, in one style of numbering. */
export function headingsOf(random: Random, varied: boolean): Record<SectionId, string> {
  const number = varied ? random.pick(headingNumbers) : headingNumbers[0]
  const of = (id: SectionId) => {
    const words = varied ? random.pick(headings[id]) : (headings[id][0] ?? '')
    return `${number?.(order.indexOf(id)) ?? ''}${words}`
  }
  return {
    overview: of('overview'),
    disclosure: of('disclosure'),
    requests: of('requests'),
    disputes: of('disputes'),
    problems: of('problems'),
    other: of('other')
  }
}

const labels: readonly (readonly string[])[] = [
  ['本年制发件数', '本年发件数', '制发件数'],
  ['本年废止件数', '本年度废件数', '本年废件数'],
  ['本年新制作数量', '本年新制作数'],
  ['规范性文件', '行政规范性文件'],
  ['行政规范性文件', '规范性文件'],
  ['总计', '合计'],
  ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
  ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)', '本年收费金额\n（单位：万元）'],
  ['采购总金额', '采购总金额（单位：万元，保留4位小数）'],
  [
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '（二）部分公开（区分处理\n的，只计这一情形，不计其他情形）'
  ],
  ['商业企业', '商业\n企业'],
  ['科研机构', '科研\n机构'],
  ['社会公益组织', '社会公\n益组织'],
  ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数\n量'],
  ['（七）总计', '（七）合计'],
  ['（六）其他处理', '（六）其他\n处理']
]

/** Marks of numbering and punctuation, changed alike in every label of a report. */
const styles: readonly ((label: string) => string)[] = [
  (label) => label,
  (label) => label.replace(/^(\d)\./u, '$1、'),
  (label) => label.replace(/^(\d)\./u, '$1. '),
  (label) => label.replace(/^(\d)\./u, '$1．'),
  (label) => label.replace(/（/gu, '(').replace(/）/gu, ') ').replace(/，/gu, ', ').trim(),
  (label) => label.replace(/第二十条第/u, '第二十条 第')
]
const quotes: readonly ((label: string) => string)[] = [
  (label) => label,
  (label) => label.replace(/[“”]/gu, ''),
  (label) => label.replace(/[“”]/gu, '"'),
  (label) => label.replace('“', '「').replace('”', '」')
]

/** How one report writes the form's labels. */
export type Wording = (label: string) => string

/** The form's own labels where not `varied`; else some of them otherwise, in one style. */
export function wordingOf(random: Random, varied: boolean): Wording {
  if (!varied) return (label) => label
  const style = random.pick(styles)
  const quote = random.pick(quotes)
  const breaks = random.chance(0.5)
  const chosen = new Map(labels.map(([own = '', ...others]) => [own, random.chance(0.4) ? random.pick(others) : own]))
  return (label) => {
    const words = quote(style(chosen.get(label) ?? label))
    return breaks ? words : words.replaceAll('\n', '')
  }
}

/** What a report leaves out of table III. */
export interface Lost {
  readonly column: string | null
  /** A column that the heading still has and the rows do not: which of them it was, the document does not say. */
  readonly cells: string | null
  readonly row: string | null
}

/** The form with one office's words, and without what it lost. */
export function formAsWritten(id: FormId, wording: Wording, lost: Lost): Form {
  const form = forms[id]
  const column = <T extends { readonly label: string }>(each: T): T => ({ ...each, label: wording(each.label) })
  const total = form.requests.columns.at(-1)
  const under = (text: string | null) => (text === null ? null : wording(text))
  return {
    ...form,
    disclosure: form.disclosure.map((block) => ({
      label: wording(block.label),
      columns: block.columns.map(column),
      rows: block.rows.map(column)
    })),
    requests: {
      columns: form.requests.columns
        .filter((each) => each.id !== lost.column || each === total)
        .map((each) => ({ ...column(each), under: under(each.under) })),
      rows: form.requests.rows
        .filter((row) => row.id !== lost.row)
        .map((row) => ({ ...column(row), groups: row.groups.map(wording) }))
    },
    disputes: { ...form.disputes, columns: form.disputes.columns.map(column) }
  }
}

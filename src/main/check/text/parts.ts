import { sections } from '../../../shared/form'
import { sentencesOf } from '../prose/sentences'
import { type Check, failed, passed, type Rule } from '../rule'
import { numbered, placeIn } from './stated'

/** Rules on what a report says of its own parts. */

/** The first form of each part's title that tells it from the others. */
const partWords: readonly RegExp[] = [
  /总体|概述|概况|基本情况/u,
  /主动公开/u,
  /申请/u,
  /复议|诉讼/u,
  /问题|不足/u,
  /其[他它].{0,6}事项/u
]
const inParts =
  /(?<list>[^。；]*?)(?:等|共|共计|合计|的|以下|[，：、])*(?<n>[#二三四五六七八九十])个?(?:大)?(?:部分|方面内容)(?:组成|构成|内容|$|。|：|，)/u
/** A sentence on the report itself, not on anything else that has parts. */
const onReport = /报告(?:全文|内容|主要)?(?:共|由|分|包括|包含|从)/u
const small = '一二三四五六七八九十'

const partCount: Rule = {
  id: 'X-13',
  severity: 'warning',
  formula: 'N 个部分 = the parts listed = the parts present',
  check: ({ report }) =>
    numbered(
      sentencesOf(report).flatMap((sentence): Check[] => {
        const match = onReport.test(sentence.text) ? inParts.exec(sentence.text) : null
        if (match === null || report.sections.length === 0) return []
        const { list = '', n = '' } = match.groups ?? {}
        const at = sentence.text.indexOf(n, list.length)
        const stated = n === '#' ? sentence.amountAt(at)?.value : small.indexOf(n) + 1
        if (stated === undefined) return []
        const listed = partWords.filter((words) => words.test(list)).length
        const present = sections.filter(({ id }) => report.sections.some((section) => section.id === id)).length
        const lists = listed > 1 ? listed : stated
        if (stated === lists && stated === present) return [passed]
        return [
          failed(partCount, {
            ...placeIn(sentence, 0, sentence.text.length),
            cells: [],
            values: { kind: 'expectation', expected: present, stands: stated },
            params: { listed: lists, present, stated }
          })
        ]
      })
    ),
  sentence: {
    zh: ({ params }) =>
      `正文说报告有 ${String(params.stated)} 个部分，列出的是 ${String(params.listed)} 个，实际有 ${String(params.present)} 个`,
    en: ({ params }) =>
      `The text says that the report has ${String(params.stated)} parts; it lists ${String(params.listed)}, and ${String(params.present)} are there`
  }
}

const fee = /处理费|信息公开.{0,12}收费|收费通知|(?:未|没有|无|不).{0,4}收(?:取|费)|收费.{0,6}(?:为|共|[零无0])/u

/** 国办函〔2020〕109号: fees may be charged from 2021 on, and the form of 2021 has part six report them. */
const processingFee: Rule = {
  id: 'X-14',
  severity: 'information',
  formula: '六 says whether 信息处理费 was collected',
  check: ({ report, form }) => {
    const other = report.sections.find(({ id }) => id === 'other')
    if (form.id !== 'F21' || other === undefined) return []
    const text = report.sections.map((section) => section.text).join('\n')
    if (fee.test(text.replace(/\s/gu, ''))) return [passed]
    return [
      failed(processingFee, {
        at: 'other',
        cells: [],
        values: { kind: 'expectation', expected: null, stands: null },
        text: [{ section: 'other', start: 0, end: other.text.length, snippet: other.text }]
      })
    ]
  },
  sentence: {
    zh: () => '第六部分没有说明是否收取政府信息公开信息处理费；没有收取的也应写明',
    en: () =>
      'Part six does not say whether fees for processing requests (信息处理费) were collected; it should, even if none were'
  }
}

export const partRules: readonly Rule[] = [partCount, processingFee]

import { disputeSums, labelIn } from '../../shared/form'
import type { Language } from '../../shared/language'
import { allThereSentence, checkAllThere } from './allThere'
import { checkEmptyCells, emptyCellsSentence } from './emptyCells'
import { failed, passed, type Rule, skipped, unusable } from './rule'
import { checkSum } from './sums'
import { checkWholeNumbers } from './wholeNumbers'
import { blanksCounted, columnsOf, listed, rowOf, sides, standing, stands } from './words'

/** Rules on table IV, 行政复议、行政诉讼. */

const groupOf = (id: string, language: Language) => labelIn(language, rowOf(id, 'zh'))

const outcomes: Rule = {
  id: 'T4-01',
  severity: 'error',
  formula: 'reconsideration, litigationDirect, litigationAfter: upheld + corrected + other + pending = total',
  check: (subject) => disputeSums(subject.form).map((sum) => checkSum(sum, subject)),
  sentence: {
    zh: (finding) =>
      `“${groupOf(finding.at[0] ?? '', 'zh')}”各项结果相加为 ${sides(finding).left}，总计填的是 ${sides(finding).right}${blanksCounted(finding, 'zh')}`,
    en: (finding) =>
      `“${groupOf(finding.at[0] ?? '', 'en')}”: the outcomes add up to ${sides(finding).left}, but the total says ${sides(finding).right}${blanksCounted(finding, 'en')}`
  }
}

const noBlanks: Rule = {
  id: 'T4-02',
  severity: 'warning',
  formula: 'no blank or placeholder cell in IV: one finding a group, listing the cells',
  check: (subject) =>
    subject.form.disputes.groups.map(({ id }) =>
      checkEmptyCells(
        noBlanks,
        `IV.${id}`,
        subject.form.disputes.columns.map((column) => `IV.${id}.${column.id}`),
        subject
      )
    ),
  sentence: emptyCellsSentence
}

/** 行政复议法 (2023), in force from 2024: disputes over disclosure go to reconsideration first (第二十三条). */
const reconsiderationFirst: Rule = {
  id: 'T4-03',
  severity: 'information',
  formula: 'Y ≥ 2024: litigationDirect.total = 0, since most refusals now go to 复议 first',
  check: ({ report, cell }) => {
    const id = 'IV.litigationDirect.total'
    if (report.year === null) return [skipped('no-year')]
    if (report.year < 2024) return []
    const why = unusable([cell(id)])
    if (why !== null) return [skipped(why)]
    const direct = cell(id).value ?? 0
    if (direct <= 0) return [passed]
    return [
      failed(reconsiderationFirst, {
        at: id,
        cells: [id],
        values: { kind: 'expectation', expected: null, stands: direct }
      })
    ]
  },
  sentence: {
    zh: (finding) =>
      `“未经复议直接起诉”有 ${stands(finding)} 件；2024 年起不予公开政府信息的争议一般应先申请行政复议，请核对`,
    en: (finding) =>
      `${stands(finding)} lawsuits without reconsideration; from 2024 on most refusals must go to reconsideration first: please check`
  }
}

const allThere: Rule = {
  id: 'T4-04',
  severity: 'error',
  formula: 'columns of IV are all there, and no others, as T3-07; whole numbers, 0 or more, as T3-05',
  check: (subject) => [
    ...checkAllThere(allThere, 'IV', subject, false),
    ...subject.form.disputes.groups.map(({ id }) =>
      checkWholeNumbers(
        allThere,
        `IV.${id}`,
        subject.form.disputes.columns.map((column) => `IV.${id}.${column.id}`),
        subject
      )
    )
  ],
  sentence: {
    zh: (finding) =>
      finding.params.kind === undefined
        ? `“${groupOf(finding.at[0] ?? '', 'zh')}”的${columnsOf(finding, 'zh')}填的是“${listed(standing(finding), 'zh')}”，应为 0 或正整数`
        : allThereSentence('IV').zh(finding),
    en: (finding) =>
      finding.params.kind === undefined
        ? `“${groupOf(finding.at[0] ?? '', 'en')}”, ${columnsOf(finding, 'en')}: “${listed(standing(finding), 'en')}” is no whole number of 0 or more`
        : allThereSentence('IV').en(finding)
  }
}

export const disputeRules: readonly Rule[] = [outcomes, noBlanks, reconsiderationFirst, allThere]

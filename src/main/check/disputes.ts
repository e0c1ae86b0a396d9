import { disputeSums, labelIn } from '../../shared/form'
import type { Language } from '../../shared/language'
import { checkEmptyCells, emptyCellsSentence } from './emptyCells'
import type { Rule } from './rule'
import { checkSum } from './sums'
import { blanksCounted, rowOf, sides } from './words'

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

export const disputeRules: readonly Rule[] = [outcomes, noBlanks]

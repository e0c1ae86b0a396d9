import { applicantSums, balances, labelIn, outcomeSums, type RequestRow, type Sum } from '../../shared/form'
import { perForm } from '../../shared/form/perForm'
import { allThereSentence, checkAllThere, surplus, surplusFinding } from './allThere'
import { applicationRules, speaksOfTotals } from './applications'
import { checkEmptyCells, emptyCellsSentence } from './emptyCells'
import type { Check, Rule, Subject } from './rule'
import { checkSum } from './sums'
import { checkWholeNumbers } from './wholeNumbers'
import { applicantColumn, blanksCounted, columnsOf, figure, listed, requestRow, sides, standing } from './words'

/** Rules on table III, 收到和处理政府信息公开申请情况. */

const lastOf = (id: string) => id.split('.').slice(1).join('.')
const placeOf = (id: string) => lastOf(id.split(':')[1] ?? '')

/** A sum of every column; on the total column T3-09 speaks in its place where it has something to say. */
function columnSums(sums: readonly Sum[], subject: Subject): Check[] {
  const plain = speaksOfTotals(subject)
  return sums.filter(({ at }) => !(plain && at === 'III.total')).map((sum) => checkSum(sum, subject))
}

const balance: Rule = {
  id: 'T3-01',
  severity: 'error',
  formula: 'every column: new + carriedIn = total + carriedOut',
  check: (subject) => columnSums(balances(subject.form), subject),
  sentence: {
    zh: (finding) =>
      `${applicantColumn(placeOf(finding.id), 'zh')}一列不平：新收 ${figure(finding, 0)} + 上年结转 ${figure(finding, 1)} = ${sides(finding).left}，总计 ${figure(finding, 2)} + 结转下年度 ${figure(finding, 3)} = ${sides(finding).right}${blanksCounted(finding, 'zh')}`,
    en: (finding) =>
      `Column “${applicantColumn(placeOf(finding.id), 'en')}” does not balance: new ${figure(finding, 0)} + carried in ${figure(finding, 1)} = ${sides(finding).left}, but total ${figure(finding, 2)} + carried out ${figure(finding, 3)} = ${sides(finding).right}${blanksCounted(finding, 'en')}`
  }
}

const outcomes: Rule = {
  id: 'T3-02',
  severity: 'error',
  formula: 'every column: granted + partial + denied + unavailable + rejected + other = total',
  check: (subject) => columnSums(outcomeSums(subject.form), subject),
  sentence: {
    zh: (finding) =>
      `${applicantColumn(placeOf(finding.id), 'zh')}一列：各项办理结果相加为 ${sides(finding).left}，（七）总计填的是 ${sides(finding).right}${blanksCounted(finding, 'zh')}`,
    en: (finding) =>
      `Column “${applicantColumn(placeOf(finding.id), 'en')}”: the outcomes add up to ${sides(finding).left}, but (7) total says ${sides(finding).right}${blanksCounted(finding, 'en')}`
  }
}

const applicants: Rule = {
  id: 'T3-03',
  severity: 'error',
  formula: 'every row: the six applicant columns add up to total',
  check: (subject) => applicantSums(subject.form).map((sum) => checkSum(sum, subject)),
  sentence: {
    zh: (finding) =>
      `“${requestRow(placeOf(finding.id), 'zh')}”一行：各类申请人相加为 ${sides(finding).left}，总计填的是 ${sides(finding).right}${blanksCounted(finding, 'zh')}`,
    en: (finding) =>
      `Row “${requestRow(placeOf(finding.id), 'en')}”: the applicants add up to ${sides(finding).left}, but the total says ${sides(finding).right}${blanksCounted(finding, 'en')}`
  }
}

const wholeNumbers: Rule = {
  id: 'T3-05',
  severity: 'error',
  formula: 'every cell a whole number, 0 or more',
  check: (subject) =>
    rowsOf(subject).map(({ id, cells }) => checkWholeNumbers(wholeNumbers, `III.${id}`, cells, subject)),
  sentence: {
    zh: (finding) =>
      `“${requestRow(placeOf(finding.id), 'zh')}”的${columnsOf(finding, 'zh')}填的是“${listed(standing(finding), 'zh')}”，应为 0 或正整数`,
    en: (finding) =>
      `“${requestRow(placeOf(finding.id), 'en')}”, ${columnsOf(finding, 'en')}: “${listed(standing(finding), 'en')}” is no whole number of 0 or more`
  }
}

const noBlanks: Rule = {
  id: 'T3-06',
  severity: 'warning',
  formula: 'no blank or placeholder cell in III: one finding a row, listing the cells',
  check: (subject) => rowsOf(subject).map(({ id, cells }) => checkEmptyCells(noBlanks, `III.${id}`, cells, subject)),
  sentence: emptyCellsSentence
}

const allThere: Rule = {
  id: 'T3-07',
  severity: 'error',
  formula: 'the columns and rows of III are all there, and no others, where the document itself shows it',
  check: (subject) => checkAllThere(allThere, 'III', subject, true),
  sentence: allThereSentence('III')
}

const groupOf = ({ id }: RequestRow) => id.split('.')[0] ?? id

/** The headings of rows, and the cells of those rows. */
const headings = perForm(({ requests: { rows, columns } }) => {
  const grouped = rows.filter(({ groups }) => groups.length > 1)
  return [...new Set(grouped.map(groupOf))].map((group) => {
    const members = grouped.filter((row) => groupOf(row) === group)
    return {
      at: `III.${group}`,
      label: members[0]?.groups.at(-1) ?? group,
      cells: members.flatMap((row) => columns.map((column) => `III.${row.id}.${column.id}`))
    }
  })
})

const onGroupHeading: Rule = {
  id: 'T3-08',
  severity: 'warning',
  formula: 'no number on a group’s heading row: （三）（四）（五）, in F21 （六）',
  check: (subject) =>
    headings(subject.form).map(({ at, label, cells }) =>
      surplusFinding(onGroupHeading, at, surplus(subject, [at], cells), label)
    ),
  sentence: {
    zh: (finding) =>
      `“${String(finding.params.label)}”是标题行，不填数，却填了 ${listed(standing(finding), 'zh')}；应填在它下面的各项`,
    en: (finding) =>
      `“${labelIn('en', String(finding.params.label))}” is a heading and takes no numbers, but holds ${listed(standing(finding), 'en')}; they belong in the rows below it`
  }
}

const rowsOfForm = perForm(({ requests }) =>
  requests.rows.map(({ id }) => ({ id, cells: requests.columns.map((column) => `III.${id}.${column.id}`) }))
)
const rowsOf = ({ form }: Subject) => rowsOfForm(form)

export const requestRules: readonly Rule[] = [
  balance,
  outcomes,
  applicants,
  wholeNumbers,
  noBlanks,
  allThere,
  onGroupHeading,
  ...applicationRules
]

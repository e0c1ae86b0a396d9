import { applicantSums, balances, outcomeSums } from '../../shared/form'
import { perForm } from '../../shared/form/perForm'
import { checkEmptyCells, emptyCellsSentence } from './emptyCells'
import { type Check, failed, passed, type Rule, type Subject } from './rule'
import { checkSum } from './sums'
import { checkWholeNumbers } from './wholeNumbers'
import { applicantColumn, blanksCounted, columnsOf, figure, listed, requestRow, sides, standing } from './words'

/** Rules on table III, 收到和处理政府信息公开申请情况. */

const lastOf = (id: string) => id.split('.').slice(1).join('.')
const placeOf = (id: string) => lastOf(id.split(':')[1] ?? '')

const balance: Rule = {
  id: 'T3-01',
  severity: 'error',
  formula: 'every column: new + carriedIn = total + carriedOut',
  check: (subject) => balances(subject.form).map((sum) => checkSum(sum, subject)),
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
  check: (subject) => outcomeSums(subject.form).map((sum) => checkSum(sum, subject)),
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
  check: (subject) => [...lostRows(subject), ...lostColumns(subject), extraFigures(subject)],
  sentence: {
    zh: (finding) => {
      const [kind, id] = [finding.params.kind, String(finding.params.id ?? '')]
      if (kind === 'column') return `表三缺“${applicantColumn(id, 'zh')}”一列`
      if (kind === 'row') return `表三缺“${requestRow(id, 'zh')}”一行`
      return `表三多出不属于表格的数字：${listed(standing(finding), 'zh')}`
    },
    en: (finding) => {
      const [kind, id] = [finding.params.kind, String(finding.params.id ?? '')]
      if (kind === 'column') return `Table III lacks the column “${applicantColumn(id, 'en')}”`
      if (kind === 'row') return `Table III lacks the row “${requestRow(id, 'en')}”`
      return `Table III holds numbers that belong to none of its cells: ${listed(standing(finding), 'en')}`
    }
  }
}

const rowsOfForm = perForm(({ requests }) =>
  requests.rows.map(({ id }) => ({ id, cells: requests.columns.map((column) => `III.${id}.${column.id}`) }))
)
const rowsOf = ({ form }: Subject) => rowsOfForm(form)

/** Missing without a doubt: the document shows that there is no such cell. */
const isLost = ({ cell }: Subject, id: string) => cell(id).status === 'missing' && cell(id).doubt === undefined

function lostRows(subject: Subject): Check[] {
  return rowsOf(subject).map(({ id, cells }) => {
    if (!cells.every((each) => isLost(subject, each))) return passed
    return lost('row', id, cells)
  })
}

function lostColumns(subject: Subject): Check[] {
  const rows = rowsOf(subject).filter(({ cells }) => !cells.every((each) => isLost(subject, each)))
  return subject.form.requests.columns.map(({ id }) => {
    const cells = rows.map((row) => `III.${row.id}.${id}`).filter((each) => isLost(subject, each))
    return cells.length === 0 ? passed : lost('column', id, cells)
  })
}

function lost(kind: 'row' | 'column', id: string, cells: readonly string[]): Check {
  return failed(allThere, {
    at: `III.${kind}.${id}`,
    cells,
    values: { kind: 'expectation', expected: id, stands: null },
    params: { kind, id }
  })
}

/** Numbers on a group's heading row are another rule's (T3-08). */
function extraFigures({ report, form }: Subject): Check {
  const rows = form.requests.rows.map(({ id }) => `III.${id}`)
  const extras = report.extras.filter(({ near }) => near === 'III' || rows.includes(near))
  if (extras.length === 0) return passed
  const stands = extras.map(({ raw }) => raw)
  return failed(allThere, {
    at: 'III.extras',
    cells: [],
    values: { kind: 'expectation', expected: null, stands: stands[0] ?? null },
    params: { kind: 'extras', stands }
  })
}

export const requestRules: readonly Rule[] = [balance, outcomes, applicants, wholeNumbers, noBlanks, allThere]

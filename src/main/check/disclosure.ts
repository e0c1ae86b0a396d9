import type { FormCell } from '../../shared/form'
import { cellsOf } from '../../shared/form'
import { perForm } from '../../shared/form/perForm'
import type { Cell } from '../../shared/report'
import { allThereSentence, checkAllThere } from './allThere'
import { documentRules } from './documents'
import { checkEmptyCells, emptyCellsSentence } from './emptyCells'
import { likelyRules } from './likely'
import { type Check, failed, passed, type Rule, skipped } from './rule'
import { columnOf, rowOf, stands } from './words'

/** Rules on table II, 主动公开政府信息. */

const mostDecimals = 4

const rowsOf = perForm(({ disclosure }) =>
  disclosure.flatMap(({ rows, columns }) =>
    rows.map(({ id }) => ({ id, cells: columns.map((column) => `II.${id}.${column.id}`) }))
  )
)

/** Whether a cell holds what its kind asks for. Blanks and placeholders have a rule of their own. */
function fitsKind({ kind }: FormCell, { status, value, raw }: Cell): boolean {
  if (status === 'invalid') return false
  if (status !== 'number') return true
  if (kind === 'signed') return Number.isInteger(value)
  if (kind === 'count') return Number.isInteger(value) && value >= 0
  const decimals = /\.(\d+)/u.exec(raw.normalize('NFKC').replace(/\s/gu, ''))?.[1]?.length ?? 0
  return value >= 0 && decimals <= mostDecimals
}

const expectation: Readonly<Record<FormCell['kind'], { zh: string; en: string }>> = {
  count: { zh: '应为 0 或正整数', en: 'should be a whole number of 0 or more' },
  signed: { zh: '应为整数，减少的写负号', en: 'should be a whole number, negative for a decrease' },
  amount: { zh: '应为 0 或正数，至多四位小数', en: 'should be an amount of 0 or more with at most four decimals' }
}

const numbers: Rule = {
  id: 'T2-01',
  severity: 'error',
  formula: 'counts whole and 0 or more; amounts 0 or more with at most four decimals; 本年增/减 signed whole',
  check: (subject) =>
    cellsOf(subject.form.id)
      .filter(({ table }) => table === 'II')
      .map((definition): Check => {
        const cell = subject.cell(definition.id)
        if (cell.doubt !== undefined) return skipped('doubted-input')
        if (cell.status === 'missing') return skipped('missing-input')
        if (fitsKind(definition, cell)) return passed
        return failed(numbers, {
          at: definition.id,
          cells: [definition.id],
          values: { kind: 'expectation', expected: null, stands: cell.raw },
          params: { kind: definition.kind }
        })
      }),
  sentence: {
    zh: (finding) => {
      const [id = ''] = finding.at
      return `“${rowOf(id, 'zh')}”的${columnOf(id, 'zh')}填的是“${stands(finding)}”，${expected(finding.params.kind).zh}`
    },
    en: (finding) => {
      const [id = ''] = finding.at
      return `“${rowOf(id, 'en')}”, ${columnOf(id, 'en')}: “${stands(finding)}” ${expected(finding.params.kind).en}`
    }
  }
}

function expected(kind: unknown): { zh: string; en: string } {
  return kind === 'signed' || kind === 'amount' ? expectation[kind] : expectation.count
}

const noBlanks: Rule = {
  id: 'T2-08',
  severity: 'warning',
  formula: 'no blank or placeholder cell in II: one finding a row, listing the cells',
  check: (subject) =>
    rowsOf(subject.form).map(({ id, cells }) => checkEmptyCells(noBlanks, `II.${id}`, cells, subject)),
  sentence: emptyCellsSentence
}

const allThere: Rule = {
  id: 'T2-09',
  severity: 'error',
  formula: 'rows and columns of II are all there, and no others, where the document itself shows it',
  check: (subject) => checkAllThere(allThere, 'II', subject, false),
  sentence: allThereSentence('II')
}

export const disclosureRules: readonly Rule[] = [numbers, ...documentRules, ...likelyRules, noBlanks, allThere]

import { outcomeSums } from '../../shared/form'
import { perForm } from '../../shared/form/perForm'
import { type Check, failed, isEmpty, passed, type Rule, skipped, type Subject, sumOf, unusable } from './rule'
import { figure, requestRow, sides } from './words'

/** Rules on what table III says as a whole: figures that add up, or do not, for a reason a person sees at once. */

const at = (row: string) => `III.${row}.total`

interface Totals {
  readonly received: number
  readonly outcomes: number
  readonly carriedOut: number
}

const outcomeCells = ({ form }: Subject) => [
  ...(outcomeSums(form).find((sum) => sum.at === 'III.total')?.left ?? []),
  at('total')
]
const totalCells = (subject: Subject) => [at('new'), at('carriedIn'), ...outcomeCells(subject), at('carriedOut')]

/** The total column in three figures; null where one of its cells is no sure number. */
function totalsOf(subject: Subject): Totals | null {
  const { cell } = subject
  const cells = totalCells(subject).map(cell)
  if (unusable(cells) !== null || cells.some(isEmpty)) return null
  const printed = cell(at('total')).value ?? 0
  const added = sumOf(outcomeCells(subject).slice(0, -1).map(cell))
  return {
    received: sumOf([cell(at('new')), cell(at('carriedIn'))]),
    outcomes: Math.max(printed, added),
    carriedOut: cell(at('carriedOut')).value ?? 0
  }
}

const isContradiction = ({ received, outcomes, carriedOut }: Totals) =>
  (received === 0 && outcomes > 0) || (received > 0 && outcomes === 0 && carriedOut === 0)

/** Whether T3-09 says in plain words what T3-01 and T3-02 would say of the total column. */
export function speaksOfTotals(subject: Subject): boolean {
  const totals = totalsOf(subject)
  return totals !== null && isContradiction(totals)
}

const plainWords: Rule = {
  id: 'T3-09',
  severity: 'error',
  formula: 'total column: no outcomes without applications, and none without either outcome or carriedOut',
  check: (subject) => {
    const totals = totalsOf(subject)
    if (totals === null) return [skipped(unusable(totalCells(subject).map(subject.cell)) ?? 'blank-result')]
    if (!isContradiction(totals)) return [passed]
    const { received, outcomes, carriedOut } = totals
    return [
      failed(plainWords, {
        at: 'III.total',
        cells: totalCells(subject),
        values: { kind: 'equation', left: received, right: outcomes + carriedOut },
        params: { figures: [String(received), String(outcomes)] }
      })
    ]
  },
  sentence: {
    zh: (finding) =>
      sides(finding).left === 0
        ? `总计一列：新收和上年结转都是 0，却填了 ${figure(finding, 1)} 件办理结果`
        : `总计一列：有 ${figure(finding, 0)} 件申请，却既没有办理结果，也没有结转下年度`,
    en: (finding) =>
      sides(finding).left === 0
        ? `Total column: no applications, new or carried in, but ${figure(finding, 1)} outcomes`
        : `Total column: ${figure(finding, 0)} applications, but neither an outcome nor any carried over to next year`
  }
}

const applicants = ['natural', 'commercial', 'research', 'ngo', 'legal', 'other'] as const

interface RowCells {
  readonly row: string
  readonly ids: readonly string[]
}

const applicantCells = perForm(({ requests }): RowCells[] =>
  requests.rows.map(({ id }) => ({ row: id, ids: applicants.map((column) => `III.${id}.${column}`) }))
)

const shifted: Rule = {
  id: 'T3-10',
  severity: 'warning',
  formula: 'no row is shifted by one (its total blank or 0, its other the sum of those before), or has only its total',
  check: (subject) => applicantCells(subject.form).map((row) => checkShift(row, subject)),
  sentence: {
    zh: (finding) => {
      const row = requestRow(String(finding.params.row), 'zh')
      return finding.params.kind === 'shifted'
        ? `“${row}”一行像是错了一格：“其他”填的是 ${figure(finding, 0)}，正是前面各列之和，总计却是空的或 0`
        : `“${row}”一行只填了总计 ${figure(finding, 0)}，没有分申请人填写`
    },
    en: (finding) => {
      const row = requestRow(String(finding.params.row), 'en')
      return finding.params.kind === 'shifted'
        ? `Row “${row}” seems shifted by one: “other” holds ${figure(finding, 0)}, the sum of the columns before it, and the total is blank or 0`
        : `Row “${row}” holds only its total, ${figure(finding, 0)}, and nothing by applicant`
    }
  }
}

function checkShift({ row, ids }: RowCells, { cell, tables }: Subject): Check {
  if (tables.III.counts && cell(at(row)).value !== 0) return passed
  const cells = ids.map(cell)
  const total = cell(at(row))
  const why = unusable([...cells, total])
  if (why !== null) return skipped(why)
  const other = cells.at(-1)?.value ?? 0
  const isShifted = (total.value ?? 0) === 0 && other > 0 && other === sumOf(cells.slice(0, -1))
  const isAlone = (total.value ?? 0) > 0 && cells.every(isEmpty)
  if (!isShifted && !isAlone) return passed
  return failed(shifted, {
    at: `III.${row}`,
    cells: [...ids, at(row)],
    values: { kind: 'expectation', expected: isShifted ? other : null, stands: total.value },
    params: { row, kind: isShifted ? 'shifted' : 'alone', figures: [String(isShifted ? other : total.value)] }
  })
}

/** From how many outcomes on a share says anything. */
const leastOutcomes = 10

const shares: Rule = {
  id: 'T3-11',
  severity: 'information',
  formula: '10 outcomes or more: other.rest (F19: other) at most 50 % of them, unavailable.notHeld at most 80 %',
  check: (subject) => [
    checkShare(subject.form.id === 'F19' ? 'other' : 'other.rest', 0.5, subject),
    checkShare('unavailable.notHeld', 0.8, subject)
  ],
  sentence: {
    zh: (finding) =>
      `“${requestRow(String(finding.params.row), 'zh')}”占全部办理结果的 ${figure(finding, 0)} / ${figure(finding, 1)}，比例偏高，请核对归类`,
    en: (finding) =>
      `“${requestRow(String(finding.params.row), 'en')}” makes up ${figure(finding, 0)} of ${figure(finding, 1)} outcomes, an unusually large share; check the classification`
  }
}

function checkShare(row: string, most: number, { cell }: Subject): Check {
  const cells = [cell(at(row)), cell(at('total'))]
  const why = unusable(cells)
  if (why !== null) return skipped(why)
  const [part = 0, whole = 0] = cells.map(({ value }) => value ?? 0)
  if (whole < leastOutcomes || part <= whole * most || part > whole) return passed
  return failed(shares, {
    at: `III.${row}`,
    cells: [at(row), at('total')],
    values: { kind: 'expectation', expected: Math.floor(whole * most), stands: part },
    params: { row, figures: [String(part), String(whole)] }
  })
}

export const applicationRules: readonly Rule[] = [plainWords, shifted, shares]

/** Which cells of a form add up to which: the relations the form itself prints or implies. */
import { type Form } from './form'
import { perForm } from './perForm'

/** `left` and `right` are lists of cell ids whose sums must be equal. */
export interface Sum {
  /** The rule that states it in `contract/rules.md`. */
  readonly rule: 'T3-01' | 'T3-02' | 'T3-03' | 'T4-01'
  /** The row, column or group it is about: `III.natural`, `III.total`, `IV.reconsideration`. */
  readonly at: string
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** True where the right side is the printed total of the left, and not one side of a balance. */
  readonly total: boolean
}

const outsideOutcomes = ['new', 'carriedIn', 'total', 'carriedOut']

/** T3-01: 第一项加第二项之和，等于第三项加第四项之和, for each applicant column. */
export const balances = perForm((form: Form): Sum[] =>
  form.requests.columns.map(({ id }) => ({
    rule: 'T3-01',
    at: `III.${id}`,
    left: [`III.new.${id}`, `III.carriedIn.${id}`],
    right: [`III.total.${id}`, `III.carriedOut.${id}`],
    total: false
  }))
)

/** T3-02: the outcomes add up to （七）总计, for each applicant column. */
export const outcomeSums = perForm((form: Form): Sum[] => {
  const outcomes = form.requests.rows.filter((row) => !outsideOutcomes.includes(row.id))
  return form.requests.columns.map(({ id }) => ({
    rule: 'T3-02',
    at: `III.${id}`,
    left: outcomes.map((row) => `III.${row.id}.${id}`),
    right: [`III.total.${id}`],
    total: true
  }))
})

/** T3-03: the applicants add up to 总计, for each row. */
export const applicantSums = perForm((form: Form): Sum[] => {
  const applicants = form.requests.columns.filter((column) => column.id !== 'total')
  return form.requests.rows.map(({ id }) => ({
    rule: 'T3-03',
    at: `III.${id}`,
    left: applicants.map((column) => `III.${id}.${column.id}`),
    right: [`III.${id}.total`],
    total: true
  }))
})

/** T4-01: the outcomes of a dispute group add up to its 总计. */
export const disputeSums = perForm((form: Form): Sum[] => {
  const outcomes = form.disputes.columns.filter((column) => column.id !== 'total')
  return form.disputes.groups.map(({ id }) => ({
    rule: 'T4-01',
    at: `IV.${id}`,
    left: outcomes.map((column) => `IV.${id}.${column.id}`),
    right: [`IV.${id}.total`],
    total: true
  }))
})

/** Every sum of a form. */
export function sumsOf(form: Form): Sum[] {
  return [...balances(form), ...outcomeSums(form), ...applicantSums(form), ...disputeSums(form)]
}

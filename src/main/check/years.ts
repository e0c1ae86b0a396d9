import { besideYearBefore, checkYears } from './before'
import { type AcrossRule, type Check, failed, isEmpty, passed, skipped, unusable } from './rule'
import { applicantColumn, blanksCounted, expected, figure, rowOf, sides } from './words'

/** Rules on figures that must go on from one year to the next. */

const placeOf = (id: string) => id.split(':')[1]?.split('.').at(-1) ?? ''

const carried: AcrossRule = {
  scope: 'across',
  id: 'Y-01',
  severity: 'error',
  formula:
    'carriedIn(Y) = carriedOut(Y−1), on total and per column; a warning on a column; information after a merger or split',
  check: (subject, neighbours) =>
    besideYearBefore(
      neighbours,
      (before) =>
        subject.form.requests.columns.map(({ id }) =>
          checkYears(carried, {
            at: `III.${id}`,
            cells: [`III.carriedIn.${id}`],
            left: subject.cell(`III.carriedIn.${id}`),
            result: false,
            plus: [before(`III.carriedOut.${id}`)],
            severity: id === 'total' ? 'error' : 'warning'
          })
        ),
      'informs'
    ),
  sentence: {
    zh: (finding) =>
      `${applicantColumn(placeOf(finding.id), 'zh')}：本年“上年结转”填 ${sides(finding).left}，上一年报告的“结转下年度”是 ${sides(finding).right}，两者应当相等${blanksCounted(finding, 'zh')}`,
    en: (finding) =>
      `${applicantColumn(placeOf(finding.id), 'en')}: ${sides(finding).left} carried in from last year, but last year’s report carried ${sides(finding).right} out; they should be equal${blanksCounted(finding, 'en')}`
  }
}

const inForce: AcrossRule = {
  scope: 'across',
  id: 'Y-02',
  severity: 'warning',
  formula: 'F21: inForce(Y) = inForce(Y−1) + made(Y) − abolished(Y); information after a merger or split',
  check: (subject, neighbours) => {
    if (subject.form.id !== 'F21') return []
    return besideYearBefore(
      neighbours,
      (before) =>
        ['rules', 'normative'].map((row) => {
          const cells = [`II.${row}.made`, `II.${row}.abolished`, `II.${row}.inForce`]
          return checkYears(inForce, {
            at: `II.${row}`,
            cells,
            left: subject.cell(`II.${row}.inForce`),
            result: true,
            plus: [before(`II.${row}.inForce`), subject.cell(`II.${row}.made`)],
            minus: [subject.cell(`II.${row}.abolished`)]
          })
        }),
      'informs'
    )
  },
  sentence: {
    zh: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'zh')}”现行有效填 ${sides(finding).left} 件，按上年现行有效 ${figure(finding, 1)} + 本年制发 ${figure(finding, 2)} − 本年废止 ${figure(finding, 3)} 应为 ${sides(finding).right}${blanksCounted(finding, 'zh')}`,
    en: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'en')}”: ${sides(finding).left} in force, but last year’s ${figure(finding, 1)} + issued ${figure(finding, 2)} − abolished ${figure(finding, 3)} make ${sides(finding).right}${blanksCounted(finding, 'en')}`
  }
}

/** The form asked for last year's number of items in 2019 and 2020 alone. */
const itemsYear = 2020
const itemRows = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']

const items: AcrossRule = {
  scope: 'across',
  id: 'Y-03',
  severity: 'warning',
  formula: 'F19, 2020: previousItems(2020) = previousItems(2019) + change(2019)',
  check: ({ report, form, cell }, neighbours) => {
    if (form.id !== 'F19' || report.year !== itemsYear) return []
    return besideYearBefore(neighbours, (before) =>
      itemRows.map((row) =>
        checkYears(items, {
          at: `II.${row}`,
          cells: [`II.${row}.previousItems`],
          left: cell(`II.${row}.previousItems`),
          result: true,
          plus: [before(`II.${row}.previousItems`), before(`II.${row}.change`)]
        })
      )
    )
  },
  sentence: {
    zh: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'zh')}”上一年项目数量填 ${sides(finding).left}，2019 年报告为 ${figure(finding, 1)}、增减 ${figure(finding, 2)}，应为 ${sides(finding).right}${blanksCounted(finding, 'zh')}`,
    en: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'en')}”: ${sides(finding).left} items the year before, but the report for 2019 has ${figure(finding, 1)} and a change of ${figure(finding, 2)}, which make ${sides(finding).right}${blanksCounted(finding, 'en')}`
  }
}

const pending: AcrossRule = {
  scope: 'across',
  id: 'Y-05',
  severity: 'warning',
  formula: 'where pending(Y−1) > 0, total(Y) > 0 in the same block of IV',
  check: (subject, neighbours) =>
    besideYearBefore(neighbours, (before) =>
      subject.form.disputes.groups.map(({ id }): Check => {
        const [open, total] = [before(`IV.${id}.pending`), subject.cell(`IV.${id}.total`)]
        const why = unusable([open, total])
        if (why !== null) return skipped(why)
        if (isEmpty(total)) return skipped('blank-result')
        if ((open.value ?? 0) <= 0 || total.value !== 0) return passed
        return failed(pending, {
          at: `IV.${id}`,
          cells: [`IV.${id}.total`],
          values: { kind: 'expectation', expected: open.value, stands: 0 }
        })
      })
    ),
  sentence: {
    zh: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'zh')}”：上一年报告有 ${expected(finding)} 件尚未审结，本年总计却是 0`,
    en: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'en')}”: last year’s report left ${expected(finding)} pending, but this year’s total is 0`
  }
}

export const carriedRules: readonly AcrossRule[] = [carried, inForce, items, pending]

import { formForYear } from '../../shared/form'
import { failed, passed, type Rule, skipped } from './rule'

/** Rules on a report's year that need no other report. */

const formName = { F19: { zh: '2019 版', en: '2019' }, F21: { zh: '2021 版', en: '2021' } } as const

const formFitsYear: Rule = {
  id: 'Y-09',
  severity: 'error',
  formula: 'the form fits the year: 2019–2020 F19, 2021 on F21',
  check: ({ report, form }) => {
    if (report.year === null) return [skipped('no-year')]
    const due = formForYear(report.year)
    if (due === null || due === form.id) return [passed]
    return [
      failed(formFitsYear, {
        at: 'form',
        cells: [],
        values: { kind: 'expectation', expected: due, stands: form.id },
        params: { year: report.year, due, used: form.id }
      })
    ]
  },
  sentence: {
    zh: ({ params }) =>
      `${String(params.year)} 年报告应使用${nameOf(params.due, 'zh')}格式，实际用的是${nameOf(params.used, 'zh')}格式`,
    en: ({ params }) =>
      `A report for ${String(params.year)} must use the ${nameOf(params.due, 'en')} form; this one uses the ${nameOf(params.used, 'en')} form`
  }
}

function nameOf(form: unknown, language: 'zh' | 'en'): string {
  return form === 'F19' || form === 'F21' ? formName[form][language] : ''
}

export const yearRules: readonly Rule[] = [formFitsYear]

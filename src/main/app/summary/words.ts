import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { yearsText } from '../paper/words'
import type { Summary } from './data'

/** What is printed, in a line that can also be part of a file's name. */
export function scopeText(language: Language, { scope, years, organs }: Summary): string {
  const inYears = (code: 'print.years' | 'print.every-year') =>
    years.length === 0 ? say(language, 'print.all-years') : say(language, code, { years: yearsText(language, years) })
  if (scope.kind === 'archive') {
    const text = inYears(scope.year === null ? 'print.every-year' : 'print.years')
    return scope.organ === null
      ? say(language, 'print.of-all', { years: text })
      : say(language, 'print.of-organ', { organ: scope.organ, years: text })
  }
  const reports = organs.flatMap((each) => each.reports)
  const [first] = reports
  if (first === undefined || reports.length > 1) return say(language, 'print.of-reports', { n: reports.length })
  const { organ, year } = first.summary
  return say(language, 'print.of-report', {
    organ: organ ?? say(language, 'name.no-organ'),
    year: year === null ? say(language, 'name.no-year') : say(language, 'name.year', { year })
  })
}

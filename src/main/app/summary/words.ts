import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import type { Summary } from './data'

/** Years as a person writes them: 2019–2021、2023. */
export function yearsText(language: Language, years: readonly number[]): string {
  const runs: number[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run?.at(-1) === year - 1) run.push(year)
    else runs.push([year])
  }
  return runs
    .map((run) => (run.length < 3 ? run.join(say(language, 'list.comma')) : `${run[0]}–${run.at(-1)}`))
    .join(say(language, 'list.comma'))
}

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

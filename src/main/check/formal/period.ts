import type { Prose } from '../../../shared/report'
import { type Rule, skipped } from '../rule'
import { stands } from '../words'
import { checkPassages, passagesIn, type Wrong } from './passages'

/** 统计期限自2021年1月1日起至2021年12月31日止, white space anywhere. */
const s = '\\s*'
const day = (prefix: string, year: string) =>
  `(?:(?<${prefix}y>\\d{4})${s}年)${year}${s}(?<${prefix}m>\\d{1,2})${s}月${s}(?<${prefix}d>\\d{1,2})${s}日`
const period = new RegExp(
  `(?:期限|统计|所列数据|数据(?:的)?(?:起止|时间)|报告期)[^。；\\n]{0,16}?(?<it>${day('f', '')}${s}(?:起)?${s}(?:至|到|—+|-|–|~|～)${s}${day('t', '?')})`,
  'gu'
)

function wrongPeriods(section: Prose, year: number): Wrong[] {
  const matches = Array.from(section.text.matchAll(period))
  return passagesIn(section, period).flatMap((passage, index) => {
    const { fy, fm, fd, ty = fy, tm, td } = matches[index]?.groups ?? {}
    const due = [year, 1, 1, year, 12, 31]
    const stated = [fy, fm, fd, ty, tm, td].map(Number)
    if (stated.every((part, at) => part === due[at])) return []
    return [{ passage, stands: passage.snippet.replace(/\s/gu, ''), params: { year } }]
  })
}

const wholeYear: Rule = {
  id: 'F-03',
  severity: 'error',
  formula: 'the period, if stated, is 1 January to 31 December of Y',
  tableless: true,
  check: ({ report }) => {
    const { year, sections } = report
    if (year === null) return [skipped('no-year')]
    if (sections.length === 0) return [skipped('no-text')]
    return checkPassages(wholeYear, report, (section) => wrongPeriods(section, year))
  },
  sentence: {
    zh: (finding) =>
      `统计期限写的是“${stands(finding)}”，应为 ${String(finding.params.year)} 年 1 月 1 日至 12 月 31 日`,
    en: (finding) =>
      `The period is given as “${stands(finding)}”; it should be 1 January to 31 December ${String(finding.params.year)}`
  }
}

export const periodRules: readonly Rule[] = [wholeYear]

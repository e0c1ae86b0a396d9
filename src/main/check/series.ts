import { type AcrossRule, type Check, failed, passed, skipped } from './rule'
import { listed } from './words'

/** The rule on an organ's series of reports. */

function checkGap(year: number, years: readonly number[]): Check {
  const before = Math.max(...years.filter((each) => each < year))
  if (before === -Infinity || before === year - 1) return passed
  const lacking = Array.from({ length: year - before - 1 }, (_, index) => String(before + 1 + index))
  return failed(series, {
    at: 'gap',
    cells: [],
    values: { kind: 'expectation', expected: listed(lacking, 'zh'), stands: null },
    params: { kind: 'gap', before, lacking }
  })
}

function checkRevisions(revisions: readonly string[]): Check {
  if (revisions.length === 0) return passed
  return failed(series, {
    at: 'revision',
    cells: [],
    values: { kind: 'expectation', expected: 1, stands: revisions.length + 1 },
    params: { kind: 'revision', files: revisions }
  })
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : [])

const series: AcrossRule = {
  scope: 'across',
  ofCounting: true,
  id: 'Y-12',
  severity: 'information',
  formula: 'one report an organ and year; no years missing in a series; no two different files for one organ-year',
  check: ({ report }, { years, revisions }) => {
    if (report.year === null) return [skipped('no-year')]
    if (report.organ === null) return [skipped('organ-unknown')]
    return [checkGap(report.year, years), checkRevisions(revisions)]
  },
  sentence: {
    zh: ({ params }) =>
      params.kind === 'gap'
        ? `档案里有本机关 ${String(params.before)} 年的报告，缺 ${listed(list(params.lacking), 'zh')} 年的`
        : `本机关这一年还有 ${list(params.files).length} 份内容不同的报告：${listed(list(params.files), 'zh')}`,
    en: ({ params }) =>
      params.kind === 'gap'
        ? `The archive has this organ’s report for ${String(params.before)}, but none for ${listed(list(params.lacking), 'en')}`
        : `There are ${list(params.files).length} other, different reports of this organ for this year: ${listed(list(params.files), 'en')}`
  }
}

export const seriesRules: readonly AcrossRule[] = [series]

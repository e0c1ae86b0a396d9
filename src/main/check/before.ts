import type { Finding } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Cell, Report } from '../../shared/report'
import {
  type AcrossRule,
  type Check,
  failed,
  isEmpty,
  missing,
  type Neighbours,
  passed,
  skipped,
  sumOf,
  unusable
} from './rule'

/** What rules that compare a year with the year before have in common. */

/** What becomes of checks where a merger or split lies between the years: their findings are only information, or there are none. */
type AfterReform = 'runs' | 'informs' | 'skips'

function besides(finding: Finding, { formerName, reform }: Neighbours, after: AfterReform): Finding {
  const named = formerName === null ? {} : { formerName }
  if (reform === null || after !== 'informs') return { ...finding, params: { ...finding.params, ...named } }
  const { kind, from, to } = reform
  const reformed = { reform: kind, reformFrom: from, reformTo: to }
  return { ...finding, severity: 'information', params: { ...finding.params, ...named, ...reformed } }
}

/** Makes checks against the cells of the organ's report of the year before; skips the rule where there are none. */
export function besideYearBefore(
  neighbours: Neighbours,
  check: (before: (id: string) => Cell, previous: Report) => readonly Check[],
  after: AfterReform = 'skips'
): readonly Check[] {
  const { previous, reform } = neighbours
  if (previous === null) return [skipped('no-neighbour')]
  if (previous.form === null) return [skipped('no-form')]
  if (reform !== null && after === 'skips') return [skipped('reformed')]
  return check((id) => previous.cells[id] ?? missing, previous).map((each) =>
    each.state === 'failed' ? { ...each, finding: besides(each.finding, neighbours, after) } : each
  )
}

/** What the sentence of a finding on two years says of the name and of what became of the organ in between. */
export function besideSentence({ params }: Finding, language: Language): string {
  const { formerName, reform, reformFrom, reformTo } = params as Readonly<Record<string, string | undefined>>
  const names = { from: reformFrom ?? '', to: reformTo ?? '' }
  const sentences = [
    ...(formerName === undefined
      ? []
      : [
          language === 'zh'
            ? `（上一年报告的机关名称是“${formerName}”）`
            : ` (last year’s report is under the name “${formerName}”)`
        ]),
    ...(reform === undefined ? [] : [reformSentence(reform, names, language)])
  ]
  return sentences.join('')
}

function reformSentence(kind: string, { from, to }: { from: string; to: string }, language: Language): string {
  if (language === 'zh') {
    const what = kind === 'merged' ? `“${from}”已并入“${to}”` : `“${to}”是从“${from}”分出来的`
    return `；${what}，前后两年的范围不同，仅供参考`
  }
  const what = kind === 'merged' ? `“${from}” went into “${to}”` : `“${to}” came out of “${from}”`
  return `; ${what}, so the two years do not cover the same: for information only`
}

/** Two sides that must be equal: one figure of this year, and a sum of figures of this year and the last. */
export interface YearsSum {
  readonly at: string
  /** The cells of this year's report among the figures. */
  readonly cells: readonly string[]
  readonly left: Cell
  /** True where `left` is a result, and not checked where it is blank: that is another rule's finding. */
  readonly result: boolean
  readonly plus: readonly Cell[]
  readonly minus?: readonly Cell[]
  readonly severity?: 'error' | 'warning'
}

/** Checks a sum over two years. Blanks and placeholders count as 0; what then fails is only a warning. */
export function checkYears(
  rule: Pick<AcrossRule, 'id' | 'severity'>,
  { at, cells, left, result, plus, minus = [], severity = 'warning' }: YearsSum
): Check {
  const all = [left, ...plus, ...minus]
  const why = unusable(all)
  if (why !== null) return skipped(why)
  if (result && isEmpty(left)) return skipped('blank-result')
  const [stands, sum] = [sumOf([left]), Math.round((sumOf(plus) - sumOf(minus)) * 10_000) / 10_000]
  if (stands === sum) return passed
  const blanks = all.filter(isEmpty).length
  return failed(rule, {
    at,
    cells,
    values: { kind: 'equation', left: stands, right: sum },
    params: { blanks, figures: all.map((each) => String(each.value ?? 0)) },
    severity: blanks > 0 ? 'warning' : severity
  })
}

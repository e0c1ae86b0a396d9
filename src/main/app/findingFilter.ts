import type { FindingFilter, FindingGroups, StateChoice } from '../../shared/api/listing'
import { type FindingState, isJudged, isStanding } from '../../shared/finding'
import { folded } from '../../shared/text/fold'
import type { IndexedFinding } from '../archive'

/** Which findings a filter lets pass, and how many it would with another choice. */

const inState: Readonly<Record<StateChoice, (state: FindingState) => boolean>> = {
  standing: isStanding,
  unjudged: (state) => !isJudged(state),
  judged: isJudged,
  any: () => true
}

type Test = (finding: IndexedFinding) => boolean

/** Every word must occur in the organ's name. Names are folded once each, however many findings they have. */
function organTest(text: string): Test {
  const words = text.split(/\s+/u).map(folded)
  const names = new Map<string | null, boolean>()
  return ({ report: { organ } }) => {
    const known = names.get(organ)
    if (known !== undefined) return known
    const name = folded(organ ?? '')
    const passes = words.every((word) => name.includes(word))
    names.set(organ, passes)
    return passes
  }
}

interface Tests {
  readonly severity: Test
  readonly rule: Test
  readonly year: Test
  readonly state: Test
  readonly organ: Test
}

function testsOf({ severities, rule, year, state, organ }: FindingFilter): Tests {
  const wantedYear = year === 'unknown' ? null : year
  return {
    severity: ({ severity }) => severities.length === 0 || severities.includes(severity),
    rule: (finding) => rule === null || finding.rule === rule,
    year: ({ report }) => year === null || report.year === wantedYear,
    state: (finding) => inState[state](finding.state),
    organ: organTest(organ)
  }
}

export function passing(findings: readonly IndexedFinding[], filter: FindingFilter): IndexedFinding[] {
  const tests = Object.values(testsOf(filter)) as Test[]
  return findings.filter((finding) => tests.every((test) => test(finding)))
}

/** For each choice that a filter offers, how many findings would pass if it were made and the rest stayed. */
export function choicesOf(findings: readonly IndexedFinding[], filter: FindingFilter): FindingGroups['choices'] {
  const { severity, rule, year, state, organ } = testsOf(filter)
  const severities = { error: 0, warning: 0, information: 0 }
  const states = { standing: 0, unjudged: 0, judged: 0, any: 0 }
  const rules = new Map<string, number>()
  const years = new Map<number | null, number>()
  for (const each of findings) {
    if (!organ(each)) continue
    const [ofSeverity, ofRule, ofYear, ofState] = [severity(each), rule(each), year(each), state(each)]
    if (ofRule && ofYear && ofState) severities[each.severity]++
    if (ofSeverity && ofYear && ofState) rules.set(each.rule, (rules.get(each.rule) ?? 0) + 1)
    if (ofSeverity && ofRule && ofState) years.set(each.report.year, (years.get(each.report.year) ?? 0) + 1)
    if (ofSeverity && ofRule && ofYear) {
      for (const choice of ['standing', 'unjudged', 'judged', 'any'] as const) {
        if (inState[choice](each.state)) states[choice]++
      }
    }
  }
  return {
    severities,
    states,
    rules: [...rules].map(([id, size]) => ({ rule: id, size })),
    years: [...years].sort(([a], [b]) => (b ?? -1) - (a ?? -1)).map(([id, size]) => ({ year: id, size }))
  }
}

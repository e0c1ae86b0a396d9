import { forms } from '../../shared/form'
import type { CheckResult, Finding, SkippedCheck } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Cell, Report } from '../../shared/report'
import { disclosureRules } from './disclosure'
import { disputeRules } from './disputes'
import { requestRules } from './requests'
import type { Neighbours, Rule } from './rule'
import { textRules } from './text'
import { yearRules } from './year'

/** Every rule, in the form's order. */
export const rules: readonly Rule[] = [...disclosureRules, ...requestRules, ...disputeRules, ...textRules, ...yearRules]

const missing: Cell = { status: 'missing', value: null, raw: null, place: null }

/** Runs every rule over one report. A report without a form has nothing to check: each rule is skipped once. */
export function check(report: Report, neighbours: Neighbours | null = null): CheckResult {
  if (report.form === null) {
    return {
      findings: [],
      checks: { ran: 0, failed: 0, skipped: rules.map(({ id }) => ({ rule: id, why: 'no-form' })) }
    }
  }
  const subject = { report, form: forms[report.form], cell: (id: string) => report.cells[id] ?? missing, neighbours }
  const findings: Finding[] = []
  const skipped: SkippedCheck[] = []
  let ran = 0
  for (const rule of rules) {
    for (const each of rule.check(subject)) {
      if (each.state === 'skipped') skipped.push({ rule: rule.id, why: each.why })
      else ran++
      if (each.state === 'failed') findings.push(each.finding)
    }
  }
  return { findings, checks: { ran, failed: findings.length, skipped } }
}

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** A finding in words. A finding of a rule this version does not know is named by its id. */
export function sentenceOf(finding: Finding, language: Language): string {
  return byId.get(finding.rule)?.sentence[language](finding) ?? finding.id
}

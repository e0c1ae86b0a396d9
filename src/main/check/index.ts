import { formForYear, forms } from '../../shared/form'
import type { CheckResult, Finding, SkippedCheck } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Cell, Report } from '../../shared/report'
import { disclosureRules } from './disclosure'
import { disputeRules } from './disputes'
import { formalRules } from './formal'
import { requestRules } from './requests'
import {
  type Check,
  type CheckOptions,
  type Neighbours,
  type Rule,
  skipped as skippedCheck,
  type Subject
} from './rule'
import { suggestionSentence, withSuggestions } from './suggest'
import { textRules } from './text'
import { yearRules } from './year'

/** Every rule, in the form's order. */
export const rules: readonly Rule[] = [
  ...disclosureRules,
  ...requestRules,
  ...disputeRules,
  ...textRules,
  ...formalRules,
  ...yearRules
]

const missing: Cell = { status: 'missing', value: null, raw: null, place: null }
const withoutForm: Check = skippedCheck('no-form')

const standard: CheckOptions = { overviewLength: { least: 300, most: 1500 } }

/**
 * Runs every rule over one report. Where no table of the form was found, rules on figures are skipped; a report of
 * before there was a form has nothing to check at all.
 */
export function check(
  report: Report,
  neighbours: Neighbours | null = null,
  options: CheckOptions = standard
): CheckResult {
  const form = report.form ?? (report.year === null ? null : formForYear(report.year))
  if (form === null) {
    return {
      findings: [],
      checks: { ran: 0, failed: 0, skipped: rules.map(({ id }) => ({ rule: id, why: 'no-form' })) }
    }
  }
  const cell = (id: string) => report.cells[id] ?? missing
  const subject: Subject = { report, form: forms[form], cell, neighbours, options }
  const findings: Finding[] = []
  const skipped: SkippedCheck[] = []
  let ran = 0
  for (const rule of rules) {
    const checks = report.form === null && rule.tableless !== true ? [withoutForm] : rule.check(subject)
    for (const each of checks) {
      if (each.state === 'skipped') skipped.push({ rule: rule.id, why: each.why })
      else ran++
      if (each.state === 'failed') findings.push(each.finding)
    }
  }
  return { findings: withSuggestions(findings, subject), checks: { ran, failed: findings.length, skipped } }
}

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** A finding in words. A finding of a rule this version does not know is named by its id. */
export function sentenceOf(finding: Finding, language: Language): string {
  const rule = byId.get(finding.rule)
  return rule === undefined ? finding.id : rule.sentence[language](finding) + suggestionSentence(finding, language)
}

import { createHash } from 'node:crypto'
import { usualOverviewLength } from '../../shared/checks'
import { formForYear, forms } from '../../shared/form'
import type { CheckResult, Finding, SkippedCheck } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Report } from '../../shared/report'
import { besideSentence } from './before'
import { changeRules } from './changes'
import { copiedRules } from './copied'
import { disclosureRules } from './disclosure'
import { disputeRules } from './disputes'
import { formalRules } from './formal'
import { requestRules } from './requests'
import {
  type AcrossRule,
  type Check,
  type CheckOptions,
  missing,
  type Neighbours,
  type Rule,
  skipped as skippedCheck,
  type Subject
} from './rule'
import { seriesRules } from './series'
import { staleRules } from './stale'
import { suggestionSentence, withSuggestions } from './suggest'
import { textRules } from './text'
import { yearRules } from './year'
import { tablesOf } from './whole'
import { carriedRules } from './years'

export { comparedSections, leastLetters } from './copied'
export type { AlikeText, CheckOptions, Neighbours } from './rule'
export { withoutSuggestion } from './suggest'

/** Every rule, in the form's order. */
export const rules: readonly (Rule | AcrossRule)[] = [
  ...disclosureRules,
  ...requestRules,
  ...disputeRules,
  ...textRules,
  ...formalRules,
  ...yearRules,
  ...carriedRules,
  ...changeRules,
  ...copiedRules,
  ...staleRules,
  ...seriesRules
]

/** To be raised when a rule finds other things than before while its words stay the same. */
const edition = 1

/** What the rules ask for where an office sets nothing else. */
export const standard: CheckOptions = { overviewLength: usualOverviewLength }

/** Names what the rules are and ask for: an archive whose findings were made by others is checked again. */
export function rulesVersion(options: CheckOptions = standard): string {
  return createHash('sha256')
    .update(JSON.stringify([edition, rules.map(({ id, severity, formula }) => [id, severity, formula]), options]))
    .digest('hex')
    .slice(0, 16)
}

const noNeighbours: Neighbours = {
  previous: null,
  formerName: null,
  reform: null,
  years: [],
  revisions: [],
  alike: []
}

function checksOf(rule: Rule | AcrossRule, subject: Subject): readonly Check[] {
  if (subject.report.form === null && rule.tableless !== true) return [skippedCheck('no-form')]
  if (rule.scope !== 'across') return rule.check(subject)
  return subject.neighbours === null ? [skippedCheck('no-archive')] : rule.check(subject, subject.neighbours)
}

/**
 * Runs every rule over one report and what the archive holds beside it; null where there is no archive. Where no table
 * of the form was found, rules on figures are skipped; a report of before there was a form has nothing to check at all.
 */
export function check(
  report: Report,
  beside: Partial<Neighbours> | null = null,
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
  const neighbours = beside === null ? null : { ...noNeighbours, ...beside }
  const subject: Subject = { report, form: forms[form], cell, tables: tablesOf(report), neighbours, options }
  const findings: Finding[] = []
  const skipped: SkippedCheck[] = []
  let ran = 0
  for (const rule of rules) {
    for (const each of checksOf(rule, subject)) {
      if (each.state === 'skipped') skipped.push({ rule: rule.id, why: each.why })
      else ran++
      if (each.state === 'failed') findings.push(each.finding)
    }
  }
  return { findings: withSuggestions(findings, subject), checks: { ran, failed: findings.length, skipped } }
}

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** Whether a finding depends on which of an organ's reports counts, and not on what the report says alone. */
export function isOfCounting({ rule: id }: Finding): boolean {
  const rule = byId.get(id)
  return rule?.scope === 'across' && rule.ofCounting === true
}

/** A finding in words. A finding of a rule this version does not know is named by its id. */
export function sentenceOf(finding: Finding, language: Language): string {
  const rule = byId.get(finding.rule)
  return rule === undefined
    ? finding.id
    : rule.sentence[language](finding) + besideSentence(finding, language) + suggestionSentence(finding, language)
}

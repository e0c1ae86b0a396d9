import { check } from '../../../src/main/check'
import { textRules } from '../../../src/main/check/text'
import type { Finding } from '../../../src/shared/finding'
import type { SentenceCase } from './case'

/** How a rule did: findings that should be there, that should not, and that are not there. */
export interface Tally {
  readonly rule: string
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

export interface Misjudged {
  readonly text: string
  readonly falseAlarms: readonly Finding[]
  readonly missed: readonly string[]
}

export interface SentenceMeasurement {
  readonly cases: number
  readonly byRule: readonly Tally[]
  readonly all: Tally
  readonly misjudged: readonly Misjudged[]
}

const ids = textRules.map(({ id }) => id)

/** The findings of the text rules on one case. */
export function findingsOn({ report, previous }: SentenceCase): Finding[] {
  return check(report, { previous }).findings.filter(({ rule }) => ids.includes(rule))
}

/** Runs the text rules over cases with known answers; a rule counts once a case. */
export function measureSentences(cases: readonly SentenceCase[]): SentenceMeasurement {
  const judged = cases.map((each) => {
    const findings = findingsOn(each)
    return { ...each, findings, fired: new Set(findings.map(({ rule }) => rule)) }
  })
  const byRule = ids.map((rule): Tally => {
    const count = (fired: boolean, due: boolean) =>
      judged.filter((each) => each.fired.has(rule) === fired && each.fires.has(rule) === due).length
    return { rule, right: count(true, true), wrong: count(true, false), missed: count(false, true) }
  })
  const sum = (key: 'right' | 'wrong' | 'missed') => byRule.reduce((total, tally) => total + tally[key], 0)
  return {
    cases: cases.length,
    byRule,
    all: { rule: 'all', right: sum('right'), wrong: sum('wrong'), missed: sum('missed') },
    misjudged: judged.flatMap(({ text, findings, fires, fired }) => {
      const falseAlarms = findings.filter(({ rule }) => !fires.has(rule))
      const missed = [...fires].filter((rule) => !fired.has(rule))
      return falseAlarms.length + missed.length === 0 ? [] : [{ text, falseAlarms, missed }]
    })
  }
}

/** The share of findings that are right; 1 where there is none. */
export function precisionOf({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

/** The share of faults that were found; 1 where there is none. */
export function recallOf({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

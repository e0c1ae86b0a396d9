/** What a check says. The sentences are made from `params` by the rule itself, in either language. */
import type { ProseId } from './report'

export type Severity = 'error' | 'warning' | 'information'

/** The figures of a finding: equations have two sides, others what was expected and what stands. */
export type FindingValues =
  | { readonly kind: 'equation'; readonly left: number; readonly right: number }
  | { readonly kind: 'expectation'; readonly expected: string | number | null; readonly stands: string | number | null }

/** A passage of a part's prose, `start` and `end` (exclusive) in its text, and the words that stand there. */
export interface Passage {
  readonly section: ProseId
  readonly start: number
  readonly end: number
  readonly snippet: string
}

/** A passage by its place alone. */
export type Spot = Omit<Passage, 'snippet'>

/** One cell that, changed to this value, mends all of these findings and breaks nothing. */
export interface Suggestion {
  readonly cell: string
  readonly value: number
  /** Ids of the findings, this one included. */
  readonly mends: readonly string[]
}

export interface Finding {
  /** Rule and place, `T3-01:III.natural`, or for text its part and sentence without digits: stable while values change. */
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** The cells it is about, in the form's order; empty where it is about the report as a whole. */
  readonly at: readonly string[]
  readonly values: FindingValues
  /** What the rule's sentences need. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
  /** The passages of prose it is about. */
  readonly text?: readonly Passage[]
  readonly suggestion?: Suggestion
}

export interface SkippedCheck {
  readonly rule: string
  readonly why: SkipReason
}

export type SkipReason =
  | 'missing-input'
  | 'doubted-input'
  | 'blank-result'
  | 'no-form'
  | 'no-year'
  /** The title or part that it looks at was not found. */
  | 'no-text'
  /** Nothing but the report itself is known: it was read without an archive. */
  | 'no-archive'
  /** The archive has no report of the neighbouring year. */
  | 'no-neighbour'
  /** A merger or split lies between the two years. */
  | 'reformed'
  /** Which kind of organ it is cannot be told from its name. */
  | 'organ-unknown'

/** How many single checks ran, how many of them failed, and which could not run. */
export interface CheckCounts {
  readonly ran: number
  readonly failed: number
  readonly skipped: readonly SkippedCheck[]
}

export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly checks: CheckCounts
}

/** What a person says of a finding. `accepted`: it is so, and may stay so. */
export const verdicts = ['confirmed', 'accepted', 'not-an-error'] as const
export type Verdict = (typeof verdicts)[number]

/** `open` until somebody judges it; `look-again` when its values changed under a verdict. */
export type FindingState = 'open' | Verdict | 'look-again'

export interface Judgement {
  readonly state: FindingState
  readonly note: string | null
  readonly at: string
}

/** Whether a finding in this state still asks for something to be done. Counts of findings are counts of these. */
export function isStanding(state: FindingState): boolean {
  return state !== 'accepted' && state !== 'not-an-error'
}

/** Whether somebody judged a finding, and its values are still those that were judged. */
export function isJudged(state: FindingState): boolean {
  return state !== 'open' && state !== 'look-again'
}

/**
 * What a later file of the same organ and year, or a correction, makes of the findings before it. One is mended only
 * where its check was made again and held; where it could not be made it is `unchecked`.
 */
export interface FindingChanges {
  readonly mended: readonly Finding[]
  readonly stays: readonly Finding[]
  readonly new: readonly Finding[]
  readonly unchecked: readonly Finding[]
}

/** What a check says. The sentences are made from `params` by the rule itself, in either language. */
export type Severity = 'error' | 'warning' | 'information'

/** The figures of a finding: equations have two sides, others what was expected and what stands. */
export type FindingValues =
  | { readonly kind: 'equation'; readonly left: number; readonly right: number }
  | { readonly kind: 'expectation'; readonly expected: string | number | null; readonly stands: string | number | null }

export interface Finding {
  /** Rule and place, `T3-01:III.natural`: stable while the values change. */
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** The cells it is about, in the form's order; empty where it is about the report as a whole. */
  readonly at: readonly string[]
  readonly values: FindingValues
  /** What the rule's sentences need. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
}

export interface SkippedCheck {
  readonly rule: string
  readonly why: SkipReason
}

export type SkipReason = 'missing-input' | 'doubted-input' | 'blank-result' | 'no-form' | 'no-year'

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

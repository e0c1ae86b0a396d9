import type { LengthRange } from '../../shared/checks'
import type { Form, SectionId, TableId } from '../../shared/form'
import type { Finding, FindingValues, Severity, SkipReason } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Link } from '../../shared/link'
import type { Cell, Report } from '../../shared/report'
import type { Whole } from './whole'

/** A part of another report that may be the same text. */
export interface AlikeText {
  readonly organ: string
  readonly year: number
  readonly section: SectionId
  readonly text: string
}

/** An organ went into another, or came out of one: from then on its figures are of something else. */
export type Reform = Pick<Link, 'kind' | 'from' | 'to'>

/** What the archive holds beside a report: what rules across years and organs compare it with. */
export interface Neighbours {
  /** The organ's current report of the year before; null where the archive has none. */
  readonly previous: Report | null
  /** The name that report bears, where it is another one: people said that both are one organ's. */
  readonly formerName: string | null
  /** The merger or split that lies between the two years. */
  readonly reform: Reform | null
  /** The years of which the archive holds a report of the organ. */
  readonly years: readonly number[]
  /** Names of the other files kept for the same organ and year, which hold another report. */
  readonly revisions: readonly string[]
  /** The likeliest of the other organs' texts of the same year, and the organ's own of the year before where it is likely. */
  readonly alike: readonly AlikeText[]
}

/** What an office may set otherwise. */
export interface CheckOptions {
  /** Characters of part 一 (F-14). */
  readonly overviewLength: LengthRange
}

/** A report whose form is known, and its neighbours where there is an archive: what a rule looks at. */
export interface Subject {
  readonly report: Report
  readonly form: Form
  readonly cell: (id: string) => Cell
  readonly tables: Readonly<Record<TableId, Whole>>
  /** Null where the report is looked at alone. */
  readonly neighbours: Neighbours | null
  readonly options: CheckOptions
}

/** One single check: it held, it did not, or it could not be made. */
export type Check =
  | { readonly state: 'passed' }
  | { readonly state: 'failed'; readonly finding: Finding }
  | { readonly state: 'skipped'; readonly why: SkipReason }

/**
 * One rule of `contract/rules.md`: its formula and severity as they stand there, the function that checks it, and the
 * sentences that say what is wrong. A finding may be milder than the rule, never harder.
 */
export interface Rule {
  readonly scope?: 'report'
  readonly id: string
  readonly severity: Severity
  readonly formula: string
  /** It looks at title and prose, and runs where no table of the form was found, too. */
  readonly tableless?: true
  readonly check: (subject: Subject) => readonly Check[]
  readonly sentence: Readonly<Record<Language, (finding: Finding) => string>>
}

/** A rule that compares a report with what the archive holds beside it. Without an archive it is skipped as a whole. */
export interface AcrossRule extends Omit<Rule, 'check' | 'scope'> {
  readonly scope: 'across'
  /** What it finds depends on which report counts, so it does not tell whether a later file is better than an earlier. */
  readonly ofCounting?: true
  readonly check: (subject: Subject, neighbours: Neighbours) => readonly Check[]
}

export const passed: Check = { state: 'passed' }

/** The table that a row, column or cell is of, as in `III.natural`. */
export function tableOf(at: string): TableId {
  return at.startsWith('III.') ? 'III' : at.startsWith('II.') ? 'II' : 'IV'
}

export function skipped(why: SkipReason): Check {
  return { state: 'skipped', why }
}

/** What a finding says beside its rule: where, which cells, and with what figures. */
export interface Fault {
  /** The row, column, cell or table, as in `T3-01:III.natural`. */
  readonly at: string
  readonly cells: readonly string[]
  readonly values: FindingValues
  readonly params?: Finding['params']
  readonly severity?: Severity
  readonly text?: Finding['text']
}

export function failed(rule: { readonly id: string; readonly severity: Severity }, fault: Fault): Check {
  return {
    state: 'failed',
    finding: {
      id: `${rule.id}:${fault.at}`,
      rule: rule.id,
      severity: fault.severity ?? rule.severity,
      at: fault.cells,
      values: fault.values,
      params: fault.params ?? {},
      ...(fault.text === undefined ? {} : { text: fault.text })
    }
  }
}

/** What stands where a report has no such cell. */
export const missing: Cell = { status: 'missing', value: null, raw: null, place: null }

/** Why these cells cannot be calculated with, or null where they can. Blanks and placeholders can: they count as 0. */
export function unusable(cells: readonly Cell[]): SkipReason | null {
  if (cells.some((cell) => cell.doubt !== undefined)) return 'doubted-input'
  return cells.some((cell) => cell.status === 'missing' || cell.status === 'invalid') ? 'missing-input' : null
}

export const isEmpty = (cell: Cell) => cell.status === 'blank' || cell.status === 'placeholder'

/** The sum of cells, exact to four decimals (amounts are in 万元), blanks and placeholders as 0. */
export function sumOf(cells: readonly Cell[]): number {
  return Math.round(cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0) * 10_000) / 10_000
}

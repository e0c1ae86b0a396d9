/** What an archive tells about what it keeps. */
import type { FileType, ImportOutcome, Refusal } from './file'
import type { Amendment } from './correction'
import type { Finding, Judgement, SkippedCheck, Verdict } from './finding'
import type { FormId } from './form'
import type { Link } from './link'
import type { Report } from './report'

/** Reports are numbered by their archive; the number is written as text. */
export type ReportId = string

export interface Counts {
  readonly error: number
  readonly warning: number
  readonly information: number
  readonly doubt: number
}

/** A report as the library lists it. */
export interface ReportSummary {
  readonly id: ReportId
  readonly organ: string | null
  readonly year: number | null
  readonly form: FormId | null
  readonly title: string | null
  readonly file: string
  readonly type: FileType
  readonly outcome: 'read' | 'pre-form'
  /** Of several different files for one organ and year, the one that counts. */
  readonly current: boolean
  /** How many other reports there are for the same organ and year. */
  readonly revisions: number
  readonly importedAt: string
  /** Findings that still stand: those accepted or judged to be no errors are not counted. */
  readonly counts: Counts
  /** How many cells, or organ and year, a person corrected or confirmed. */
  readonly corrected: number
}

/** A report with everything the archive knows about it. */
export interface KeptReport {
  readonly summary: ReportSummary
  readonly report: Report
  readonly findings: readonly Finding[]
  /** Judgements by the findings' ids; a finding without one is open. */
  readonly judgements: Readonly<Record<string, Judgement>>
  readonly checks: { readonly ran: number; readonly failed: number; readonly skipped: readonly SkippedCheck[] }
  readonly sha256: string
  /** What it is known by, whatever its number in this archive: its file's hash and its place in the file. */
  readonly key: string
  readonly removed: boolean
}

/** What happened to a report, and when. */
export type HistoryEvent = { readonly at: string } & Happening

type HappenedLink = Pick<Link, 'from' | 'to' | 'since'> & { readonly link: Link['kind'] }

export type Happening =
  | { readonly kind: 'imported'; readonly file: string }
  /** A newer program read the original again: cells that are read otherwise now, and corrections that no longer fit. */
  | { readonly kind: 'read-again'; readonly changed: readonly string[]; readonly unfit: readonly string[] }
  | { readonly kind: 'removed' | 'restored' }
  | {
      readonly kind: 'judged'
      readonly finding: string
      readonly verdict: Verdict | 'open'
      readonly note: string | null
    }
  | { readonly kind: 'corrected'; readonly amendment: Amendment; readonly note: string | null }
  /** Its organ's name was linked to another; or that was taken back. */
  | ({ readonly kind: 'linked'; readonly note: string | null } & HappenedLink)
  | ({ readonly kind: 'unlinked' } & HappenedLink)
  /** Another file for the same organ and year came to count: which findings, by id, that mended. */
  | {
      readonly kind: 'revised'
      readonly from: ReportId
      readonly to: ReportId
      readonly mended: readonly string[]
      readonly stays: readonly string[]
      readonly new: readonly string[]
      readonly unchecked: readonly string[]
    }

/** One file of one import, as the history keeps it. */
export interface ImportLine {
  readonly at: string
  readonly file: string
  readonly type: FileType | null
  readonly sha256: string | null
  readonly outcome: ImportOutcome
  readonly refusal: Refusal | null
  readonly reportIds: readonly ReportId[]
}

export interface ArchiveInfo {
  readonly dir: string
  readonly name: string
  /** Another window or program writes to it: here it can only be read. */
  readonly readOnly: boolean
  readonly reports: number
  readonly organs: number
  readonly years: readonly number[]
  /** Findings that still stand in the reports that count: neither taken out nor replaced by another of their year. */
  readonly findings: number
  readonly removed: number
  /** Size of the database and the originals, in bytes. */
  readonly bytes: number
}

/** What an archive tells about what it keeps. */
import type { FileType, ImportOutcome, Refusal } from './file'
import type { Finding, SkippedCheck } from './finding'
import type { FormId } from './form'
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
  readonly counts: Counts
}

/** A report with everything the archive knows about it. */
export interface KeptReport {
  readonly summary: ReportSummary
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly checks: { readonly ran: number; readonly failed: number; readonly skipped: readonly SkippedCheck[] }
  readonly sha256: string
  readonly removed: boolean
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
  readonly findings: number
  readonly removed: number
  /** Size of the database and the originals, in bytes. */
  readonly bytes: number
}

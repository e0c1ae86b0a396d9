/** A file on its way in: what it is, what became of it, and what the archive does with it. */
import type { CheckResult } from './finding'
import type { Message } from './message'
import type { Report } from './report'

export type FileType = 'docx' | 'doc' | 'pdf' | 'html' | 'txt'

/** Outcomes that give reports. */
export type ReportOutcome = 'read' | 'pre-form'

/** Outcomes that give none, and say why. */
export type RefusedOutcome =
  | 'not-a-report'
  | 'needs-ocr'
  | 'unsupported'
  | 'empty'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'failed'
  | 'cancelled'

export type Outcome = ReportOutcome | RefusedOutcome

/** On import also: the same bytes are there already, or another file with the same report is. */
export type ImportOutcome = Outcome | 'duplicate' | 'copy'

export interface CheckedReport {
  readonly report: Report
  readonly result: CheckResult
}

/** Why a file gave no report, and what to do next. */
export type Refusal = Message<RefusalCode>

export type RefusalCode =
  | 'not-a-report'
  | 'not-a-report.title'
  | 'not-a-report.template'
  | 'needs-ocr'
  | 'unsupported'
  | 'unsupported.ole'
  | 'unsupported.word-95'
  | 'unsupported.word-xml'
  | 'unsupported.image'
  | 'unsupported.ofd'
  | 'unsupported.spreadsheet'
  | 'unsupported.rtf'
  | 'unsupported.archive'
  | 'empty'
  | 'empty.no-text'
  | 'empty.archive'
  | 'encrypted.word'
  | 'encrypted.pdf'
  | 'encrypted.archive'
  | 'damaged'
  | 'damaged.word'
  | 'damaged.pdf'
  | 'damaged.text'
  | 'too-large.file'
  | 'too-large.unpacked'
  | 'too-large.pages'
  | 'too-large.nested'
  | 'too-large.archive'
  | 'failed.unreadable'
  | 'failed.timeout'
  | 'failed.memory'
  | 'failed.crash'
  | 'failed.archive'
  | 'cancelled'

/** The outcome of a refused file: its reason's code up to the first dot. */
export function outcomeOf({ code }: Refusal): RefusedOutcome {
  return code.split('.')[0] as RefusedOutcome
}

/** What became of one file's bytes. */
export type FileResult =
  | { readonly outcome: ReportOutcome; readonly type: FileType; readonly reports: readonly CheckedReport[] }
  | { readonly outcome: RefusedOutcome; readonly type: FileType | null; readonly refusal: Refusal }

/** Outcomes whose original the archive keeps. */
export function keepsOriginal(outcome: ImportOutcome): boolean {
  return outcome === 'read' || outcome === 'pre-form' || outcome === 'needs-ocr' || outcome === 'copy'
}

/** Outcomes that make the command line end with status 1. */
export function isFailure(outcome: ImportOutcome): boolean {
  return ['empty', 'encrypted', 'damaged', 'too-large', 'needs-ocr', 'failed', 'cancelled'].includes(outcome)
}

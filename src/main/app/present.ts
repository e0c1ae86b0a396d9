import type { ImportLine, KeptReport } from '../../shared/archive'
import type {
  ImportedFile,
  PresentedCell,
  PresentedChanges,
  PresentedFinding,
  PresentedKeptFinding,
  PresentedKeptReport,
  PresentedReport,
  PresentedRevision
} from '../../shared/api/presented'
import type { FileResult, Refusal } from '../../shared/file'
import type { CheckCounts, CheckResult, Finding, FindingChanges } from '../../shared/finding'
import { sayAny } from '../../shared/i18n'
import type { Language } from '../../shared/language'
import type { Cell, Doubt, Report, Prose } from '../../shared/report'
import type { CheckedKept } from '../archive'
import { sentenceOf, withoutSuggestion } from '../check'
import type { Revision } from './revisions'

/** Turns reports, findings and outcomes into the shapes of `contract/cli.md`, in the language asked for. */

/** A doubt's reason, in plain words. */
export function inWords(language: Language, doubt: Doubt): string {
  return sayAny(language, `doubt.${doubt.code}`, doubt.params)
}

/** A cell as it is shown. */
export function presentCell(language: Language, cell: Cell): PresentedCell {
  const { doubt, corrected, ...rest } = cell
  const doubted = (each: Doubt | undefined) => (each === undefined ? {} : { doubt: inWords(language, each) })
  if (corrected === undefined) return { ...rest, ...doubted(doubt) } as PresentedCell
  const { from, at, note } = corrected
  const { status, value, raw } = from
  return { ...rest, corrected: { from: { status, value, raw, ...doubted(from.doubt) }, at, note } } as PresentedCell
}

function presentFinding(language: Language, finding: Finding): PresentedFinding {
  const { id, rule, severity, at, values, text, suggestion } = finding
  const figures =
    values.kind === 'equation'
      ? { left: values.left, right: values.right }
      : { expected: values.expected, stands: values.stands }
  return {
    id,
    rule,
    severity,
    at: [...at],
    ...figures,
    message: sentenceOf(finding, language),
    ...(text === undefined ? {} : { text: text.map((passage) => ({ ...passage })) }),
    ...(suggestion === undefined ? {} : { suggestion: { ...suggestion, mends: [...suggestion.mends] } })
  }
}

export function presentChecks(language: Language, { ran, failed, skipped }: CheckCounts): PresentedReport['checks'] {
  return { ran, failed, skipped: skipped.map(({ rule, why }) => ({ rule, why: sayAny(language, `skip.${why}`) })) }
}

function presentPreface({ text, place }: Prose): NonNullable<PresentedReport['preface']> {
  return { text, place: place as NonNullable<PresentedReport['preface']>['place'] }
}

function presentFields(language: Language, report: Report, checks: CheckCounts): Omit<PresentedReport, 'findings'> {
  return {
    organ: report.organ,
    year: report.year,
    form: report.form,
    title: report.title,
    doubts: report.doubts.map((doubt) => inWords(language, doubt)),
    ...(report.preface === undefined ? {} : { preface: presentPreface(report.preface) }),
    sections: report.sections.map((section) => ({ ...section })) as PresentedReport['sections'],
    cells: Object.fromEntries(Object.entries(report.cells).map(([id, cell]) => [id, presentCell(language, cell)])),
    extras: report.extras.map((extra) => ({ ...extra })) as PresentedReport['extras'],
    checks: presentChecks(language, checks),
    ...(report.corrected === undefined ? {} : { corrected: report.corrected })
  }
}

/** What became of findings, in words. */
export function presentChanges(language: Language, changes: FindingChanges): PresentedChanges {
  const present = (findings: readonly Finding[]) => findings.map((finding) => presentFinding(language, finding))
  return {
    mended: present(changes.mended.map(withoutSuggestion)),
    stays: present(changes.stays),
    new: present(changes.new),
    unchecked: present(changes.unchecked)
  }
}

export function presentRevision(language: Language, { changes, ...revision }: Revision): PresentedRevision {
  return { ...revision, reportIds: [...revision.reportIds], ...presentChanges(language, changes) }
}

/** A report as `parse` gives it. */
function presentReport(language: Language, report: Report, result: CheckResult): PresentedReport {
  return {
    ...presentFields(language, report, result.checks),
    findings: result.findings.map((finding) => presentFinding(language, finding))
  }
}

function presentError(language: Language, refusal: Refusal | null): ImportedFile['error'] {
  return refusal === null
    ? null
    : { code: refusal.code, message: sayAny(language, `refusal.${refusal.code}`, refusal.params) }
}

export interface PresentedFile {
  readonly file: string
  readonly type: string | null
  readonly sha256: string | null
  readonly outcome: string
  readonly error: ImportedFile['error']
  readonly reports: readonly PresentedReport[]
}

/** A file as `parse --json` gives it. */
export function presentFile(
  language: Language,
  file: string,
  sha256: string | null,
  result: FileResult
): PresentedFile {
  const { outcome, type } = result
  const head = { file, type, sha256, outcome }
  if (!('reports' in result)) return { ...head, error: presentError(language, result.refusal), reports: [] }
  return {
    ...head,
    error: null,
    reports: result.reports.map((each) => presentReport(language, each.report, each.result))
  }
}

/** A line of an import, or of its history. */
export function presentLine(language: Language, line: ImportLine): ImportedFile {
  return {
    file: line.file,
    type: line.type,
    sha256: line.sha256,
    outcome: line.outcome,
    error: presentError(language, line.refusal),
    reportIds: [...line.reportIds]
  }
}

/** Findings of a kept report, with what people said of them. */
export function presentKeptFindings(
  language: Language,
  { id, organ, year }: Pick<CheckedKept, 'id' | 'organ' | 'year'>,
  { findings, judgements }: Pick<CheckedKept, 'findings' | 'judgements'>
): PresentedKeptFinding[] {
  return findings.map((finding) => {
    const { state = 'open', note = null, at: judgedAt = null } = judgements[finding.id] ?? {}
    return { ...presentFinding(language, finding), reportId: id, organ, year, state, note, judgedAt }
  })
}

/** A kept report as `show` gives it. */
export function presentKept(language: Language, kept: KeptReport): PresentedKeptReport {
  const { id, file, type, outcome, current, importedAt } = kept.summary
  return {
    id,
    file,
    type,
    sha256: kept.sha256,
    outcome,
    current,
    removed: kept.removed,
    importedAt,
    ...presentFields(language, kept.report, kept.checks),
    findings: presentKeptFindings(language, kept.summary, kept)
  }
}

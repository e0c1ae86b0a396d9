import type { ImportedFile, PresentedFinding, PresentedReport, PresentedSummary } from '../../../shared/api/presented'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'

/** What the command line prints for people; scripts ask for --json. */

const marks: Readonly<Record<PresentedFinding['severity'], string>> = { error: '✗', warning: '!', information: 'i' }

function findingLine(finding: PresentedFinding): string {
  return `  ${marks[finding.severity]} ${finding.rule}  ${finding.message}`
}

/** An organ and year in one line. */
export function reportName(language: Language, report: { organ: string | null; year: number | null }): string {
  const organ = report.organ ?? say(language, 'cli.unknown-organ')
  return `${organ} ${report.year ?? say(language, 'cli.unknown-year')}`
}

/** The figures worth a line: all but the plain zeros that fill most reports. */
function figuresOf(report: PresentedReport): string[] {
  const plainZero = ({ status, value, doubt }: PresentedReport['cells'][string]) =>
    status === 'number' && value === 0 && doubt === undefined
  return Object.entries(report.cells).flatMap(([id, cell]) => {
    if (plainZero(cell)) return []
    const value = cell.status === 'number' ? `${cell.value}${cell.unit ?? ''}` : cell.status
    return `  ${id} = ${value}${cell.doubt === undefined ? '' : `  ? ${cell.doubt}`}`
  })
}

/** A report for reading in a terminal: head, doubts, figures, findings. */
export function reportText(language: Language, report: PresentedReport): string {
  const { ran, failed, skipped } = report.checks
  return [
    `${reportName(language, report)}  ${report.form ?? ''}`,
    `  ${report.title ?? ''}`,
    ...report.doubts.map((doubt) => `  ? ${doubt}`),
    ...figuresOf(report),
    ...report.findings.map(findingLine),
    `  ${say(language, 'cli.checks', { ran, failed, skipped: skipped.length })}`
  ].join('\n')
}

/** A file and what became of it, with its reports. */
export function fileText(
  language: Language,
  {
    file,
    error,
    reports
  }: { readonly file: string; readonly error: ImportedFile['error']; readonly reports: readonly PresentedReport[] },
  code: ImportedFile['outcome']
): string {
  const outcome = say(language, `outcome.${code}`)
  const head =
    error === null ? `${file}  ${outcome}` : say(language, 'cli.refused', { file, outcome, why: error.message })
  return [head, ...reports.map((report) => reportText(language, report))].join('\n')
}

/** A kept report as one line of a list. */
export function summaryLine(language: Language, report: PresentedSummary): string {
  const { error, warning, information, doubt } = report.counts
  const counts = `✗${error} !${warning} i${information} ?${doubt}`
  return `${report.id.padStart(5)}  ${reportName(language, report)}  ${report.form ?? '—'}  ${counts}  ${report.file}${report.current ? '' : `  ${say(language, 'cli.superseded')}`}`
}

import type {
  ImportedFile,
  PresentedChanges,
  PresentedEvent,
  PresentedFinding,
  PresentedKeptFinding,
  PresentedReport,
  PresentedRevision,
  PresentedSummary
} from '../../../shared/api/presented'
import { say } from '../../../shared/i18n'
import { correctedName } from '../../../shared/i18n/corrected'
import type { Language } from '../../../shared/language'

/** What the command line prints for people; scripts ask for --json. */

/** A finding; of a kept report with the name that `verdict` takes, and what a person said of it. */
export function findingLine(language: Language, finding: PresentedFinding | PresentedKeptFinding): string {
  const severity = say(language, `severity.${finding.severity}`)
  if (!('reportId' in finding)) return `  ${severity} ${finding.rule}  ${finding.message}`
  const { reportId, id, message, state: code, note } = finding
  const state = say(language, `state.${code}`)
  const said =
    code === 'open'
      ? ''
      : note === null
        ? say(language, 'cli.finding-note', { state })
        : say(language, 'cli.finding-noted', { state, note })
  return `  ${severity} ${reportId}/${id}  ${message}${said}`
}

const changes = ['mended', 'stays', 'new', 'unchecked'] as const

/** What became of findings, one a line. */
export function changeLines(language: Language, found: PresentedChanges): string[] {
  return changes.flatMap((change) =>
    found[change].map(({ rule, message }) => `    ${say(language, `change.${change}`)}  ${rule}  ${message}`)
  )
}

/** A revision: which report counts now, and what became of the findings of the one before. */
export function revisionLines(language: Language, revision: PresentedRevision): string[] {
  const { organ, year, reportIds, from, to, mended, stays, unchecked } = revision
  const head = say(language, 'cli.revision', { organ: organ ?? '', year: year ?? '', count: reportIds.length, to })
  if (from === to) return [head]
  const counts = { mended: mended.length, stays: stays.length, new: revision.new.length, unchecked: unchecked.length }
  return [head, say(language, 'cli.revision-counts', { from, to, ...counts }), ...changeLines(language, revision)]
}

/** Dates and hours where the reader is, in figures that sort. */
const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

/** What happened to a report, one event a line. */
export function historyLines(language: Language, events: readonly PresentedEvent[]): string[] {
  if (events.length === 0) return []
  const lines = events.map(({ at, message, note }) => {
    return `    ${clock.format(new Date(at))}  ${message}${note === null ? '' : say(language, 'cli.note', { note })}`
  })
  return [`  ${say(language, 'cli.history')}`, ...lines]
}

/** What stands in a cell, in a word. */
function cellText(cell: PresentedReport['cells'][string]): string {
  return cell.status === 'number' ? `${cell.value}${cell.unit ?? ''}` : cell.status
}

/** An organ and year in one line. */
function reportName(language: Language, report: { organ: string | null; year: number | null }): string {
  const organ = report.organ ?? say(language, 'cli.unknown-organ')
  return `${organ} ${report.year ?? say(language, 'cli.unknown-year')}`
}

/** The figures worth a line: all but the plain zeros that fill most reports. */
function figuresOf(language: Language, report: PresentedReport): string[] {
  const plainZero = ({ status, value, doubt, corrected }: PresentedReport['cells'][string]) =>
    status === 'number' && value === 0 && doubt === undefined && corrected === undefined
  return Object.entries(report.cells).flatMap(([id, cell]) => {
    if (plainZero(cell)) return []
    const corrected = correctedName(language, cell)
    const correction = corrected === null ? '' : `  ✎ ${corrected}`
    return `  ${id} = ${cellText(cell)}${cell.doubt === undefined ? '' : `  ? ${cell.doubt}`}${correction}`
  })
}

type Place = 'organ' | 'year'

/** What a person made of the organ or the year that was read. Null where they said nothing. */
function placeCorrection(language: Language, report: PresentedReport, target: Place): string | null {
  const corrected = report.corrected?.[target]
  if (corrected === undefined) return null
  if (corrected.from === report[target]) return say(language, 'corrected.confirmed')
  return say(language, 'corrected.from', { reading: corrected.from ?? say(language, 'entry.none') })
}

function placeLines(language: Language, report: PresentedReport): string[] {
  return (['organ', 'year'] as const).flatMap((target) => {
    const said = placeCorrection(language, report, target)
    return said === null ? [] : [`  ${say(language, `target.${target}`)} = ${report[target]}  ✎ ${said}`]
  })
}

/** What stands in a cell, or as organ or year, after a correction. */
export function correctedLine(language: Language, report: PresentedReport, target: string): string {
  const cell = report.cells[target]
  const place = target === 'organ' || target === 'year' ? target : null
  const value = cell !== undefined ? cellText(cell) : place === null ? '' : (report[place] ?? '')
  const said =
    cell !== undefined
      ? correctedName(language, cell)
      : place === null
        ? null
        : placeCorrection(language, report, place)
  const what = said ?? say(language, 'corrected.withdrawn')
  return say(language, 'cli.corrected', { name: reportName(language, report), target, value, what })
}

/** A report for reading in a terminal: head, doubts, figures, findings. */
export function reportText(language: Language, report: PresentedReport): string {
  const { ran, failed, skipped } = report.checks
  return [
    `${reportName(language, report)}  ${report.form ?? ''}`,
    `  ${report.title ?? ''}`,
    ...report.doubts.map((doubt) => `  ? ${doubt}`),
    ...figuresOf(language, report),
    ...placeLines(language, report),
    ...report.findings.map((finding) => findingLine(language, finding)),
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
  const counts = `✗${error} !${warning} i${information} ?${doubt}${report.corrected === 0 ? '' : ` ✎${report.corrected}`}`
  return `${report.id.padStart(5)}  ${reportName(language, report)}  ${report.form ?? '—'}  ${counts}  ${report.file}${report.current ? '' : `  ${say(language, 'cli.superseded')}`}`
}

import { setImmediate } from 'node:timers/promises'
import type { ReportSummary } from '../../../shared/archive'
import { type Finding, isStanding, type Judgement, type SkippedCheck } from '../../../shared/finding'
import { formForYear } from '../../../shared/form'
import { groupsOf } from '../../../shared/groups'
import type { PrintScope } from '../../../shared/api/contract'
import type { Report } from '../../../shared/report'
import { byName } from '../../../shared/text/order'
import { type Archive, cellNames, type CheckedKept, listChecked, listReports, loadReports } from '../../archive'
import { inFormOrder } from './where'

/** What is printed, as data: the reports in scope by organ, what was found in each, and who has none. */
export interface Summary {
  readonly scope: PrintScope
  readonly archive: string
  /** The years in scope, ascending: the one asked for, or all that the reports in scope have. */
  readonly years: readonly number[]
  readonly organs: readonly OrganSummary[]
}

/** Findings that stand, by severity, and doubts; `closed`: those accepted or judged to be no errors. */
export interface Tally {
  readonly error: number
  readonly warning: number
  readonly information: number
  readonly doubt: number
  readonly closed: number
  readonly ran: number
  readonly skipped: number
}

export interface OrganSummary {
  /** Null for the reports whose organ is not known. */
  readonly organ: string | null
  readonly tally: Tally
  readonly reports: readonly PrintedReport[]
  /** Years in scope of which the archive has no report that counts. */
  readonly lacks: readonly number[]
}

export interface PrintedReport {
  readonly summary: ReportSummary
  readonly tally: Tally
  /** In the form's order. */
  readonly findings: readonly JudgedFinding[]
  readonly failed: number
  readonly skipped: readonly SkippedCheck[]
  /** The report itself, where something in it is doubted and that is to be printed. */
  readonly doubted: Report | null
}

export interface JudgedFinding {
  readonly finding: Finding
  /** Null where nobody judged it. */
  readonly judgement: Judgement | null
}

const nothing: Tally = { error: 0, warning: 0, information: 0, doubt: 0, closed: 0, ran: 0, skipped: 0 }

/** Organs by name; reports whose organ is not known are together a group, but no organ. */
export function organsIn({ organs }: Summary): number {
  return organs.filter(({ organ }) => organ !== null).length
}

/** The sum of tallies. */
export function totalOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      error: sum.error + each.error,
      warning: sum.warning + each.warning,
      information: sum.information + each.information,
      doubt: sum.doubt + each.doubt,
      closed: sum.closed + each.closed,
      ran: sum.ran + each.ran,
      skipped: sum.skipped + each.skipped
    }),
    nothing
  )
}

function tallyOf(summary: ReportSummary, { findings, judgements, checks }: CheckedKept): Tally {
  return {
    ...summary.counts,
    closed: findings.filter(({ id }) => !isStanding(judgements[id]?.state ?? 'open')).length,
    ran: checks.ran,
    skipped: checks.skipped.length
  }
}

function printedReport(summary: ReportSummary, checked: CheckedKept, doubted: Report | null): PrintedReport {
  const { findings, judgements, checks } = checked
  const form = summary.form ?? (summary.year === null ? null : formForYear(summary.year))
  return {
    summary,
    tally: tallyOf(summary, checked),
    findings: inFormOrder(form, findings).map((finding) => ({ finding, judgement: judgements[finding.id] ?? null })),
    failed: checks.failed,
    skipped: checks.skipped,
    doubted
  }
}

/** So many reports are loaded before others get their turn: some fifty milliseconds. */
const chunk = 200

/** Who waits for the summary may stop it, and hears how far it is. */
export interface Waiting {
  readonly signal: AbortSignal
  readonly told: (done: number, total: number) => void
}

async function printedReports(
  { db }: Archive,
  summaries: readonly ReportSummary[],
  full: boolean,
  { signal, told }: Waiting
): Promise<PrintedReport[]> {
  const names = cellNames(db)
  const printed: PrintedReport[] = []
  for (let done = 0; done < summaries.length; done += chunk) {
    signal.throwIfAborted()
    const some = summaries.slice(done, done + chunk)
    const checked = new Map(
      listChecked(db, { reports: some.map(({ id }) => id), organ: null, year: null }).map((each) => [each.id, each])
    )
    const doubted = some.flatMap(({ id, counts }) => (full && counts.doubt > 0 ? [Number(id)] : []))
    const reports = loadReports(db, doubted, names)
    for (const summary of some) {
      const each = checked.get(summary.id)
      if (each !== undefined) printed.push(printedReport(summary, each, reports.get(Number(summary.id)) ?? null))
    }
    told(printed.length, summaries.length)
    await setImmediate()
  }
  return printed
}

interface Current {
  readonly organ: string
  readonly years: ReadonlySet<number | null>
}

/** Organs that might have reports in this scope, each with the years of which the archive has one that counts. */
function expected(all: readonly ReportSummary[], scope: PrintScope): Current[] {
  if (scope.kind === 'reports') return []
  const own = all.filter(({ organ, current }) => current && (scope.organ === null || organ === scope.organ))
  return [...groupsOf(own, ({ organ }) => organ)].flatMap(([organ, reports]) =>
    organ === null ? [] : [{ organ, years: new Set(reports.map(({ year }) => year)) }]
  )
}

function yearsOf(reports: readonly ReportSummary[], all: readonly ReportSummary[], scope: PrintScope): number[] {
  if (scope.kind === 'archive' && scope.year !== null) return [scope.year]
  // One organ's years are held against those of the whole archive: what others have it may lack.
  const counted = scope.kind === 'archive' ? all.filter(({ current }) => current) : reports
  return [...new Set(counted.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b)
}

function inScope(all: readonly ReportSummary[], scope: PrintScope): ReportSummary[] {
  if (scope.kind === 'reports') {
    const ids = new Set(scope.ids)
    return all.filter(({ id }) => ids.has(id))
  }
  const { organ, year } = scope
  return all.filter(
    (each) => each.current && (organ === null || each.organ === organ) && (year === null || each.year === year)
  )
}

/**
 * Gathers what is printed. Organs are in the order of their names, reports by year, findings in the form's order.
 * `full`: with what each report doubts. Removed reports are left out. Throws the signal's reason once it is aborted.
 */
export async function gather(archive: Archive, scope: PrintScope, full: boolean, waiting: Waiting): Promise<Summary> {
  const all = listReports(archive.db)
  const wanted = inScope(all, scope).sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
  const years = yearsOf(wanted, all, scope)
  const reports = groupsOf(await printedReports(archive, wanted, full, waiting), ({ summary }) => summary.organ)
  const had = new Map(expected(all, scope).map((each) => [each.organ, each.years]))
  const organs = [...new Set([...reports.keys(), ...had.keys()])].sort(byName).map((organ): OrganSummary => {
    const own = reports.get(organ) ?? []
    const has = organ === null ? undefined : had.get(organ)
    return {
      organ,
      tally: totalOf(own.map(({ tally }) => tally)),
      reports: own,
      lacks: has === undefined ? [] : years.filter((year) => !has.has(year))
    }
  })
  return { scope, archive: archive.info().name, years, organs }
}

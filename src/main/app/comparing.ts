import { ApiError } from '../../shared/api/errors'
import type { PresentedDiff, PresentedSeries, PresentedSide } from '../../shared/api/comparison'
import type { CellDiff, DiffSide } from '../../shared/diff'
import type { Language } from '../../shared/language'
import {
  type Archive,
  besideOf,
  cellNames,
  listChecked,
  loadReports,
  seriesOf,
  type SeriesReport,
  yearsOf
} from '../archive'
import { sideOf } from '../compare/figures'
import { compareReports } from '../compare/reports'
import { inWords, presentKeptFindings } from './present'

function presentSide(language: Language, { doubt, ...side }: DiffSide): PresentedSide {
  return { ...side, ...(doubt === undefined ? {} : { doubt: inWords(language, doubt) }) }
}

function presentCell(language: Language, { from, to, ...cell }: CellDiff): PresentedDiff['cells'][number] {
  return { ...cell, from: presentSide(language, from), to: presentSide(language, to) }
}

/** The reports of an organ that count, by year. Throws ApiError where there is none. */
function currentSeries(db: Archive['db'], organ: string): SeriesReport[] {
  const series = yearsOf(db, organ)
  if (series.length === 0) throw new ApiError('organ-not-found', { organ })
  return series
}

/** What changed from one of an organ's years to another, by the reports that count. Throws ApiError where one is not there. */
export function compareYears(
  { db }: Archive,
  { organ, from, to, language }: { organ: string; from: number; to: number; language: Language }
): PresentedDiff {
  const series = currentSeries(db, organ)
  const reportOf = (year: number): SeriesReport => {
    const found = series.find((report) => report.year === year)
    if (found === undefined) throw new ApiError('no-report-of-year', { organ, year })
    return found
  }
  const [one, other] = [reportOf(from), reportOf(to)]
  const ids = [one.id, other.id] as const
  const reports = loadReports(db, ids, cellNames(db))
  const [before, after] = ids.map((id) => reports.get(id))
  if (before === undefined || after === undefined) throw new ApiError('organ-not-found', { organ })
  const { forms, cells, sections } = compareReports(before, after)
  return {
    organ,
    organs: [one.organ, other.organ],
    from,
    to,
    reportIds: [String(ids[0]), String(ids[1])],
    forms: [...forms],
    cells: cells.map((cell) => presentCell(language, cell)),
    sections: sections.map(({ ops, ...section }) => ({ ...section, ops: ops.map((op) => ({ ...op })) }))
  }
}

const isAcrossYears = ({ rule }: { readonly rule: string }) => rule.startsWith('Y-')

/** Every cell of all of an organ's reports that count, and the findings that are about more than one year. */
export function seriesOfOrgan({ db }: Archive, organ: string, language: Language): PresentedSeries {
  const series = currentSeries(db, organ)
  const reports = loadReports(
    db,
    series.map(({ id }) => id),
    cellNames(db)
  )
  const years = series.flatMap(({ id, year, organ: name, reforms }) => {
    const report = reports.get(id)
    if (report === undefined) return []
    const cells = Object.entries(report.cells).map(([cell, each]) => [cell, presentSide(language, sideOf(each))])
    return [
      {
        year,
        organ: name,
        reform: reforms.length > 0,
        afterReform: besideOf(db, seriesOf(db, name), { id, organ: name, year }).reform !== null,
        reportId: String(id),
        form: report.form,
        cells: Object.fromEntries(cells) as Record<string, PresentedSide>
      }
    ]
  })
  const checked = listChecked(db, { reports: series.map(({ id }) => String(id)), organ: null, year: null })
  const findings = checked
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .flatMap((report) => presentKeptFindings(language, report, report))
    .filter(isAcrossYears)
  return { organ, years, findings }
}

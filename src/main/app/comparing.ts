import { ApiError } from '../../shared/api/errors'
import type { PresentedDiff } from '../../shared/api/comparison'
import type { CellDiff, DiffSide } from '../../shared/diff'
import type { Language } from '../../shared/language'
import { type Archive, cellNames, loadReports, seriesOf } from '../archive'
import { compareReports } from '../compare/reports'
import { inWords } from './present'

function presentSide(language: Language, { doubt, ...side }: DiffSide): PresentedDiff['cells'][number]['from'] {
  return { ...side, ...(doubt === undefined ? {} : { doubt: inWords(language, doubt) }) }
}

function presentCell(language: Language, { from, to, ...cell }: CellDiff): PresentedDiff['cells'][number] {
  return { ...cell, from: presentSide(language, from), to: presentSide(language, to) }
}

/** What changed from one of an organ's years to another, by the reports that count. Throws ApiError where one is not there. */
export function compareYears(
  { db }: Archive,
  { organ, from, to, language }: { organ: string; from: number; to: number; language: Language }
): PresentedDiff {
  const series = seriesOf(db, organ)
  if (series.length === 0) throw new ApiError('organ-not-found', { organ })
  const idOf = (year: number): number => {
    const found = series.find((report) => report.year === year && report.current)
    if (found === undefined) throw new ApiError('no-report-of-year', { organ, year })
    return found.id
  }
  const ids = [idOf(from), idOf(to)] as const
  const reports = loadReports(db, ids, cellNames(db))
  const [before, after] = ids.map((id) => reports.get(id))
  if (before === undefined || after === undefined) throw new ApiError('organ-not-found', { organ })
  const { forms, cells, sections } = compareReports(before, after)
  return {
    organ,
    from,
    to,
    reportIds: [String(ids[0]), String(ids[1])],
    forms: [...forms],
    cells: cells.map((cell) => presentCell(language, cell)),
    sections: sections.map(({ ops, ...section }) => ({ ...section, ops: ops.map((op) => ({ ...op })) }))
  }
}

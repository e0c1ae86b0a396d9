import type { Args } from '../../shared/api/contract'
import { ApiError } from '../../shared/api/errors'
import type { KeptReport } from '../../shared/archive'
import { type Amendment, type Entry, readingOf } from '../../shared/correction'
import type { FindingChanges } from '../../shared/finding'
import type { Reading } from '../../shared/report'
import { readFigure } from '../../shared/text/figure'
import { trimmed, withoutSpace } from '../../shared/text/fold'
import { type Archive, correctionsOf, loadReport, targetOf } from '../archive'
import { findingChanges } from '../compare/findings'

type Request = Args<'reports.correct'>
type Said = Request['said']

function notUsable(value: string): never {
  throw new ApiError('value-not-usable', { value })
}

function entryWritten(text: string): Entry {
  const raw = trimmed(text)
  const figure = readFigure(raw)
  if (figure.status === 'number' && !figure.broken) {
    const { value, unit } = figure
    return { status: 'number', value, ...(unit === null ? {} : { unit }), raw }
  }
  if (figure.status === 'blank' || figure.status === 'placeholder') return { status: figure.status, value: null, raw }
  return notUsable(text)
}

function cellEntry(said: Said, reading: Reading): Entry | null {
  switch (said.kind) {
    case 'written':
      return entryWritten(said.text)
    case 'missing':
      return { status: 'missing', value: null, raw: null }
    case 'as-read': {
      const { status, value, raw } = reading
      if (status === 'missing') return { status, value, raw }
      if (status !== 'number') return { status, value, raw }
      return { status, value, raw, ...(reading.unit === undefined ? {} : { unit: reading.unit }) }
    }
    case 'withdrawn':
      return null
  }
}

function organEntry(said: Said, reading: string | null): string | null {
  if (said.kind === 'withdrawn') return null
  const organ = said.kind === 'written' ? withoutSpace(said.text) : said.kind === 'as-read' ? reading : null
  return organ === null || organ === '' ? notUsable(organ ?? said.kind) : organ
}

function yearEntry(said: Said, reading: number | null): number | null {
  if (said.kind === 'withdrawn') return null
  const text = said.kind === 'written' ? said.text.normalize('NFKC').trim() : String(reading)
  return said.kind !== 'missing' && /^(?:19|20|21)\d\d$/u.test(text) ? Number(text) : notUsable(text)
}

/** What is said of a cell, `organ` or `year`, beside what was read there. */
function amendmentOf(archive: Archive, { key, report, summary }: KeptReport, { cell, said }: Request): Amendment {
  const earlier = correctionsOf(archive.db, key).find(({ amendment }) => targetOf(amendment) === cell)?.amendment
  if (said.kind === 'withdrawn' && earlier === undefined) throw new ApiError('not-corrected', { cell, id: summary.id })
  if (cell === 'organ') {
    const reading = earlier?.target === 'organ' ? earlier.reading : report.organ
    return { target: 'organ', reading, entry: organEntry(said, reading) }
  }
  if (cell === 'year') {
    const reading = earlier?.target === 'year' ? earlier.reading : report.year
    return { target: 'year', reading, entry: yearEntry(said, reading) }
  }
  const there = report.cells[cell]
  if (there === undefined) throw new ApiError('cell-not-found', { cell, id: summary.id })
  const reading = earlier?.target === 'cell' ? earlier.reading : readingOf(there)
  return { target: 'cell', cell, reading, entry: cellEntry(said, reading) }
}

export interface CorrectedReport {
  readonly kept: KeptReport
  /** What the correction did to the findings. */
  readonly changes: FindingChanges
}

/**
 * Keeps a person's word on a cell, the organ or the year, and checks again what it touches. Resolves once it is on disk.
 * `recheck` checks everything that is marked: before, so that nothing else that changed is taken for the correction's.
 */
export async function correct(
  archive: Archive,
  request: Request,
  recheck: () => Promise<void>
): Promise<CorrectedReport> {
  await recheck()
  const load = () => loadReport(archive.db, request.id)
  const before = load()
  if (before === null) throw new ApiError('report-not-found', { id: request.id })
  const amendment = amendmentOf(archive, before, request)
  await archive.correct({ report: before.key, at: new Date().toISOString(), amendment, note: request.note })
  await recheck()
  const kept = load() ?? before
  return { kept, changes: findingChanges(before, kept) }
}

import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { ApiError } from '../../../shared/api/errors'
import type { ExportOptions, ExportSize } from '../../../shared/api/exporting'
import { say } from '../../../shared/i18n'
import {
  type Archive,
  countWithoutFigures,
  exportedReports,
  type ExportedReport,
  type ExportedYear,
  exportedYears,
  type ExportScope
} from '../../archive'
import { csvOf, mostSheetRows, type Sheet, workbookOf, workbookStream } from '../sheets'
import { type Column, longColumns, longRows, wideColumns, wideRow } from './columns'
import { formWorkbook } from './form'
import { parquetOf } from './parquet'

/** What an export is made of, piece by piece. */
export type Pieces = AsyncIterable<string | Uint8Array>

/** Who waits for an export may stop it, and hears how many reports are done. */
export interface Waiting {
  readonly signal: AbortSignal
  readonly told: (done: number, total: number) => void
}

/** So many reports are read before others get their turn. */
const chunk = 100

async function* reportsOf({ db }: Archive, ids: readonly number[], { signal, told }: Waiting) {
  for (let done = 0; done < ids.length; done += chunk) {
    signal.throwIfAborted()
    yield exportedReports(db, ids.slice(done, done + chunk))
    told(Math.min(done + chunk, ids.length), ids.length)
    await setImmediate()
  }
}

type Batches<Row> = AsyncGenerator<readonly Row[]>

async function* batchesOf<Row>(
  reports: AsyncIterable<readonly ExportedReport[]>,
  rowsOf: (report: ExportedReport) => readonly Row[]
): Batches<Row> {
  for await (const batch of reports) yield batch.flatMap(rowsOf)
}

async function* jsonOf<Row>(columns: readonly Column<Row>[], batches: Batches<Row>): AsyncGenerator<string> {
  let first = true
  for await (const batch of batches) {
    const rows = batch.map((row) => JSON.stringify(Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]))))
    if (rows.length > 0) yield `${first ? '[\n' : ',\n'}${rows.join(',\n')}`
    first &&= rows.length === 0
  }
  yield first ? '[]\n' : '\n]\n'
}

const widths = { text: 18, whole: 8, number: 12, 'yes-no': 10 } as const

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], batches: Batches<Row>): Sheet {
  async function* rows() {
    for await (const batch of batches) yield batch.map((row) => columns.map(({ of }) => of(row)))
  }
  return { name, columns: columns.map(({ name: header, type }) => ({ header, width: widths[type] })), rows: rows() }
}

function written<Row>(
  { format, shape }: ExportOptions,
  columns: readonly Column<Row>[],
  batches: Batches<Row>
): Pieces {
  if (format === 'json') return jsonOf(columns, batches)
  if (format === 'parquet') return parquetOf(columns, batches)
  const sheet = sheetOf(shape, columns, batches)
  return format === 'csv' ? csvOf(sheet) : Readable.fromWeb(workbookStream(sheet))
}

/** The long shape as a workbook with a sheet for each year. Only a workbook of one sheet can be written as it is made. */
async function* yearSheets(
  archive: Archive,
  years: readonly ExportedYear[],
  { language }: ExportOptions,
  waiting: Waiting
): AsyncGenerator<Uint8Array> {
  const columns = longColumns(language)
  const total = years.reduce((sum, { ids }) => sum + ids.length, 0)
  let before = 0
  const sheets = years.map(({ year, ids }) => {
    const begun = before
    before += ids.length
    const told = (done: number) => waiting.told(begun + done, total)
    const reports = reportsOf(archive, ids, { ...waiting, told })
    return sheetOf(year === null ? say(language, 'name.no-year') : String(year), columns, batchesOf(reports, longRows))
  })
  yield await workbookOf(sheets)
}

function scopeOf({ scope }: ExportOptions): ExportScope {
  if (scope.kind === 'reports') return { ids: scope.ids.map(Number), organ: null, year: null }
  return { ids: null, organ: scope.organ, year: scope.year }
}

const isYearBook = ({ shape, format }: ExportOptions) => shape === 'long' && format === 'xlsx'

function sizeOf(options: ExportOptions, years: readonly ExportedYear[], without: number): ExportSize {
  const reports = years.reduce((sum, { ids }) => sum + ids.length, 0)
  const figures = years.reduce((sum, each) => sum + each.figures, 0)
  return {
    reports,
    without,
    rows: options.shape === 'wide' ? reports : figures,
    sheets: isYearBook(options) ? years.length : options.shape === 'form' ? 3 : 1,
    most: isYearBook(options) ? mostSheetRows - years.length : null
  }
}

/** What an export would hold. */
export function exportSize({ db }: Archive, options: ExportOptions): ExportSize {
  const scope = scopeOf(options)
  return sizeOf(options, exportedYears(db, scope), countWithoutFigures(db, scope))
}

/**
 * The reports of an export, by year. Throws ApiError where they are more than Excel takes, or where a form is asked for
 * that is not of one report.
 */
export function exportableYears({ db }: Archive, options: ExportOptions): ExportedYear[] {
  const years = exportedYears(db, scopeOf(options))
  const { reports, rows, most } = sizeOf(options, years, 0)
  if (options.shape === 'form' && reports === 0) throw new ApiError('nothing-to-export')
  if (options.shape === 'form' && reports > 1) throw new ApiError('more-than-one-report', { reports })
  if (most !== null && rows > most) throw new ApiError('too-many-rows', { rows, most: mostSheetRows })
  return years
}

/** The figures of some reports, piece by piece. Throws ApiError at once; whoever aborts gets a rejection later. */
export function exportFigures(archive: Archive, options: ExportOptions, waiting: Waiting): Pieces {
  const { shape, language } = options
  const years = exportableYears(archive, options)
  const ids = years.flatMap((each) => each.ids)
  const [first] = ids
  if (shape === 'form' && first !== undefined) return formWorkbook(archive, first, language)
  if (isYearBook(options) && first !== undefined) return yearSheets(archive, years, options, waiting)
  const reports = reportsOf(archive, ids, waiting)
  if (shape === 'wide') {
    return written(
      options,
      wideColumns(),
      batchesOf(reports, (report) => [wideRow(report)])
    )
  }
  return written(options, longColumns(language), batchesOf(reports, longRows))
}

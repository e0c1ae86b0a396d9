import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { ApiError } from '../../../shared/api/errors'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import {
  type Archive,
  cellNames,
  exportedReports,
  type ExportedReport,
  exportedYears,
  type ExportScope
} from '../../archive'
import { csvOf, mostSheetRows, type Sheet, workbookOf, workbookStream } from '../sheets'
import { type Column, longColumns, longRows, type Shape, wideColumns, wideRow } from './columns'
import { parquetOf } from './parquet'

export { type Shape, shapes } from './columns'

export const exportFormats = ['csv', 'xlsx', 'json', 'parquet'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportAsked extends ExportScope {
  readonly format: ExportFormat
  readonly shape: Shape
  readonly language: Language
}

/** Who waits for an export may stop it, and hears how many reports are done. */
export interface Waiting {
  readonly signal: AbortSignal
  readonly told: (done: number, total: number) => void
}

/** So many reports are read before others get their turn. */
const chunk = 100

async function* reportsOf({ db }: Archive, ids: readonly number[], { signal, told }: Waiting) {
  const names = cellNames(db)
  for (let done = 0; done < ids.length; done += chunk) {
    signal.throwIfAborted()
    yield exportedReports(db, ids.slice(done, done + chunk), names)
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
    for await (const batch of batches) {
      for (const row of batch) {
        yield columns.map(({ of }) => of(row))
      }
    }
  }
  return { name, columns: columns.map(({ name: header, type }) => ({ header, width: widths[type] })), rows: rows() }
}

function written<Row>(
  { format, shape }: ExportAsked,
  columns: readonly Column<Row>[],
  batches: Batches<Row>
): AsyncIterable<string | Uint8Array> {
  if (format === 'json') return jsonOf(columns, batches)
  if (format === 'parquet') return parquetOf(columns, batches)
  const sheet = sheetOf(shape, columns, batches)
  return format === 'csv' ? csvOf(sheet) : Readable.fromWeb(workbookStream(sheet))
}

/** The long shape as a workbook with a sheet for each year. */
async function* yearSheets(archive: Archive, asked: ExportAsked, waiting: Waiting): AsyncGenerator<Uint8Array> {
  const columns = longColumns(asked.language)
  const years = exportedYears(archive.db, asked)
  const rows = years.reduce((sum, { figures }) => sum + figures, 0)
  if (rows + years.length > mostSheetRows) throw new ApiError('too-many-rows', { rows, most: mostSheetRows })
  const total = years.reduce((sum, { ids }) => sum + ids.length, 0)
  let before = 0
  const sheets = years.map(({ year, ids }) => {
    const begun = before
    before += ids.length
    const told = (done: number) => waiting.told(begun + done, total)
    const reports = reportsOf(archive, ids, { ...waiting, told })
    return sheetOf(
      year === null ? say(asked.language, 'name.no-year') : String(year),
      columns,
      batchesOf(reports, longRows)
    )
  })
  yield await workbookOf(sheets)
}

/**
 * The figures of the reports that count, piece by piece. Throws ApiError `too-many-rows` where they are more than Excel
 * takes; whoever aborts gets a rejection.
 */
export function exportFigures(
  archive: Archive,
  asked: ExportAsked,
  waiting: Waiting
): AsyncIterable<string | Uint8Array> {
  const ids = exportedYears(archive.db, asked).flatMap((each) => each.ids)
  if (asked.shape === 'long' && asked.format === 'xlsx' && ids.length > 0) return yearSheets(archive, asked, waiting)
  const reports = reportsOf(archive, ids, waiting)
  if (asked.shape === 'wide') {
    return written(
      asked,
      wideColumns(),
      batchesOf(reports, (report) => [wideRow(report)])
    )
  }
  return written(asked, longColumns(asked.language), batchesOf(reports, longRows))
}

import { writeCsv } from 'hucre/csv'
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'

/** Tables for other programs, as CSV and as Excel workbooks. */

export type SheetValue = string | number | boolean | null

export type SheetRow = readonly SheetValue[]

export interface SheetColumn {
  readonly header: string
  /** In characters, as Excel has it. */
  readonly width: number
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** All of them, or some after some while they are still made. */
  readonly rows: readonly SheetRow[] | AsyncIterable<readonly SheetRow[]>
}

/** Some rows at a time: to wait for each by itself takes longer than to write it. */
async function* batchesOf(rows: Sheet['rows']): AsyncGenerator<readonly SheetRow[]> {
  if (Symbol.asyncIterator in rows) yield* rows
  else yield rows
}

/** A sheet of Excel's has no more rows, its heading among them. */
export const mostSheetRows = 1_048_576

/** Excel takes no more characters in a cell. */
export const longestText = 32_767

/** Excel calculates what begins with one of these, or goes on in another cell; OWASP's list, and their full-width kin. */
const calculated = '=+-@|\t\r\n\0＝＋－＠'

/** Lines are written so many at a time: a line by itself costs as much. */
const atOnce = 500

const guarded = (value: SheetValue) =>
  typeof value === 'string' && value !== '' && calculated.includes(value.charAt(0)) ? `'${value}` : value

/**
 * A table as CSV, piece by piece: UTF-8 with a mark that Excel knows it by, numbers as they are, and text that Excel
 * would calculate behind an apostrophe.
 */
export async function* csvOf({ columns, rows }: Sheet): AsyncGenerator<string> {
  const lines = (all: readonly SheetRow[]) => `${writeCsv(all.map((values) => values.map(guarded)))}\r\n`
  yield `\ufeff${lines([columns.map(({ header }) => header)])}`
  for await (const batch of batchesOf(rows)) {
    for (let at = 0; at < batch.length; at += atOnce) yield lines(batch.slice(at, at + atOnce))
  }
}

const freezePane = { rows: 1 }
const heading = { font: { bold: true } }

/** Several tables as one workbook. Text is text in it, whatever it begins with. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(async ({ name, columns, rows }) => {
    const all: SheetValue[][] = [columns.map(({ header }) => header)]
    for await (const batch of batchesOf(rows)) for (const row of batch) all.push([...row])
    const cells = new Map(columns.map((_, column) => [`0,${column}`, { style: heading }]))
    return { name, columns: columns.map(({ width }) => ({ width })), rows: all, cells, freezePane }
  })
  return writeXlsx({ sheets: await Promise.all(written) })
}

/** Older versions of Node cannot deflate a stream: there a workbook is larger. */
function canDeflate(): boolean {
  try {
    return new CompressionStream('deflate-raw').readable instanceof ReadableStream
  } catch {
    return false
  }
}

/** One table as a workbook while its rows are still made, of any length; past Excel's last row it goes on in another sheet. */
export function workbookStream({ name, columns, rows }: Sheet): ReadableStream<Uint8Array> {
  async function* all(): AsyncGenerator<SheetValue[]> {
    for await (const batch of batchesOf(rows)) for (const row of batch) yield [...row]
  }
  return writeXlsxStream(all(), {
    name,
    columns: columns.map((column) => ({ ...column })),
    freezePane,
    compress: canDeflate()
  })
}

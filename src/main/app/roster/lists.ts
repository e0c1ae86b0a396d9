import { readXlsx } from 'hucre/xlsx'
import { ApiError } from '../../../shared/api/errors'
import { listLimits } from '../../../shared/api/roster'
import { inspectZip } from '../../convert/zip'
import { decodeText } from '../../convert/txt/decode'
import { isHeading } from './columns'
import { cellsOf } from './csv'

/** Lists of organs as people have them, as rows of cells: pasted text, CSV, Excel workbooks. */

/** A row, with its number in the list, from 1. */
export interface ListRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface ListSheet {
  /** Null where the list has only the one. */
  readonly name: string | null
  readonly rows: readonly ListRow[]
}

/** What a hostile list could make grow. */
export const limits = { ...listLimits, sheets: 20, columns: 52, cell: 20_000, unpacked: 40 * 2 ** 20 }

const tooLarge = () => new ApiError('list-too-large', { rows: limits.rows, size: limits.megabytes })

function rowsOf(table: readonly (readonly unknown[])[]): ListRow[] {
  if (table.length > limits.rows) throw tooLarge()
  let left = limits.megabytes * 2 ** 20
  return table.flatMap((values, index) => {
    const cells = values
      .slice(0, limits.columns)
      .map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''))
    left -= cells.reduce((sum, { length }) => sum + length, 0)
    if (left < 0 || cells.some(({ length }) => length > limits.cell)) throw tooLarge()
    return cells.every((text) => text === '') ? [] : [{ line: index + 1, cells }]
  })
}

const tableOf = (text: string, delimiter?: string) => cellsOf(text, limits.rows + 1, delimiter)

/** Text as somebody pasted it: cells by TAB; by comma where a heading says so; else a line is a cell. */
export function sheetOfText(text: string): ListSheet {
  if (text.length > limits.megabytes * 2 ** 20) throw tooLarge()
  const lines = text.split(/\r\n?|\n/u)
  const isTable = lines.slice(0, 15).some((line) => /[,，]/u.test(line) && line.split(/[,，]/u).some(isHeading))
  if (lines.some((line) => line.includes('\t')) || (!isTable && text.includes('"')))
    return { name: null, rows: rowsOf(tableOf(text, '\t')) }
  if (!isTable) return { name: null, rows: rowsOf(lines.map((line) => [line])) }
  return { name: null, rows: rowsOf(text.includes(',') ? tableOf(text, ',') : lines.map((line) => line.split('，'))) }
}

/** A text file is read as if it were pasted; one with quotes was written by a program, as CSV. */
function sheetOfBytes(bytes: Uint8Array): ListSheet {
  const text = decodeText(bytes)
  if (text === null) throw new ApiError('list-not-readable')
  return text.includes('"') ? { name: null, rows: rowsOf(tableOf(text)) } : sheetOfText(text)
}

/** Only these cells are looked at: one in a workbook's last corner must not make all those before it. */
const corner = `A1:AZ${limits.rows + 1}`

async function sheetsOfWorkbook(bytes: Uint8Array): Promise<ListSheet[]> {
  const { state } = await inspectZip(bytes, limits.unpacked)
  if (state === 'too-large') throw tooLarge()
  if (state !== 'sound') throw new ApiError('list-not-readable')
  const workbook = await readXlsx(bytes, {
    range: corner,
    sheets: ({ hidden, veryHidden, index }) => hidden !== true && veryHidden !== true && index < limits.sheets
  }).catch(() => {
    throw new ApiError('list-not-readable')
  })
  return workbook.sheets.map(({ name, rows }) => ({ name, rows: rowsOf(rows) })).filter(({ rows }) => rows.length > 0)
}

const isZip = ([p, k, three, four]: Uint8Array) => p === 0x50 && k === 0x4b && three === 3 && four === 4

/** The sheets of a file, told by its content. Throws an ApiError where it is too large, or no list. */
export async function sheetsOfFile(bytes: Uint8Array): Promise<ListSheet[]> {
  if (bytes.length > limits.megabytes * 2 ** 20) throw tooLarge()
  return isZip(bytes) ? sheetsOfWorkbook(bytes) : [sheetOfBytes(bytes)]
}

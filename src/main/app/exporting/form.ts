import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { PresentedCell, PresentedKeptReport } from '../../../shared/api/presented'
import { ApiError } from '../../../shared/api/errors'
import { forms, labelIn, layoutOf, type LayoutCell, type LayoutTable, type TableId } from '../../../shared/form'
import { say } from '../../../shared/i18n'
import { correctedName } from '../../../shared/i18n/corrected'
import type { Language } from '../../../shared/language'
import { type Archive, loadReport } from '../../archive'
import { presentKept } from '../present'
import type { SheetValue } from '../sheets'

/** One report's tables as the official form prints them, a sheet each: merged headings, real numbers, and what is doubted. */

/** A cell of a layout with its place in the grid that the spans leave. */
interface Placed {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly cell: LayoutCell
}

/** Where each cell of a table comes to stand: beside those of its own row, and beneath those that reach down to it. */
export function placedCells({ rows }: LayoutTable): Placed[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column++
      const rowSpan = cell.kind === 'label' ? cell.rowSpan : 1
      const placed = { row, column, rowSpan, cell }
      for (const place of covered(placed)) taken.add(place)
      return placed
    })
  })
}

/** The places of the grid that a cell takes, as hucre names them: `row,column`. */
function covered({ row, column, rowSpan, cell }: Placed): string[] {
  return Array.from({ length: rowSpan }, (_, down) =>
    Array.from({ length: cell.columnSpan }, (__, right) => `${row + down},${column + right}`)
  ).flat()
}

const side = { style: 'thin', color: { rgb: '59636C' } } as const
const border = { top: side, right: side, bottom: side, left: side }
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const labelFill = filled('F4F6F8')
const doubtFill = filled('F1ECFB')
const missingFill = filled('E6E9EC')

/** How a workbook says: a character under the other, and letters from below. */
const uprightOf = { zh: 255, en: 90 } as const

function labelStyle(language: Language, { align, upright }: Extract<LayoutCell, { kind: 'label' }>): CellStyle {
  const horizontal = align === 'left' ? 'left' : 'center'
  const alignment = {
    horizontal,
    vertical: 'center',
    wrapText: true,
    ...(upright ? { textRotation: uprightOf[language] } : {})
  } as const
  return { border, fill: labelFill, alignment }
}

function valueStyle({ status, doubt, corrected }: PresentedCell): CellStyle {
  const fill = doubt !== undefined ? { fill: doubtFill } : status === 'missing' ? { fill: missingFill } : {}
  const font = corrected === undefined ? {} : { font: { underline: 'double' } as const }
  return { border, alignment: { horizontal: 'right', vertical: 'center' }, ...fill, ...font }
}

/** What stands in a cell: a number as a number, what is no number as it is printed, and a blank as a blank. */
function valueIn(cell: PresentedCell): SheetValue {
  if (cell.status === 'number') return cell.value
  return cell.status === 'placeholder' || cell.status === 'invalid' ? cell.raw : null
}

/** What a person should know of a cell before they use it; empty where it says all by itself. */
function remarksOn(language: Language, cell: PresentedCell): string[] {
  const corrected = correctedName(language, cell)
  return [
    ...(cell.doubt === undefined ? [] : [say(language, 'form-sheet.doubt', { why: cell.doubt })]),
    ...(corrected === null ? [] : [say(language, 'form-sheet.corrected', { what: corrected })]),
    ...(cell.corrected?.note == null ? [] : [say(language, 'form-sheet.note', { note: cell.corrected.note })]),
    ...(cell.status === 'missing' ? [say(language, 'form-sheet.missing')] : []),
    ...(cell.status === 'number' && cell.unit !== undefined ? [say(language, 'form-sheet.raw', { raw: cell.raw })] : [])
  ]
}

/** In characters: columns of labels, from the left, then columns of values. */
const widths: Readonly<Record<TableId, { readonly labels: readonly number[]; readonly values: number }>> = {
  II: { labels: [36], values: 18 },
  III: { labels: [6, 16, 44], values: 11 },
  IV: { labels: [], values: 8 }
}
/** Above a table: the report, the part, and an empty line. */
const headRows = 3

/** A cell as it is written, at its row of the sheet. */
interface Written extends Placed {
  readonly value: SheetValue
  readonly style: CellStyle
  readonly remarks: readonly string[]
}

function writtenCell(language: Language, { cells }: PresentedKeptReport, placed: Placed): Written {
  const { cell } = placed
  const at = { ...placed, row: headRows + placed.row }
  if (cell.kind === 'label') {
    return { ...at, value: labelIn(language, cell.text), style: labelStyle(language, cell), remarks: [] }
  }
  const read = cells[cell.cell]
  if (read === undefined) return { ...at, value: null, style: { border }, remarks: [] }
  return { ...at, value: valueIn(read), style: valueStyle(read), remarks: remarksOn(language, read) }
}

function titleOf(language: Language, { organ, year }: PresentedKeptReport): string {
  return say(language, 'form-sheet.title', {
    organ: organ ?? say(language, 'name.no-organ'),
    year: year === null ? say(language, 'name.no-year') : say(language, 'name.year', { year })
  })
}

/** What stands below a table: which form and original it is of, and what is doubted of the report as a whole. */
function footOf(language: Language, { form, file, sha256, doubts }: PresentedKeptReport, remarked: number): string[] {
  return [
    say(language, 'form-sheet.form', { form: say(language, `name.${form ?? 'no-form'}`) }),
    say(language, 'form-sheet.file', { file }),
    `SHA-256 ${sha256}`,
    ...doubts.map((why) => say(language, 'form-sheet.doubt', { why })),
    ...(remarked === 0 ? [] : [say(language, 'form-sheet.remarks', { n: remarked })])
  ]
}

function sheetOf(language: Language, report: PresentedKeptReport, layout: LayoutTable): WriteSheet {
  const { table, columns } = layout
  const { labels, values } = widths[table]
  const written = placedCells(layout).map((placed) => writtenCell(language, report, placed))
  const valueAt = new Map(written.map(({ row, column, value }) => [`${row},${column}`, value]))
  const remarked = written.filter(({ remarks }) => remarks.length > 0)
  return {
    name: say(language, `print.table-${table}`),
    columns: Array.from({ length: columns }, (_, column) => ({ width: labels[column] ?? values })),
    rows: [
      [titleOf(language, report)],
      [say(language, `form-sheet.part-${table}`)],
      [],
      ...layout.rows.map((_, row) =>
        Array.from({ length: columns }, (__, column) => valueAt.get(`${headRows + row},${column}`) ?? null)
      ),
      [],
      ...footOf(language, report, remarked.length).map((text) => [text])
    ],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { style: { font: { bold: true, size: 14 } } }],
      ['1,0', { style: { font: { bold: true } } }],
      ...written.flatMap((cell) =>
        covered(cell).map((place): [string, Partial<Cell>] => [place, { style: cell.style }])
      ),
      ...remarked.map(({ row, column, style, remarks }): [string, Partial<Cell>] => [
        `${row},${column}`,
        { style, comment: { text: remarks.join('\n') } }
      ])
    ]),
    merges: written
      .filter(({ rowSpan, cell }) => rowSpan * cell.columnSpan > 1)
      .map(({ row, column, rowSpan, cell }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rowSpan - 1,
        endCol: column + cell.columnSpan - 1
      })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  }
}

/** A report's tables as a workbook, in one piece. Throws ApiError where it has none. */
export async function* formWorkbook({ db }: Archive, id: number, language: Language): AsyncGenerator<Uint8Array> {
  const kept = loadReport(db, String(id))
  const form = kept?.report.form ?? null
  if (kept === null || form === null) throw new ApiError('nothing-to-export')
  const report = presentKept(language, kept)
  yield await writeXlsx({ sheets: layoutOf(forms[form]).map((layout) => sheetOf(language, report, layout)) })
}

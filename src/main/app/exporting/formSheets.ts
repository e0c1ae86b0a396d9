import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import {
  forms,
  type FormId,
  labelIn,
  layoutOf,
  type LayoutCell,
  type LayoutTable,
  type TableId
} from '../../../shared/form'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import type { SheetValue } from '../sheets'

/** The tables of the official form as a workbook, a sheet each: merged headings, and in each cell what it is to hold. */

/** What stands in a cell, and what a person should know of it before they use it: nothing where it says all by itself. */
export interface FormValue {
  readonly value: SheetValue
  readonly tone: 'sure' | 'doubt' | 'missing'
  readonly corrected: boolean
  readonly remarks: readonly string[]
}

export interface FormContent {
  readonly title: string
  readonly valueOf: (cell: string) => FormValue | null
  /** What stands below each table, `remarked` being how many of its cells have remarks. */
  readonly foot: (remarked: number) => readonly string[]
}

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

function valueStyle({ tone, corrected }: FormValue): CellStyle {
  const fill = { sure: {}, doubt: { fill: doubtFill }, missing: { fill: missingFill } }[tone]
  const font = corrected ? { font: { underline: 'double' } as const } : {}
  return { border, alignment: { horizontal: 'right', vertical: 'center' }, ...fill, ...font }
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

function writtenCell(language: Language, { valueOf }: FormContent, placed: Placed): Written {
  const { cell } = placed
  const at = { ...placed, row: headRows + placed.row }
  if (cell.kind === 'label') {
    return { ...at, value: labelIn(language, cell.text), style: labelStyle(language, cell), remarks: [] }
  }
  const content = valueOf(cell.cell)
  if (content === null) return { ...at, value: null, style: { border }, remarks: [] }
  return { ...at, value: content.value, style: valueStyle(content), remarks: content.remarks }
}

function sheetOf(language: Language, content: FormContent, layout: LayoutTable): WriteSheet {
  const { table, columns } = layout
  const { labels, values } = widths[table]
  const written = placedCells(layout).map((placed) => writtenCell(language, content, placed))
  const valueAt = new Map(written.map(({ row, column, value }) => [`${row},${column}`, value]))
  const remarked = written.filter(({ remarks }) => remarks.length > 0)
  return {
    name: say(language, `print.table-${table}`),
    columns: Array.from({ length: columns }, (_, column) => ({ width: labels[column] ?? values })),
    rows: [
      [content.title],
      [say(language, `form-sheet.part-${table}`)],
      [],
      ...layout.rows.map((_, row) =>
        Array.from({ length: columns }, (__, column) => valueAt.get(`${headRows + row},${column}`) ?? null)
      ),
      [],
      ...content.foot(remarked.length).map((text) => [text])
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

/** The form's tables with this content, and sheets behind them, as a workbook. */
export function formWorkbookOf(
  language: Language,
  form: FormId,
  content: FormContent,
  behind: readonly WriteSheet[] = []
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [...layoutOf(forms[form]).map((layout) => sheetOf(language, content, layout)), ...behind]
  })
}

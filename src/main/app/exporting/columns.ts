import { cellsOf, formCell, type FormCell, labelIn } from '../../../shared/form'
import type { Language } from '../../../shared/language'
import type { Cell } from '../../../shared/report'
import { organOf } from '../../../shared/organ'
import type { ExportedReport } from '../../archive'
import { inWords } from '../present'
import type { SheetValue } from '../sheets'

/** The two shapes in which figures are given to other programs, a column after the other: see `docs/exports.md`. */

/** A column of a table: its name, the same in every language, what is in it, and what stands there. */
export interface Column<Of> {
  readonly name: string
  readonly type: 'text' | 'whole' | 'number' | 'yes-no'
  readonly of: (row: Of) => SheetValue
}

/** A report with the region that its organ's name tells. */
interface PlacedReport extends ExportedReport {
  readonly region: string | null
}

/** A name is taken apart once a report, not once a figure. */
const placed = (report: ExportedReport): PlacedReport => ({
  ...report,
  region: report.organ === null ? null : organOf(report.organ).region
})

/** A figure with its report. */
export interface FigureRow {
  readonly report: PlacedReport
  readonly cell: string
  readonly figure: Cell
  readonly definition: FormCell | undefined
}

const ofReport: readonly Column<PlacedReport>[] = [
  { name: 'organ', type: 'text', of: ({ organ }) => organ },
  { name: 'region', type: 'text', of: ({ region }) => region },
  { name: 'year', type: 'whole', of: ({ year }) => year },
  { name: 'form', type: 'text', of: ({ form }) => form }
]

const ofFile: readonly Column<PlacedReport>[] = [
  { name: 'file', type: 'text', of: ({ file }) => file },
  { name: 'sha256', type: 'text', of: ({ sha256 }) => sha256 }
]

const withFigure = (columns: readonly Column<PlacedReport>[]): Column<FigureRow>[] =>
  columns.map((column) => ({ ...column, of: ({ report }) => column.of(report) }))

/** What is printed, where that is not the number itself. */
const printedOf = ({ raw, value }: Cell) => (raw === '' || raw === String(value) ? null : raw)

/** A row a figure. */
export function longColumns(language: Language): readonly Column<FigureRow>[] {
  const label = (text: string | undefined) => (text === undefined ? null : labelIn(language, text))
  return [
    ...withFigure(ofReport),
    { name: 'cell', type: 'text', of: ({ cell }) => cell },
    { name: 'table', type: 'text', of: ({ definition }) => definition?.table ?? null },
    { name: 'row', type: 'text', of: ({ definition }) => label(definition?.rowLabel) },
    { name: 'column', type: 'text', of: ({ definition }) => label(definition?.columnLabel) },
    { name: 'value', type: 'number', of: ({ figure }) => figure.value },
    { name: 'status', type: 'text', of: ({ figure }) => figure.status },
    { name: 'raw', type: 'text', of: ({ figure }) => printedOf(figure) },
    { name: 'unit', type: 'text', of: ({ figure }) => (figure.status === 'number' ? (figure.unit ?? null) : null) },
    {
      name: 'doubt',
      type: 'text',
      of: ({ figure }) => (figure.doubt === undefined ? null : inWords(language, figure.doubt))
    },
    { name: 'corrected', type: 'yes-no', of: ({ figure }) => figure.corrected !== undefined },
    ...withFigure(ofFile)
  ]
}

/** The figures of a report, each a row of the long shape. */
export function longRows(report: ExportedReport): FigureRow[] {
  const own = placed(report)
  return report.figures.map(([cell, figure]) => ({
    report: own,
    cell,
    figure,
    definition: formCell(report.form, cell)
  }))
}

const cellIds = [...new Set([...cellsOf('F19'), ...cellsOf('F21')].map(({ id }) => id))]

const listOf = (figures: ExportedReport['figures'], isOne: (figure: Cell) => boolean) =>
  figures.flatMap(([cell, figure]) => (isOne(figure) ? [cell] : [])).join(' ')

/** A report as a row of the wide shape: its figures by their cells. */
export interface WideRow {
  readonly report: PlacedReport
  readonly values: ReadonlyMap<string, number | null>
}

/** A row an organ's year, a column a cell of either form; which figures are in doubt or corrected stands before them. */
export function wideColumns(): readonly Column<WideRow>[] {
  const own = (columns: readonly Column<PlacedReport>[]): Column<WideRow>[] =>
    columns.map((column) => ({ ...column, of: ({ report }) => column.of(report) }))
  return [
    ...own(ofReport),
    { name: 'doubted', type: 'text', of: ({ report }) => listOf(report.figures, ({ doubt }) => doubt !== undefined) },
    {
      name: 'corrected',
      type: 'text',
      of: ({ report }) => listOf(report.figures, ({ corrected }) => corrected !== undefined)
    },
    ...own(ofFile),
    ...cellIds.map((id): Column<WideRow> => ({ name: id, type: 'number', of: ({ values }) => values.get(id) ?? null }))
  ]
}

export function wideRow(report: ExportedReport): WideRow {
  return { report: placed(report), values: new Map(report.figures.map(([cell, { value }]) => [cell, value])) }
}

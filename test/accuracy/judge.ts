import { check } from '../../src/main/check'
import type { Conversion } from '../../src/main/convert'
import { read } from '../../src/main/read'
import { cellsOf, type TableId } from '../../src/shared/form'
import type { Cell, Cells, Report } from '../../src/shared/report'
import type { Case } from './truth/case'
import type { TrueCell } from './truth/printing'

/** `open`: the document does not decide the cell, and the reading does not claim to know. */
export type Verdict = 'right' | 'doubted-right' | 'open' | 'doubted-wrong' | 'silently-wrong'

export interface JudgedCell {
  readonly id: string
  readonly verdict: Verdict
  readonly expected: string
  readonly got: string
  readonly raw: string | null
  readonly doubt: string | null
}

export interface Judgement {
  /** Why there is no report to judge, or null. */
  readonly unread: string | null
  readonly cells: readonly JudgedCell[]
  readonly organ: boolean
  readonly organRead: string | null
  readonly year: boolean
  readonly form: boolean
  /** Errors found by the checks that the true report does not have. */
  readonly falseErrors: readonly string[]
}

/** What a layout does to blank cells: they stay empty places, or nothing of them is left in the text. */
export type Blanks = 'kept' | 'lost'

/** What a file cannot tell, by the way it was made. */
export interface Conditions {
  readonly blanks: Blanks
  readonly losses: ReadonlySet<TableId>
}

const nothing = { unread: null, cells: [], organ: false, organRead: null, year: false, form: false, falseErrors: [] }

/** A row of II or III, or the single row of IV: its numbers are bound as one run. */
const rowOf = (id: string) => (id.startsWith('IV.') ? 'IV' : id.slice(0, id.lastIndexOf('.')))

/** Where blanks leave no trace, the numbers of a row that holds some cannot be told apart. */
export function undecidableRows(truth: Readonly<Record<string, TrueCell>>, blanks: Blanks): ReadonlySet<string> {
  if (blanks === 'kept') return new Set()
  return new Set(Object.entries(truth).flatMap(([id, { status }]) => (status === 'blank' ? [rowOf(id)] : [])))
}

/** Whether the document decides a cell: it does, it leaves open which of a row's cells are blank, or it lost the cell. */
type Decided = 'yes' | 'order' | 'gone'

function verdictOf(truth: TrueCell, cell: Cell, decided: Decided): Verdict {
  if (cell.status === truth.status && cell.value === truth.value) {
    return cell.doubt === undefined ? 'right' : decided === 'yes' ? 'doubted-right' : 'open'
  }
  if (cell.doubt !== undefined) return decided === 'yes' ? 'doubted-wrong' : 'open'
  if (decided === 'gone') return cell.status === 'number' ? 'silently-wrong' : 'open'
  return decided === 'order' && cell.status !== 'number' && truth.status !== 'number' ? 'open' : 'silently-wrong'
}

const shown = (status: string, value: number | null) => (value === null ? status : String(value))
const missing: Cell = { status: 'missing', value: null, raw: null, place: null }
const withoutSpace = (text: string | null) => text?.replace(/\s/gu, '') ?? null

function errorsOf({ organ, form, year }: Case, cells: Cells): Set<string> {
  const report: Report = { organ, year, form, title: null, doubts: [], sections: [], cells, extras: [] }
  return new Set(
    check(report)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ id }) => id)
  )
}

/** The true cells as a perfect reading would give them. */
function perfect(truth: Readonly<Record<string, TrueCell>>): Cells {
  const place = { line: 1, start: 0, end: 0 }
  return Object.fromEntries(
    Object.entries(truth).map(([id, { status, value }]): [string, Cell] => {
      if (status === 'missing') return [id, missing]
      if (value === null) return [id, { status: status === 'blank' ? 'blank' : 'placeholder', value, raw: '', place }]
      return [id, { status: 'number', value, raw: String(value), place }]
    })
  )
}

function judgeCells(report: Report, { truth, form }: Case, { blanks, losses }: Conditions): JudgedCell[] {
  const undecidable = undecidableRows(truth, blanks)
  return cellsOf(form).map(({ id, table }) => {
    const expected = truth[id] ?? { status: 'missing', value: null, undecidable: false }
    const cell = report.cells[id] ?? missing
    const order = expected.undecidable || undecidable.has(rowOf(id))
    const decided = losses.has(table) ? 'gone' : order ? 'order' : 'yes'
    return {
      id,
      verdict: verdictOf(expected, cell, decided),
      expected: shown(expected.status, expected.value),
      got: shown(cell.status, cell.value),
      raw: cell.raw,
      doubt: cell.doubt?.code ?? null
    }
  })
}

/** Compares what the app reads out of a converted file with the truth. */
export function judge(conversion: Conversion, truth: Case, conditions: Conditions): Judgement {
  if (!conversion.ok) return { ...nothing, unread: conversion.refusal.code }
  const reading = read(conversion.document)
  if (reading.outcome !== 'read') return { ...nothing, unread: reading.outcome }
  const [report] = reading.reports
  if (report === undefined || reading.reports.length > 1) {
    return { ...nothing, unread: `${reading.reports.length} reports` }
  }
  const doubts: ReadonlySet<string> = new Set(report.doubts.map(({ code }) => code))
  const explained = errorsOf(truth, perfect(truth.truth))
  const extras = check(report).findings.filter(({ severity }) => severity === 'error')
  return {
    unread: null,
    cells: judgeCells(report, truth, conditions),
    organ:
      withoutSpace(report.organ) === withoutSpace(truth.organ) ||
      doubts.has('organ-not-found') ||
      doubts.has('organ-not-in-title'),
    organRead: report.organ,
    year: report.year === truth.year || doubts.has('year-not-found') || doubts.has('year-not-in-title'),
    form: report.form === truth.form || doubts.has('form-not-found'),
    falseErrors: extras.map(({ id }) => id).filter((id) => !explained.has(id))
  }
}

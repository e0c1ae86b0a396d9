import type { Document } from '../../shared/document'
import type { Refusal, ReportOutcome } from '../../shared/file'
import type { Doubt, Report, Section } from '../../shared/report'
import { type FormReading, readForm } from './cells'
import { type LaidForm, layForm } from './laid'
import { reportsIn } from './reports'
import type { Row } from './rows'
import { rowsOf } from './stream'
import { noForm, withPictures } from './pictures'
import { prefaceOf, textOfRows, sectionsOf } from './prose'
import { findHeadings, rangesOf } from './sections'
import { identify, otherTitle } from './title'

/** Reports read from a document, or the reason why it holds none. */
export type Reading =
  | { readonly outcome: ReportOutcome; readonly reports: readonly Report[] }
  | { readonly outcome: 'not-a-report'; readonly refusal: Refusal }

/** Fewer found rows than this are words that happen to stand in a text, not the form's tables … */
const leastRows = 8
/** … unless a title and this many of the six parts say that it is a report: then a table may be a picture. */
const leastParts = 3
const leastRowsOfReport = 3
/** The first year that has an official form. */
const firstFormYear = 2019

function betterForm(a: LaidForm, b: LaidForm): LaidForm {
  return b.fit > a.fit ? b : a
}

function hasFigures(reading: FormReading): boolean {
  return Object.values(reading.cells).some((cell) => cell.status === 'number')
}

function isTemplate(reading: FormReading, organ: string | null): boolean {
  return !hasFigures(reading) && (organ === null || /[x×*○]{2,}|某|_{2,}/iu.test(organ))
}

/** Reports of before 2019 are free-form: their text is kept in one piece. */
function wholeText(rows: readonly Row[]): Section[] {
  const place = (rows[0]?.paragraph ?? rows[0]?.cells[0])?.place
  return place === undefined ? [] : [{ id: 'overview', heading: '', text: textOfRows(rows), place }]
}

/** Reads the rows of one report: title, organ, year, the six parts, and every cell of the form that it uses. */
function readOne(rows: readonly Row[], document: Document): Reading {
  const headings = findHeadings(rows)
  const ranges = rangesOf(headings)
  const laid = betterForm(layForm(rows, 'F21', ranges), layForm(rows, 'F19', ranges))
  const reading = readForm(rows, laid, ranges)
  const overviewAt = headings.find(({ id }) => id === 'overview')?.row.index ?? null
  const identity = identify(rows, overviewAt)
  const { title, organ, year } = identity
  const looksLikeReport = title !== null && headings.length >= leastParts
  const tables = laid.found >= (looksLikeReport ? leastRowsOfReport : leastRows)
  const sections = sectionsOf(rows, headings, tables ? reading.tableRows : new Set())
  const preface = overviewAt === null ? undefined : prefaceOf(rows, overviewAt - (rows[0]?.index ?? 0))

  if (title !== null && year !== null && year < firstFormYear && !tables) {
    return {
      outcome: 'pre-form',
      reports: [
        { organ, year, form: null, title, doubts: identity.doubts, sections: wholeText(rows), cells: {}, extras: [] }
      ]
    }
  }
  const other = title === null ? otherTitle(rows) : null
  if (other !== null && !(tables && headings.length >= leastParts)) {
    return { outcome: 'not-a-report', refusal: { code: 'not-a-report.title', params: { title: other } } }
  }
  if (!tables && !looksLikeReport) return { outcome: 'not-a-report', refusal: { code: 'not-a-report' } }
  if (tables && isTemplate(reading, organ)) {
    return { outcome: 'not-a-report', refusal: { code: 'not-a-report.template' } }
  }
  const formDoubt: Doubt[] = tables ? [] : [noForm(document)]
  return {
    outcome: 'read',
    reports: [
      {
        organ,
        year,
        form: tables ? reading.form : null,
        title,
        doubts: [...identity.doubts, ...formDoubt],
        ...(preface === undefined ? {} : { preface }),
        sections,
        cells: tables ? withPictures(reading.cells, document, headings) : {},
        extras: tables ? reading.extras : []
      }
    ]
  }
}

/** Reads a document as an annual report, or as several one behind the other; each keeps its places in the whole file. */
export function read(document: Document): Reading {
  const readings = reportsIn(rowsOf(document)).map((rows) => readOne(rows, document))
  const reports = readings.flatMap((reading) => (reading.outcome === 'not-a-report' ? [] : reading.reports))
  const [first] = readings
  const read = readings.find(({ outcome }) => outcome === 'read')
  if (reports.length === 0 && first !== undefined) return first
  return { outcome: read === undefined ? 'pre-form' : 'read', reports }
}

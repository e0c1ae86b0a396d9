import type { PresentedCell, PresentedKeptReport } from '../../../shared/api/presented'
import { ApiError } from '../../../shared/api/errors'
import { say } from '../../../shared/i18n'
import { correctedName } from '../../../shared/i18n/corrected'
import type { Language } from '../../../shared/language'
import { type Archive, loadReport } from '../../archive'
import { presentKept } from '../present'
import type { SheetValue } from '../sheets'
import { formWorkbookOf, type FormValue } from './formSheets'

/** One report as the official form: real numbers, and what is doubted. */

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

function formValue(language: Language, cell: PresentedCell): FormValue {
  return {
    value: valueIn(cell),
    tone: cell.doubt !== undefined ? 'doubt' : cell.status === 'missing' ? 'missing' : 'sure',
    corrected: cell.corrected !== undefined,
    remarks: remarksOn(language, cell)
  }
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

/** A report's tables as a workbook, in one piece. Throws ApiError where it has none. */
export async function* formWorkbook({ db }: Archive, id: number, language: Language): AsyncGenerator<Uint8Array> {
  const kept = loadReport(db, String(id))
  const form = kept?.report.form ?? null
  if (kept === null || form === null) throw new ApiError('nothing-to-export')
  const report = presentKept(language, kept)
  yield await formWorkbookOf(language, form, {
    title: titleOf(language, report),
    valueOf: (id) => {
      const cell = report.cells[id]
      return cell === undefined ? null : formValue(language, cell)
    },
    foot: (remarked) => footOf(language, report, remarked)
  })
}

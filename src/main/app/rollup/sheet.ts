import { ApiError } from '../../../shared/api/errors'
import type { Rollup, RollupAsked, RollupSum } from '../../../shared/api/rollup'
import { say } from '../../../shared/i18n'
import { isDoubtful, leftOutWhy, sumRemarks } from '../../../shared/i18n/summed'
import type { Language } from '../../../shared/language'
import { differenceOf } from '../../../shared/rollup'
import type { Archive } from '../../archive'
import { formWorkbookOf, type FormValue } from '../exporting/formSheets'
import type { SheetValue } from '../sheets'
import { rollupOf } from '.'

/** A roll-up as a workbook: the tables of the official form, and which reports are in them. */

function formValue(language: Language, sum: RollupSum, own: number | null): FormValue {
  const difference = differenceOf(sum.sum, own)
  const remarks = [
    ...sumRemarks(language, sum),
    ...(own === null ? [] : [say(language, 'rollup.own-value', { value: own })]),
    ...(difference === null || difference === 0 ? [] : [say(language, 'rollup.difference', { difference })])
  ]
  return {
    value: sum.sum,
    tone: isDoubtful(sum) ? 'doubt' : sum.sum === null ? 'missing' : 'sure',
    corrected: false,
    remarks
  }
}

/** Every organ of the region, and what became of its report. */
function organRows(language: Language, { included, own, leftOut, missing, waiting }: Rollup): SheetValue[][] {
  return [
    ...included.map(({ organ, errors, doubts }) => [organ, say(language, 'rollup.included'), errors, doubts]),
    ...(own === null ? [] : [[own.organ, say(language, 'rollup.own'), own.errors, own.doubts]]),
    ...leftOut.map(({ organ, why }) => [organ, leftOutWhy(language, why), null, null]),
    ...missing.map(({ organ, due }) => [organ, say(language, 'board.missing-since', { due }), null, null]),
    ...waiting.map(({ organ, due }) => [organ, say(language, 'board.due-on', { due }), null, null])
  ]
}

/** The roll-up as it is shown. Throws ApiError where the year has no form. */
export async function exportRollup(
  archive: Archive,
  asked: RollupAsked,
  today: string,
  language: Language
): Promise<{ name: string; bytes: Uint8Array }> {
  const rollup = rollupOf(archive, asked, today, language)
  const { region, year, form, cells, included, own, missing, waiting } = rollup
  if (form === null) throw new ApiError('nothing-to-export')
  const title = say(language, 'rollup.title', { region, year })
  const counts = { included: included.length, missing: missing.length + waiting.length }
  const headings = ['library.organ', 'rollup.what', 'severity.error', 'rollup.doubts'] as const
  const organs = {
    name: say(language, 'rollup.organs'),
    columns: [{ width: 40 }, { width: 44 }, { width: 10 }, { width: 12 }],
    rows: [headings.map((code) => say(language, code)), ...organRows(language, rollup)],
    freezePane: { rows: 1 }
  }
  const bytes = await formWorkbookOf(
    language,
    form,
    {
      title,
      valueOf: (id) => {
        const sum = cells[id]
        return sum === undefined ? null : formValue(language, sum, own?.cells[id]?.value ?? null)
      },
      foot: (remarked) => [
        say(language, 'form-sheet.form', { form: say(language, `name.${form}`) }),
        say(language, asked.deep ? 'rollup.of-deep' : 'rollup.of-own', counts),
        ...(remarked === 0 ? [] : [say(language, 'form-sheet.remarks', { n: remarked })])
      ]
    },
    [organs]
  )
  return { name: `${title}.xlsx`, bytes }
}

import type { ReportedSquare } from '../../../shared/api/board'
import type { Rollup, RollupAsked, RollupCell, RollupReport } from '../../../shared/api/rollup'
import { formCell } from '../../../shared/form'
import type { Language } from '../../../shared/language'
import { rollUp, shareOf } from '../../../shared/rollup'
import { type Archive, loadCells } from '../../archive'
import { inWords, presentCell } from '../present'
import { gather } from './gather'

/** The sum of a region's reports for a year, beside the report of its own government. */

const reportOf = ({ organ, reportId, counts }: ReportedSquare): RollupReport => ({
  organ,
  reportId,
  errors: counts.error,
  doubts: counts.doubt
})

const idOf = ({ reportId }: ReportedSquare) => Number(reportId)

/** `today`: a day, `2025-01-31`. Throws ApiError where no organ is of the region. */
export function rollupOf(archive: Archive, asked: RollupAsked, today: string, language: Language): Rollup {
  const { region, form, included, leftOut, missing, waiting, own, roster } = gather(archive, asked, today)
  const cells = loadCells(archive.db, [...included, ...(own === null ? [] : [own])].map(idOf))
  const ofReport = (square: ReportedSquare) => cells.get(idOf(square)) ?? {}
  const isWhole = leftOut.every(({ why }) => why.kind !== 'no-form' && why.kind !== 'other-form')
  return {
    region,
    year: asked.year,
    deep: asked.deep,
    form,
    cells: form === null ? {} : rollUp(form, included.map(ofReport)),
    included: included.map(reportOf),
    leftOut: [...leftOut],
    missing: [...missing],
    waiting: [...waiting],
    own:
      own === null
        ? null
        : {
            ...reportOf(own),
            cells: Object.fromEntries(
              Object.entries(ofReport(own)).map(([id, cell]) => [id, presentCell(language, cell)])
            )
          },
    roster,
    complete: roster && isWhole && missing.length + waiting.length === 0
  }
}

/** What each report that is summed has in one cell of the form. */
export function rollupCellOf(
  archive: Archive,
  { cell: id, ...asked }: RollupAsked & { readonly cell: string },
  today: string,
  language: Language
): RollupCell {
  const { form, included } = gather(archive, asked, today)
  const kind = form === null ? undefined : formCell(form, id)?.kind
  if (kind === undefined) return { shares: [] }
  const cells = loadCells(archive.db, included.map(idOf), id)
  return {
    shares: included.map((square) => {
      const cell = cells.get(idOf(square))?.[id]
      return {
        organ: square.organ,
        reportId: square.reportId,
        share: shareOf(cell, kind),
        value: cell?.value ?? null,
        raw: cell?.raw ?? null,
        doubt: cell?.doubt === undefined ? null : inWords(language, cell.doubt),
        corrected: cell?.corrected !== undefined
      }
    })
  }
}

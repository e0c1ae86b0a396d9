import type { PresentedKeptReport } from '../../../shared/api/presented'
import { formCell, type FormId, labelIn } from '../../../shared/form'
import type { Place } from '../../../shared/place'
import { useWords } from '../../language'

/** Where something stands in the original, in words. */
function usePlaceName(): (place: Place) => string {
  const { t } = useWords()
  return (place) => {
    if ('page' in place) return t('place.page', { page: place.page })
    if ('table' in place) return t('place.table', { table: place.table, row: place.row, column: place.column })
    if ('paragraph' in place) return t('place.paragraph', { paragraph: place.paragraph })
    return t('place.line', { line: place.line })
  }
}

/** The selected cell: what it is called, what stands there, and where it was read. */
export function CellDetails({ report, form, id }: { report: PresentedKeptReport; form: FormId; id: string }) {
  const { t, language } = useWords()
  const placeName = usePlaceName()
  const cell = report.cells[id]
  const definition = formCell(form, id)
  if (cell === undefined || definition === undefined) return null
  return (
    <dl className="cell-details">
      <dt>{t('cell.cell')}</dt>
      <dd>
        {labelIn(language, definition.rowLabel)} · {labelIn(language, definition.columnLabel)}
      </dd>
      <dt>{t('cell.status')}</dt>
      <dd>
        {t(`status.${cell.status}`)}
        {cell.status === 'number' ? ` ${cell.value}` : ''}
        {cell.raw === null || cell.raw === '' ? '' : ` ${t('cell.raw', { raw: cell.raw })}`}
      </dd>
      {cell.place === null ? null : (
        <>
          <dt>{t('cell.place')}</dt>
          <dd>{placeName(cell.place)}</dd>
        </>
      )}
      {cell.doubt === undefined ? null : (
        <>
          <dt>{t('cell.doubt')}</dt>
          <dd className="doubt-text">{cell.doubt}</dd>
        </>
      )}
    </dl>
  )
}

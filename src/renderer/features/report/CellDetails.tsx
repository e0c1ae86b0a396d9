import type { PresentedKeptReport } from '../../../shared/api/presented'
import { formCell, type FormId, labelIn } from '../../../shared/form'
import { placeName } from '../../../shared/i18n/place'
import { correctedName } from '../../../shared/i18n/corrected'
import { useWords } from '../../language'

/** The selected cell: what it is called, what stands there, and where it was read. */
export function CellDetails({ report, form, id }: { report: PresentedKeptReport; form: FormId; id: string }) {
  const { t, language } = useWords()
  const cell = report.cells[id]
  const definition = formCell(form, id)
  if (cell === undefined || definition === undefined) return null
  const corrected = correctedName(language, cell)
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
      {corrected === null ? null : (
        <>
          <dt>{t('cell.corrected')}</dt>
          <dd>
            {corrected}
            {cell.corrected?.note == null ? '' : ` · ${cell.corrected.note}`}
          </dd>
        </>
      )}
      {cell.place === null ? null : (
        <>
          <dt>{t('cell.place')}</dt>
          <dd>{placeName(language, cell.place)}</dd>
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

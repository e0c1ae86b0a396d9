import { Button } from 'antd'
import type { PresentedKeptReport } from '../../../shared/api/presented'
import { formCell, type FormId, labelIn } from '../../../shared/form'
import { correctedName } from '../../../shared/i18n/corrected'
import { placeName } from '../../../shared/i18n/place'
import { useWords } from '../../language'
import type { Editing } from './editing'
import type { Correction } from './useCorrection'
import { contentOf } from './entry'

/** The selected cell: what it is called, what stands there, where it was read, and what one may say of it. */
export function CellBar({
  report,
  form,
  id,
  correction,
  onEdit
}: {
  report: PresentedKeptReport
  form: FormId
  id: string
  /** Null where nothing can be corrected. */
  correction: Correction | null
  onEdit: (editing: Editing) => void
}) {
  const { t, language } = useWords()
  const cell = report.cells[id]
  const definition = formCell(form, id)
  if (cell === undefined || definition === undefined) return null
  const corrected = correctedName(language, cell)
  const note = cell.corrected?.note ?? null
  return (
    <section className="cell-bar" aria-label={t('cell.cell')}>
      <p>
        <strong>
          {labelIn(language, definition.rowLabel)} · {labelIn(language, definition.columnLabel)}
        </strong>
        <span>
          {t(`status.${cell.status}`)}
          {cell.status === 'number' ? ` ${cell.value}` : ''}
          {cell.raw === null || cell.raw === '' ? '' : ` ${t('cell.raw', { raw: cell.raw })}`}
        </span>
        <span className="hint">{cell.place === null ? t('original.no-place') : placeName(language, cell.place)}</span>
      </p>
      {cell.doubt === undefined ? null : (
        <p className="doubt-text">
          {t('report.doubts')}
          {cell.doubt}
        </p>
      )}
      {corrected === null ? null : (
        <p className="corrected-text">
          {corrected}
          {note === null ? '' : ` · ${note}`}
        </p>
      )}
      {correction === null ? null : (
        <p className="cell-actions">
          <Button size="small" onClick={() => onEdit({ cell: id, text: contentOf(cell) })}>
            {t('correct.change')}
          </Button>
          <Button
            size="small"
            type={cell.doubt === undefined ? 'default' : 'primary'}
            onClick={() => void correction.say(id, { kind: 'as-read' })}
          >
            {t('correct.as-read')}
          </Button>
          {cell.status === 'missing' ? null : (
            <Button size="small" onClick={() => void correction.say(id, { kind: 'missing' })}>
              {t('correct.missing')}
            </Button>
          )}
          {cell.corrected === undefined ? null : (
            <Button size="small" onClick={() => void correction.say(id, { kind: 'withdrawn' })}>
              {t('correct.withdraw')}
            </Button>
          )}
          <span className="hint">{t('correct.hint')}</span>
        </p>
      )}
    </section>
  )
}

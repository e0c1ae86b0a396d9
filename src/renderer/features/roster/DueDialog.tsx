import { Input } from 'antd'
import { useState } from 'react'
import { type DueKind, dueKinds, type DueSaid, isDay, usualDay } from '../../../shared/due'
import { useWords } from '../../language'
import { AskDialog } from '../../ui/Dialog'
import type { Changing } from './useChanging'

const saidOf = (said: readonly DueSaid[], kind: DueKind, year: number | null) =>
  said.find((each) => each.kind === kind && each.year === year)?.day ?? ''

interface DueProps {
  readonly year: number
  readonly said: readonly DueSaid[]
  readonly changing: Changing
  readonly onClose: () => void
}

/** Until when reports are in time: by kind of organ, for every year and for the one that is shown. */
export function DueDialog({ year, said, changing, onClose }: DueProps) {
  const { t } = useWords()
  const fields = dueKinds.flatMap((kind) => [null, year].map((of) => ({ kind, year: of })))
  const [days, setDays] = useState(() => fields.map((field) => saidOf(said, field.kind, field.year)))
  const isWrong = (place: number) => {
    const day = days[place] ?? ''
    return day !== '' && !isDay(day, fields[place]?.year ?? null)
  }
  const save = async () => {
    const due = fields.map((field, place) => ({
      ...field,
      day: (days[place] ?? '') === '' ? null : (days[place] ?? null)
    }))
    if (await changing.change({ due })) onClose()
  }
  return (
    <AskDialog
      title={t('roster.due-title')}
      className="roster-dates"
      ok={{
        label: t('roster.save'),
        disabled: fields.some((_, place) => isWrong(place)),
        onClick: () => void save()
      }}
      onClose={onClose}
    >
      <p className="hint">{t('roster.due-how')}</p>
      <table className="roster-due">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('roster.due-every')}</th>
            <th scope="col">{t('roster.due-year', { year })}</th>
          </tr>
        </thead>
        <tbody>
          {dueKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`roster.due-${kind}`)}</th>
              {[null, year].map((of) => {
                const place = fields.findIndex((field) => field.kind === kind && field.year === of)
                const usual = of === null ? usualDay[kind] : saidOf(said, kind, null) || usualDay[kind]
                return (
                  <td key={String(of)}>
                    <Input
                      aria-label={t('roster.due-field', {
                        kind: t(`roster.due-${kind}`),
                        years: of === null ? t('roster.due-every') : t('roster.due-year', { year })
                      })}
                      placeholder={usual}
                      maxLength={5}
                      value={days[place] ?? ''}
                      status={isWrong(place) ? 'error' : ''}
                      onChange={(event) => setDays(days.with(place, event.target.value.trim()))}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </AskDialog>
  )
}

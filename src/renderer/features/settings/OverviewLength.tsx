import { useMutation } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { type LengthRange, longestOverview, usualOverviewLength } from '../../../shared/checks'
import type { MessageCode } from '../../../shared/i18n'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useKeepChecks } from './checks'

interface Typed {
  readonly least: number | null
  readonly most: number | null
}

const isSame = (one: LengthRange, other: LengthRange) => one.least === other.least && one.most === other.most

/** What was typed as a range, or what is wrong with it. */
function rangeOf({ least, most }: Typed): LengthRange | MessageCode {
  if (least === null || most === null) return 'settings.incomplete'
  return least <= most ? { least, most } : 'settings.out-of-order'
}

/** How long part one should be: two numbers, kept when they are saved. */
export function OverviewLength({ kept }: { kept: LengthRange }) {
  const client = useClient()
  const { t, problem } = useWords()
  const keep = useKeepChecks()
  const [typed, setTyped] = useState<Typed>(kept)
  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    mutationFn: (overviewLength: LengthRange) => client.call('app.checks', { overviewLength }),
    onSuccess: keep
  })
  const range = rangeOf(typed)
  const set = (change: Partial<Typed>) => {
    reset()
    setTyped({ ...typed, ...change })
  }
  const save = (next: LengthRange) => {
    setTyped(next)
    mutate(next)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (typeof range !== 'string' && !isSame(range, kept)) save(range)
  }
  const said = () => {
    if (typeof range === 'string') return t(range)
    if (isPending) return t('settings.saving')
    if (error !== null) return problem(error)
    return isSuccess ? t('settings.saved') : ''
  }
  const field = (which: keyof Typed) => (
    <InputNumber<number>
      aria-label={t(`settings.${which}`)}
      min={0}
      max={longestOverview}
      precision={0}
      step={50}
      value={typed[which]}
      disabled={isPending}
      status={typeof range === 'string' ? 'error' : ''}
      onChange={(value) => set({ [which]: value })}
    />
  )
  return (
    <form className="setting" onSubmit={submit} aria-label={t('settings.overview-length')}>
      <h3>{t('settings.overview-length')}</h3>
      <p className="hint">{t('settings.overview-hint')}</p>
      <div className="setting-row">
        {field('least')}
        <span>{t('settings.to')}</span>
        {field('most')}
        <span>{t('settings.characters')}</span>
        <Button
          type="primary"
          htmlType="submit"
          loading={isPending}
          disabled={typeof range === 'string' || isSame(range, kept)}
        >
          {t('settings.save')}
        </Button>
        {isSame(kept, usualOverviewLength) ? null : (
          <Button type="link" disabled={isPending} onClick={() => save(usualOverviewLength)}>
            {t('settings.usual', { ...usualOverviewLength })}
          </Button>
        )}
      </div>
      <p
        className={`setting-said${typeof range === 'string' || error !== null ? ' setting-problem' : ''}`}
        role="status"
      >
        {said()}
      </p>
    </form>
  )
}

import { Alert, Button, InputNumber, Select, Spin } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { RosterSource } from '../../../shared/api/roster'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { archiveKey } from '../../queries'
import { AskDialog, dialogPopups } from '../../ui/Dialog'
import { type Choices, takenFrom, withProposed } from './choices'
import { ListSource } from './ListSource'
import { PreviewTable } from './PreviewTable'
import type { Changing } from './useChanging'

/** What is read, and which of its sheets and columns; the program chooses where nobody does. */
export interface Asked {
  readonly source: RosterSource
  /** The file's name, for the person. */
  readonly name: string | null
  /** Tells one file from another of the same name. */
  readonly number: number
  readonly sheet: number | null
  readonly column: number | null
}

const firstYear = 2007
const lastYear = 2200

/** A list of organs, pasted or from a file; what each line means is seen and settled before anything is kept. */
export function ImportDialog({
  year,
  changing,
  onClose
}: {
  readonly year: number
  readonly changing: Changing
  readonly onClose: () => void
}) {
  const client = useClient()
  const { t, language, problem } = useWords()
  const [now, setNow] = useState<Asked>({
    source: { kind: 'text', text: '' },
    name: null,
    number: 0,
    sheet: null,
    column: null
  })
  const asked = useDeferredValue(now)
  const [from, setFrom] = useState(year)
  const [to, setTo] = useState(year)
  const [choices, setChoices] = useState<Choices>(new Map())
  const { source, number, sheet, column } = asked
  const isEmpty = source.kind === 'text' && source.text.trim() === ''
  const { data, error, isFetching } = useQuery({
    queryKey: [
      archiveKey,
      'roster-preview',
      source.kind === 'text' ? source.text : number,
      from,
      sheet,
      column,
      language
    ],
    queryFn: () => client.call('roster.preview', { source, year: from, sheet, column, language }),
    enabled: !isEmpty,
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false
  })
  const ask = (change: Partial<Asked>) => {
    setChoices(new Map())
    setNow({ ...now, ...change })
  }
  const lines = isEmpty ? [] : (data?.lines ?? [])
  const years = from <= to ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : []
  const { edit, organs, open } = takenFrom(lines, choices, years)
  const take = async () => {
    if (await changing.change(edit)) onClose()
  }
  const field = (label: string, value: number, onChange: (year: number) => void) => (
    <InputNumber<number>
      aria-label={label}
      className="roster-year"
      min={firstYear}
      max={lastYear}
      precision={0}
      value={value}
      status={from <= to ? '' : 'error'}
      onChange={(next) => (next === null ? undefined : onChange(next))}
    />
  )
  return (
    <AskDialog
      title={t('roster.import-title')}
      className="roster-list"
      ok={{
        label:
          years.length > 1
            ? t('roster.take-years', { n: organs, years: years.length })
            : t('roster.take', { n: organs }),
        disabled: organs === 0 || years.length === 0 || isFetching || asked !== now || error !== null,
        onClick: () => void take()
      }}
      onClose={onClose}
    >
      <div className="roster-import">
        <ListSource asked={now} onChange={ask} />
        <div className="filter-bar">
          <span>{t('roster.for-years')}</span>
          {field(t('roster.from'), from, (next) => {
            setFrom(next)
            if (to === from) setTo(next)
          })}
          <span aria-hidden="true">–</span>
          {field(t('roster.to'), to, setTo)}
          {data !== undefined && data.sheets.length > 1 ? (
            <Select<number>
              {...dialogPopups}
              aria-label={t('roster.sheet')}
              className="roster-choice"
              value={data.sheet}
              onChange={(next) => ask({ sheet: next, column: null })}
              options={data.sheets.map((label, value) => ({ value, label }))}
            />
          ) : null}
          {data !== undefined && data.columns.length > 1 ? (
            <Select<number>
              {...dialogPopups}
              aria-label={t('roster.column')}
              className="roster-choice"
              value={data.column}
              onChange={(next) => ask({ sheet: data.sheet, column: next })}
              options={data.columns.map((label, value) => ({
                value,
                label: t('roster.column-name', { n: value + 1, name: label })
              }))}
            />
          ) : null}
          {isFetching ? <Spin size="small" /> : null}
          {open === 0 ? null : (
            <span className="roster-open">
              {t('roster.open-lines', { n: open })}
              <Button type="link" size="small" onClick={() => setChoices(withProposed(lines, choices))}>
                {t('roster.accept-all')}
              </Button>
            </span>
          )}
        </div>
        {error !== null && !isEmpty ? <Alert type="error" showIcon title={problem(error)} /> : null}
        {lines.length === 0 || error !== null ? (
          <p className="hint roster-import-hint">{t('roster.import-hint')}</p>
        ) : (
          <PreviewTable
            lines={lines}
            years={years}
            choices={choices}
            onChoose={(organ, choice) => setChoices(new Map([...choices, [organ, choice]]))}
          />
        )}
      </div>
    </AskDialog>
  )
}

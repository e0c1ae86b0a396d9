import { Button, Result, Segmented, Select, Spin } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import type { PrintOptions } from '../../../shared/api/contract'
import { useClient, useEvent } from '../../client'
import { useWords } from '../../language'
import { useArchive, usePrintedPage, useReports } from '../../queries'
import { organName, yearName } from '../../ui/names'
import { PageHead } from '../../ui/PageHead'
import { type Asked, askedOf, type Choice, scopeOf } from './asked'
import { Preview } from './Preview'
import './print.css'
import { usePaper } from './usePaper'
import { usePrintKey } from './usePrintKey'

interface Choices {
  readonly choice: Choice
  readonly full: boolean
  readonly landscape: boolean
}

/** What is printed, how much of it, and which way the paper lies. */
function ChoiceBar({
  asked,
  choices: { choice, full, landscape },
  onChange
}: {
  asked: Asked
  choices: Choices
  onChange: (change: Partial<Choices>) => void
}) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const { data: reports = [] } = useReports(false)
  const report = asked?.kind === 'report' ? reports.find(({ id }) => id === asked.id) : undefined
  const name = report === undefined ? '' : `${organName(t, report.organ)} ${yearName(t, report.year)}`
  const years = [...(archive?.years ?? [])].sort((a, b) => b - a)
  return (
    <div className="filter-bar">
      <Select<Choice>
        className="print-scope"
        aria-label={t('print.scope')}
        value={choice}
        onChange={(next) => onChange({ choice: next })}
        options={[
          ...(asked === null
            ? []
            : [
                {
                  value: 'asked' as const,
                  label:
                    asked.kind === 'report' ? t('print.this', { name }) : t('print.of-reports', { n: asked.ids.length })
                }
              ]),
          ...years.map((year) => ({ value: year, label: t('print.one-year', { year: yearName(t, year) }) })),
          { value: 'all' as const, label: t('print.everything') }
        ]}
      />
      <Segmented<boolean>
        aria-label={t('print.size')}
        value={full}
        onChange={(next) => onChange({ full: next })}
        options={[
          { value: false, label: t('print.summary') },
          { value: true, label: t('print.full') }
        ]}
      />
      <Segmented<boolean>
        aria-label={t('print.orientation')}
        value={landscape}
        onChange={(next) => onChange({ landscape: next })}
        options={[
          { value: false, label: t('print.portrait') },
          { value: true, label: t('print.landscape') }
        ]}
      />
    </div>
  )
}

/** How far a long summary is, and a way out of waiting for it. */
function Waiting({ text }: { text: 'print.gathering' | 'print.printing' }) {
  const client = useClient()
  const { t } = useWords()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useEvent('print.progress', setProgress)
  const counts = progress === null || progress.done === progress.total ? '' : ` ${progress.done} / ${progress.total}`
  return (
    <div className="print-waiting" role="status">
      <Spin />
      <span className="figures">{`${t(text)}${counts}`}</span>
      <Button size="small" onClick={() => void client.call('print.stop', {})}>
        {t('import.cancel')}
      </Button>
    </div>
  )
}

/** The validation summary before it is printed: what it shows is chosen, seen, printed or saved. */
export function PrintPage({ what, id }: { what: string | undefined; id: string | undefined }) {
  const { t, language, problem } = useWords()
  const asked = askedOf(what, id, useHistoryState<unknown>())
  const [choices, setChoices] = useState<Choices>({
    choice: asked === null ? 'all' : 'asked',
    full: asked?.kind === 'report',
    landscape: false
  })
  const { choice, full, landscape } = choices
  const options: PrintOptions = { scope: scopeOf(asked, choice), full, landscape, language }
  const { data, error, isFetching, refetch } = usePrintedPage(options)
  const frame = useRef<HTMLIFrameElement>(null)
  const ready = isFetching || error !== null ? undefined : data
  const { makesPdf, busy, print, savePdf, savePage } = usePaper(options, ready, frame)
  const onKey = usePrintKey(useCallback(() => print(), [print]))
  const unusable = ready === undefined || busy
  return (
    <div className="page">
      <PageHead
        title={t('print.page')}
        note={
          ready === undefined
            ? ''
            : t('print.holds', { organs: ready.organs, reports: ready.reports, findings: ready.findings })
        }
      >
        <Button disabled={unusable} onClick={savePage}>
          {t('print.save-page')}
        </Button>
        {makesPdf ? (
          <Button disabled={unusable} onClick={savePdf}>
            {t('print.save-pdf')}
          </Button>
        ) : null}
        <Button type="primary" disabled={unusable} onClick={print}>
          {t(makesPdf ? 'print.print' : 'print.print-or-pdf')}
        </Button>
      </PageHead>
      <ChoiceBar asked={asked} choices={choices} onChange={(change) => setChoices({ ...choices, ...change })} />
      <div className="card fill print-card">
        {error !== null && !isFetching ? (
          <Result
            status="info"
            title={problem(error)}
            extra={<Button onClick={() => void refetch()}>{t('print.again')}</Button>}
          />
        ) : data === undefined ? null : (
          <Preview page={data.page} frame={frame} onKey={onKey} />
        )}
        {isFetching ? <Waiting text="print.gathering" /> : busy ? <Waiting text="print.printing" /> : null}
      </div>
    </div>
  )
}

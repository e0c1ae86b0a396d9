import { Button, Result as Notice, Segmented, Spin } from 'antd'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { PrintOptions, Result } from '../../../shared/api/contract'
import { useClient, useEvent } from '../../client'
import { useWords } from '../../language'
import { usePrintedPage } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { Preview } from './Preview'
import './print.css'
import { usePaper } from './usePaper'
import { usePrintKey } from './usePrintKey'

/** Which way the paper lies. */
export function Orientation({ landscape, onChange }: { landscape: boolean; onChange: (landscape: boolean) => void }) {
  const { t } = useWords()
  return (
    <Segmented<boolean>
      aria-label={t('print.orientation')}
      value={landscape}
      onChange={onChange}
      options={[
        { value: false, label: t('print.portrait') },
        { value: true, label: t('print.landscape') }
      ]}
    />
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

/** Something before it is printed: what it shows is chosen above, seen below, printed or saved. */
export function PaperPage({
  title,
  options,
  noteOf,
  bar
}: {
  title: string
  options: PrintOptions
  /** What is said of a page that is ready. */
  noteOf: (ready: Result<'print.page'>) => string
  /** What can be chosen. */
  bar: ReactNode
}) {
  const { t, problem } = useWords()
  const { data, error, isFetching, refetch } = usePrintedPage(options)
  const frame = useRef<HTMLIFrameElement>(null)
  const ready = isFetching || error !== null ? undefined : data
  const { makesPdf, busy, print, savePdf, savePage } = usePaper(options, ready, frame)
  const onKey = usePrintKey(useCallback(() => print(), [print]))
  const unusable = ready === undefined || busy
  return (
    <div className="page">
      <PageHead title={title} note={ready === undefined ? '' : noteOf(ready)}>
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
      {bar}
      <div className="card fill print-card">
        {error !== null && !isFetching ? (
          <Notice
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

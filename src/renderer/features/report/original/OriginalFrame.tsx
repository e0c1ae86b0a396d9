import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import type { PresentedKeptReport } from '../../../../shared/api/presented'
import { useClient } from '../../../client'
import { useWords } from '../../../language'
import { download } from '../../../ui/download'
import { useAttempt } from '../../../ui/useAttempt'

/** Has the system open a copy of the original, or, where there is none to ask, downloads it. */
function OpenFile({ report }: { report: PresentedKeptReport }) {
  const client = useClient()
  const { t } = useWords()
  const { message } = App.useApp()
  const { attempt } = useAttempt()
  const open = () =>
    attempt(async () => {
      if ((await client.call('reports.open', { id: report.id })).opened) return
      const { name, bytes } = await client.call('reports.original', { id: report.id })
      download(name, new Uint8Array(bytes))
      message.success(t('original.downloaded', { name }))
    })
  return (
    <Button size="small" title={t('original.open-how')} onClick={() => void open()}>
      {t('original.open')}
    </Button>
  )
}

/** The original's own bar, and below it whatever shows it. */
export function OriginalFrame({
  report,
  bar,
  children
}: {
  report: PresentedKeptReport
  bar: ReactNode
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <section className="card original" aria-label={t('original.title')}>
      <header className="original-bar">
        <h2>{t('original.title')}</h2>
        {bar}
        <OpenFile report={report} />
      </header>
      {children}
    </section>
  )
}

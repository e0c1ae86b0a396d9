import { App } from 'antd'
import type { RefObject } from 'react'
import type { PrintOptions, Result } from '../../../shared/api/contract'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useInfo } from '../../queries'
import { download } from '../../ui/download'
import { useAttempt } from '../../ui/useAttempt'

interface Paper {
  /** The host makes PDFs by itself; elsewhere the browser's own print does. */
  readonly makesPdf: boolean
  /** Something is on its way to the printer or into a PDF. */
  readonly busy: boolean
  readonly print: () => void
  readonly savePdf: () => void
  readonly savePage: () => void
}

/** What can be done with a summary that is ready. */
export function usePaper(
  options: PrintOptions,
  ready: Result<'print.page'> | undefined,
  frame: RefObject<HTMLIFrameElement | null>
): Paper {
  const client = useClient()
  const { t } = useWords()
  const { message } = App.useApp()
  const makesPdf = useInfo().data?.prints === true
  const { busy, attempt } = useAttempt()
  return {
    makesPdf,
    busy,
    print: () => {
      if (ready === undefined || busy) return
      if (!makesPdf) frame.current?.contentWindow?.print()
      else
        void attempt(async () => {
          await client.call('print.dialog', options)
        })
    },
    savePdf: () =>
      void attempt(async () => {
        const { path } = await client.call('print.pdf', options)
        if (path !== null) message.success(t('print.saved', { path }))
      }),
    savePage: () => {
      if (ready !== undefined) download(`${ready.name}.html`, ready.page)
    }
  }
}

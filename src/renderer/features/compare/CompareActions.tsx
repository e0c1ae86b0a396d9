import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import type { CallArgs } from '../../../shared/api/contract'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { download } from '../../ui/download'
import { usePrintKey } from '../print/usePrintKey'
import type { Chosen } from './CompareBar'
import { printComparisonPath } from './comparePath'

const formats = ['xlsx', 'csv', 'json'] as const satisfies readonly CallArgs<'compare.export'>['format'][]

/** Takes a comparison out of the program: onto paper, or into a file for other programs. */
export function CompareActions({ chosen: { organ, from, to }, disabled }: { chosen: Chosen; disabled: boolean }) {
  const client = useClient()
  const { t, language, problem } = useWords()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [, go] = useLocation()
  const print = useCallback(() => {
    if (!disabled) go(printComparisonPath(organ, from, to))
  }, [disabled, go, organ, from, to])
  usePrintKey(print)
  const exportAs = async (format: (typeof formats)[number]) => {
    setBusy(true)
    try {
      const { name, bytes } = await client.call('compare.export', { organ, from, to, format, language })
      download(name, new Uint8Array(bytes))
    } catch (error) {
      message.error(problem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Dropdown
        disabled={disabled || busy}
        trigger={['click']}
        menu={{
          items: formats.map((format) => ({
            key: format,
            label: t(`export.${format}`),
            onClick: () => void exportAs(format)
          }))
        }}
      >
        <Button>
          {t('export.button')} <DownOutlined />
        </Button>
      </Dropdown>
      <Button disabled={disabled} onClick={print}>
        {t('print.print')}
      </Button>
    </>
  )
}

import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { CallArgs } from '../../../shared/api/contract'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useDownload } from '../../ui/useDownload'
import { usePrintKey } from '../print/usePrintKey'
import type { Chosen } from './CompareBar'
import { printComparisonPath } from './comparePath'

const formats = ['xlsx', 'csv', 'json'] as const satisfies readonly CallArgs<'compare.export'>['format'][]

/** Takes a comparison out of the program: onto paper, or into a file for other programs. */
export function CompareActions({ chosen: { organ, from, to }, disabled }: { chosen: Chosen; disabled: boolean }) {
  const client = useClient()
  const { t, language } = useWords()
  const { busy, save } = useDownload()
  const [, go] = useLocation()
  const print = useCallback(() => {
    if (!disabled) go(printComparisonPath(organ, from, to))
  }, [disabled, go, organ, from, to])
  usePrintKey(print)
  return (
    <>
      <Dropdown
        disabled={disabled || busy}
        trigger={['click']}
        menu={{
          items: formats.map((format) => ({
            key: format,
            label: t(`export.${format}`),
            onClick: () => save(() => client.call('compare.export', { organ, from, to, format, language }))
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

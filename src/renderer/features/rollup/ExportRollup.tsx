import { Button } from 'antd'
import type { RollupAsked } from '../../../shared/api/rollup'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useDownload } from '../../ui/useDownload'

/** The sum as a workbook. */
export function ExportRollup({ asked }: { asked: RollupAsked }) {
  const client = useClient()
  const { t, language } = useWords()
  const { busy, save } = useDownload()
  return (
    <Button loading={busy} onClick={() => save(() => client.call('rollup.export', { ...asked, language }))}>
      {t('rollup.export')}
    </Button>
  )
}

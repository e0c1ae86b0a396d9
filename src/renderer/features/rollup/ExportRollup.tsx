import { App, Button } from 'antd'
import { useState } from 'react'
import type { RollupAsked } from '../../../shared/api/rollup'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { download } from '../../ui/download'

/** The sum as a workbook. */
export function ExportRollup({ asked }: { asked: RollupAsked }) {
  const client = useClient()
  const { t, language, problem } = useWords()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { name, bytes } = await client.call('rollup.export', { ...asked, language })
      download(name, new Uint8Array(bytes))
    } catch (error) {
      message.error(problem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('rollup.export')}
    </Button>
  )
}

import { App, Button } from 'antd'
import { useState } from 'react'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { download } from '../../ui/download'

/** The board as a workbook. */
export function ExportBoard() {
  const client = useClient()
  const { t, language, problem } = useWords()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { name, bytes } = await client.call('board.export', { language })
      download(name, new Uint8Array(bytes))
    } catch (error) {
      message.error(problem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('board.export')}
    </Button>
  )
}

import { Button } from 'antd'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useDownload } from '../../ui/useDownload'

/** The board as a workbook. */
export function ExportBoard() {
  const client = useClient()
  const { t, language } = useWords()
  const { busy, save } = useDownload()
  return (
    <Button loading={busy} onClick={() => save(() => client.call('board.export', { language }))}>
      {t('board.export')}
    </Button>
  )
}

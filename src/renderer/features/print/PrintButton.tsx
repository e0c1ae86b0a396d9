import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { printPath } from './asked'

/** Leads to the validation summary of the whole archive. */
export function PrintButton() {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const [, go] = useLocation()
  return (
    <Button icon={<PrinterOutlined />} disabled={(archive?.reports ?? 0) === 0} onClick={() => go(printPath)}>
      {t('print.page')}
    </Button>
  )
}

import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import type { ExportWish } from './asked'
import { ExportDialog } from './ExportDialog'

const ExportContext = createContext<((wish: ExportWish) => void) | null>(null)

/** Keeps the export dialog, whichever page opens it. */
export function ExportProvider({ children }: { children: ReactNode }) {
  const [wish, setWish] = useState<ExportWish | null>(null)
  return (
    <ExportContext value={setWish}>
      {children}
      {wish === null ? null : <ExportDialog wish={wish} onClose={() => setWish(null)} />}
    </ExportContext>
  )
}

/** Opens the export dialog for some reports, or for the archive. */
export function useExportDialog(): (wish: ExportWish) => void {
  const show = useContext(ExportContext)
  if (show === null) throw new Error('no export dialog above')
  return show
}

/** The way to exports, in the head of every page. */
export function ExportButton() {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const show = useExportDialog()
  return (
    <Button
      type="text"
      icon={<DownloadOutlined />}
      disabled={(archive?.reports ?? 0) === 0}
      aria-label={t('export.title')}
      title={t('export.title')}
      onClick={() => show({})}
    />
  )
}

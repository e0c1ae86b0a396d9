import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { DropArea } from '../import/DropArea'
import { ImportPanel } from '../import/ImportPanel'
import { Footer } from './Footer'
import { Nav } from './Nav'
import { TopBar } from './TopBar'

/** The frame around every page: few, steady places. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  return (
    <div className="shell">
      <TopBar />
      <Nav />
      <main className="main">
        {archive?.readOnly === true ? <Alert type="warning" showIcon title={t('archive.read-only')} /> : null}
        {children}
      </main>
      <Footer />
      <ImportPanel />
      <DropArea />
    </div>
  )
}

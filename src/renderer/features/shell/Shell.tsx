import { Alert } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { DropArea } from '../import/DropArea'
import { ImportPanel } from '../import/ImportPanel'
import { Footer } from './Footer'
import { Nav } from './Nav'
import { TopBar } from './TopBar'

/** Alt and the left arrow go back, as they do in a browser; Electron's window does not know that by itself. */
function useBackKey(): void {
  useEffect(() => {
    if (window.nianbao === undefined) return undefined
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== 'ArrowLeft') return
      event.preventDefault()
      history.back()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** The frame around every page: few, steady places. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  useBackKey()
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

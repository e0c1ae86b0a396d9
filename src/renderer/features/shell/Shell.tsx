import { Alert } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { isDialogOpen } from '../../ui/Dialog'
import { DropArea } from '../import/DropArea'
import { ImportPanel } from '../import/ImportPanel'
import { Footer } from './Footer'
import { Nav } from './Nav'
import { TopBar } from './TopBar'
import { useFreeArrows } from './useFreeArrows'
import './shell.css'

/** Alt and the left arrow go back in every host; in a field they may move by a word. */
function useBackKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (!event.altKey || event.key !== 'ArrowLeft' || typing || isDialogOpen()) return
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
  useFreeArrows()
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

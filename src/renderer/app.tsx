import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Client } from '../shared/api/client'
import { say } from '../shared/i18n'
import { ClientProvider } from './client'
import { BoardViewProvider } from './features/board/BoardViewProvider'
import { ExportProvider } from './features/export/ExportProvider'
import { ViewProvider } from './features/findings/ViewProvider'
import { ImportProvider } from './features/import/ImportProvider'
import { LibraryViewProvider } from './features/library/LibraryViewProvider'
import { PaletteProvider } from './features/palette/PaletteProvider'
import { usePrintEverywhere } from './features/print/usePrintKey'
import { RollupViewProvider } from './features/rollup/rollupView'
import { Shell } from './features/shell/Shell'
import { LanguageProvider, useWords } from './language'
import { pageNonce } from './nonce'
import { useFreshArchive, useInfo } from './queries'
import { Routes } from './routes'
import { themeFor } from './ui/theme'

function Looks({ children }: { children: ReactNode }) {
  const { language } = useWords()
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeFor(language)}
      csp={{ nonce: pageNonce }}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  )
}

function Pages() {
  useFreshArchive()
  usePrintEverywhere()
  return (
    <ImportProvider>
      <ViewProvider>
        <LibraryViewProvider>
          <BoardViewProvider>
            <RollupViewProvider>
              <ExportProvider>
                <PaletteProvider>
                  <Shell>
                    <Routes />
                  </Shell>
                </PaletteProvider>
              </ExportProvider>
            </RollupViewProvider>
          </BoardViewProvider>
        </LibraryViewProvider>
      </ViewProvider>
    </ImportProvider>
  )
}

/** Waits for the program to say who it is; a moment too short to show anything for. */
function Ready() {
  const { data, error } = useInfo()
  if (error !== null)
    return <p className="source-problem">{`${say('zh', 'error.server-gone')} ${say('en', 'error.server-gone')}`}</p>
  if (data === undefined) return null
  return (
    <LanguageProvider initial={data.language}>
      <Looks>
        <Router hook={useHashLocation}>
          <Pages />
        </Router>
      </Looks>
    </LanguageProvider>
  )
}

export function App({ client }: { client: Client }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } }))
  return (
    <QueryClientProvider client={queries}>
      <ClientProvider client={client}>
        <Ready />
      </ClientProvider>
    </QueryClientProvider>
  )
}

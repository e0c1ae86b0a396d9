import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Client } from '../shared/api/client'
import { say } from '../shared/i18n'
import { ClientProvider } from './client'
import { BoardPage } from './features/board/BoardPage'
import { BoardViewProvider } from './features/board/BoardViewProvider'
import { ComparePage } from './features/compare/ComparePage'
import { partOfPath, spotOfPath } from './features/findings/reportPath'
import { ExportProvider } from './features/export/ExportProvider'
import { FindingsPage } from './features/findings/FindingsPage'
import { ViewProvider } from './features/findings/ViewProvider'
import { GiveBackPage } from './features/giveback/GiveBackPage'
import { ImportProvider } from './features/import/ImportProvider'
import { ImportsPage } from './features/import/ImportsPage'
import { LibraryPage } from './features/library/LibraryPage'
import { LinksPage } from './features/links/LinksPage'
import { LibraryViewProvider } from './features/library/LibraryViewProvider'
import { OverviewPage } from './features/overview/OverviewPage'
import { PrintBoard } from './features/print/PrintBoard'
import { PrintComparison } from './features/print/PrintComparison'
import { PrintPage } from './features/print/PrintPage'
import { PaletteProvider } from './features/palette/PaletteProvider'
import { usePrintEverywhere } from './features/print/usePrintKey'
import { SearchPage } from './features/search/SearchPage'
import { RollupPage } from './features/rollup/RollupPage'
import { RollupViewProvider } from './features/rollup/rollupView'
import { RosterPage } from './features/roster/RosterPage'
import { ReportPage } from './features/report/ReportPage'
import { SettingsPage } from './features/settings/SettingsPage'
import { Shell } from './features/shell/Shell'
import { LanguageProvider, useWords } from './language'
import { pageNonce } from './nonce'
import { useFreshArchive, useInfo } from './queries'
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
                    <Switch>
                      <Route path="/report/:id/at/:section/:start/:end">
                        {({ id, section, start, end }) => (
                          <ReportPage
                            key={`${id}/${section}/${start}`}
                            id={id}
                            asked={spotOfPath(section, start, end)}
                          />
                        )}
                      </Route>
                      <Route path="/report/:id/:finding?">
                        {({ id, finding }) => (
                          <ReportPage key={id} id={id} asked={finding === undefined ? null : partOfPath(finding)} />
                        )}
                      </Route>
                      <Route path="/print/compare/:organ/:from/:to">
                        {({ organ, from, to }) => (
                          <PrintComparison organ={partOfPath(organ)} from={Number(from)} to={Number(to)} />
                        )}
                      </Route>
                      <Route path="/print/board/:year?">
                        {({ year }) => <PrintBoard key={year} year={year === undefined ? null : Number(year)} />}
                      </Route>
                      <Route path="/print/:what?/:id?">
                        {({ what, id }) => <PrintPage key={`${what}/${id}`} what={what} id={id} />}
                      </Route>
                      <Route path="/compare/:organ?/:from?/:to?">
                        {({ organ, from, to }) => (
                          <ComparePage organ={organ === undefined ? null : partOfPath(organ)} from={from} to={to} />
                        )}
                      </Route>
                      <Route path="/overview">
                        <OverviewPage />
                      </Route>
                      <Route path="/board">
                        <BoardPage />
                      </Route>
                      <Route path="/give-back/:id?">{({ id }) => <GiveBackPage key={id} id={id} />}</Route>
                      <Route path="/findings">
                        <FindingsPage />
                      </Route>
                      <Route path="/search/:asked?">
                        <SearchPage />
                      </Route>
                      <Route path="/roster/:year?">
                        {({ year }) => <RosterPage asked={year === undefined ? null : Number(year)} />}
                      </Route>
                      <Route path="/rollup/:region?/:year?">
                        {({ region, year }) => (
                          <RollupPage
                            region={region === undefined ? null : partOfPath(region)}
                            year={year === undefined ? null : Number(year)}
                          />
                        )}
                      </Route>
                      <Route path="/links">
                        <LinksPage />
                      </Route>
                      <Route path="/imports">
                        <ImportsPage />
                      </Route>
                      <Route path="/settings">
                        <SettingsPage />
                      </Route>
                      <Route>
                        <LibraryPage />
                      </Route>
                    </Switch>
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

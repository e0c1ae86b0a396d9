import { Route, Switch } from 'wouter'
import { BoardPage } from './features/board/BoardPage'
import { ComparePage } from './features/compare/ComparePage'
import { FindingsPage } from './features/findings/FindingsPage'
import { partOfPath, spotOfPath } from './features/findings/reportPath'
import { GiveBackPage } from './features/giveback/GiveBackPage'
import { ImportsPage } from './features/import/ImportsPage'
import { LibraryPage } from './features/library/LibraryPage'
import { LinksPage } from './features/links/LinksPage'
import { OverviewPage } from './features/overview/OverviewPage'
import { PrintBoard } from './features/print/PrintBoard'
import { PrintComparison } from './features/print/PrintComparison'
import { PrintPage } from './features/print/PrintPage'
import { ReportPage } from './features/report/ReportPage'
import { RollupPage } from './features/rollup/RollupPage'
import { RosterPage } from './features/roster/RosterPage'
import { SearchPage } from './features/search/SearchPage'
import { SettingsPage } from './features/settings/SettingsPage'

const partIn = (part: string | undefined) => (part === undefined ? null : partOfPath(part))
const yearIn = (part: string | undefined) => (part === undefined ? null : Number(part))

/** The page of each address; any other address is the library's. */
export function Routes() {
  return (
    <Switch>
      <Route path="/report/:id/at/:section/:start/:end">
        {({ id, section, start, end }) => (
          <ReportPage key={`${id}/${section}/${start}`} id={id} asked={spotOfPath(section, start, end)} />
        )}
      </Route>
      <Route path="/report/:id/:finding?">
        {({ id, finding }) => <ReportPage key={id} id={id} asked={partIn(finding)} />}
      </Route>
      <Route path="/print/compare/:organ/:from/:to">
        {({ organ, from, to }) => <PrintComparison organ={partOfPath(organ)} from={Number(from)} to={Number(to)} />}
      </Route>
      <Route path="/print/board/:year?">{({ year }) => <PrintBoard key={year} year={yearIn(year)} />}</Route>
      <Route path="/print/:what?/:id?">
        {({ what, id }) => <PrintPage key={`${what}/${id}`} what={what} id={id} />}
      </Route>
      <Route path="/compare/:organ?/:from?/:to?">
        {({ organ, from, to }) => <ComparePage organ={partIn(organ)} from={from} to={to} />}
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
      <Route path="/roster/:year?">{({ year }) => <RosterPage asked={yearIn(year)} />}</Route>
      <Route path="/rollup/:region?/:year?">
        {({ region, year }) => <RollupPage region={partIn(region)} year={yearIn(year)} />}
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
  )
}

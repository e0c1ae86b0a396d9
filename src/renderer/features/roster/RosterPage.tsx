import { Button, Result, Segmented, Spin } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { useKeys } from '../../ui/useKeys'
import { organsCounted } from './counts'
import { CopyMenu } from './CopyMenu'
import { DueDialog } from './DueDialog'
import { EmptyRoster } from './EmptyRoster'
import { ImportDialog } from './ImportDialog'
import { useMissing, useRoster, useRosterYears } from './queries'
import { RosterSide } from './RosterSide'
import { RosterTable } from './RosterTable'
import type { RosterYears } from './sources'
import { type Changing, useChanging } from './useChanging'
import './roster.css'

/** The year that is shown where none is asked for: the last that has anything, or else this season's. */
function usualYear(years: RosterYears): number | undefined {
  return (years.find(({ size, reported }) => size > 0 || reported > 0) ?? years[0])?.year
}

interface YearProps {
  readonly year: number
  readonly years: RosterYears
  readonly readOnly: boolean
  readonly changing: Changing
  readonly onImport: () => void
}

function RosterOfYear({ year, years, readOnly, changing, onImport }: YearProps) {
  const { problem } = useWords()
  const { data, error } = useRoster(year)
  const missing = useMissing(year)
  if (error !== null) return <Result status="info" title={problem(error)} />
  if (data === undefined || missing.data === undefined) return <Spin className="centre" />
  const { organs, others } = data
  return (
    <div className="roster-body">
      {organs.length === 0 ? (
        <EmptyRoster year={year} years={years} readOnly={readOnly} changing={changing} onImport={onImport} />
      ) : (
        <div className="card fill roster-main">
          <RosterTable year={year} organs={organs} readOnly={readOnly} changing={changing} />
        </div>
      )}
      <RosterSide year={year} missing={missing.data} others={others} readOnly={readOnly} changing={changing} />
    </div>
  )
}

/** How many are on the roster, and how many of them reported. */
function RosterNote({ year }: { year: number }) {
  const { t } = useWords()
  const { data } = useRoster(year)
  if (data === undefined || data.organs.length === 0) return null
  const { size, reported } = organsCounted(data.organs)
  return t('roster.note', { year, size, reported, absent: size - reported })
}

/** Who has to report, a year at a time; who of them did, and by when. `asked`: the year, where one is. */
export function RosterPage({ asked }: { asked: number | null }) {
  const { t, problem } = useWords()
  const [, go] = useLocation()
  const { data: archive } = useArchive()
  const { data, error } = useRosterYears()
  const changing = useChanging()
  const [dialog, setDialog] = useState<'import' | 'due' | null>(null)
  useKeys(() => false, changing.undo)
  if (error !== null) return <Result status="info" title={problem(error)} />
  if (data === undefined) return <Spin className="centre" />
  const { years, due } = data
  const year = asked ?? usualYear(years)
  if (year === undefined) return <Spin className="centre" />
  const readOnly = archive?.readOnly === true
  const here = years.find((each) => each.year === year)
  const shownYears = here === undefined ? [...years, { year, size: 0, reported: 0 }] : years
  const close = () => setDialog(null)
  return (
    <div className="page">
      <PageHead title={t('nav.roster')} note={<RosterNote year={year} />}>
        <Link href="/board" className="link">
          {t('roster.to-board')}
        </Link>
        {readOnly ? null : (
          <>
            <Button onClick={() => setDialog('due')}>{t('roster.due')}</Button>
            <CopyMenu year={year} years={years} changing={changing} />
            <Button type="primary" onClick={() => setDialog('import')}>
              {t('roster.import')}
            </Button>
          </>
        )}
      </PageHead>
      <div className="roster-years">
        <Segmented<number>
          aria-label={t('roster.years')}
          value={year}
          onChange={(next) => go(`/roster/${next}`)}
          options={shownYears
            .toSorted((one, other) => other.year - one.year)
            .map((each) => ({ value: each.year, label: String(each.year) }))}
        />
      </div>
      <RosterOfYear
        key={year}
        year={year}
        years={years}
        readOnly={readOnly}
        changing={changing}
        onImport={() => setDialog('import')}
      />
      {dialog === 'import' ? <ImportDialog year={year} changing={changing} onClose={close} /> : null}
      {dialog === 'due' ? <DueDialog year={year} said={due} changing={changing} onClose={close} /> : null}
    </div>
  )
}

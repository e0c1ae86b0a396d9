import { useQuery } from '@tanstack/react-query'
import { Result, Spin } from 'antd'
import type { Overview } from '../../../shared/api/overview'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { archiveKey, useArchive } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { EmptyLibrary } from '../library/EmptyLibrary'
import { useProposals } from '../links/queries'
import { LastImports } from './LastImports'
import { type Lists, useLists } from './useLists'
import { YearsTable } from './YearsTable'
import './overview.css'

function useOverview() {
  const client = useClient()
  return useQuery({
    queryKey: [archiveKey, 'overview'],
    queryFn: () => client.call('overview.show', {}),
    placeholderData: (before) => before,
    retry: false
  })
}

/** A number and what it counts; where there is something to count, the way to its list. */
function Figure({ label, value, tone, onOpen }: { label: string; value: number; tone?: string; onOpen: () => void }) {
  const look = value > 0 && tone !== undefined ? ` overview-${tone}` : ''
  return (
    <button type="button" className={`overview-figure${look}`} onClick={onOpen}>
      <b>{value}</b>
      <span>{label}</span>
    </button>
  )
}

function Figures({ overview, lists }: { overview: Overview; lists: Lists }) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const { data: proposed } = useProposals(null)
  const { open, lookAgain } = overview
  const names = proposed?.proposals.length ?? 0
  return (
    <div className="card overview-figures">
      <Figure label={t('overview.reports')} value={archive?.reports ?? 0} onOpen={() => lists.reports({})} />
      <Figure label={t('overview.organs')} value={archive?.organs ?? 0} onOpen={() => lists.go('/board')} />
      <Figure
        label={t('overview.errors')}
        value={open.error}
        tone="error"
        onOpen={() => lists.findings({ severities: ['error'] })}
      />
      <Figure
        label={t('overview.warnings')}
        value={open.warning}
        tone="warning"
        onOpen={() => lists.findings({ severities: ['warning'] })}
      />
      <Figure
        label={t('overview.doubtful')}
        value={open.doubtful}
        tone="doubt"
        onOpen={() => lists.reports({ findings: 'doubt' })}
      />
      {lookAgain === 0 ? null : (
        <Figure
          label={t('overview.look-again')}
          value={lookAgain}
          tone="warning"
          onOpen={() => lists.findings({ state: 'unjudged' })}
        />
      )}
      {names === 0 ? null : <Figure label={t('overview.names')} value={names} onOpen={() => lists.go('/links')} />}
    </div>
  )
}

function Missing({ overview, lists }: { overview: Overview; lists: Lists }) {
  const { t } = useWords()
  const [latest] = overview.years
  if (latest === undefined) return null
  const { year, missing } = latest
  return (
    <section className="card overview-card">
      <h2>
        {t('overview.missing-of', { year })} <span className="hint figures">{missing}</span>
      </h2>
      {latest.roster ? null : <p className="hint">{t('board.no-roster', { year })}</p>}
      {missing === 0 ? <p className="findings-fine">{t('board.none-missing')}</p> : null}
      <ul>
        {overview.missing.map(({ organ, last }) => (
          <li key={organ} className="overview-line">
            <button type="button" className="link" onClick={() => lists.square(organ, year)}>
              {organ}
            </button>
            <span className="hint">
              {last === null ? t('board.never-reported') : t('board.last-reported', { year: last })}
            </span>
          </li>
        ))}
      </ul>
      {missing > overview.missing.length ? (
        <button type="button" className="link" onClick={() => lists.missing(year)}>
          {t('overview.all-missing', { n: missing })}
        </button>
      ) : null}
    </section>
  )
}

function Worst({ overview, lists }: { overview: Overview; lists: Lists }) {
  const { t } = useWords()
  return (
    <section className="card overview-card">
      <h2>{t('overview.worst')}</h2>
      {overview.worst.length === 0 ? <p className="findings-fine">{t('overview.no-errors')}</p> : null}
      <ul>
        {overview.worst.map(({ organ, errors }) => (
          <li key={organ} className="overview-line">
            <button type="button" className="link" onClick={() => lists.findings({ organ, severities: ['error'] })}>
              {organ}
            </button>
            <span className="tag tag-error">{t('counts.error', { n: errors })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the archive holds, what is open in it, who is missing and what came in last; each number leads to its list. */
export function OverviewPage() {
  const { t, problem } = useWords()
  const { data: archive } = useArchive()
  const { data: overview, error } = useOverview()
  const lists = useLists()
  if (error !== null) return <Result status="info" title={problem(error)} />
  if (overview === undefined || archive == null) return <Spin className="centre" />
  if (archive.reports === 0 && overview.years.length === 0)
    return <EmptyLibrary removed={archive.removed} onShowRemoved={() => lists.go('/')} />
  const note = t('overview.note', { reports: archive.reports, organs: archive.organs, years: archive.years.length })
  return (
    <div className="page">
      <PageHead title={t('nav.overview')} note={note} />
      <div className="overview">
        <Figures overview={overview} lists={lists} />
        <section className="card overview-card overview-wide">
          <h2>{t('overview.years')}</h2>
          <YearsTable years={overview.years} lists={lists} />
        </section>
        <Missing overview={overview} lists={lists} />
        <Worst overview={overview} lists={lists} />
        <LastImports />
      </div>
    </div>
  )
}

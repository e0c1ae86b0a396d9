import { Link, useLocation } from 'wouter'
import type { MessageCode } from '../../../shared/i18n'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { useProposals } from '../links/queries'
import { usePrefetchedFindings } from '../findings/listing'
import { usePreparedSearch } from '../search/useSearch'

interface Place {
  readonly path: string
  readonly label: MessageCode
  readonly count?: number | undefined
  /** Called when somebody is about to go there. */
  readonly onReach?: () => void
}

export function Nav() {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const { data: proposed } = useProposals(null)
  const [location] = useLocation()
  const prefetchFindings = usePrefetchedFindings()
  const prepareSearch = usePreparedSearch()
  const places: readonly Place[] = [
    { path: '/overview', label: 'nav.overview' },
    { path: '/', label: 'nav.library', count: archive?.reports },
    { path: '/findings', label: 'nav.findings', count: archive?.findings, onReach: prefetchFindings },
    { path: '/compare', label: 'nav.compare' },
    { path: '/board', label: 'nav.board' },
    { path: '/roster', label: 'nav.roster' },
    { path: '/rollup', label: 'nav.rollup' },
    { path: '/search', label: 'nav.search', onReach: prepareSearch },
    { path: '/links', label: 'nav.links', count: proposed?.proposals.length || undefined },
    { path: '/imports', label: 'nav.imports' }
  ]
  const isHere = (path: string) =>
    path === '/'
      ? location === '/' || location.startsWith('/report/')
      : location === path || location.startsWith(`${path}/`)
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <h2>{t('nav.archive')}</h2>
      {places.map(({ path, label, count, onReach }) => (
        <Link
          key={path}
          href={path}
          className={isHere(path) ? 'here' : ''}
          onMouseEnter={onReach}
          onFocus={onReach}
          aria-current={isHere(path) ? 'page' : undefined}
        >
          <span>{t(label)}</span>
          {count === undefined ? null : <em>{count}</em>}
        </Link>
      ))}
    </nav>
  )
}

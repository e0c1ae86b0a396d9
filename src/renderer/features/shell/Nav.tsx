import { Link, useLocation } from 'wouter'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { useProposals } from '../links/queries'
import { usePrefetchedFindings } from '../findings/listing'
import { useMissing } from '../roster/queries'
import { usePreparedSearch } from '../search/useSearch'
import { type PagePath, pages } from './pages'

/** What a page's entry says beside its name, and what is done when somebody is about to go there. */
interface Entry {
  readonly count?: number | string | undefined
  readonly onReach?: () => void
}

export function Nav() {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const { data: proposed } = useProposals(null)
  const { data: lacking } = useMissing(archive?.years.at(-1) ?? null)
  const [location] = useLocation()
  const prefetchFindings = usePrefetchedFindings()
  const prepareSearch = usePreparedSearch()
  const entries: Partial<Record<PagePath, Entry>> = {
    '/': { count: archive?.reports },
    '/findings': { count: archive?.findings, onReach: prefetchFindings },
    '/board': { count: lacking?.missing.length ? t('nav.missing', { n: lacking.missing.length }) : undefined },
    '/search': { onReach: prepareSearch },
    '/links': { count: proposed?.proposals.length || undefined }
  }
  const isHere = (path: string) =>
    path === '/'
      ? location === '/' || location.startsWith('/report/')
      : location === path || location.startsWith(`${path}/`)
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <h2>{t('nav.archive')}</h2>
      {pages.map(({ path, label }) => {
        const { count, onReach } = entries[path] ?? {}
        return (
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
        )
      })}
    </nav>
  )
}

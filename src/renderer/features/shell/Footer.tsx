import { useLocation } from 'wouter'
import type { MessageCode } from '../../../shared/i18n'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { giveBackPath } from '../giveback/asked'
import { printPath } from '../print/asked'

function size(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`
}

function keysOf(location: string): MessageCode {
  if (location.startsWith(printPath)) return 'keys.print'
  if (location.startsWith(giveBackPath)) return 'keys.give-back'
  if (location.startsWith('/compare')) return 'keys.compare'
  if (location === '/overview') return 'keys.overview'
  if (location === '/board') return 'keys.board'
  if (location.startsWith('/roster')) return 'keys.roster'
  if (location.startsWith('/rollup')) return 'keys.rollup'
  if (location.startsWith('/links')) return 'keys.links'
  if (location.startsWith('/report/')) return 'keys.report'
  if (location.startsWith('/search')) return 'keys.search'
  if (location === '/settings') return 'keys.settings'
  return location === '/findings' ? 'keys.findings' : 'keys.library'
}

/** What the keys do here, and what the archive holds. */
export function Footer() {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const [location] = useLocation()
  return (
    <footer className="footer">
      <span>{t(keysOf(location))}</span>
      <span className="footer-right">
        <span>{t('footer.offline')}</span>
        {archive == null ? null : (
          <span className="figures">
            {t('footer.holds', {
              reports: archive.reports,
              organs: archive.organs,
              years: archive.years.length,
              size: size(archive.bytes)
            })}
          </span>
        )}
      </span>
    </footer>
  )
}

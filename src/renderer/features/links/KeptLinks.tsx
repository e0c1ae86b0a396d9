import { Button } from 'antd'
import type { PresentedLink } from '../../../shared/api/links'
import { useWords } from '../../language'
import { useLinking } from './useLinking'

/** What people said of names, the newest first; what was taken back stays, and says so. */
export function KeptLinks({ links, readOnly }: { links: readonly PresentedLink[]; readOnly: boolean }) {
  const { t, language } = useWords()
  const { takeBack } = useLinking()
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' })
  if (links.length === 0) return <p className="hint links-none">{t('links.none-kept')}</p>
  return (
    <ul className="links-kept">
      {links.map((link) => {
        const { id, from, to, kind, since, note, at, takenBack } = link
        return (
          <li key={id} className={takenBack === null ? 'link-line' : 'link-line link-ended'}>
            <span className="tag tag-plain">{t(`link.kind-${kind}`)}</span>
            <span className="link-names">
              <span className="link-said">{t(`link.said-${kind}`, { from, to, since: since ?? '' })}</span>
              {note === null ? null : <span className="hint link-reason">{note}</span>}
            </span>
            <span className="hint figures link-when">
              {takenBack === null
                ? date.format(new Date(at))
                : t('links.ended', { at: date.format(new Date(at)), ended: date.format(new Date(takenBack)) })}
            </span>
            <span className="link-actions">
              {takenBack !== null || readOnly ? null : (
                <Button size="small" type="text" onClick={() => void takeBack([link])}>
                  {t('links.take-back')}
                </Button>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

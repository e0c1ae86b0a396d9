import type { PresentedSummary } from '../../shared/api/presented'
import { useWords } from '../language'

/** How many errors, warnings, pieces of information and doubts; none at all is said with a tick. */
export function CountTags({ counts }: { counts: PresentedSummary['counts'] }) {
  const { t } = useWords()
  const { error, warning, information, doubt } = counts
  if (error + warning + information + doubt === 0) {
    return (
      <span className="tag tag-good" title={t('counts.none')}>
        ✓
      </span>
    )
  }
  return (
    <span className="tags">
      {error === 0 ? null : <span className="tag tag-error">{t('counts.error', { n: error })}</span>}
      {warning === 0 ? null : <span className="tag tag-warning">{t('counts.warning', { n: warning })}</span>}
      {information === 0 ? null : <span className="tag tag-info">{t('counts.information', { n: information })}</span>}
      {doubt === 0 ? null : <span className="tag tag-doubt">{t('counts.doubt', { n: doubt })}</span>}
    </span>
  )
}

import type { PresentedRosterOrgan } from '../../../shared/api/roster'
import { useWords } from '../../language'

/** Whether an organ reported, has still time, is late, or was not there. */
export function StateTag({ organ: { report, expectation } }: { readonly organ: PresentedRosterOrgan }) {
  const { t } = useWords()
  if (report !== null) return <span className="tag tag-good">{t('roster.is-in')}</span>
  switch (expectation.kind) {
    case 'expected':
      return <span className="tag tag-error">{t('roster.is-late')}</span>
    case 'not-due-yet':
      return <span className="tag">{t('roster.has-time')}</span>
    case 'outside':
      return (
        <span className="tag" title={t(`board.outside-${expectation.why}`)}>
          {t(expectation.why === 'before' ? 'roster.not-there' : 'roster.gone')}
        </span>
      )
  }
}

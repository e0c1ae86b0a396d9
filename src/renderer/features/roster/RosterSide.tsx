import { App, Button } from 'antd'
import type { PresentedRosterOrgan } from '../../../shared/api/roster'
import type { Result } from '../../../shared/api/contract'
import { useWords } from '../../language'
import { copyText } from '../../ui/copyText'
import type { Changing } from './useChanging'

/** A list this long is read in the table. */
const mostShown = 200

interface SideProps {
  readonly year: number
  readonly missing: Result<'roster.missing'>
  readonly others: readonly PresentedRosterOrgan[]
  readonly readOnly: boolean
  readonly changing: Changing
}

/** Who is late, with a message to them; and who reported without being on the roster. */
export function RosterSide({ year, missing: { missing, waiting, text }, others, readOnly, changing }: SideProps) {
  const { t } = useWords()
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(text ?? '')) message.success(t('board.copied', { n: missing.length }))
    else message.error(t('roster.not-copied'))
  }
  const last = ({ lastReported }: PresentedRosterOrgan) =>
    lastReported === null ? t('board.never-reported') : t('board.last-reported', { year: lastReported })
  return (
    <aside className="card roster-side">
      <section aria-label={t('board.missing-title', { year })}>
        <h2>
          {t('board.missing-title', { year })} <span className="hint figures">{missing.length}</span>
        </h2>
        {missing.length === 0 ? <p className="hint">{t('roster.nobody-late')}</p> : null}
        {waiting === 0 ? null : <p className="hint">{t('roster.waiting', { n: waiting })}</p>}
        {text === null ? null : (
          <Button className="roster-copy" onClick={() => void copy()}>
            {t('board.copy')}
          </Button>
        )}
        <ul className="roster-missing">
          {missing.slice(0, mostShown).map((each) => (
            <li key={each.organ}>
              {each.organ}
              <span className="hint figures">{t('roster.missing-line', { last: last(each), due: each.due })}</span>
            </li>
          ))}
        </ul>
        {missing.length > mostShown ? (
          <p className="hint">{t('roster.more', { n: missing.length - mostShown })}</p>
        ) : null}
      </section>
      {others.length === 0 ? null : (
        <section aria-label={t('roster.others')}>
          <h2>
            {t('roster.others')} <span className="hint figures">{others.length}</span>
          </h2>
          {readOnly ? null : (
            <Button
              className="roster-copy"
              onClick={() => void changing.change({ add: [{ year, organs: others.map(({ organ }) => organ) }] })}
            >
              {t('roster.add-others', { n: others.length })}
            </Button>
          )}
          <ul className="roster-missing">
            {others.slice(0, mostShown).map(({ organ }) => (
              <li key={organ}>{organ}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

import { Alert } from 'antd'
import { useWords } from '../../language'
import { PageHead } from '../../ui/PageHead'
import { useChecks } from './checks'
import { OverviewLength } from './OverviewLength'
import './settings.css'

/** How the program works for this person, whichever archive is open. */
export function SettingsPage() {
  const { t, problem } = useWords()
  const { data, error } = useChecks()
  return (
    <div className="page">
      <PageHead title={t('nav.settings')} note={t('settings.note')} />
      <section className="card settings" aria-label={t('settings.checks')}>
        <h2>{t('settings.checks')}</h2>
        {error === null ? null : <Alert type="error" showIcon title={problem(error)} />}
        {data === undefined ? null : <OverviewLength kept={data.overviewLength} />}
      </section>
    </div>
  )
}

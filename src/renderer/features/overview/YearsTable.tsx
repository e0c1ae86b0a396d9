import type { ReactNode } from 'react'
import type { Overview } from '../../../shared/api/overview'
import { useWords } from '../../language'
import type { Lists } from './useLists'

function Count({ value, tone, onOpen }: { value: number; tone?: string; onOpen: () => void }): ReactNode {
  if (value === 0) return <span className="overview-zero">0</span>
  return (
    <button type="button" className={`overview-count${tone === undefined ? '' : ` overview-${tone}`}`} onClick={onOpen}>
      {value}
    </button>
  )
}

/** Each year: who reported, who did not, and what is open; every number leads to its list. */
export function YearsTable({ years, lists }: { years: Overview['years']; lists: Lists }) {
  const { t } = useWords()
  return (
    <table className="overview-years">
      <thead>
        <tr>
          <th>{t('overview.year')}</th>
          <th>{t('overview.reported')}</th>
          <th>{t('overview.missing')}</th>
          <th>{t('overview.errors')}</th>
          <th>{t('overview.warnings')}</th>
          <th>{t('overview.doubtful')}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, reported, missing, notDue, error, warning, doubtful }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>
              <Count value={reported} onOpen={() => lists.reports({ year })} />
            </td>
            <td>
              <Count value={missing} tone="missing" onOpen={() => lists.missing(year)} />
              {notDue === 0 ? null : <small className="hint">{t('overview.not-due', { n: notDue })}</small>}
            </td>
            <td>
              <Count value={error} tone="error" onOpen={() => lists.findings({ year, severities: ['error'] })} />
            </td>
            <td>
              <Count value={warning} tone="warning" onOpen={() => lists.findings({ year, severities: ['warning'] })} />
            </td>
            <td>
              <Count value={doubtful} tone="doubt" onOpen={() => lists.reports({ year, findings: 'doubt' })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

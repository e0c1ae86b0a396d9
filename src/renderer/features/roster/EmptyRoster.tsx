import { SolutionOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../language'
import { type RosterYears, sourcesFor } from './sources'
import type { Changing } from './useChanging'

interface EmptyProps {
  readonly year: number
  readonly years: RosterYears
  readonly readOnly: boolean
  readonly changing: Changing
  readonly onImport: () => void
}

/** What a roster is for, and how to begin one. */
export function EmptyRoster({ year, years, readOnly, changing, onImport }: EmptyProps) {
  const { t } = useWords()
  return (
    <div className="card fill empty">
      <SolutionOutlined className="empty-sign" />
      <h1>{t('roster.empty', { year })}</h1>
      <p>{t('roster.what-for')}</p>
      {readOnly ? null : (
        <p className="empty-actions">
          <Button type="primary" onClick={onImport}>
            {t('roster.import')}
          </Button>
          {sourcesFor(year, years)
            .slice(0, 3)
            .map((from) => (
              <Button key={`${from.kind} ${from.year}`} onClick={() => void changing.copy({ from, to: year })}>
                {t(`roster.copy-${from.kind}`, { year: from.year })}
              </Button>
            ))}
        </p>
      )}
    </div>
  )
}

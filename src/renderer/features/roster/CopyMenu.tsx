import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { CallArgs } from '../../../shared/api/contract'
import { useWords } from '../../language'
import type { RosterYears } from './RosterPage'
import type { Changing } from './useChanging'

type CopySource = CallArgs<'roster.copy'>['from']

/** What a year's roster may be made of, the likeliest first: rosters of other years, and who reported. */
export function sourcesFor(year: number, years: RosterYears): CopySource[] {
  const far = (other: number) => Math.abs(other - year) + (other > year ? 0.5 : 0)
  const near = years.toSorted((one, other) => far(one.year) - far(other.year))
  const rosters = near.filter(({ year: other, size }) => other !== year && size > 0)
  const reports = near.filter(({ reported }) => reported > 0)
  return [
    ...rosters.slice(0, 1).map((each) => ({ kind: 'roster' as const, year: each.year })),
    ...reports.map((each) => ({ kind: 'reports' as const, year: each.year })),
    ...rosters.slice(1).map((each) => ({ kind: 'roster' as const, year: each.year }))
  ]
}

/** Adds to a roster from another year's, or from who reported. */
export function CopyMenu({
  year,
  years,
  changing
}: {
  readonly year: number
  readonly years: RosterYears
  readonly changing: Changing
}) {
  const { t } = useWords()
  const sources = sourcesFor(year, years)
  return (
    <Dropdown
      disabled={sources.length === 0}
      trigger={['click']}
      menu={{
        items: sources.map((from) => ({
          key: `${from.kind} ${from.year}`,
          label: t(`roster.copy-${from.kind}`, { year: from.year }),
          onClick: () => void changing.copy({ from, to: year })
        }))
      }}
    >
      <Button>
        {t('roster.copy')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}

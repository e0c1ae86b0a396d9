import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useWords } from '../../language'
import { type RosterYears, sourcesFor } from './sources'
import type { Changing } from './useChanging'

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

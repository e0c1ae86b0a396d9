import { CheckCircleOutlined, FileSearchOutlined, FilterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { type FindingFilter, noFilter } from '../../../shared/api/listing'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { isFiltered } from './FilterBar'

function Empty({ sign, title, how, children }: { sign: ReactNode; title: string; how: string; children?: ReactNode }) {
  return (
    <div className="card fill empty" role="status">
      <span className="empty-sign">{sign}</span>
      <h1>{title}</h1>
      <p>{how}</p>
      <p className="empty-actions">{children}</p>
    </div>
  )
}

/** Why there is nothing to list: no reports, nothing wrong, all of it settled, or a filter that lets nothing pass. */
export function EmptyFindings({
  filter,
  all,
  onFilter
}: {
  filter: FindingFilter
  /** How many findings there are without any filter. */
  all: number
  onFilter: (filter: FindingFilter) => void
}) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const [, go] = useLocation()
  const reports = archive?.reports ?? 0
  if (reports === 0) {
    return (
      <Empty sign={<FileSearchOutlined />} title={t('listing.no-reports')} how={t('listing.no-reports-how')}>
        <Button type="primary" onClick={() => go('/')}>
          {t('listing.to-library')}
        </Button>
      </Empty>
    )
  }
  if (all === 0) {
    return (
      <Empty sign={<CheckCircleOutlined />} title={t('listing.clean')} how={t('listing.clean-how', { n: reports })} />
    )
  }
  if (!isFiltered(filter)) {
    return (
      <Empty sign={<CheckCircleOutlined />} title={t('listing.settled')} how={t('listing.settled-how', { n: all })}>
        <Button onClick={() => onFilter({ ...noFilter, state: 'judged' })}>{t('listing.show-judged')}</Button>
      </Empty>
    )
  }
  return (
    <Empty
      sign={<FilterOutlined />}
      title={t('listing.nothing')}
      how={t('listing.nothing-how', { n: archive?.findings ?? 0 })}
    >
      <Button type="primary" onClick={() => onFilter(noFilter)}>
        {t('library.clear')}
      </Button>
    </Empty>
  )
}

import type { TableColumnsType } from 'antd'
import type { PresentedSummary } from '../../../shared/api/presented'
import { leftOut } from '../../../shared/organ'
import { byName } from '../../../shared/text/order'
import { useWords } from '../../language'
import { useHome } from '../links/queries'
import { CountTags } from '../../ui/Counts'
import { formName, organName, yearName } from '../../ui/names'

/** Errors weigh most, then warnings, then doubts: the report that needs most work stands first. */
function burden({ counts }: PresentedSummary): number {
  return counts.error * 1_000_000 + counts.warning * 1000 + counts.doubt
}

export function useColumns(): TableColumnsType<PresentedSummary> {
  const { t, language } = useWords()
  const home = useHome().data?.region ?? null
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short'
  })
  return [
    {
      title: t('library.organ'),
      width: 280,
      ellipsis: true,
      sorter: (a, b) => byName(a.organ, b.organ),
      render: (_, report) => (
        <span title={report.title ?? undefined}>
          {report.organ === null ? null : <span className="hint">{leftOut(report.organ, home)}</span>}
          <b className="organ">{organName(t, report.organ)}</b>
          {report.revisions > 0 ? (
            <span className="tag tag-plain" title={t('library.revisions', { n: report.revisions + 1 })}>
              {t(report.current ? 'library.current' : 'library.superseded')}
            </span>
          ) : null}
        </span>
      )
    },
    {
      title: t('library.year'),
      width: 90,
      sorter: (a, b) => (a.year ?? 0) - (b.year ?? 0),
      render: (_, report) => yearName(t, report.year)
    },
    {
      title: t('library.form'),
      width: 120,
      sorter: (a, b) => byName(a.form, b.form),
      render: (_, report) => formName(t, report.form)
    },
    {
      title: t('library.findings'),
      width: 220,
      sorter: (a, b) => burden(a) - burden(b),
      sortDirections: ['descend', 'ascend'],
      render: (_, report) => <CountTags counts={report.counts} />
    },
    {
      title: t('library.file'),
      ellipsis: true,
      sorter: (a, b) => byName(a.file, b.file),
      render: (_, report) => <span className="hint">{report.file}</span>
    },
    {
      title: t('library.imported'),
      width: 150,
      sorter: (a, b) => byName(a.importedAt, b.importedAt),
      render: (_, report) => <span className="hint figures">{date.format(new Date(report.importedAt))}</span>
    }
  ]
}

import { Empty, Table, type TableColumnsType } from 'antd'
import { Link } from 'wouter'
import type { Result } from '../../../shared/api/contract'
import type { ImportOutcome } from '../../../shared/file'
import { useWords } from '../../language'
import { useImports } from '../../queries'
import { OutcomeTag } from '../../ui/OutcomeTag'
import { PageHead } from '../../ui/PageHead'
import { useHeight } from '../../ui/useHeight'

type Line = Result<'imports.list'>[number]

/** What became of every file of every import, newest first. */
export function ImportsPage() {
  const { t, language } = useWords()
  const { data = [], isPending } = useImports()
  const { ref, height } = useHeight()
  const time = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium'
  })
  const outcomes = [...new Set(data.map((line) => line.outcome))]
  const columns: TableColumnsType<Line> = [
    {
      title: t('imports.at'),
      width: 150,
      render: (_, line) => <span className="figures">{time.format(new Date(line.at))}</span>
    },
    {
      title: t('imports.outcome'),
      width: 110,
      filters: outcomes.map((outcome: ImportOutcome) => ({ text: t(`outcome.${outcome}`), value: outcome })),
      onFilter: (value, line) => line.outcome === value,
      render: (_, line) => <OutcomeTag outcome={line.outcome} />
    },
    { title: t('imports.file'), ellipsis: true, render: (_, line) => <span title={line.file}>{line.file}</span> },
    {
      title: t('imports.what'),
      render: (_, line) =>
        line.error !== null ? (
          <span className="hint">{line.error.message}</span>
        ) : (
          line.reportIds.map((id) => (
            <Link key={id} href={`/report/${id}`} className="link">
              {t('imports.open')}
            </Link>
          ))
        )
    }
  ]
  return (
    <div className="page">
      <PageHead title={t('nav.imports')} note={t('imports.note')} />
      <div className="card fill" ref={ref}>
        {!isPending && data.length === 0 ? (
          <Empty className="centre" description={t('imports.empty')} />
        ) : (
          <Table<Line>
            virtual
            size="small"
            rowKey={(line) => `${line.at} ${line.file}`}
            columns={columns}
            dataSource={data}
            loading={isPending}
            pagination={false}
            scroll={{ y: height - 40, x: 800 }}
          />
        )}
      </div>
    </div>
  )
}

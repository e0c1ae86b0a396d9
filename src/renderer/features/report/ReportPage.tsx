import { Button, Result, Spin } from 'antd'
import { useLocation } from 'wouter'
import type { Spot } from '../../../shared/finding'
import { useWords } from '../../language'
import { useReport } from '../../queries'
import { Report } from './Report'
import './report.css'

/**
 * One report: its tables as the form prints them, its prose, what is wrong, and what the original says. It opens at
 * `asked`, the id of a finding or some of its words, where there is such.
 */
export function ReportPage({ id, asked }: { id: string; asked: string | Spot | null }) {
  const { t, problem } = useWords()
  const [, go] = useLocation()
  const { data, error } = useReport(id)
  if (error !== null) {
    return (
      <Result
        status="info"
        title={problem(error)}
        extra={<Button onClick={() => go('/')}>{t('report.back')}</Button>}
      />
    )
  }
  return data === undefined ? <Spin className="centre" /> : <Report key={data.id} report={data} asked={asked} />
}

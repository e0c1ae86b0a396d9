import { Spin } from 'antd'
import { useWords } from '../../language'
import { useHistory } from '../../queries'

/** What happened to the report, the newest first. */
export function HistoryList({ id }: { id: string }) {
  const { t, problem, language } = useWords()
  const { data, error } = useHistory(id)
  if (error !== null) return <p className="source-problem">{problem(error)}</p>
  if (data === undefined) return <Spin className="centre" />
  if (data.length === 0) return <p className="hint history-none">{t('history.empty')}</p>
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short'
  })
  return (
    <ol className="history">
      {data.toReversed().map((event, index) => (
        <li key={index} className={`history-${event.kind}`}>
          <time dateTime={event.at}>{format.format(new Date(event.at))}</time>
          <span>
            {event.message}
            {event.note === null ? null : <small>{event.note}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}

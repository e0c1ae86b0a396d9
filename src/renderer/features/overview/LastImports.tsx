import { Link } from 'wouter'
import { useWords } from '../../language'
import { useImports } from '../../queries'
import { fileName } from '../../ui/names'
import { OutcomeTag } from '../../ui/OutcomeTag'

const mostShown = 8

/** What came in last, and what became of it. */
export function LastImports() {
  const { t } = useWords()
  const { data = [] } = useImports()
  return (
    <section className="card overview-card">
      <h2>{t('overview.last')}</h2>
      <ul>
        {data.slice(0, mostShown).map((line) => {
          const [report] = line.reportIds
          return (
            <li key={`${line.at} ${line.file}`} className="overview-line" title={line.error?.message ?? line.file}>
              {report === undefined ? (
                <span className="file-name">{fileName(line.file)}</span>
              ) : (
                <Link href={`/report/${report}`} className="file-name">
                  {fileName(line.file)}
                </Link>
              )}
              <OutcomeTag outcome={line.outcome} />
            </li>
          )
        })}
      </ul>
      <Link href="/imports" className="link">
        {t('overview.all-imports')}
      </Link>
    </section>
  )
}

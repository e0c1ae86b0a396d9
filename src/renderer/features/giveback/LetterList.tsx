import type { AskedLetter } from '../../../shared/api/giveback'
import { useWords } from '../../language'
import { useReports } from '../../queries'
import { CountTags } from '../../ui/Counts'
import { organName, yearName } from '../../ui/names'

/** The reports that are given back, by organ; arrows move from one to the next. */
export function LetterList({
  letters,
  shown,
  onShow
}: {
  letters: readonly AskedLetter[]
  shown: string
  onShow: (id: string) => void
}) {
  const { t } = useWords()
  const { data: reports = [] } = useReports(false)
  const byId = new Map(reports.map((report) => [report.id, report]))
  const move = (element: HTMLElement, step: 'previousElementSibling' | 'nextElementSibling') => {
    const next = element.parentElement?.[step]?.firstElementChild
    if (!(next instanceof HTMLElement)) return
    next.focus()
    next.click()
  }
  return (
    <nav className="card letter-list" aria-label={t('giveback.letters')}>
      <ul>
        {letters.map(({ id }) => {
          const report = byId.get(id)
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === shown ? 'true' : undefined}
                onClick={() => onShow(id)}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
                  event.preventDefault()
                  move(event.currentTarget, event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling')
                }}
              >
                <span className="letter-organ">{organName(t, report?.organ ?? null)}</span>
                <span className="hint figures">{yearName(t, report?.year ?? null)}</span>
                {report === undefined ? null : <CountTags counts={report.counts} />}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

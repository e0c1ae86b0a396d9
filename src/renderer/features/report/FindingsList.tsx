import { useEffect, useRef } from 'react'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import { isStanding } from '../../../shared/finding'
import { useWords } from '../../language'

const tone = { error: 'error', warning: 'warning', information: 'info' } as const

function FindingItem({
  finding,
  selected,
  onSelect
}: {
  finding: PresentedKeptFinding
  selected: boolean
  onSelect: () => void
}) {
  const { t } = useWords()
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <li>
      <button
        ref={element}
        type="button"
        className={`finding finding-${tone[finding.severity]}${selected ? ' finding-selected' : ''}${isStanding(finding.state) ? '' : ' finding-closed'}`}
        aria-pressed={selected}
        onClick={onSelect}
      >
        <span className={`tag tag-${tone[finding.severity]}`}>{finding.rule}</span>
        <span>
          {finding.message}
          <small>
            {t(`severity.${finding.severity}`)}
            {finding.at.length === 0 ? '' : ` · ${t('finding.cells', { n: finding.at.length })}`}
            {finding.state === 'open' ? '' : ` · ${t(`state.${finding.state}`)}`}
            {finding.note === null ? '' : ` · ${finding.note}`}
          </small>
        </span>
      </button>
    </li>
  )
}

/** What is wrong with a report, in the form's order; below it how many checks were made. */
export function FindingsList({
  report,
  selected,
  onSelect
}: {
  report: PresentedKeptReport
  selected: string | null
  onSelect: (finding: PresentedKeptFinding) => void
}) {
  const { t } = useWords()
  const { ran, failed, skipped } = report.checks
  const reasons = [...new Set(skipped.map(({ rule, why }) => `${rule}：${why}`))]
  return (
    <div className="findings">
      {report.findings.length === 0 ? (
        <p className="findings-none">{t(report.form === null ? 'findings.no-form' : 'findings.none')}</p>
      ) : (
        <ul>
          {report.findings.map((finding) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              selected={selected === finding.id}
              onSelect={() => onSelect(finding)}
            />
          ))}
        </ul>
      )}
      <p className="hint findings-checks" title={reasons.join('\n')}>
        {t('findings.checks', { ran, failed, skipped: skipped.length })}
      </p>
    </div>
  )
}

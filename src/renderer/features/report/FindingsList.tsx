import { Checkbox, type InputRef } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import { isStanding } from '../../../shared/finding'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { tones } from '../../ui/tones'
import { VerdictBar } from '../../ui/VerdictBar'

function FindingItem({
  finding,
  selected,
  chosen,
  onSelect,
  onChoose
}: {
  finding: PresentedKeptFinding
  selected: boolean
  chosen: boolean
  onSelect: () => void
  /** Null where nothing can be judged. */
  onChoose: ((chosen: boolean) => void) | null
}) {
  const { t } = useWords()
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <li className="finding-line">
      {onChoose === null ? null : (
        <Checkbox
          checked={chosen}
          aria-label={t('verdict.choose', { finding: finding.message })}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
      <button
        ref={element}
        type="button"
        className={`finding finding-${tones[finding.severity]}${selected ? ' finding-selected' : ''}${isStanding(finding.state) ? '' : ' finding-closed'}`}
        aria-pressed={selected}
        data-page-enter
        onClick={onSelect}
      >
        <span className={`tag tag-${tones[finding.severity]}`}>{finding.rule}</span>
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

/**
 * What is wrong with a report, in the form's order, and a bar to judge the selected finding or all chosen ones; below
 * it how many checks were made.
 */
export function FindingsList({
  report,
  selected,
  noteRef,
  onSelect
}: {
  report: PresentedKeptReport
  selected: string | null
  noteRef: RefObject<InputRef | null>
  onSelect: (finding: PresentedKeptFinding) => void
}) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { findings } = report
  const { ran, failed, skipped } = report.checks
  const reasons = [...new Set(skipped.map(({ rule, why }) => `${rule}：${why}`))]
  const judges = archive?.readOnly === false && !report.removed
  const several = findings.filter(({ id }) => chosen.has(id))
  const judged = several.length > 0 ? several : findings.filter(({ id }) => id === selected)
  const choose = (id: string, wanted: boolean) =>
    setChosen((before) => new Set(wanted ? [...before, id] : [...before].filter((each) => each !== id)))
  const unchoose = (done: readonly { readonly id: string }[]) =>
    setChosen((before) => new Set([...before].filter((each) => !done.some(({ id }) => id === each))))
  return (
    <div className="findings">
      {judges && findings.length > 1 ? (
        <p className="findings-all">
          <Checkbox
            checked={several.length === findings.length}
            indeterminate={several.length > 0 && several.length < findings.length}
            onChange={(event) => setChosen(new Set(event.target.checked ? findings.map(({ id }) => id) : []))}
          >
            {t('verdict.choose-all')}
          </Checkbox>
        </p>
      ) : null}
      {findings.length === 0 ? (
        <p className="findings-none">{t(report.form === null ? 'findings.no-form' : 'findings.none')}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              selected={selected === finding.id}
              chosen={chosen.has(finding.id)}
              onSelect={() => onSelect(finding)}
              onChoose={judges ? (wanted) => choose(finding.id, wanted) : null}
            />
          ))}
        </ul>
      )}
      <p className="hint findings-checks" title={reasons.join('\n')}>
        {t('findings.checks', { ran, failed, skipped: skipped.length })}
      </p>
      {judges && judged.length > 0 ? <VerdictBar findings={judged} noteRef={noteRef} onJudged={unchoose} /> : null}
    </div>
  )
}

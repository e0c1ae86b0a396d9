import { Checkbox } from 'antd'
import type { MouseEvent } from 'react'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { isStanding } from '../../../shared/finding'
import { ruleName } from '../../../shared/i18n'
import { useWords } from '../../language'
import { organName, yearName } from '../../ui/names'
import { reportPath } from './reportPath'
import { tones } from '../../ui/tones'

/** A finding in a line: how grave, by which rule, what, whose, of which year, and what was said of it. */
export function FindingRow({
  finding,
  chosen,
  onOpen,
  onChoose
}: {
  /** Undefined while it is on its way. */
  finding: PresentedKeptFinding | undefined
  chosen: boolean
  onOpen: () => void
  /** Null where nothing can be judged. */
  onChoose: ((event: MouseEvent) => void) | null
}) {
  const { t, language } = useWords()
  if (finding === undefined) return <span className="listing-waiting">{t('listing.loading')}</span>
  const { rule, severity, message, organ, year, state, note } = finding
  return (
    <>
      <span role="gridcell" className="listing-check">
        {onChoose === null ? null : (
          <Checkbox
            tabIndex={-1}
            checked={chosen}
            aria-label={t('verdict.choose', { finding: message })}
            onClick={(event) => {
              event.stopPropagation()
              onChoose(event)
            }}
          />
        )}
      </span>
      <span role="gridcell">
        <span
          className={`tag tag-${tones[severity]}`}
          title={`${t(`severity.${severity}`)} · ${ruleName(language, rule)}`}
        >
          {rule}
        </span>
      </span>
      <span role="gridcell" className={`listing-message${isStanding(state) ? '' : ' listing-settled'}`} title={message}>
        {message}
      </span>
      <span role="gridcell" className="listing-organ-name">
        <a
          href={`#${reportPath(finding)}`}
          tabIndex={-1}
          className="link"
          title={t('listing.open')}
          onClick={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onOpen()
          }}
        >
          {organName(t, organ)}
        </a>
      </span>
      <span role="gridcell" className="figures hint">
        {yearName(t, year)}
      </span>
      <span role="gridcell" className="listing-state" title={note ?? undefined}>
        {state === 'open' ? (
          <span className="hint">{t('state.open')}</span>
        ) : (
          <span className={`tag ${state === 'look-again' ? 'tag-warning' : 'tag-plain'}`}>{t(`state.${state}`)}</span>
        )}
        {note === null ? null : <span className="hint"> {note}</span>}
      </span>
    </>
  )
}

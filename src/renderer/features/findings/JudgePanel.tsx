import { Button, type InputRef } from 'antd'
import { type RefObject, useMemo } from 'react'
import { useLocation } from 'wouter'
import { mostLetters } from '../../../shared/api/giveback'
import type { ChosenFinding, FindingRef } from '../../../shared/api/listing'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { ruleName } from '../../../shared/i18n'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { organName, yearName } from '../../ui/names'
import { chosenFindings, giveBackPath } from '../giveback/asked'
import { VerdictBar } from '../../ui/VerdictBar'
import { tones } from '../../ui/tones'

/** Below the list: the selected finding in full, or how many are chosen, and what to make of it. */
export function JudgePanel({
  finding,
  chosen,
  judges,
  noteRef,
  onOpen,
  onUnchoose,
  onJudged
}: {
  finding: PresentedKeptFinding | undefined
  chosen: readonly ChosenFinding[]
  judges: boolean
  noteRef: RefObject<InputRef | null>
  onOpen: () => void
  onUnchoose: () => void
  onJudged: (judged: readonly FindingRef[]) => void
}) {
  const { t, language } = useWords()
  const [, go] = useLocation()
  const dir = useArchive().data?.dir ?? null
  const letters = useMemo(() => chosenFindings(dir, chosen), [dir, chosen])
  const judged = chosen.length > 0 ? chosen : finding === undefined ? [] : [finding]
  return (
    <section className="judge" aria-label={t('listing.judgement')}>
      <div className="judge-what">
        {chosen.length > 0 ? (
          <>
            <b>{t('listing.chosen', { n: chosen.length })}</b>
            <Button
              type="link"
              size="small"
              disabled={letters.letters.length > mostLetters}
              onClick={() => go(giveBackPath, { state: letters })}
            >
              {t('giveback.open-chosen', { n: letters.letters.length })}
            </Button>
            <Button type="link" size="small" onClick={onUnchoose}>
              {t('listing.unchoose')}
            </Button>
          </>
        ) : finding === undefined ? (
          <span className="hint">{t('listing.pick')}</span>
        ) : (
          <>
            <p className="judge-message">
              <span className={`tag tag-${tones[finding.severity]}`}>{finding.rule}</span> {finding.message}
            </p>
            <p className="hint">
              {t(`severity.${finding.severity}`)} · {ruleName(language, finding.rule)} · {organName(t, finding.organ)} ·{' '}
              {yearName(t, finding.year)}{' '}
              <Button type="link" size="small" onClick={onOpen}>
                {t('listing.open')} ⏎
              </Button>
            </p>
          </>
        )}
      </div>
      {judges && judged.length > 0 ? <VerdictBar findings={judged} noteRef={noteRef} onJudged={onJudged} /> : null}
    </section>
  )
}

import { App, Button, Input, type InputRef } from 'antd'
import { type RefObject, useMemo, useState } from 'react'
import type { PresentedKeptFinding } from '../../shared/api/presented'
import type { FindingRef } from '../../shared/api/listing'
import type { Verdict } from '../../shared/finding'
import { useClient } from '../client'
import { useWords } from '../language'
import { judgedName, noteOf, type Notes, withNote, withoutSent } from './notes'
import { useAttempt } from './useAttempt'
import { useUndo } from './useUndo'

/**
 * Where a person says of one finding, or of several at once, what they make of it, and can take that back: what was
 * said before is put back then. An acceptance needs a reason.
 */
export function VerdictBar({
  findings,
  noteRef,
  onJudged
}: {
  findings: readonly Pick<PresentedKeptFinding, 'reportId' | 'id' | 'state'>[]
  /** The note's field, for the key that leads to it. */
  noteRef: RefObject<InputRef | null>
  /** What was judged; something else may be chosen by then. */
  onJudged: (judged: readonly FindingRef[]) => void
}) {
  const client = useClient()
  const { t } = useWords()
  const { message } = App.useApp()
  const offerUndo = useUndo()
  const [notes, setNotes] = useState<Notes>(new Map())
  const { busy, attempt } = useAttempt()
  const judged = useMemo(() => judgedName(findings), [findings])
  const note = noteOf(notes, judged)
  const reason = note.trim()

  const judge = (verdict: Verdict | 'open') =>
    attempt(async () => {
      const refs = findings.map(({ reportId, id }) => ({ reportId, id }))
      const said = reason === '' ? null : reason
      const { before } = await client.call('findings.judge', { findings: refs, verdict, note: said, silent: true })
      setNotes((now) => withoutSent(now, judged, note))
      onJudged(refs)
      offerUndo(t('verdict.done', { n: refs.length }), t('verdict.undo'), async () => {
        await client.call('findings.restore', { before })
        message.success(t('verdict.undone'))
      })
    })

  return (
    <div className="verdicts" role="group" aria-label={t('verdict.title', { n: findings.length })}>
      <span className="hint">{t('verdict.title', { n: findings.length })}</span>
      <Input
        ref={noteRef}
        size="small"
        value={note}
        maxLength={2000}
        placeholder={t('verdict.note')}
        aria-label={t('verdict.note')}
        onChange={(event) => setNotes((now) => withNote(now, judged, event.target.value))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <div className="verdicts-choices">
        <Button size="small" disabled={busy} onClick={() => void judge('confirmed')}>
          {t('verdict.confirm')}
        </Button>
        <Button
          size="small"
          disabled={busy || reason === ''}
          title={t('verdict.reason')}
          onClick={() => void judge('accepted')}
        >
          {t('verdict.accept')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void judge('not-an-error')}>
          {t('verdict.dismiss')}
        </Button>
        {findings.some(({ state }) => state !== 'open') ? (
          <Button size="small" type="text" disabled={busy} onClick={() => void judge('open')}>
            {t('verdict.withdraw')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

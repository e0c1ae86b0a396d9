import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PresentedProposal } from '../../../shared/api/links'
import { type LinkKind, linkKinds } from '../../../shared/link'
import { useWords } from '../../language'
import { spansOf } from './spans'
import { useLinking } from './useLinking'

/** A proposal as it is kept where nobody says otherwise: its reason becomes the note. */
export const acceptedAs = ({ from, to, kind, since, reason }: PresentedProposal) => ({
  from: from.name,
  to: to.name,
  kind,
  since,
  note: reason
})

export const dismissedAs = ({ from, to }: PresentedProposal) => ({
  from: from.name,
  to: to.name,
  kind: 'different' as const
})

function Name({ named }: { named: PresentedProposal['from'] }) {
  const { t } = useWords()
  return (
    <>
      <b>{named.name}</b> <span className="hint figures">({spansOf(named.years).join(t('list.comma'))})</span>
    </>
  )
}

const offered = linkKinds.filter((kind) => kind !== 'different')

/** How, since when and why: to be looked over before it is kept. */
function AcceptForm({ proposal, onDone }: { proposal: PresentedProposal; onDone: () => void }) {
  const { t } = useWords()
  const { make } = useLinking()
  const first = proposal.to.years[0]
  const [kind, setKind] = useState<LinkKind>(proposal.kind)
  const [since, setSince] = useState(proposal.since ?? (first === undefined ? '' : String(first)))
  const [note, setNote] = useState(proposal.reason)
  const dated = kind !== 'abbreviation'
  const usable = !dated || /^\d{4}(?:-\d{2}){0,2}$/u.test(since)
  const accept = async () => {
    const [from, to] = [proposal.from.name, proposal.to.name]
    if (usable && (await make([{ from, to, kind, since: dated ? since : null, note: note.trim() || null }]))) onDone()
  }
  return (
    <form
      className="link-form"
      aria-label={t('links.accept')}
      onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <Select<LinkKind>
        size="small"
        aria-label={t('links.kind')}
        value={kind}
        onChange={setKind}
        options={offered.map((value) => ({ value, label: t(`link.kind-${value}`) }))}
      />
      <Input
        size="small"
        className="link-since"
        aria-label={t('links.since')}
        prefix={<span className="hint">{t('links.since')}</span>}
        placeholder="2019"
        disabled={!dated}
        status={usable ? '' : 'error'}
        value={dated ? since : ''}
        onChange={(event) => setSince(event.target.value.trim())}
      />
      <Input
        autoFocus
        size="small"
        maxLength={2000}
        aria-label={t('links.note')}
        placeholder={t('links.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={!usable}>
        {t('links.confirm')}
      </Button>
      <Button size="small" type="text" onClick={onDone}>
        {t('links.cancel')}
      </Button>
    </form>
  )
}

/** Two names that may be one organ's: why, and what a person makes of it. */
export function ProposalItem({
  proposal,
  open,
  onOpen,
  children
}: {
  proposal: PresentedProposal
  /** Whether it is being looked over. */
  open: boolean
  onOpen: (open: boolean) => void
  /** What stands in front. */
  children?: ReactNode
}) {
  const { t } = useWords()
  const { make } = useLinking()
  return (
    <>
      <div className="link-line">
        {children}
        <span className={`link-likely link-likely-${proposal.likelihood}`} title={t(`links.${proposal.likelihood}`)}>
          {t('links.question')}
        </span>
        <span className="link-names">
          <Name named={proposal.from} /> <span aria-hidden="true">{proposal.kind === 'abbreviation' ? '=' : '→'}</span>{' '}
          <Name named={proposal.to} />
          <span className="hint link-reason">{proposal.reason}</span>
        </span>
        <span className="link-actions">
          <Button size="small" onClick={() => onOpen(!open)}>
            {t('links.accept')}
          </Button>
          <Button size="small" type="text" onClick={() => void make([dismissedAs(proposal)])}>
            {t('links.dismiss')}
          </Button>
        </span>
      </div>
      {open ? <AcceptForm proposal={proposal} onDone={() => onOpen(false)} /> : null}
    </>
  )
}

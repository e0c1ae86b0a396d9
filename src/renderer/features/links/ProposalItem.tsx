import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { PresentedProposal } from '../../../shared/api/links'
import { useWords } from '../../language'
import { LinkForm } from './LinkForm'
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
      {open ? (
        <LinkForm
          said={{ ...acceptedAs(proposal), since: proposal.since ?? String(proposal.to.years[0] ?? '') }}
          onDone={() => onOpen(false)}
        />
      ) : null}
    </>
  )
}

import { Button, Checkbox, Result, Spin } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { PresentedProposal } from '../../../shared/api/links'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { HomeRegion } from './HomeRegion'
import { KeptLinks } from './KeptLinks'
import { OtherLink } from './OtherLink'
import { acceptedAs, dismissedAs, ProposalItem } from './ProposalItem'
import { useLinks, useProposals } from './queries'
import { useLinking } from './useLinking'
import './links.css'

const keyOf = ({ from, to }: PresentedProposal) => `${from.name} ${to.name}`

function moveFocus(row: HTMLElement, step: 'nextElementSibling' | 'previousElementSibling'): void {
  const next = row[step]
  if (next instanceof HTMLElement) next.focus()
}

/** The proposals, the likeliest first: by keys or mouse, one by one or several at once. */
function Proposals({ proposals }: { proposals: readonly PresentedProposal[] }) {
  const { t } = useWords()
  const { make } = useLinking()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | null>(null)
  const chosenNow = proposals.filter((each) => chosen.has(keyOf(each)))
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, proposal: PresentedProposal) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const { key, currentTarget: row } = event
    if (key === 'ArrowDown') moveFocus(row, 'nextElementSibling')
    else if (key === 'ArrowUp') moveFocus(row, 'previousElementSibling')
    else if (key === 'Enter') setOpen(keyOf(proposal))
    else if (key === ' ') toggle(keyOf(proposal))
    else if (key === 'x' || key === 'X') {
      moveFocus(row, row.nextElementSibling === null ? 'previousElementSibling' : 'nextElementSibling')
      void make([dismissedAs(proposal)])
    } else return
    event.preventDefault()
  }
  const all = chosenNow.length === proposals.length
  return (
    <>
      <div className="filter-bar">
        <Checkbox
          checked={all}
          indeterminate={!all && chosenNow.length > 0}
          onChange={() => setChosen(all ? new Set() : new Set(proposals.map(keyOf)))}
        >
          {t('links.all')}
        </Checkbox>
        <Button size="small" disabled={chosenNow.length === 0} onClick={() => void make(chosenNow.map(acceptedAs))}>
          {t('links.accept-chosen', { n: chosenNow.length })}
        </Button>
        <Button size="small" disabled={chosenNow.length === 0} onClick={() => void make(chosenNow.map(dismissedAs))}>
          {t('links.dismiss-chosen', { n: chosenNow.length })}
        </Button>
      </div>
      <ul className="links-proposed">
        {proposals.map((proposal) => {
          const key = keyOf(proposal)
          return (
            <li
              key={key}
              tabIndex={0}
              aria-label={t('links.row', { from: proposal.from.name, to: proposal.to.name })}
              onKeyDown={(event) => onKey(event, proposal)}
            >
              <ProposalItem proposal={proposal} open={open === key} onOpen={(now) => setOpen(now ? key : null)}>
                <Checkbox
                  tabIndex={-1}
                  aria-label={t('links.choose')}
                  checked={chosen.has(key)}
                  onChange={() => toggle(key)}
                />
              </ProposalItem>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** All that is asked and all that was said of organs' names. */
export function LinksPage() {
  const { t, problem } = useWords()
  const { data: archive } = useArchive()
  const links = useLinks()
  const proposed = useProposals(null)
  const error = links.error ?? proposed.error
  const readOnly = archive?.readOnly === true
  if (error !== null) return <Result status="info" title={problem(error)} />
  if (links.data === undefined || proposed.data === undefined) return <Spin className="centre" />
  const { proposals, unsettled } = proposed.data
  return (
    <div className="page">
      <PageHead title={t('nav.links')} note={t('links.about')} />
      <div className="card fill links-page">
        <HomeRegion readOnly={readOnly} />
        {unsettled.map(({ region, chains }) => (
          <p key={region} className="links-unsettled">
            {t('links.unsettled', { region, chains: chains.join(t('list.comma')) })}
          </p>
        ))}
        <h2>
          {t('links.proposed')} <span className="hint figures">{proposals.length}</span>
        </h2>
        {proposals.length === 0 ? (
          <p className="hint links-none">{t('links.none-proposed')}</p>
        ) : readOnly ? (
          <p className="hint links-none">{t('archive.read-only')}</p>
        ) : (
          <Proposals proposals={proposals} />
        )}
        {readOnly ? null : <OtherLink />}
        <h2>
          {t('links.kept')} <span className="hint figures">{links.data.links.length}</span>
        </h2>
        <KeptLinks links={links.data.links} readOnly={readOnly} />
      </div>
    </div>
  )
}

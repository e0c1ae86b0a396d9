import { useState } from 'react'
import { Link } from 'wouter'
import type { PresentedSeries } from '../../../shared/api/comparison'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { ProposalItem } from './ProposalItem'
import { useProposals } from './queries'
import { namesOfYears, spansOf } from './spans'
import './links.css'

/** The names that an organ's reports bear, by their years; nothing where there is only one. */
function NamesStrip({ series }: { series: PresentedSeries }) {
  const { t } = useWords()
  const names = namesOfYears(series.years)
  if (names.length < 2) return null
  const others = new Set(series.years.filter(({ reform }) => reform).map(({ organ }) => organ))
  return (
    <ol className="names-strip" aria-label={t('links.names')}>
      {names.map(({ name, years }) => (
        <li key={name} className={name === series.organ ? 'names-here' : undefined}>
          <span className="figures">{spansOf(years).join(t('list.comma'))}</span> {name}
          {others.has(name) ? <span className="tag tag-plain">{t('links.reformed')}</span> : null}
        </li>
      ))}
      <li>
        <Link className="link" href="/links">
          {t('links.manage')}
        </Link>
      </li>
    </ol>
  )
}

/** What is known and what is asked of an organ's names: a quiet line or two, mostly none. */
export function OrganLinks({ organ, series }: { organ: string; series: PresentedSeries | undefined }) {
  const { data } = useProposals(organ)
  const { data: archive } = useArchive()
  const [open, setOpen] = useState<string | null>(null)
  const proposals = archive?.readOnly === true ? [] : (data?.proposals ?? [])
  const own = proposals.filter(({ from, to }) => from.name === organ || to.name === organ)
  return (
    <>
      {series === undefined ? null : <NamesStrip series={series} />}
      {own.map((proposal) => {
        const key = `${proposal.from.name} ${proposal.to.name}`
        return (
          <div key={key} className="organ-proposal">
            <ProposalItem proposal={proposal} open={open === key} onOpen={(isOpen) => setOpen(isOpen ? key : null)} />
          </div>
        )
      })}
    </>
  )
}

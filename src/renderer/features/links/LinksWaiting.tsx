import { useState } from 'react'
import { Link } from 'wouter'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { ProposalItem } from './ProposalItem'
import { useProposals } from './queries'
import './links.css'

/** Above the list of reports: that names in it may be one organ's. The question itself where there is only one. */
export function LinksWaiting({ organs }: { organs: ReadonlySet<string> }) {
  const { t } = useWords()
  const { data } = useProposals(null)
  const { data: archive } = useArchive()
  const [open, setOpen] = useState(false)
  const own = (data?.proposals ?? []).filter(({ from, to }) => organs.has(from.name) || organs.has(to.name))
  const [only, ...more] = own
  if (only === undefined || archive?.readOnly === true) return null
  if (more.length === 0) {
    return (
      <div className="organ-proposal">
        <ProposalItem proposal={only} open={open} onOpen={setOpen} />
      </div>
    )
  }
  return (
    <p className="links-waiting">
      {t('links.waiting', { n: own.length })}{' '}
      <Link className="link" href="/links">
        {t('links.look')}
      </Link>
    </p>
  )
}

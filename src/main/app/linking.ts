import { ApiError } from '../../shared/api/errors'
import type { PresentedProposal } from '../../shared/api/links'
import { say } from '../../shared/i18n'
import type { Language } from '../../shared/language'
import { isIdentity, isReform, type Link, type LinkSaid } from '../../shared/link'
import { type AlikeReason, organOf, partsOf, regionsOfHome } from '../../shared/organ'
import { withoutSpace } from '../../shared/text/fold'
import { type Archive, findLink, homeOf, isKept, linkId, linksIn, listLinks, namedYears, rostersIn } from '../archive'
import { type Proposal, proposalsAmong, type Unsettled } from '../compare/proposals'
import { inTurn } from './inTurn'

/** Which names are one organ's: what is proposed, and what a person says of it. */

/** Reasons, each in words, as one sentence. */
export function reasonInWords(language: Language, words: readonly string[]): string {
  const joined = words.join(say(language, 'alike.join'))
  return say(language, 'alike.sentence', { reasons: `${joined.charAt(0).toUpperCase()}${joined.slice(1)}` })
}

/** How two names are alike, each reason in words. */
export const alikeInWords = (language: Language, reasons: readonly AlikeReason[]): string[] =>
  reasons.map(({ code, ...params }) => say(language, `alike.${code}`, params))

function present(language: Language, { from, to, since, kind, likelihood, reasons }: Proposal): PresentedProposal {
  return {
    from: { name: from.name, years: [...from.years] },
    to: { name: to.name, years: [...to.years] },
    kind,
    since: since === null ? null : String(since),
    likelihood,
    reason: reasonInWords(language, [...alikeInWords(language, reasons), say(language, 'alike.years')])
  }
}

interface Found {
  readonly writes: number
  readonly among: ReturnType<typeof proposalsAmong>
}

const found = new WeakMap<Archive['db'], Found>()

/** What is proposed in the whole archive. Made once, until something is written: every page that names an organ asks. */
function allProposals(db: Archive['db']): Found['among'] {
  const before = found.get(db)
  if (before?.writes === db.writes()) return before.among
  const among = proposalsAmong({ names: namedYears(db), links: linksIn(db), home: homeOf(db) ?? null })
  found.set(db, { writes: db.writes(), among })
  return among
}

/** Names that may be one organ's, the likeliest first; those that are about `organ` where it is given. */
export function proposeLinks(
  { db }: Archive,
  organ: string | null,
  language: Language
): { proposals: PresentedProposal[]; unsettled: { region: string; chains: string[] }[] } {
  const { proposals, unsettled } = allProposals(db)
  return {
    proposals: proposals
      .filter(({ from, to }) => organ === null || from.name === organ || to.name === organ)
      .map((proposal) => present(language, proposal)),
    unsettled: unsettled.map(({ region, chains }: Unsettled) => ({ region, chains: [...chains] }))
  }
}

function isGovernmentAndOffice(one: string, other: string): boolean {
  const kinds = [organOf(one).kind, organOf(other).kind]
  return kinds.includes('government') && kinds.includes('government-office')
}

/** What may be kept. Throws an ApiError that says why not. */
function checked(archive: Archive, said: LinkSaid, isKnown: (organ: string) => boolean): LinkSaid {
  const { from, to } = said
  for (const organ of [from, to]) if (!isKnown(organ)) throw new ApiError('organ-not-found', { organ })
  if (from === to) throw new ApiError('link-same-name')
  if (isIdentity(said) && isGovernmentAndOffice(from, to)) throw new ApiError('link-government-office', { from, to })
  if (said.since === null && (said.kind === 'renamed' || isReform(said))) throw new ApiError('link-needs-since')
  const standing = linksIn(archive.db).of(from)
  if (standing.some((link) => [link.from, link.to].includes(to))) throw new ApiError('link-known', { from, to })
  return said.kind === 'different' || said.kind === 'abbreviation' ? { ...said, since: null } : said
}

/** Whether a name is borne by a report, or stands on a roster. */
const isNamed = ({ db }: Archive, organ: string) =>
  isKept(db, organ) || [...rostersIn(db).years.values()].some((names) => names.has(organ))

/**
 * Links as they may be kept together, `more` being names that come with them. Throws an ApiError that says why not.
 */
export function checkedLinks(archive: Archive, said: readonly LinkSaid[], more: ReadonlySet<string>): LinkSaid[] {
  const links = said.map((each) => checked(archive, each, (organ) => more.has(organ) || isNamed(archive, organ)))
  const pairs = new Set(links.map(({ from, to }) => [from, to].sort().join(' ')))
  const [first] = links
  if (first !== undefined && pairs.size < links.length)
    throw new ApiError('link-known', { from: first.from, to: first.to })
  return links
}

/** Keeps what a person says of names, all of it or nothing. Resolves once it is on disk, with the links as kept. */
export const makeLinks = (archive: Archive, said: readonly LinkSaid[]): Promise<Link[]> =>
  inTurn(archive, async () => {
    const links = checkedLinks(archive, said, new Set())
    const at = new Date().toISOString()
    await archive.link({ at, links })
    return links.flatMap((link) => findLink(archive.db, linkId(link, at)) ?? [])
  })

/** Takes links back, all of them or none: they stay in the list, and say when. */
export const takeLinksBack = (archive: Archive, ids: readonly string[]): Promise<Link[]> =>
  inTurn(archive, async () => {
    const unknown = ids.find((id) => findLink(archive.db, id)?.takenBack !== null)
    if (unknown !== undefined) throw new ApiError('link-not-found', { id: unknown })
    await archive.unlink({ at: new Date().toISOString(), links: ids })
    return ids.flatMap((id) => findLink(archive.db, id) ?? [])
  })

/** The links, newest first, those that were taken back too. */
export function linksListed({ db }: Archive): Link[] {
  return listLinks(db).reverse()
}

const mostSuggested = 5

/** The archive's home region, whether anybody was asked, and the regions that most of its names write in full. */
export function homeIn({ db }: Archive): { region: string | null; asked: boolean; suggested: string[] } {
  const counts = new Map<string, number>()
  for (const { name } of namedYears(db)) {
    const { branch, regions } = partsOf(name)
    const above = regions.filter(({ level }) => level !== 'township').map(({ text }) => text)
    const chain = branch === '' && above.length > 1 ? above.join('') : null
    if (chain !== null) counts.set(chain, (counts.get(chain) ?? 0) + 1)
  }
  const suggested = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([chain]) => chain)
  const home = homeOf(db)
  return { region: home ?? null, asked: home !== undefined, suggested: suggested.slice(0, mostSuggested) }
}

/** Says which region the archive is of; null where none. Throws an ApiError where the text is no region. */
export async function setHome(archive: Archive, region: string | null): Promise<void> {
  const written = region === null ? null : withoutSpace(region)
  if (written !== null && regionsOfHome(written) === null) throw new ApiError('region-not-known', { region: written })
  await archive.setHome(written, new Date().toISOString())
}

import type { Result } from '../../../shared/api/contract'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { linkKinds } from '../../../shared/link'
import { callOn, type Command, forFigures, openNamed, withApp, withListed } from './command'
import { UsageError } from './options'

/** `links`, `link` and `unlink`: which names are one organ's. */

type Kept = Result<'links.list'>['links'][number]
type Proposed = Result<'links.propose'>

function linkLine(language: Language, { id, kind, from, to, since, note, takenBack }: Kept): string {
  return say(language, takenBack === null ? 'cli.link' : 'cli.link-ended', {
    id,
    link: say(language, `link.said-${kind}`, { from, to, since: since ?? '' }),
    note: note === null ? '' : say(language, 'cli.link-note', { note })
  })
}

function proposedLines(language: Language, { proposals, unsettled }: Proposed): string[] {
  const comma = say(language, 'list.comma')
  return [
    ...proposals.map(({ from, to, reason }) =>
      say(language, 'cli.proposal', {
        from: from.name,
        to: to.name,
        fromYears: from.years.join(comma),
        toYears: to.years.join(comma),
        reason
      })
    ),
    ...unsettled.map(({ region, chains }) => say(language, 'cli.unsettled', { region, chains: chains.join(comma) }))
  ]
}

const links: Command = async (options, program, { out }) => {
  const { organ, language, json, positionals } = options
  if (positionals.length > 0) throw new UsageError('cli.unknown-option', { what: positionals.join(' ') })
  return withApp(options, program, async (app) => {
    await openNamed(app, options, forFigures)
    const all = await app.call('links.list', {})
    const kept = all.links.filter(({ from, to }) => organ === null || from === organ || to === organ)
    const proposed = await app.call('links.propose', { organ, language })
    if (json) {
      out(JSON.stringify({ links: kept, ...proposed }))
      return 0
    }
    const lines = [...kept.map((link) => linkLine(language, link)), ...proposedLines(language, proposed)]
    lines.forEach(out)
    if (lines.length === 0) out(say(language, 'cli.no-links'))
    return 0
  })
}

const link: Command = async (options, program, { out }) => {
  const { language, note, since, json, positionals } = options
  const [from, to, ...more] = positionals
  const kind = linkKinds.find((each) => each === options.kind)
  if (from === undefined || to === undefined || more.length > 0 || kind === undefined) {
    throw new UsageError('cli.needs-link')
  }
  const made = await callOn(options, program, {}, 'links.make', { links: [{ from, to, kind, since, note }] })
  if (json) out(JSON.stringify(made))
  else made.links.forEach((each) => out(linkLine(language, each)))
  return 0
}

const unlink: Command = async (options, program, { out }) => {
  const { language, json, positionals } = options
  const ids = await withListed(positionals)
  if (ids.length === 0) throw new UsageError('cli.needs-link-id')
  const ended = await callOn(options, program, {}, 'links.takeBack', { ids })
  if (json) out(JSON.stringify(ended))
  else ended.links.forEach((each) => out(linkLine(language, each)))
  return 0
}

export const linkCommands = { links, link, unlink } as const

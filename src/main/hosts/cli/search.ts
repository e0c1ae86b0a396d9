import { type Hit, mostHits } from '../../../shared/api/searching'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { callOn, type Command, forFigures } from './command'
import { UsageError } from './options'

/** `search`: where the words of a query stand in an archive's reports. */

/** A report's name, once, and below it the places in it. */
function lines(language: Language, hits: readonly Hit[]): string[] {
  return hits.flatMap(({ reportId, organ, year, section, snippet }, index) => {
    const head = say(language, 'search.report', {
      id: reportId,
      organ: organ ?? say(language, 'name.no-organ'),
      year: year ?? say(language, 'name.no-year')
    })
    const line = `  ${say(language, 'search.place', { part: say(language, `search.in-${section}`), snippet })}`
    return hits[index - 1]?.reportId === reportId ? [line] : [head, line]
  })
}

export const search: Command = async (options, program, { out, err }) => {
  const { organ, year, json, language, positionals } = options
  const text = positionals.join(' ')
  if (text.trim() === '') throw new UsageError('cli.needs-text')
  const asked = { text, organ, year, most: mostHits }
  const { hits, reports } = await callOn(options, program, forFigures, 'search.find', asked)
  if (json) out(JSON.stringify(hits))
  else lines(language, hits).forEach(out)
  err(say(language, hits.length < mostHits ? 'search.counts' : 'search.counts-most', { reports, hits: hits.length }))
  return 0
}

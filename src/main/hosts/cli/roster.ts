import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Result } from '../../../shared/api/contract'
import type { PresentedRosterOrgan, PreviewLine } from '../../../shared/api/roster'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { yearsTaken } from '../../../shared/rosterList'
import { callOn, type Command, forFigures, openNamed, withApp, withListed } from './command'
import { type Options, UsageError } from './options'

/** `roster`: who has to report for which year, who did, and who is missing. */

function organLine(language: Language, { organ, report, lastReported, due, expectation }: PresentedRosterOrgan) {
  if (report !== null) return say(language, 'cli.roster-in', { organ })
  if (expectation.kind === 'not-due-yet') return say(language, 'cli.roster-not-due', { organ, due })
  if (lastReported === null) return say(language, 'cli.roster-never', { organ, due })
  return say(language, 'cli.roster-out', { organ, due, last: lastReported })
}

function oneYear({ year, years }: Options): number {
  if (year !== null) return year
  throw years === null
    ? new UsageError('cli.needs-year')
    : new UsageError('cli.unknown-option', { what: `--year ${years.from}-${years.to}` })
}

const show: Command = async (options, program, { out }) => {
  const { language, json, year } = options
  return withApp(options, program, async (app) => {
    await openNamed(app, options, forFigures)
    if (year === null) {
      const all = await app.call('roster.years', {})
      if (json) out(JSON.stringify(all))
      else all.years.forEach((each) => out(say(language, 'cli.roster-year', each)))
      return 0
    }
    const shown = await app.call('roster.show', { year })
    if (json) out(JSON.stringify(shown))
    else if (shown.organs.length === 0) out(say(language, 'cli.roster-none', { year }))
    else {
      shown.organs.forEach((organ) => out(organLine(language, organ)))
      shown.others.forEach(({ organ }) => out(say(language, 'cli.roster-other', { organ })))
    }
    return 0
  })
}

/** The years of `--year 2022` or `--year 2019-2024`. */
function yearsOf({ years }: Options): number[] {
  if (years === null) throw new UsageError('cli.needs-year')
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
}

const change =
  (how: 'add' | 'take'): Command =>
  async (options, program, { out }) => {
    const organs = await withListed(options.positionals.slice(1))
    if (organs.length === 0) throw new UsageError('cli.needs-organs')
    const years = yearsOf(options).map((year) => ({ year, organs }))
    const done = await callOn(options, program, {}, 'roster.change', { [how]: years })
    if (options.json) out(JSON.stringify(done))
    else out(say(options.language, 'cli.roster-changed', { added: done.added, taken: done.taken }))
    return 0
  }

/** What is not taken, or not for all of the years. */
function openLines(language: Language, line: PreviewLine, years: readonly number[]): string[] {
  const { line: number, text } = line
  if (line.status === 'unreadable') return [say(language, 'cli.roster-unreadable', { line: number, text })]
  if (line.status === 'repeated') return [say(language, 'cli.roster-repeated', { line: number, text, of: line.of })]
  if (line.status !== 'proposed') {
    const there = yearsTaken(line, years)
    const gone = years.filter((year) => !there.includes(year)).join(say(language, 'list.comma'))
    return gone === '' ? [] : [say(language, 'cli.roster-gone', { line: number, organ: line.organ, years: gone })]
  }
  return line.likely.map(({ organ, reason }) =>
    say(language, 'cli.roster-likely', { line: number, organ: line.organ, likely: organ, reason })
  )
}

const importList: Command = async (options, program, { out, err }) => {
  const [, path, ...more] = options.positionals
  if (path === undefined || more.length > 0) throw new UsageError('cli.needs-list')
  const { language, json } = options
  const years = yearsOf(options)
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch(() => {
    throw new UsageError('cli.no-such-path', { path })
  })
  return withApp(options, program, async (app) => {
    await openNamed(app, options, {})
    const { lines } = await app.call('roster.preview', {
      source: { kind: 'file', bytes },
      year: years[0] ?? 0,
      language
    })
    const taken = lines.map((line) => ({ organs: 'organ' in line ? [line.organ] : [], in: yearsTaken(line, years) }))
    const done = await app.call('roster.change', {
      add: years.map((year) => ({ year, organs: taken.flatMap((each) => (each.in.includes(year) ? each.organs : [])) }))
    })
    if (json) out(JSON.stringify({ ...done, lines }))
    else {
      lines.flatMap((line) => openLines(language, line, years)).forEach((line) => err(line))
      out(say(language, 'cli.roster-changed', { added: done.added, taken: done.taken }))
    }
    return 0
  })
}

function missingLines(language: Language, { missing, waiting, text }: Result<'roster.missing'>): string[] {
  const first = missing.length === 0 ? say(language, 'cli.roster-nobody') : (text ?? '')
  return waiting === 0 ? [first] : [first, say(language, 'cli.roster-waiting', { n: waiting })]
}

const missing: Command = async (options, program, { out }) => {
  const { language, json } = options
  const found = await callOn(options, program, forFigures, 'roster.missing', {
    year: oneYear(options),
    language
  })
  if (json) out(JSON.stringify(found))
  else missingLines(language, found).forEach(out)
  return 0
}

const parts: Readonly<Record<string, Command>> = {
  add: change('add'),
  remove: change('take'),
  import: importList,
  missing
}

export const roster: Command = (options, program, output) => {
  const [part] = options.positionals
  if (part === undefined) return show(options, program, output)
  const command = Object.hasOwn(parts, part) ? parts[part] : undefined
  if (command === undefined) throw new UsageError('cli.unknown-command', { command: `roster ${part}` })
  return command(options, program, output)
}

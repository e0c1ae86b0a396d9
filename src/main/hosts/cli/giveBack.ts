import { extname } from 'node:path'
import type { Result } from '../../../shared/api/contract'
import type { AskedFiles, Letter, LetterChoice } from '../../../shared/api/giveback'
import { say } from '../../../shared/i18n'
import { type App, writeLetter, writePieces } from '../../app'
import { type Command, openNamed, type Output, withApp, withListed } from './command'
import { type Options, UsageError } from './options'

/** `give-back`: letters that give reports back to their organs, with what is to be mended. */

type Format = AskedFiles['format']

/** The kind of file that a path names; null for a folder. */
function formatOf(path: string): Format | null {
  const ending = extname(path).toLowerCase()
  return ending === '.docx' || ending === '.txt' ? (ending.slice(1) as Format) : null
}

function choiceOf({ information, withoutDoubted, withRules, due, date, language }: Options): LetterChoice {
  return { information, doubted: withoutDoubted ? 'left-out' : 'marked', rules: withRules, due, date, language }
}

/** The reports asked for: by their ids, or those that count, of an organ, of a year. */
async function reportsOf(app: App, { positionals, organ, year }: Options): Promise<string[]> {
  const ids = await withListed(positionals)
  if (ids.length > 0) {
    if (organ !== null || year !== null) throw new UsageError('cli.needs-give-back')
    return ids
  }
  if (organ === null && year === null) throw new UsageError('cli.needs-give-back')
  const wanted = (each: Result<'reports.list'>[number]) =>
    each.current && (organ === null || each.organ === organ) && (year === null || each.year === year)
  const found = (await app.call('reports.list', {})).filter(wanted)
  if (organ !== null && found.length === 0) throw new UsageError('error.organ-not-found', { organ })
  return found.map(({ id }) => id)
}

const itemsIn = ({ groups }: Letter) =>
  groups.flatMap(({ items }) => items).filter(({ number }) => number !== null).length

function nameOf({ organ, year }: Letter, { language }: Options): string {
  return [
    organ ?? say(language, 'name.no-organ'),
    year === null ? say(language, 'name.no-year') : say(language, 'name.year', { year })
  ].join(' ')
}

async function write(app: App, { reportId }: Letter, path: string, options: Options): Promise<string> {
  const asked = { letters: [{ id: reportId }], ...choiceOf(options), format: formatOf(path) ?? 'docx' }
  const file = await app.call('giveback.file', asked)
  if (formatOf(path) !== null) {
    await writePieces(path, [file.bytes], { replace: false })
    return path
  }
  return writeLetter(path, file).catch(() => {
    throw new UsageError('cli.cannot-write', { path })
  })
}

function show(letters: readonly Letter[], { json }: Options, { out }: Output): void {
  if (json) out(JSON.stringify(letters))
  else letters.forEach(({ text }, index) => out(index === 0 ? text : `\n${text}`))
}

export const giveBack: Command = async (options, program, output) => {
  const { language, out, json } = options
  return withApp(options, program, async (app) => {
    await openNamed(app, options, { readOnly: true })
    const letters: Letter[] = []
    for (const id of await reportsOf(app, options)) {
      const letter = await app.call('giveback.letter', { letter: { id }, ...choiceOf(options) })
      if (itemsIn(letter) > 0) letters.push(letter)
      else output.err(say(language, 'cli.nothing-to-give-back', { name: nameOf(letter, options) }))
    }
    if (out === null) {
      show(letters, options, output)
      return 0
    }
    if (formatOf(out) !== null && letters.length > 1) throw new UsageError('cli.give-back-many', { n: letters.length })
    const files: { reportId: string; file: string; items: number }[] = []
    for (const letter of letters) {
      const [file, items] = [await write(app, letter, out, options), itemsIn(letter)]
      files.push({ reportId: letter.reportId, file, items })
      output.err(say(language, 'cli.gave-back', { items, path: file }))
    }
    if (json) output.out(JSON.stringify(files))
    return 0
  })
}

/** Who signs letters, as it is kept or, where any of it is given, as it is then. */
export async function officeOf(app: App, { office, sendTo }: Options): Promise<Result<'giveback.office'>> {
  const kept = await app.call('giveback.office', {})
  if (office === null && sendTo === null) return kept
  return app.call('giveback.office', { office: { name: office ?? kept.name, sendTo: sendTo ?? kept.sendTo } })
}

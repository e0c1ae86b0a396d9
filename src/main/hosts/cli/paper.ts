import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { CallArgs } from '../../../shared/api/contract'
import { say } from '../../../shared/i18n'
import { paperStart } from '../../app'
import { type Command, openNamed, withApp } from './command'
import { type Options, UsageError } from './options'
import { mayReplace } from './ownFile'
import { pdfOf } from './pdf'

/** `print`: the validation summary of an archive, or a comparison of two years, as a page or a PDF. */

/** Stands behind the end of the PDFs that are written here: by this they are told from others. */
const pdfEnd = '\n% nianbao print\n'

function kindOf(path: string): 'html' | 'pdf' | null {
  const ending = extname(path).toLowerCase()
  if (ending === '.pdf') return 'pdf'
  return ending === '.html' || ending === '.htm' ? 'html' : null
}

async function contentOf(page: Parameters<typeof pdfOf>[0], out: string, built: string): Promise<string | Uint8Array> {
  if (kindOf(out) === 'html') return page.html
  const pdf = await pdfOf(page, built)
  if (pdf === 'none') throw new UsageError('cli.no-pdf-program')
  if (pdf === 'failed') throw new UsageError('cli.pdf-failed')
  return Buffer.concat([pdf, Buffer.from(pdfEnd)])
}

function outOf({ out, positionals }: Options): string {
  if (out === null || positionals.length > 0) throw new UsageError('cli.needs-out')
  if (kindOf(out) === null) throw new UsageError('cli.out-kind', { path: out })
  return out
}

/** What is printed: a comparison where two years are named, else the validation summary. */
function scopeOf({ organ, year, from, to, prose, series }: Options): CallArgs<'print.page'>['scope'] {
  if (from === null && to === null && !prose && !series) return { kind: 'archive', organ, year }
  if (organ === null || from === null || to === null || year !== null) throw new UsageError('cli.needs-organ-years')
  return { kind: 'comparison', organ, from, to, prose, series }
}

export const print: Command = async (options, program, output) => {
  const { language, full, landscape, json } = options
  const path = outOf(options)
  const scope = scopeOf(options)
  const own = kindOf(path) === 'pdf' ? mayReplace(path, pdfEnd, 'end') : mayReplace(path, paperStart, 'start')
  if (!(await own)) throw new UsageError('cli.print-other', { path })
  const { name, page, changed, ...counts } = await withApp(options, program, async (app) => {
    await openNamed(app, options, { readOnly: true })
    return app.call('print.page', { scope, full, landscape, language })
  })
  const content = await contentOf({ name, html: page, language }, path, program.built)
  await writeFile(path, content).catch(() => {
    throw new UsageError('cli.cannot-write', { path })
  })
  if (json) output.out(JSON.stringify({ file: path, ...counts, ...(changed === null ? {} : { changed }) }))
  output.err(
    changed === null
      ? say(language, 'cli.printed', { path, ...counts })
      : say(language, 'cli.printed-comparison', { path, changed, findings: counts.findings })
  )
  return 0
}

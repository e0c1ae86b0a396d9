import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { ApiError } from '../../../shared/api/errors'
import { say } from '../../../shared/i18n'
import {
  type App,
  csvOf,
  figureColumns,
  figureRows,
  type Pieces,
  type Sheet,
  workbookStream,
  writePieces
} from '../../app'
import { type Command, forFigures, openNamed, type Output, withApp } from './command'
import { type Format, formatNamed, type Options, UsageError } from './options'

/** `export`, `diff --format`: files for other programs. */

interface Years {
  readonly from: number
  readonly to: number
}

/** Writes a new file, all of it or none; Ctrl+C ends that, leaves nothing behind, and is told to `onStop`. */
async function writeNew(path: string, content: Pieces, onStop: () => void = () => undefined): Promise<void> {
  const abort = new AbortController()
  const stop = () => {
    abort.abort()
    onStop()
  }
  async function* untilStopped(): Pieces {
    for await (const piece of content) {
      if (abort.signal.aborted) throw new ApiError('stopped')
      yield piece
    }
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, stop)
  try {
    await writePieces(path, untilStopped(), { replace: false })
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}

/** The figures of organs, one after the other: none is held longer than it is written. */
function figuresOf(app: App, organs: readonly string[], { from, to }: Years, { language }: Options): Sheet {
  async function* rows() {
    for (const organ of organs) {
      const diff = await app.call('compare.years', { organ, from, to, language })
      yield* figureRows(language, diff)
    }
  }
  return { name: say(language, 'sheet.figures'), columns: figureColumns(language, from, to), rows: rows() }
}

async function* jsonOf(app: App, organs: readonly string[], { from, to }: Years, { language }: Options): Pieces {
  for (const [index, organ] of organs.entries()) {
    const diff = await app.call('compare.years', { organ, from, to, language })
    yield `${index === 0 ? '[' : ',\n'}${JSON.stringify(diff)}`
  }
  yield organs.length === 0 ? '[]\n' : ']\n'
}

async function* oneOf(
  app: App,
  organ: string,
  years: Years,
  format: Exclude<Format, 'parquet'>,
  { language }: Options
): Pieces {
  const { bytes } = await app.call('compare.export', { organ, ...years, format, language })
  yield bytes
  if (format === 'json') yield '\n'
}

function contentOf(
  app: App,
  years: Years,
  format: Exclude<Format, 'parquet'>,
  organs: readonly string[],
  options: Options
): Pieces {
  const [organ] = organs
  if (options.organ !== null && organ !== undefined) return oneOf(app, organ, years, format, options)
  if (format === 'json') return jsonOf(app, organs, years, options)
  const sheet = figuresOf(app, organs, years, options)
  return format === 'csv' ? csvOf(sheet) : Readable.fromWeb(workbookStream(sheet))
}

/** Writes the comparison of some organs to --out, or to standard output. Throws UsageError where that cannot be. */
export async function exportComparisons(
  app: App,
  years: Years,
  format: Exclude<Format, 'parquet'>,
  organs: readonly string[],
  options: Options,
  output: Output
): Promise<void> {
  const { out, language } = options
  if (out === null && format === 'xlsx') throw new UsageError('cli.needs-export-out')
  const content = contentOf(app, years, format, organs, options)
  if (out === null) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true })
    for await (const piece of content) output.write(typeof piece === 'string' ? piece : text.decode(piece))
    return
  }
  await writeNew(out, content)
  output.err(say(language, 'cli.exported', { path: out }))
}

/** `export`: the figures of an archive, for other programs. */
export const exportFigures: Command = async (options, program, { err }) => {
  const { format, shape, out, organ, year, language, positionals } = options
  const kind = format ?? (out === null ? null : formatNamed(out))
  if (out === null || kind === null || positionals.length > 0) throw new UsageError('cli.needs-export')
  if (shape === 'form' && kind !== 'xlsx') throw new UsageError('cli.form-is-xlsx')
  return withApp(options, program, async (app) => {
    await openNamed(app, options, forFigures)
    let tenths = 0
    app.on('export.progress', ({ done, total }) => {
      const reached = Math.floor((10 * done) / total)
      if (reached > tenths) err(say(language, 'cli.exporting', { done, total }))
      tenths = reached
    })
    const scope = { kind: 'archive', organ, year } as const
    const id = randomUUID()
    const { pieces } = app.exported({ id, scope, shape, format: kind, language })
    await writeNew(out, pieces, () => void app.call('export.stop', { id }))
    err(say(language, 'cli.exported', { path: out }))
    return 0
  })
}

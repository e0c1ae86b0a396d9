import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import type { CallArgs, MethodName, Result } from '../../../shared/api/contract'
import { ApiError } from '../../../shared/api/errors'
import { type App, createApp } from '../../app'
import { programPaths, settingsFile } from '../paths'
import { type Options, UsageError } from './options'

/** Where the command line writes: results to `out`, progress and messages to `err`. */
export interface Output {
  readonly out: (line: string) => void
  /** Results that bring their own line ends. */
  readonly write: (text: string) => void
  readonly err: (line: string) => void
  /** Resolves once whoever reads the results can take more. */
  readonly taken: () => Promise<void>
}

export interface Program {
  readonly version: string
  /** The folder of the built main scripts. */
  readonly built: string
}

export type Command = (options: Options, program: Program, output: Output) => Promise<number>

/** An import that failed as a whole, and why, in words. */
export class ImportFailed extends Error {}

/** Arguments as they are given, with the lines of standard input in place of `-`. */
export async function withListed(given: readonly string[]): Promise<string[]> {
  if (!given.includes('-')) return [...given]
  const all: string[] = []
  for await (const each of asListed(given)) all.push(each)
  return all
}

/** The same one by one, the lines as they come in. */
export async function* asListed(given: readonly string[]): AsyncGenerator<string> {
  for (const each of given) {
    if (each !== '-') yield each
    else
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
        if (line !== '') yield line
  }
}

/** Carries out some work with the program without a face, and closes it. */
export async function withApp<T>(options: Options, program: Program, work: (app: App) => Promise<T>): Promise<T> {
  const { assets, workerScript } = programPaths(program.built)
  const app = await createApp({
    host: 'direct',
    version: program.version,
    assets,
    workerScript,
    workers: options.jobs ?? availableParallelism(),
    settingsFile: settingsFile(),
    rememberArchives: false,
    pick: null,
    open: null,
    saveAs: null,
    reveal: null,
    printer: null
  })
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}

/** How a command opens an archive; one that shows no findings need not wait until they are those of today's rules. */
interface Opening {
  readonly create?: boolean
  readonly readOnly?: boolean
  readonly withoutFindings?: boolean
}

export const forFigures: Opening = { readOnly: true, withoutFindings: true }

/** Opens the archive that --archive names and calls one method on it. */
export async function callOn<M extends MethodName>(
  options: Options,
  program: Program,
  how: Opening,
  method: M,
  args: CallArgs<M>
): Promise<Result<M>> {
  return withApp(options, program, async (app) => {
    await openNamed(app, options, how)
    return app.call(method, args)
  })
}

/** Opens the archive that --archive names, and has done what an earlier run left undone: results are whole. */
export async function openNamed(
  app: App,
  { archive }: Options,
  { create = false, readOnly = false, withoutFindings = false }: Opening
): Promise<void> {
  if (archive === null) throw new UsageError('cli.needs-archive')
  const opened = await app.call('archive.open', { dir: archive, create, readOnly })
  if (opened.readOnly && !readOnly) throw new ApiError('archive-locked', { dir: archive })
  if (!withoutFindings) await app.settled()
}

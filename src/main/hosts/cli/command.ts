import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
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
  const listed = (await text(process.stdin)).split(/\r?\n/u).filter((line) => line !== '')
  return given.flatMap((each) => (each === '-' ? listed : [each]))
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

/** Opens the archive that --archive names and calls one method on it. */
export async function callOn<M extends MethodName>(
  options: Options,
  program: Program,
  how: { create?: boolean; readOnly?: boolean },
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
  how: { create?: boolean; readOnly?: boolean }
): Promise<void> {
  if (archive === null) throw new UsageError('cli.needs-archive')
  const { readOnly } = await app.call('archive.open', { dir: archive, ...how })
  if (readOnly && how.readOnly !== true) throw new ApiError('archive-locked', { dir: archive })
  await app.settled()
}

import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { ApiError } from '../../../shared/api/errors'
import type { CallArgs, Job, MethodName, Result } from '../../../shared/api/contract'
import { isFailure } from '../../../shared/file'
import { say, sayAny } from '../../../shared/i18n'
import { type App, createApp, parseFiles } from '../../app'
import { pdfResources, programPaths, settingsFile } from '../paths'
import { checkedText } from './checked'
import { explain } from './explain'
import { type Options, UsageError } from './options'
import { fileText, reportText, summaryLine } from './print'

/** Where the command line writes: results to `out`, progress and messages to `err`. */
export interface Output {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

export interface Program {
  readonly version: string
  /** The folder of the built main scripts. */
  readonly built: string
}

type Command = (options: Options, program: Program, output: Output) => Promise<number>

async function pathsOf({ positionals }: Options): Promise<string[]> {
  if (positionals.length === 0) throw new UsageError('cli.needs-paths')
  if (!positionals.includes('-')) return [...positionals]
  const listed = (await text(process.stdin)).split(/\r?\n/u).filter((line) => line !== '')
  return positionals.flatMap((path) => (path === '-' ? listed : [path]))
}

async function withApp<T>(options: Options, program: Program, work: (app: App) => Promise<T>): Promise<T> {
  const { assets, workerScript } = programPaths(program.built)
  const app = await createApp({
    host: 'direct',
    version: program.version,
    assets,
    workerScript,
    workers: options.jobs ?? availableParallelism(),
    settingsFile: settingsFile(),
    rememberArchives: false,
    pick: null
  })
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}

/** Opens the archive that --archive names and calls one method on it. */
async function callOn<M extends MethodName>(
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

async function openNamed(app: App, { archive }: Options, how: { create?: boolean; readOnly?: boolean }): Promise<void> {
  if (archive === null) throw new UsageError('cli.needs-archive')
  const { readOnly } = await app.call('archive.open', { dir: archive, ...how })
  if (readOnly && how.readOnly !== true) throw new ApiError('archive-locked', { dir: archive })
}

function idOf({ positionals }: Options): string {
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new UsageError('cli.needs-id')
  return id
}

const parse: Command = async (options, program, output) => {
  const { assets, workerScript } = programPaths(program.built)
  const { language, json } = options
  const { out, err } = output
  const paths = await pathsOf(options)
  if (options.explain !== null) return explain(options, paths, options.explain, program, output)
  const parsed = parseFiles({
    paths,
    language,
    asDone: options.asDone,
    script: workerScript,
    resources: pdfResources(assets),
    workers: options.jobs ?? availableParallelism()
  })
  let done = 0
  let failed = false
  for await (const { presented, outcome, total } of parsed) {
    failed ||= isFailure(outcome)
    out(json ? JSON.stringify(presented) : fileText(language, presented, outcome))
    err(
      say(language, 'cli.progress', {
        done: ++done,
        total,
        outcome: say(language, `outcome.${outcome}`),
        file: presented.file
      })
    )
  }
  return failed ? 1 : 0
}

/** Runs an import to its end and gives the job with all its files. */
function importAll(app: App, options: Options, paths: string[], onProgress: (job: Job) => void): Promise<Job> {
  return new Promise((resolve, reject) => {
    const files: Job['files'] = []
    const stop = app.on('job.progress', (job) => {
      files.push(...job.files)
      onProgress(job)
      if (job.state === 'running') return
      stop()
      resolve({ ...job, files })
    })
    app.call('import.paths', { paths, language: options.language }).catch(reject)
  })
}

/** An imported file as the contract gives it: like a parsed one, without cells and sections. */
async function importedFile(app: App, options: Options, file: Job['files'][number]) {
  const fresh = file.outcome === 'read' || file.outcome === 'pre-form'
  const reports = await Promise.all(
    (fresh ? file.reportIds : []).map(async (id) => {
      const { organ, year, form, title, doubts, extras, findings, checks } = await app.call('reports.show', {
        id,
        language: options.language
      })
      return { organ, year, form, title, doubts, extras, findings, checks }
    })
  )
  return { ...file, reports }
}

const importInto: Command = async (options, program, { out, err }) => {
  const paths = await pathsOf(options)
  const { language } = options
  return withApp(options, program, async (app) => {
    await openNamed(app, options, { create: true })
    let done = 0
    const job = await importAll(app, options, paths, ({ files, total }) => {
      for (const { outcome, file, error } of files) {
        const line = say(language, 'cli.progress', {
          done: ++done,
          total,
          outcome: say(language, `outcome.${outcome}`),
          file
        })
        err(error === null ? line : `${line}\n  ${error.message}`)
      }
    })
    if (job.state === 'failed') throw new Error(job.error ?? '')
    if (options.json) {
      const files = await Promise.all(job.files.map((file) => importedFile(app, options, file)))
      out(JSON.stringify({ files, counts: job.counts, revisions: job.revisions }))
    } else {
      const counts = Object.entries(job.counts).map(
        ([outcome, count]) => `${sayAny(language, `outcome.${outcome}`)} ${count}`
      )
      out(say(language, 'cli.imported', { total: job.total, counts: counts.join(language === 'zh' ? '，' : ', ') }))
      for (const { organ, year, reportIds } of job.revisions) {
        out(say(language, 'cli.revision', { organ: organ ?? '', year: year ?? '', count: reportIds.length }))
      }
    }
    return job.files.some(({ outcome }) => isFailure(outcome)) ? 1 : 0
  })
}

const list: Command = async (options, program, { out }) => {
  const reports = await callOn(options, program, { readOnly: true }, 'reports.list', { removed: false })
  if (options.json) out(JSON.stringify(reports))
  else reports.forEach((report) => out(summaryLine(options.language, report)))
  return 0
}

const show: Command = async (options, program, { out }) => {
  const { language } = options
  const report = await callOn(options, program, { readOnly: true }, 'reports.show', { id: idOf(options), language })
  out(options.json ? JSON.stringify(report) : reportText(language, report))
  return 0
}

const remove: Command = async (options, program, { out, err }) => {
  const id = idOf(options)
  await callOn(options, program, {}, 'reports.remove', { ids: [id] })
  if (options.json) out(JSON.stringify({ removed: [id] }))
  else err(say(options.language, 'cli.removed', { id }))
  return 0
}

const check: Command = async (options, program, { out }) => {
  const { language, organ, year, positionals } = options
  if (positionals.length > 1) throw new UsageError('cli.needs-id')
  const [id] = positionals
  const found = await callOn(options, program, { readOnly: true }, 'check.findings', {
    id,
    organ: organ ?? undefined,
    year: year ?? undefined,
    language
  })
  out(options.json ? JSON.stringify(found) : checkedText(language, found))
  return 0
}

export const commands: Readonly<Record<string, Command>> = { parse, import: importInto, list, show, remove, check }

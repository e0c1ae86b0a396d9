import { availableParallelism } from 'node:os'
import type { Job } from '../../../shared/api/contract'
import { isFailure } from '../../../shared/file'
import { say, sayAny } from '../../../shared/i18n'
import { type App, checksIn, parseFiles } from '../../app'
import { pdfResources, programPaths, settingsFile } from '../paths'
import { asListed, callOn, type Command, ImportFailed, openNamed, withApp, withListed } from './command'
import { checkedText } from './checked'
import { diff } from './diff'
import { explain } from './explain'
import { exportFigures } from './exporting'
import { giveBack, officeOf } from './giveBack'
import { correct, verdict } from './judging'
import { linkCommands } from './links'
import { type Options, UsageError } from './options'
import { print } from './paper'
import { rollUp } from './rollUp'
import { roster } from './roster'
import { search } from './search'
import { fileText, historyLines, reportText, revisionLines, summaryLine } from './print'

async function pathsOf({ positionals }: Options): Promise<string[]> {
  if (positionals.length === 0) throw new UsageError('cli.needs-paths')
  return withListed(positionals)
}

function idOf({ positionals }: Options): string {
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new UsageError('cli.needs-id')
  return id
}

const parse: Command = async (options, program, output) => {
  const { assets, workerScript } = programPaths(program.built)
  const { language, json } = options
  const { out, err, taken } = output
  const { positionals } = options
  if (options.explain !== null) return explain(options, await pathsOf(options), options.explain, program, output)
  if (positionals.length === 0) throw new UsageError('cli.needs-paths')
  const parsed = parseFiles({
    paths: positionals.includes('-') ? asListed(positionals) : positionals,
    language,
    asDone: options.asDone,
    script: workerScript,
    resources: pdfResources(assets),
    workers: options.jobs ?? availableParallelism(),
    checks: await checksIn(settingsFile())
  })
  let done = 0
  let failed = false
  for await (const { presented, outcome, total } of parsed) {
    failed ||= isFailure(outcome)
    out(json ? JSON.stringify(presented) : fileText(language, presented, outcome))
    const said = { outcome: say(language, `outcome.${outcome}`), file: presented.file }
    done++
    err(
      total === null
        ? say(language, 'cli.progress-open', { done, ...said })
        : say(language, 'cli.progress', { done, total, ...said })
    )
    await taken()
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
    if (job.state === 'failed') throw new ImportFailed(job.error ?? '')
    if (options.json) {
      const files = await Promise.all(job.files.map((file) => importedFile(app, options, file)))
      out(JSON.stringify({ files, counts: job.counts, revisions: job.revisions }))
    } else {
      const counts = Object.entries(job.counts).map(
        ([outcome, count]) => `${sayAny(language, `outcome.${outcome}`)} ${count}`
      )
      if (job.total === 0) out(say(language, 'cli.nothing-to-import'))
      else
        out(say(language, 'cli.imported', { total: job.total, counts: counts.join(language === 'zh' ? '，' : ', ') }))
      for (const revision of job.revisions) revisionLines(language, revision).forEach(out)
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
  const id = idOf(options)
  return withApp(options, program, async (app) => {
    await openNamed(app, options, { readOnly: true })
    const report = await app.call('reports.show', { id, language })
    const history = await app.call('reports.history', { id, language })
    if (options.json) out(JSON.stringify({ ...report, history }))
    else [reportText(language, report), ...historyLines(language, history)].forEach(out)
    return 0
  })
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

const settings: Command = async (options, program, { out }) => {
  if (options.positionals.length > 0)
    throw new UsageError('cli.unknown-option', { what: options.positionals.join(' ') })
  const { language, json, archive, home } = options
  const overviewLength = options.overviewLength ?? undefined
  return withApp(options, program, async (app) => {
    if (archive !== null || home !== null) await openNamed(app, options, { readOnly: home === null })
    const checks = await app.call('app.checks', { overviewLength })
    const office = await officeOf(app, options)
    const region = home === null ? undefined : home === 'none' ? null : home
    const told = archive === null ? null : await app.call('archive.home', { region })
    if (json) {
      out(JSON.stringify({ ...checks, office, ...(told === null ? {} : { home: told.region }) }))
      return 0
    }
    out(say(language, 'cli.overview-length', checks.overviewLength))
    if (office.name + office.sendTo !== '') out(say(language, 'cli.office', office))
    if (told !== null)
      out(told.region === null ? say(language, 'cli.no-home') : say(language, 'cli.home', { region: told.region }))
    return 0
  })
}

export const commands: Readonly<Record<string, Command>> = {
  parse,
  import: importInto,
  list,
  show,
  remove,
  check,
  diff,
  verdict,
  correct,
  search,
  ...linkCommands,
  roster,
  'roll-up': rollUp,
  print,
  export: exportFigures,
  'give-back': giveBack,
  settings
}

import type { CallArgs, Result } from '../../../shared/api/contract'
import { verdicts } from '../../../shared/finding'
import { say } from '../../../shared/i18n'
import type { App } from '../../app'
import { callOn, type Command, openNamed, withApp, withListed } from './command'
import { type Options, UsageError } from './options'
import { changeLines, correctedLine, findingLine } from './print'

/** `verdict` and `correct`: what a person says of findings and readings. */

type Judging = CallArgs<'findings.judge'>
type Said = CallArgs<'reports.correct'>['said']

const answers = [...verdicts, 'open'] as const

/** A finding by `REPORT/ID`, or by its id alone where one current report of those asked for has it. */
function refOf(given: string, found: Result<'check.findings'>['findings']): Judging['findings'][number] {
  const [, reportId, id] = /^(\d+)\/(.+)$/su.exec(given) ?? []
  if (reportId !== undefined && id !== undefined) return { reportId, id }
  const candidates = found.filter((finding) => finding.id === given)
  const [only, ...more] = candidates
  if (only === undefined) throw new UsageError('cli.no-finding', { finding: given })
  if (more.length === 0) return { reportId: only.reportId, id: only.id }
  const names = candidates.slice(0, 5).map((each) => `${each.reportId}/${each.id}`)
  const listed = `${names.join(' ')}${candidates.length > names.length ? ' …' : ''}`
  throw new UsageError('cli.many-findings', { finding: given, count: candidates.length, candidates: listed })
}

async function refsOf(app: App, given: readonly string[], { organ, year }: Options): Promise<Judging['findings']> {
  const named = await app.call('check.findings', { organ: organ ?? undefined, year: year ?? undefined })
  return given.map((each) => refOf(each, named.findings))
}

export const verdict: Command = async (options, program, { out, err }) => {
  const { language, note, positionals } = options
  const answer = answers.find((each) => each === positionals.at(-1))
  const given = await withListed(positionals.slice(0, -1))
  if (answer === undefined || given.length === 0) throw new UsageError('cli.needs-finding')
  return withApp(options, program, async (app) => {
    await openNamed(app, options, {})
    const findings = await refsOf(app, given, options)
    const judged = await app.call('findings.judge', { findings, verdict: answer, note, language })
    if (options.json) out(JSON.stringify({ findings: judged.findings }))
    else judged.findings.forEach((finding) => out(findingLine(language, finding)))
    if (answer === 'accepted' && note === null) err(say(language, 'cli.no-reason'))
    return 0
  })
}

/** VALUE as the contract takes it: a word for what is no value, or what stands in the cell. */
function saidBy(value: string): Said {
  if (value === 'missing' || value === 'as-read') return { kind: value }
  if (value === 'withdraw') return { kind: 'withdrawn' }
  return { kind: 'written', text: value === 'blank' ? '' : value }
}

export const correct: Command = async (options, program, { out }) => {
  const [id, cell, value, ...more] = options.positionals
  if (id === undefined || cell === undefined || value === undefined || more.length > 0) {
    throw new UsageError('cli.needs-correction')
  }
  const { language, note } = options
  const request = { id, cell, said: saidBy(value), note, language }
  const corrected = await callOn(options, program, {}, 'reports.correct', request)
  if (options.json) {
    out(JSON.stringify(corrected))
    return 0
  }
  const { report, changes } = corrected
  out(correctedLine(language, report, cell))
  changeLines(language, { ...changes, stays: [] }).forEach(out)
  return 0
}

import { stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { isFailure } from '../../../shared/file'
import { say } from '../../../shared/i18n'
import { checksIn, explainFile, pageStart } from '../../app'
import { pdfResources, programPaths, settingsFile } from '../paths'
import type { Output, Program } from './command'
import { type Options, UsageError } from './options'
import { mayReplace } from './ownFile'
import { fileText } from './print'

/** Refuses to write over the file that is explained, however it is named, and over anything else that is no such page. */
async function checkTarget(target: string, path: string): Promise<void> {
  const [there, source] = await Promise.all([target, path].map((each) => stat(each).catch(() => null)))
  if (source?.isDirectory() === true) throw new UsageError('cli.explain-one-file')
  if (there === null || there === undefined) return
  if (source?.dev === there.dev && source.ino === there.ino) throw new UsageError('cli.explain-itself', { path })
  if (there.isFile() && !(await mayReplace(target, pageStart, 'start')))
    throw new UsageError('cli.explain-other', { path: target })
}

/** `parse --explain`: reads one file as `parse` does, and writes the page that shows how. */
export async function explain(
  { language, json }: Options,
  paths: readonly string[],
  target: string,
  program: Program,
  { out, err }: Output
): Promise<number> {
  const [path, ...more] = paths
  if (path === undefined || more.length > 0) throw new UsageError('cli.explain-one-file')
  await checkTarget(target, path)
  const { assets, workerScript } = programPaths(program.built)
  const { presented, outcome, page } = await explainFile({
    path,
    language,
    script: workerScript,
    resources: pdfResources(assets),
    workers: availableParallelism(),
    checks: await checksIn(settingsFile())
  })
  try {
    await writeFile(target, page)
  } catch {
    throw new UsageError('cli.cannot-write', { path: target })
  }
  out(json ? JSON.stringify(presented) : fileText(language, presented, outcome))
  err(say(language, 'cli.explained', { path: target }))
  return isFailure(outcome) ? 1 : 0
}

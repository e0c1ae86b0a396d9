import { spawn } from 'node:child_process'
import { availableParallelism, homedir } from 'node:os'
import { join } from 'node:path'
import { say } from '../../../shared/i18n'
import { createApp } from '../../app'
import { serveApp } from '../browser/server'
import { defaultArchive, programPaths, settingsFile } from '../paths'
import type { Output, Program } from './command'
import type { Options } from './options'

/** Opens an address in the person's browser, as the system does it. Where that fails, the printed address remains. */
function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}

/** `serve`: the whole program in a browser on this machine, until it is stopped. Paths given are imported first. */
export async function serve(options: Options, program: Program, { out, err }: Output): Promise<number> {
  const { assets, workerScript, renderer } = programPaths(program.built)
  const { language, archive, port, positionals, instead } = options
  if (instead !== null) err(say(language, `cli.no-electron-${instead}`))
  const app = await createApp({
    host: 'browser',
    version: program.version,
    assets,
    workerScript,
    workers: Math.max(1, availableParallelism() - 1),
    settingsFile: settingsFile(),
    rememberArchives: true,
    pick: null,
    open: null,
    saveAs: null,
    reveal: null,
    printer: null
  })
  try {
    await app.call('archive.open', { dir: archive ?? defaultArchive(join(homedir(), 'Documents')), create: true })
    const server = await serveApp(app, renderer, port ?? 0)
    out(options.json ? JSON.stringify({ url: server.url }) : `${say(language, 'cli.serving')}\n${server.url}`)
    if (options.open) openBrowser(server.url)
    await app.settled()
    if (positionals.length > 0) await app.call('import.paths', { paths: [...positionals], language })
    await untilStopped()
    await server.close()
    return 0
  } finally {
    await app.close()
  }
}

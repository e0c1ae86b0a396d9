import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the app was started with: an archive to open, and files or folders to import. */
export interface StartArguments {
  readonly archive: string | null
  readonly paths: readonly string[]
}

function samePath(a: string, b: string): boolean {
  try {
    return realpathSync(resolve(a)) === realpathSync(resolve(b))
  } catch {
    return false
  }
}

/**
 * Reads the app's own arguments out of a process's. Those before the app's folder belong to Electron and Chromium, as
 * do switches other than `--archive`. Relative paths are taken from `cwd`.
 */
export function startArguments(
  argv: readonly string[],
  appPath: string,
  packaged: boolean,
  cwd: string
): StartArguments {
  const appAt = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-') && samePath(arg, appPath))
  const own = argv.slice(packaged || appAt === -1 ? 1 : appAt + 1)
  const { values, positionals } = parseArgs({
    args: own.filter((arg) => !arg.startsWith('--') || arg === '--archive' || arg.startsWith('--archive=')),
    options: { archive: { type: 'string' } },
    allowPositionals: true,
    strict: false
  })
  const archive = typeof values.archive === 'string' ? values.archive : null
  return {
    archive: archive === null ? null : resolve(cwd, archive),
    paths: positionals.map((path) => resolve(cwd, path))
  }
}

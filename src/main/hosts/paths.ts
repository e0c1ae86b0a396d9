import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where things lie beside the built program and in the person's folders, for hosts without Electron. */
export interface ProgramPaths {
  readonly assets: string
  readonly workerScript: string
  readonly renderer: string
}

/** `built` is the folder of the built main scripts, `out/main`. */
export function programPaths(built: string): ProgramPaths {
  return {
    assets: join(built, '..', 'assets'),
    workerScript: join(built, 'worker.js'),
    renderer: join(built, '..', 'renderer')
  }
}

/** The folder for a program's settings, by the custom of the system. */
export function settingsFile(): string {
  const home = homedir()
  const { APPDATA, XDG_CONFIG_HOME } = process.env
  const base =
    process.platform === 'win32'
      ? (APPDATA ?? join(home, 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (XDG_CONFIG_HOME ?? join(home, '.config'))
  return join(base, 'nianbao', 'settings.json')
}

/** The archive that is opened where none is named. */
export function defaultArchive(documents: string): string {
  return join(documents, '年报匣')
}

/** What pdf.js reads at run time, by the folder of the program's assets. */
export function pdfResources(assets: string): { readonly cMaps: string; readonly standardFonts: string } {
  return { cMaps: join(assets, 'cmaps'), standardFonts: join(assets, 'standard_fonts') }
}

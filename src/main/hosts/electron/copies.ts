import { shell } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Copies of originals for the system's own programs, in a folder that goes when the app does. */
export interface Copies {
  /** Writes a copy and has the system open it; false where the system has no program for it. */
  readonly open: (name: string, bytes: Uint8Array) => Promise<boolean>
  readonly remove: () => void
}

/** What browsers write beside what they loaded: by it Windows' programs open a file guarded, without its macros. */
const fromElsewhere = '[ZoneTransfer]\r\nZoneId=3\r\n'

async function markForWindows(path: string): Promise<void> {
  if (process.platform !== 'win32') return
  await writeFile(`${path}:Zone.Identifier`, fromElsewhere).catch((error: unknown) => {
    // Only NTFS keeps such marks.
    console.error(error)
  })
}

/** `temporary` is the system's folder for such things. Copies are read-only: what is written into one would be lost. */
export function createCopies(temporary: string): Copies {
  let folder: string | null = null
  return {
    open: async (name, bytes) => {
      folder ??= mkdtempSync(join(temporary, 'nianbao-'))
      const path = join(await mkdtemp(join(folder, 'copy-')), name)
      await writeFile(path, bytes, { mode: 0o600 })
      await markForWindows(path)
      await chmod(path, 0o400)
      return (await shell.openPath(path)) === ''
    },
    remove: () => {
      if (folder === null) return
      try {
        rmSync(folder, { recursive: true, force: true })
      } catch (error) {
        // A program that still shows a copy may hold it; the system clears its folder in time.
        console.error(error)
      }
    }
  }
}

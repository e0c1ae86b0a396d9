import { shell } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Copies of originals for the system's own programs, in a folder that goes when the app does. */
export interface Copies {
  /** Writes a copy and has the system open it; false where the system has no program for it. */
  readonly open: (name: string, bytes: Uint8Array) => Promise<boolean>
  readonly remove: () => void
}

/** `temporary` is the system's folder for such things. Copies are read-only: what is written into one would be lost. */
export function createCopies(temporary: string): Copies {
  let folder: string | null = null
  return {
    open: async (name, bytes) => {
      folder ??= mkdtempSync(join(temporary, 'nianbao-'))
      const path = join(await mkdtemp(join(folder, 'copy-')), name)
      await writeFile(path, bytes, { mode: 0o400 })
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

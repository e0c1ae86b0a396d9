import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Refusal } from '../../shared/file'
import { isArchive } from '../archive'

/** A file to read: where it is, and what it is called to people. */
export interface SourceFile {
  readonly path: string
  readonly name: string
  /** Why it cannot be read, where that is known before anybody tries. */
  readonly refusal?: Refusal
}

/** What systems and programs leave behind in folders; nobody put it there to be read. */
const leftBehind = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|__MACOSX)$/iu

export const isLeftBehind = (name: string) => leftBehind.test(name)

/** Folders nested deeper than this are a loop, or not for us. */
const deepest = 40

async function filesIn(folder: string, depth: number, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder).catch(() => folder)
  if (depth > deepest || seen.has(real)) return []
  seen.add(real)
  // An archive that lies among the reports it was made of: what it keeps is kept already.
  if (depth > 0 && (await isArchive(folder))) return []
  const names = await readdir(folder).catch(() => [])
  const lists = await Promise.all(
    names
      .filter((name) => !isLeftBehind(name))
      .map(async (name) => {
        const path = join(folder, name)
        const found = await stat(path).catch(() => null)
        if (found === null) return (await lstat(path).catch(() => null)) === null ? [] : [path]
        if (found.isDirectory()) return filesIn(path, depth + 1, seen)
        return found.isFile() ? [path] : []
      })
  )
  return lists.flat()
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The files named by `paths`: files as they are, folders walked to the bottom, their files sorted by path. What
 * systems leave behind (`.DS_Store`, `Thumbs.db`, Word's lock files) is passed over, and so are archives within. A path that does not exist stays
 * in the list; reading it will say so.
 */
export async function walk(paths: readonly string[]): Promise<SourceFile[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => null)
      if (found === null || !found.isDirectory()) return [path]
      return (await filesIn(path, 0, new Set())).sort(inOrder)
    })
  )
  return lists.flat().map((path) => ({ path, name: path.split(sep).join('/') }))
}

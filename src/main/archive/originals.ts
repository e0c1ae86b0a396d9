import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileType } from '../../shared/file'
import { exists, writeWhole } from './files'

/**
 * Originals lie in `originals/ab/abcdef….docx`, named by their content alone: names from outside never become paths,
 * and the same bytes are kept once.
 */
const folderName = 'originals'
const namePattern = /^([0-9a-f]{64})\.([a-z]{1,5})$/u

export interface Original {
  readonly sha256: string
  readonly path: string
  readonly bytes: number
}

/** Where an original lies. */
export function originalPath(dir: string, sha256: string, type: FileType): string {
  return join(dir, folderName, sha256.slice(0, 2), `${sha256}.${type}`)
}

/** Stores an original before anything is said about it in the database. Storing it again does nothing. */
export async function storeOriginal(dir: string, sha256: string, type: FileType, bytes: Uint8Array): Promise<void> {
  const path = originalPath(dir, sha256, type)
  if (await exists(path)) return
  await mkdir(join(dir, folderName, sha256.slice(0, 2)), { recursive: true })
  await writeWhole(path, bytes)
}

export function readOriginal(dir: string, sha256: string, type: FileType): Promise<Uint8Array> {
  return readFile(originalPath(dir, sha256, type))
}

/** Every original in the archive's folder, whether or not the database knows it. */
export async function listOriginals(dir: string): Promise<Original[]> {
  const root = join(dir, folderName)
  if (!(await exists(root))) return []
  const folders = await readdir(root)
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder)).catch(() => [])
      return Promise.all(
        names.flatMap((name) => {
          const sha256 = namePattern.exec(name)?.[1]
          if (sha256 === undefined) return []
          const path = join(root, folder, name)
          return [stat(path).then(({ size }) => ({ sha256, path, bytes: size }))]
        })
      )
    })
  )
  return lists.flat()
}

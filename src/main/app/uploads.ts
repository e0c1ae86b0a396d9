import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiError } from '../../shared/api/errors'
import { limits } from '../convert/conversion'
import type { SourceFile } from './walk'

/** Files that arrive by content, gathered in a folder of their own until they are imported. */
export interface Uploads {
  readonly add: (upload: string, name: string, bytes: Uint8Array) => Promise<void>
  /** The files of an upload, sorted by name; empty where there are none. */
  readonly files: (upload: string) => SourceFile[]
  /** Deletes an upload's files. */
  readonly discard: (upload: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Files not imported yet may take this much of the disk, in bytes. */
const mostWaiting = 4 * 2 ** 30

/**
 * Keeps uploads below the system's folder for temporary files. A file's own name is only shown to people; on the disk
 * it is a number, so that no name can lead out of the folder.
 */
export function createUploads(): Uploads {
  const uploads = new Map<string, { files: SourceFile[]; bytes: number }>()
  let root: Promise<string> | null = null
  const folderOf = async (upload: string): Promise<string> => {
    root ??= mkdtemp(join(tmpdir(), 'nianbao-'))
    const folder = join(await root, upload)
    await mkdir(folder, { recursive: true })
    return folder
  }
  return {
    add: async (upload, name, bytes) => {
      const waiting = [...uploads.values()].reduce((sum, each) => sum + each.bytes, 0)
      if (bytes.length > limits.file + 1 || waiting + bytes.length > mostWaiting) throw new ApiError('upload-too-large')
      const entry = uploads.get(upload) ?? { files: [], bytes: 0 }
      const path = join(await folderOf(upload), String(entry.files.length))
      entry.files.push({ path, name: name.replace(/\\/gu, '/') })
      entry.bytes += bytes.length
      uploads.set(upload, entry)
      await writeFile(path, bytes)
    },
    files: (upload) => [...(uploads.get(upload)?.files ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
    discard: async (upload) => {
      if (!uploads.delete(upload)) return
      await rm(await folderOf(upload), { recursive: true, force: true })
    },
    close: async () => {
      if (root !== null) await rm(await root, { recursive: true, force: true })
    }
  }
}

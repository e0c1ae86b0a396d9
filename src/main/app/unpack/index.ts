import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RefusalCode } from '../../../shared/file'
import { limits } from '../../convert'
import type { SourceFile } from '../walk'
import { type Budget, unzip } from './unzip'

/** The files to read, those of archives in their places; `discard` deletes what was unpacked. */
export interface UnpackedFiles {
  readonly files: readonly SourceFile[]
  readonly discard: () => Promise<void>
}

export interface UnpackOptions {
  readonly signal?: AbortSignal | undefined
  /** What all archives together may take; for tests. */
  readonly budget?: Budget
}

/** A zip within a zip is opened, one within that is not. */
const deepest = 2
const zipSignatures = ['504b0304', '504b0506']

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && zipSignatures.includes(buffer.toString('hex'))
  } catch {
    return false
  } finally {
    await file.close()
  }
}

const refusedAs = (file: SourceFile, code: RefusalCode): SourceFile => ({ ...file, refusal: { code } })

/**
 * Puts the files of every .zip in its place, as if it were a folder: `报送.zip/水务局.docx`. They are unpacked to a
 * private folder, under numbers for names. What a zip is, its content says; a .docx stays whole.
 */
export async function unpackArchives(
  files: readonly SourceFile[],
  { signal, budget = { ...limits.archives } }: UnpackOptions = {}
): Promise<UnpackedFiles> {
  let folder: string | null = null
  let count = 0
  const discard = async (): Promise<void> => {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
  }

  const expanded = async (file: SourceFile, depth: number): Promise<SourceFile[]> => {
    if (depth === deepest || signal?.aborted === true || !(await isZip(file.path))) return [file]
    folder ??= await mkdtemp(join(tmpdir(), 'nianbao-zip-'))
    const home = folder
    const nextPath = () => join(home, String(count++))
    const unzipped = await unzip(file.path, { budget, largest: limits.file, nextPath, signal })
    if (unzipped.state !== 'archive') return [file]
    const found: SourceFile[] = []
    for (const entry of unzipped.entries) {
      const name = `${file.name}/${entry.name}`
      if ('refusal' in entry) found.push(refusedAs({ path: file.path, name }, entry.refusal))
      else found.push(...(await expanded({ path: entry.path, name }, depth + 1)))
    }
    return unzipped.refusal === null ? found : [...found, refusedAs(file, unzipped.refusal)]
  }

  try {
    const found: SourceFile[] = []
    for (const file of files) found.push(...(await expanded(file, 0)))
    return { files: found, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

import { open } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { RefusalCode } from '../../../shared/file'
import { isPackage } from '../../convert/zip'
import { isLeftBehind } from '../walk'
import { crc32 } from './crc'
import { entryName } from './entryName'

/** What all archives of one import may still take. */
export interface Budget {
  entries: number
  bytes: number
}

export interface UnzipOptions {
  readonly budget: Budget
  /** The largest entry, in bytes. */
  readonly largest: number
  /** A place on the disk for the next entry. Its name is the caller's: names in the archive lead nowhere. */
  readonly nextPath: () => string
  readonly signal?: AbortSignal | undefined
}

/** An entry: unpacked to a path, or the reason why not. */
export type Unpacked =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly refusal: RefusalCode }

/** `package`: the zip is a document, such as a .docx, and is left whole. `damaged`: it cannot be opened at all. */
export type Unzipped =
  | { readonly state: 'package' | 'damaged' }
  | { readonly state: 'archive'; readonly entries: readonly Unpacked[]; readonly refusal: RefusalCode | null }

/** Text of blanks and zeros is packed a hundredfold; what is packed more than this, and large, is a bomb. */
const mostRatio = 300
const harmlessSize = 10 * 2 ** 20

/** Writes an entry to a new file and gives the reason why it could not be, or null. */
async function unpack(zip: ZipFile, entry: Entry, path: string, options: UnzipOptions): Promise<RefusalCode | null> {
  const { budget, largest, signal } = options
  if (signal?.aborted === true) return 'cancelled'
  if (entry.isEncrypted()) return 'encrypted.archive'
  if (!entry.canDecodeFileData()) return 'unsupported.archive'
  if (entry.uncompressedSize > largest) return 'too-large.file'
  const allowed = Math.max(harmlessSize, entry.compressedSize * mostRatio)
  const file = await open(path, 'wx', 0o600)
  let size = 0
  let sum = 0
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > budget.bytes) return 'too-large.archive'
      if (size > allowed) return 'too-large.unpacked'
      sum = crc32(chunk, sum)
      await file.writeFile(chunk)
    }
    return sum === entry.crc32 ? null : 'damaged'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error
    return 'damaged'
  } finally {
    budget.bytes -= size
    await file.close()
  }
}

async function directoryOf(zip: ZipFile, most: number): Promise<{ entries: Entry[]; whole: boolean }> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (entries.length === most) return { entries, whole: false }
    entries.push(entry)
  }
  return { entries, whole: true }
}

const inOrder = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

async function unpackAll(zip: ZipFile, options: UnzipOptions): Promise<Unzipped> {
  const { budget, nextPath } = options
  const { entries, whole } = await directoryOf(zip, budget.entries)
  const named = entries.map((entry) => ({ entry, name: entryName(entry) }))
  if (isPackage(named.map(({ name }) => name))) return { state: 'package' }
  const files = named
    .filter(({ entry, name }) => name !== '' && !/[/\\]$/u.test(entryRaw(entry)))
    .filter(({ name }) => !name.split('/').some(isLeftBehind))
    .sort(inOrder)
  budget.entries -= entries.length
  const unpacked: Unpacked[] = []
  for (const { entry, name } of files) {
    if (budget.bytes <= 0) return { state: 'archive', entries: unpacked, refusal: 'too-large.archive' }
    const path = nextPath()
    const refusal = await unpack(zip, entry, path, options)
    unpacked.push(refusal === null ? { name, path } : { name, refusal })
  }
  if (!whole) return { state: 'archive', entries: unpacked, refusal: 'too-large.archive' }
  return { state: 'archive', entries: unpacked, refusal: files.length === 0 ? 'empty.archive' : null }
}

const entryRaw = (entry: Entry) => entry.fileNameRaw.toString('latin1')

/** Unpacks a zip's files, each to a path of the caller's. A file that cannot be unpacked stops no other. */
export async function unzip(path: string, options: UnzipOptions): Promise<Unzipped> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false })
  } catch {
    return { state: 'damaged' }
  }
  try {
    return await unpackAll(zip, options)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error
    return { state: 'damaged' }
  } finally {
    zip.close()
  }
}

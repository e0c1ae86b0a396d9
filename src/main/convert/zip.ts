import type { Readable } from 'node:stream'
import { fromBufferPromise, type ZipFile } from 'yauzl'
import { limits } from './conversion'

/** What a zip container turned out to be once every entry was unpacked to the end and counted. */
export type ZipContents =
  | { readonly state: 'sound'; readonly names: readonly string[] }
  | { readonly state: 'too-large' }
  | { readonly state: 'encrypted' }
  | { readonly state: 'damaged' }

/** What a zip holds that is a document, not files put together: its first names are known to every reader of its kind. */
const packageNames = /^(?:\[content_types\]\.xml|word\/document\.xml|xl\/workbook\.xml|ofd\.xml|mimetype)$/iu

/** Whether a zip of these names is a document of its own: .docx, .xlsx, .ofd, .odt … */
export function isPackage(names: readonly string[]): boolean {
  return names.some((name) => packageNames.test(name))
}

/** Unpacks a stream into nothing and counts, up to `allowed`: a header may claim any size. */
async function sizeOf(stream: Readable, allowed: number): Promise<number> {
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > allowed) break
  }
  return size
}

async function contentsOf(zip: ZipFile, allowed: number): Promise<ZipContents> {
  const names: string[] = []
  let left = allowed
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName)
    if (names.length > limits.zipEntries || entry.uncompressedSize > left) return { state: 'too-large' }
    if (entry.isEncrypted()) return { state: 'encrypted' }
    left -= await sizeOf(await zip.openReadStreamPromise(entry), left)
    if (left < 0) return { state: 'too-large' }
  }
  return { state: 'sound', names }
}

/**
 * Reads a zip's directory and unpacks every entry within the limits, `allowed` bytes in all, keeping nothing: a bomb
 * goes off here, harmlessly.
 */
export async function inspectZip(bytes: Uint8Array, allowed = limits.unpacked): Promise<ZipContents> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await contentsOf(await fromBufferPromise(buffer, { lazyEntries: true }), allowed)
  } catch {
    return { state: 'damaged' }
  }
}

/** The entries of a zip found sound whose names are wanted, unpacked, by their names in small letters. */
export async function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean
): Promise<ReadonlyMap<string, Buffer>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true })
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue
    const chunks: Buffer[] = []
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk)
    parts.set(entry.fileName.toLowerCase(), Buffer.concat(chunks))
  }
  return parts
}

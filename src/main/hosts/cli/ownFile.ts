import { open, stat } from 'node:fs/promises'

/**
 * Whether a file may be written over: there is none, it is empty, or it is one that was written here, by the mark at
 * its start or its end.
 */
export async function mayReplace(path: string, mark: string, place: 'start' | 'end'): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found === null) return true
  const file = found.isFile() ? await open(path, 'r').catch(() => null) : null
  if (file === null) return false
  try {
    const from = place === 'end' ? Math.max(0, found.size - mark.length) : 0
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mark.length), 0, mark.length, from)
    return bytesRead === 0 || buffer.toString('latin1', 0, bytesRead) === mark
  } finally {
    await file.close()
  }
}

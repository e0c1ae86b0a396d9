import type { SourceFile } from '../walk'
import { unpackArchives } from './index'

/** A file to read, which says when it was read. */
export interface Taken {
  readonly file: SourceFile
  readonly release: () => void
}

/**
 * Files as they come, those of archives in their places. One archive at a time lies unpacked on the disk: the next file
 * is given when all of it was read. `onArchive` hears how many files an archive holds.
 */
export async function* unpackedOneByOne(
  files: Iterable<SourceFile> | AsyncIterable<SourceFile>,
  onArchive: (entries: number) => void
): AsyncGenerator<Taken> {
  for await (const each of files) {
    const { files: found, discard } = await unpackArchives([each])
    try {
      const isArchive = found.length !== 1 || found[0]?.path !== each.path
      if (isArchive) onArchive(found.length)
      const read: Promise<void>[] = []
      for (const file of found) {
        let release: () => void = () => undefined
        read.push(new Promise((resolve) => (release = resolve)))
        yield { file, release }
      }
      if (isArchive) await Promise.all(read)
    } finally {
      await discard()
    }
  }
}

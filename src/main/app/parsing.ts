import type { FileResult, ImportOutcome } from '../../shared/file'
import type { Language } from '../../shared/language'
import { asDone as inTurnOfEnd, inInputOrder } from './ordered'
import { createPool, type PoolOptions } from './pool'
import { presentFile, type PresentedFile } from './present'
import { examineSource } from './source'
import { unpackedOneByOne } from './unpack/oneByOne'
import { type SourceFile, walk } from './walk'

export interface ParseOptions extends PoolOptions {
  /** Files and folders. Those that come while others are read are read as they come. */
  readonly paths: readonly string[] | AsyncIterable<string>
  readonly language: Language
  /** Gives each file as soon as it is ready, not in the order of the input. */
  readonly asDone: boolean
}

export interface ParsedFile {
  readonly presented: PresentedFile
  readonly outcome: ImportOutcome
  /** How many files there are, as far as is known by now; null while paths are still to come. */
  readonly total: number | null
}

async function* walked(paths: AsyncIterable<string>): AsyncGenerator<SourceFile> {
  for await (const path of paths) yield* await walk([path])
}

const isList = (paths: ParseOptions['paths']): paths is readonly string[] => Array.isArray(paths)

/** Reads and checks files without an archive. */
export async function* parseFiles({
  paths,
  language,
  asDone,
  ...poolOptions
}: ParseOptions): AsyncGenerator<ParsedFile> {
  const pool = createPool(poolOptions)
  try {
    const files = isList(paths) ? await walk(paths) : walked(paths)
    let total = Array.isArray(files) ? files.length : null
    const taken = unpackedOneByOne(files, (entries) => {
      if (total !== null) total += entries - 1
    })
    const ordered = asDone ? inTurnOfEnd : inInputOrder
    // Every worker has its next file waiting.
    const ahead = Math.max(16, 2 * poolOptions.workers)
    const examined = ordered(taken, ({ file, release }) => examineSource(pool, file).finally(release), ahead)
    for await (const { item, result } of examined) {
      if (result.known) continue
      const read: FileResult = result.result
      const presented = presentFile(language, item.file.name, result.sha256, read)
      yield { presented, outcome: read.outcome, total }
    }
  } finally {
    await pool.close()
  }
}

import type { FileResult, ImportOutcome } from '../../shared/file'
import type { Language } from '../../shared/language'
import { asDone as inTurnOfEnd, inInputOrder } from './ordered'
import { createPool, type PoolOptions } from './pool'
import { presentFile, type PresentedFile } from './present'
import { examineSource } from './source'
import { unpackArchives } from './unpack'
import { walk } from './walk'

export interface ParseOptions extends PoolOptions {
  readonly paths: readonly string[]
  readonly language: Language
  /** Gives each file as soon as it is ready, not in the order of the input. */
  readonly asDone: boolean
}

export interface ParsedFile {
  readonly presented: PresentedFile
  readonly outcome: ImportOutcome
  readonly total: number
}

/** Reads and checks files without an archive. */
export async function* parseFiles({
  paths,
  language,
  asDone,
  ...poolOptions
}: ParseOptions): AsyncGenerator<ParsedFile> {
  const pool = createPool(poolOptions)
  let discardAll = () => Promise.resolve()
  try {
    const { files, discard } = await unpackArchives(await walk(paths))
    discardAll = discard
    const ordered = asDone ? inTurnOfEnd : inInputOrder
    for await (const { item, result } of ordered(files, (file) => examineSource(pool, file))) {
      if (result.known) continue
      const read: FileResult = result.result
      const presented = presentFile(language, item.name, result.sha256, read)
      yield { presented, outcome: read.outcome, total: files.length }
    }
  } finally {
    await pool.close()
    await discardAll()
  }
}

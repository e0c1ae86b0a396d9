import { outcomeOf } from '../../shared/file'
import type { Examined, ExamineOptions, Pool } from './pool'
import type { SourceFile } from './walk'

/** Has a file read in the pool, unless it is known already why it cannot be. */
export async function examineSource(
  pool: Pool,
  { path, refusal }: SourceFile,
  options: ExamineOptions = {}
): Promise<Examined> {
  if (refusal === undefined) return pool.examine(path, options)
  return { known: false, sha256: null, result: { outcome: outcomeOf(refusal), type: null, refusal }, bytes: null }
}

import { basename } from 'node:path'
import type { Document } from '../../../shared/document'
import { isFailure, type Outcome } from '../../../shared/file'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { createPool, type PoolOptions } from '../pool'
import { presentFile, type PresentedFile } from '../present'
import { explainPage } from './page'

export { explainPage, pageStart } from './page'

export interface ExplainOptions extends PoolOptions {
  readonly path: string
  readonly language: Language
}

export interface ExplainedFile {
  readonly presented: PresentedFile
  readonly outcome: Outcome
  readonly page: string
}

/** Reads one file without an archive, and makes the page that shows how. */
export async function explainFile({ path, language, ...poolOptions }: ExplainOptions): Promise<ExplainedFile> {
  const pool = createPool(poolOptions)
  try {
    const examined = await pool.examine(path)
    if (examined.known) throw new Error('no archive knows this file')
    const { result, sha256 } = examined
    const { outcome, type } = result
    const document: Document | null = isFailure(outcome) ? null : await pool.convert(path)
    const [refusal, reports] =
      'reports' in result ? [null, result.reports.map(({ report }) => report)] : [result.refusal, []]
    return {
      presented: presentFile(language, path, sha256, result),
      outcome,
      page: explainPage(language, { file: basename(path), type, outcome, refusal, document, reports })
    }
  } finally {
    await pool.close()
  }
}

/** What the page is called when it is saved. */
export function pageName(language: Language, file: string): string {
  return say(language, 'explain.file', { file })
}

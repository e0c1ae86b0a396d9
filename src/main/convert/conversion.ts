import type { Document } from '../../shared/document'
import { type FileType, outcomeOf, type Refusal, type RefusedOutcome } from '../../shared/file'

/** What a converter makes of a file's bytes: a document, or the outcome and the reason why there is none. */
export type Conversion =
  | { readonly ok: true; readonly type: FileType; readonly document: Document }
  | { readonly ok: false; readonly type: FileType | null; readonly outcome: RefusedOutcome; readonly refusal: Refusal }

/** Everything a hostile file could make grow. Sizes in bytes. */
export interface Limits {
  readonly file: number
  readonly text: number
  /** All parts of a zipped document together, unpacked. */
  readonly unpacked: number
  readonly zipEntries: number
  readonly pages: number
  /** What all archives of one import may hold together, unpacked. */
  readonly archives: { readonly entries: number; readonly bytes: number }
}

export const limits: Limits = {
  file: 200 * 2 ** 20,
  text: 20 * 2 ** 20,
  unpacked: 200 * 2 ** 20,
  zipEntries: 5000,
  pages: 300,
  archives: { entries: 10_000, bytes: 2 * 2 ** 30 }
}

/** A file that gives no document. */
export function refused(type: FileType | null, code: Refusal['code'], params?: Refusal['params']): Conversion {
  const refusal = params === undefined ? { code } : { code, params }
  return { ok: false, type, outcome: outcomeOf(refusal), refusal }
}

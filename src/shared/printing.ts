/** What the printed validation summary is asked to show, and how. */
import type { ReportId } from './archive'
import type { Language } from './language'

/** These reports, whether or not they count; or those that count, of one organ or of all, of one year or of all. */
export type PrintScope =
  | { readonly kind: 'reports'; readonly ids: readonly ReportId[] }
  | { readonly kind: 'archive'; readonly organ: string | null; readonly year: number | null }

export interface PrintOptions {
  readonly scope: PrintScope
  /** A section for each organ behind the table of organs. */
  readonly full: boolean
  readonly landscape: boolean
  readonly language: Language
}

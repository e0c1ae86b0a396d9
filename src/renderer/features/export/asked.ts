import {
  type ExportAsked,
  type ExportFormat,
  exportFormats,
  type ExportShape,
  type ExportSize
} from '../../../shared/api/exporting'
import { ApiError } from '../../../shared/api/errors'
import type { Language } from '../../../shared/language'

/** What the dialog is opened for: these reports, or the archive; the shape that is proposed. */
export interface ExportWish {
  readonly ids?: readonly string[]
  readonly shape?: ExportShape
}

/** What is chosen in the dialog. */
export interface Choices {
  /** The reports that it was opened for, in place of an organ and a year. */
  readonly chosen: boolean
  readonly organ: string | null
  readonly year: number | null
  readonly shape: ExportShape
  readonly format: ExportFormat
  readonly language: Language
}

export function firstChoices({ ids, shape = 'long' }: ExportWish, language: Language): Choices {
  return { chosen: ids !== undefined, organ: null, year: null, shape, format: 'xlsx', language }
}

/** The formats that a shape can have. */
export const formatsOf = (shape: ExportShape): readonly ExportFormat[] => (shape === 'form' ? ['xlsx'] : exportFormats)

/** The choices with another shape, in a format that it can have. */
export function withShape(choices: Choices, shape: ExportShape): Choices {
  const formats = formatsOf(shape)
  return { ...choices, shape, format: formats.includes(choices.format) ? choices.format : 'xlsx' }
}

export function askedBy({ ids = [] }: ExportWish, { chosen, organ, year, ...options }: Choices): ExportAsked {
  return { ...options, scope: chosen ? { kind: 'reports', ids: [...ids] } : { kind: 'archive', organ, year } }
}

/** Why such an export is not begun; null where it can be. */
export function refusalOf({ shape }: Choices, { reports, rows, most }: ExportSize): ApiError | null {
  if (reports === 0) return new ApiError('nothing-to-export')
  if (shape === 'form' && reports > 1) return new ApiError('more-than-one-report', { reports })
  return most !== null && rows > most ? new ApiError('too-many-rows', { rows, most }) : null
}

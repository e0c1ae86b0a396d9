/** What can go wrong in a call, by code; the sentence comes from the catalogue. */
export const errorCodes = [
  'unknown-method',
  'invalid-arguments',
  'no-archive',
  'archive-not-found',
  'archive-locked',
  'archive-damaged',
  'archive-newer',
  'archive-not-writable',
  'archive-read-only',
  'archive-changed',
  'report-not-found',
  'organ-not-found',
  'no-report-of-year',
  'finding-not-found',
  'cell-not-found',
  'value-not-usable',
  'not-corrected',
  'link-not-found',
  'link-same-name',
  'link-known',
  'link-needs-since',
  'link-government-office',
  'region-not-known',
  'day-not-usable',
  'list-not-readable',
  'list-too-large',
  'original-not-readable',
  'original-not-opened',
  'job-running',
  'nothing-uploaded',
  'upload-too-large',
  'disk-full',
  'too-many-rows',
  'nothing-to-export',
  'more-than-one-report',
  'not-saved-here',
  'file-exists',
  'file-not-written',
  'nothing-to-give-back',
  'not-saved',
  'letters-stopped',
  'letters-not-all',
  'not-printable',
  'not-printed',
  'stopped',
  'server-gone',
  'internal'
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A call that did not succeed. Crosses every transport as its code and parameters. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {}
  ) {
    super(code)
    this.name = 'ApiError'
  }
}

/** How a call's end travels. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>> }

/** The result of an answer; throws its error. */
export function unwrapped(answer: Answer): unknown {
  if (answer.ok) return answer.result
  throw new ApiError(answer.code, answer.params)
}

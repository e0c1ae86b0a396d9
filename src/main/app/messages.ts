import type { Document } from '../../shared/document'
import type { FileResult } from '../../shared/file'
import type { Found } from '../archive'
import type { CheckOptions } from '../check'
import type { PdfResources } from '../convert'
import type { CheckTask } from './checking'
import type { CopiesTask, FoundCopies } from './copies'

/** What the pool and its workers say to each other. */

/** What a worker is given when it starts. */
export interface WorkerData {
  readonly resources: PdfResources
  readonly checks: CheckOptions
}

/** What a worker may be asked to do, one thing at a time. */
export type Asked =
  | { readonly kind: 'examine' | 'convert'; readonly path: string }
  | { readonly kind: 'check'; readonly task: CheckTask }
  | { readonly kind: 'copies'; readonly task: CopiesTask }

/** Messages to a worker. `go` and `known` answer its `hash`. */
export type ToWorker = Asked | { readonly kind: 'go' } | { readonly kind: 'known' }

/** Messages from a worker. */
export type FromWorker =
  | { readonly kind: 'hash'; readonly sha256: string }
  | { readonly kind: 'known'; readonly sha256: string }
  | {
      readonly kind: 'done'
      readonly sha256: string | null
      readonly result: FileResult
      readonly bytes: Uint8Array | null
    }
  | { readonly kind: 'converted'; readonly document: Document | null }
  | { readonly kind: 'checked'; readonly found: readonly Found[] }
  | { readonly kind: 'copies'; readonly copies: FoundCopies }

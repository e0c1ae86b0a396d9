import type { CallArgs } from '../../shared/api/contract'
import { type Answer, ApiError, unwrapped } from '../../shared/api/errors'
import { fromWire, toWire } from '../../shared/api/wire'

/** An export as the loopback server gives it, where `export.save` has no dialog to ask by. */
export interface Download {
  readonly name: string
  readonly content: Blob
}

/** Fetches an export whole, or throws ApiError: one that was broken off is none. */
export async function fetchExport(asked: CallArgs<'export.save'>): Promise<Download> {
  const response = await fetch('/api/export', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: toWire(asked)
  }).catch(() => {
    throw new ApiError('server-gone')
  })
  if (!response.ok) throw new ApiError('server-gone')
  const name = /filename\*=UTF-8''(\S+)$/u.exec(response.headers.get('Content-Disposition') ?? '')?.[1]
  if (name === undefined) {
    unwrapped(fromWire(await response.text()) as Answer)
    throw new ApiError('internal')
  }
  const content = await response.blob().catch(() => {
    throw new ApiError('internal')
  })
  return { name: decodeURIComponent(name), content }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CallArgs, contract } from '../../../shared/api/contract'
import { type Answer, ApiError } from '../../../shared/api/errors'
import { fromWire, toWire } from '../../../shared/api/wire'
import type { App, Exported } from '../../app'
import { bodyOf, json, send } from './messages'

/** An export as a download: asked for as `export.save` is, written while it is made. */

/** A request names a hundred thousand reports at most. */
const largestAsked = 4 * 2 ** 20

function askedIn(body: string | null): CallArgs<'export.save'> {
  try {
    return contract['export.save'].args.parse(fromWire(body ?? ''))
  } catch {
    throw new ApiError('invalid-arguments', { what: 'JSON' })
  }
}

/** The file, or as an answer why there is none. What fails later breaks the connection off, so that no half passes for all. */
export async function answerDownload(app: App, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let exported: Exported
  let id: string
  try {
    const asked = askedIn(await bodyOf(request, largestAsked))
    exported = app.exported(asked)
    id = asked.id
  } catch (error) {
    const { code, params } = error instanceof ApiError ? error : new ApiError('internal')
    send(response, 200, json, toWire({ ok: false, code, params } satisfies Answer))
    return
  }
  response.on('close', () => void app.call('export.stop', { id }))
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(exported.name)}`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff'
  })
  await pipeline(Readable.from(exported.pieces), response).catch((error: unknown) => {
    if (!(error instanceof ApiError) && !response.destroyed) throw error
  })
}

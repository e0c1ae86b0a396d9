import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { events, type EventName } from '../../../shared/api/contract'
import { type Answer } from '../../../shared/api/errors'
import { fromWire, toWire } from '../../../shared/api/wire'
import type { App } from '../../app'
import { loadPage, type Page } from '../page'
import { answerDownload } from './download'
import { bodyOf, json, send } from './messages'
import { createGuard, type Guard } from './session'

/** The program on 127.0.0.1, for a browser on this machine. */
export interface RunningServer {
  /** The address to open, with the token that works once. */
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

const callSchema = z.object({ method: z.string(), args: z.unknown() })

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }

async function answerCall(app: App, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  if (body === null) {
    send(response, 413, plain, 'too large')
    return
  }
  let answer: Answer
  try {
    const { method, args } = callSchema.parse(fromWire(body))
    answer = await app.answer(method, args)
  } catch {
    answer = { ok: false, code: 'invalid-arguments', params: { what: 'JSON' } }
  }
  send(response, 200, json, toWire(answer))
}

/** Server-sent events: `event` is the contract's name, `data` its JSON. */
function streamEvents(app: App, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(': open\n\n')
  const stops = (Object.keys(events) as EventName[]).map((event) =>
    app.on(event, (data) => response.write(`event: ${event}\ndata: ${toWire(data)}\n\n`))
  )
  const beat = setInterval(() => response.write(': beat\n\n'), 25_000)
  response.on('close', () => {
    clearInterval(beat)
    stops.forEach((stop) => stop())
  })
}

/** What is shown where the one-time address was opened twice, or in another browser. */
const closedDoor =
  '这个地址已经用过或不完整。请回到启动年报匣的窗口，重新启动后使用新的地址。\nThis address was used already. Start Nianbao again and use the new one.\n'

async function handle(
  app: App,
  page: Page,
  guard: Guard,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const token = url.searchParams.get('token')
  if (request.method === 'GET' && url.pathname === '/' && token !== null) {
    const cookie = guard.refuseAddress(request) === null ? guard.redeem(token) : null
    if (cookie === null) send(response, 403, plain, closedDoor)
    else send(response, 303, { 'Set-Cookie': cookie, Location: '/', 'Cache-Control': 'no-store' }, '')
    return
  }
  const refused = guard.refuse(request)
  if (refused !== null) {
    send(response, 403, plain, refused === 'session' ? closedDoor : 'forbidden')
    return
  }
  if (request.method === 'POST' && url.pathname === '/api/call') {
    await answerCall(app, request, response)
    return
  }
  if (request.method === 'POST' && url.pathname === '/api/export') {
    await answerDownload(app, request, response)
    return
  }
  if (request.method === 'GET' && url.pathname === '/api/events') {
    streamEvents(app, response)
    return
  }
  const file = request.method === 'GET' ? page.at(url.pathname) : null
  if (file === null) send(response, 404, plain, 'not found')
  else send(response, 200, file.headers, file.body)
}

/** Serves the program on 127.0.0.1 alone; port 0 takes a free one. */
export async function serveApp(app: App, rendererFolder: string, port: number): Promise<RunningServer> {
  const page = await loadPage(rendererFolder)
  let guard: Guard | null = null
  const server = createServer((request, response) => {
    if (guard === null) {
      send(response, 503, plain, 'starting')
      return
    }
    handle(app, page, guard, request, response).catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else send(response, 500, plain, 'error')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  guard = createGuard(taken)
  return {
    url: `http://127.0.0.1:${taken}/?token=${guard.token}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

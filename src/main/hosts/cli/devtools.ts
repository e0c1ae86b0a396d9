import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

/** A browser's DevTools protocol over two pipes: JSON, each message ended by a zero byte. */
export interface DevTools {
  /** Rejects where the browser says that it cannot. */
  readonly send: (method: string, params?: object, session?: string) => Promise<unknown>
  /** Resolves when the browser tells this. To be asked for before what causes it is sent. */
  readonly told: (event: string) => Promise<void>
}

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional()
})

export function connectDevTools(to: Writable, from: Readable): DevTools {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  const listening = new Map<string, () => void>()
  let sent = 0
  let parts: Buffer[] = []

  const hear = (text: string): void => {
    const { id, method, result, error } = message.parse(JSON.parse(text))
    if (method !== undefined) listening.get(method)?.()
    if (id === undefined) return
    if (error === undefined) waiting.get(id)?.resolve(result)
    else waiting.get(id)?.reject(new Error(error.message))
    waiting.delete(id)
  }
  from.on('data', (data: Buffer) => {
    let rest = data
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')
      parts = []
      rest = rest.subarray(end + 1)
      hear(text)
    }
    parts.push(rest)
  })
  // A browser that ends early closes its pipes; whoever started it hears of that.
  to.on('error', () => undefined)
  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        const id = ++sent
        waiting.set(id, { resolve, reject })
        to.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
      }),
    told: (event) => new Promise((resolve) => listening.set(event, resolve))
  }
}

import type { Client } from '../../shared/api/client'
import type { EventData, EventName, Result } from '../../shared/api/contract'
import { type Answer, ApiError, unwrapped } from '../../shared/api/errors'
import { fromWire, toWire } from '../../shared/api/wire'

async function post(method: string, args: unknown): Promise<Answer> {
  const response = await fetch('/api/call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: toWire({ method, args })
  }).catch(() => {
    throw new ApiError('server-gone')
  })
  if (response.status === 413) throw new ApiError('upload-too-large')
  if (!response.ok) throw new ApiError('server-gone')
  return fromWire(await response.text()) as Answer
}

/** The contract over the loopback server: calls by POST, events by a stream that reconnects by itself. */
export function httpClient(): Client {
  const stream = new EventSource('/api/events')
  return {
    call: async (method, args) => unwrapped(await post(method, args)) as Result<typeof method>,
    on: <E extends EventName>(event: E, listener: (data: EventData<E>) => void) => {
      const heard = (message: MessageEvent<string>) => listener(fromWire(message.data) as EventData<E>)
      stream.addEventListener(event, heard)
      return () => stream.removeEventListener(event, heard)
    }
  }
}

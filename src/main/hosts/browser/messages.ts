import type { IncomingMessage, ServerResponse } from 'node:http'

/** What comes and goes over the loopback server. */

/** A request may carry one file, in base64. */
const largestBody = 300 * 2 ** 20

/** The text of a request; null where it is too long. It is read to its end: a connection broken off has no answer. */
export async function bodyOf(request: IncomingMessage, largest = largestBody): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= largest) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > largest ? null : Buffer.concat(chunks).toString('utf8')
}

export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array
): void {
  response.writeHead(status, headers)
  response.end(body)
}

export const json = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff'
}

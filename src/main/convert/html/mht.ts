/** The page within a .mht file: its bytes, and the encoding that its part names. */
export interface MhtPage {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

/** More parts than any saved page has. */
const mostParts = 2000

interface Part {
  readonly head: string
  readonly body: string
}

/** A part's header, folded lines joined, and what follows it. */
function partOf(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text)
  const head = end === null ? text : text.slice(0, end.index)
  const body = end === null ? '' : text.slice(end.index + end[0].length)
  return { head: head.replace(/\r?\n[ \t]+/gu, ' '), body }
}

function field(head: string, name: string): string {
  const line = head.split(/\r?\n/u).find((each) => each.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(value)
  return found?.[1] ?? found?.[2] ?? null
}

function quotedPrintable(body: string): Buffer {
  const text = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(text, 'latin1')
}

function bytesOf({ head, body }: Part): Uint8Array {
  const encoding = field(head, 'content-transfer-encoding').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return encoding === 'quoted-printable' ? quotedPrintable(body) : Buffer.from(body, 'latin1')
}

/** The first page of a .mht file; null where it holds none. */
export function pageOfMht(bytes: Uint8Array): MhtPage | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const whole = partOf(text.replace(/^\s+/u, ''))
  const boundary = parameter(field(whole.head, 'content-type'), 'boundary')
  const parts = boundary === null ? [whole] : whole.body.split(`--${boundary}`, mostParts).slice(1).map(inner)
  const page = parts.find(({ head }) => field(head, 'content-type').toLowerCase().startsWith('text/html'))
  return page === undefined
    ? null
    : { bytes: bytesOf(page), charset: parameter(field(page.head, 'content-type'), 'charset') }
}

function inner(text: string): Part {
  return partOf(text.replace(/^\r?\n/u, ''))
}

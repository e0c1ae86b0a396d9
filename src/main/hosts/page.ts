import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** The built window as files to be served, by a loopback server or by Electron's own protocol. */
export interface Page {
  /** What stands at a path such as `/assets/index.js`; null where nothing does. */
  readonly at: (path: string) => PageFile | null
}

export interface PageFile {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

/** The built page writes this where each answer's own nonce belongs. */
const nonceMark = /__CSP_NONCE__/gu

/**
 * No script but the program's own, no style without this answer's nonce, nothing from or to anywhere else. `connect-src`:
 * the loopback server's calls, and in either host the CMaps and fonts that pdf.js needs.
 */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
}

/**
 * What a worker may do, which has the policy of its own file: pdf.js's decoders of pictures are WebAssembly, and it
 * needs nothing from anywhere. Only module workers end in .mjs.
 */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin'
}

async function namesBelow(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const name = `${prefix}/${entry.name}`
      if (entry.isDirectory()) return namesBelow(join(folder, entry.name), name)
      return entry.isFile() ? [name] : []
    })
  )
  return lists.flat()
}

/**
 * Loads the built window. Only files that are there now are ever served: a path is looked up, never opened. Each is
 * read when it is first asked for; most are CMaps that nobody needs.
 */
export async function loadPage(folder: string): Promise<Page> {
  const names = new Set(await namesBelow(folder))
  const read = new Map<string, Buffer>()
  return {
    at: (path) => {
      const name = path === '/' ? '/index.html' : path
      if (!names.has(name)) return null
      const body = read.get(name) ?? readFileSync(join(folder, name))
      read.set(name, body)
      const type = types[extname(name)] ?? 'application/octet-stream'
      if (name !== '/index.html') {
        const own = extname(name) === '.mjs' ? { 'Content-Security-Policy': workerPolicy } : {}
        return { body, headers: { ...fixedHeaders, ...own, 'Content-Type': type, 'Cache-Control': 'no-cache' } }
      }
      const nonce = randomBytes(16).toString('base64')
      return {
        body: Buffer.from(body.toString('utf8').replace(nonceMark, nonce)),
        headers: {
          ...fixedHeaders,
          'Content-Type': type,
          'Cache-Control': 'no-store',
          'Content-Security-Policy': policy(nonce)
        }
      }
    }
  }
}

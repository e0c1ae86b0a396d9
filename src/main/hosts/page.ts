import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
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

/** No script but the program's own, no style without this answer's nonce, nothing from or to anywhere else. */
function policy(nonce: string, connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
}

const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin'
}

async function filesBelow(folder: string, prefix: string): Promise<[string, Buffer][]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry): Promise<[string, Buffer][]> => {
      const path = join(folder, entry.name)
      const name = `${prefix}/${entry.name}`
      if (entry.isDirectory()) return filesBelow(path, name)
      return entry.isFile() ? [[name, await readFile(path)]] : []
    })
  )
  return lists.flat()
}

/**
 * Loads the built window. Only files that are there now are ever served: a path is looked up, never opened. `connect`
 * is what the page may talk to, as the policy writes it: `'self'` or `'none'`.
 */
export async function loadPage(folder: string, connect: "'self'" | "'none'"): Promise<Page> {
  const files = new Map(await filesBelow(folder, ''))
  return {
    at: (path) => {
      const name = path === '/' ? '/index.html' : path
      const body = files.get(name)
      if (body === undefined) return null
      const type = types[extname(name)] ?? 'application/octet-stream'
      if (name !== '/index.html') {
        return { body, headers: { ...fixedHeaders, 'Content-Type': type, 'Cache-Control': 'no-cache' } }
      }
      const nonce = randomBytes(16).toString('base64')
      return {
        body: Buffer.from(body.toString('utf8').replace(nonceMark, nonce)),
        headers: {
          ...fixedHeaders,
          'Content-Type': type,
          'Cache-Control': 'no-store',
          'Content-Security-Policy': policy(nonce, connect)
        }
      }
    }
  }
}

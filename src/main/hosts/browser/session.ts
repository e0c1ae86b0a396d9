import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to the loopback server: the browser that was shown the one-time address, and no page of any other
 * origin in it. Other programs and other machines are kept out by the token, web pages by Host, Origin and the cookie.
 */
export interface Guard {
  /** The token to put into the first address; it works once. */
  readonly token: string
  /** Takes the token and gives the cookie that opens the session; null where the token is wrong or used. */
  readonly redeem: (token: string) => string | null
  /** Why this request is not served; null where it is. */
  readonly refuse: (request: IncomingMessage) => 'host' | 'origin' | 'session' | null
  /** The same for the first request, which has a token and no cookie yet. */
  readonly refuseAddress: (request: IncomingMessage) => 'host' | null
}

const secret = () => randomBytes(32).toString('base64url')

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1] ?? null
}

export function createGuard(port: number): Guard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const origins = hosts.map((host) => `http://${host}`)
  // Cookies know no ports: the name keeps two servers on one machine apart.
  const cookieName = `nianbao-${port}`
  const session = secret()
  const token = secret()
  let redeemed = false

  const refuseAddress = ({ headers }: IncomingMessage) => (hosts.includes(headers.host ?? '') ? null : 'host')
  const fromElsewhere = ({ headers, method }: IncomingMessage): boolean => {
    const { origin } = headers
    const site = headers['sec-fetch-site']
    if (origin !== undefined && !origins.includes(origin)) return true
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
    return method === 'POST' && origin === undefined
  }
  return {
    token,
    redeem: (given) => {
      if (redeemed || !equal(given, token)) return null
      redeemed = true
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    refuseAddress,
    refuse: (request) => {
      if (refuseAddress(request) !== null) return 'host'
      if (fromElsewhere(request)) return 'origin'
      return equal(cookieOf(request, cookieName) ?? '', session) ? null : 'session'
    }
  }
}

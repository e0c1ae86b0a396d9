import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/main/app'
import { serveApp } from '../../src/main/hosts/browser/server'
import { toWire } from '../../src/shared/api/wire'
import { environmentIn } from '../fixtures/app'
import { fetchRaw, redeem } from '../fixtures/httpClient'
import { built } from '../fixtures/places'

const app = await createApp(environmentIn(mkdtempSync(join(tmpdir(), 'nianbao-security-')), { host: 'browser' }))
const server = await serveApp(app, join(built, 'renderer'), 0)
const { origin, host } = new URL(server.url)
afterAll(async () => {
  await server.close()
  await app.close()
})

const body = toWire({ method: 'app.info', args: {} })
const cookie = await redeem(server.url)

const call = (headers: Record<string, string>, path = '/api/call', method = 'POST') =>
  fetchRaw(`${origin}${path}`, { method, headers, body: method === 'POST' ? body : '' })

describe('the loopback server', () => {
  it('answers its own page', async () => {
    expect((await call({ cookie, origin })).status).toBe(200)
  })

  it('lets a worker of the page talk to nobody, and serves no other wasm or script than its own files', async () => {
    const page = await call({ cookie, origin }, '/', 'GET')
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self';.*worker-src 'self'/u)
    expect(page.headers['content-security-policy']).not.toMatch(/eval|unsafe|http/u)
    const names = readdirSync(join(built, 'renderer', 'assets')).filter((name) => name.endsWith('.mjs'))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const worker = await call({ cookie, origin }, `/assets/${name}`, 'GET')
      expect(worker.headers['content-security-policy']).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
    }
    expect((await call({ cookie, origin }, '/pdf/cmaps/UniGB-UCS2-H.bcmap', 'GET')).status).toBe(200)
    for (const path of ['/pdf', '/pdf/cmaps/', '/pdf/%2e%2e/%2e%2e/main/cli.js']) {
      expect((await call({ cookie, origin }, path, 'GET')).status, path).toBe(404)
    }
  })

  it('the token works once, and a wrong one never', async () => {
    const second = await fetchRaw(server.url)
    expect(second.status).toBe(403)
    expect(second.headers['set-cookie']).toBeUndefined()
    expect((await fetchRaw(`${origin}/?token=wrong`)).status).toBe(403)
    expect((await fetchRaw(`${origin}/?token=`)).status).toBe(403)
  })

  it('the cookie is out of reach of scripts and other sites', async () => {
    const other = await serveApp(app, join(built, 'renderer'), 0)
    const { headers } = await fetchRaw(other.url)
    await other.close()
    expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u)
  })

  it.each([
    ['no cookie', () => ({ origin })],
    ['a wrong cookie', () => ({ origin, cookie: cookie.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A')) })],
    ['a foreign origin', () => ({ cookie, origin: 'http://evil.example' })],
    ['another port’s origin', () => ({ cookie, origin: 'http://127.0.0.1:1' })],
    ['no origin', () => ({ cookie })],
    ['an opaque origin', () => ({ cookie, origin: 'null' })],
    ['a foreign host name that leads here', () => ({ cookie, origin, host: 'evil.example' })],
    ['a request from another site', () => ({ cookie, origin, 'sec-fetch-site': 'cross-site' })]
  ])('refuses a call with %s', async (_, headers) => {
    const answer = await call(headers())
    expect(answer.status).toBe(403)
    expect(answer.body).not.toContain('version')
  })

  it('refuses the page and the events without a session', async () => {
    expect((await call({}, '/', 'GET')).status).toBe(403)
    expect((await call({}, '/index.html', 'GET')).status).toBe(403)
    expect((await call({}, '/api/events', 'GET')).status).toBe(403)
    expect((await call({ cookie, 'sec-fetch-site': 'cross-site' }, '/api/events', 'GET')).status).toBe(403)
  })

  it('serves the page under a strict policy, with a new nonce each time', async () => {
    const one = await call({ cookie }, '/', 'GET')
    const other = await call({ cookie }, '/', 'GET')
    const policy = String(one.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|\*|https?:/u)
    const nonce = /'nonce-([^']+)'/u.exec(policy)?.[1] ?? ''
    expect(nonce.length).toBeGreaterThan(20)
    expect(one.body).toContain(nonce)
    expect(one.body).not.toContain('__CSP_NONCE__')
    expect(String(other.headers['content-security-policy'])).not.toContain(nonce)
    expect(one.headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/assets/../../main/cli.js',
    '//etc/passwd',
    '/%2e%2e/main/cli.js'
  ])('has nothing at %s', async (path) => {
    expect((await call({ cookie }, path, 'GET')).status).toBe(404)
  })

  describe('an export', () => {
    const asked = { id: 'export-one', scope: { kind: 'archive' }, shape: 'long', format: 'csv', language: 'zh' }
    const download = (headers: Record<string, string>, change: object = {}, method = 'POST') =>
      fetchRaw(`${origin}/api/export`, {
        method,
        headers,
        body: method === 'POST' ? toWire({ ...asked, ...change }) : ''
      })

    it('is given to the page, and to nobody else', async () => {
      await app.call('archive.open', {
        dir: join(mkdtempSync(join(tmpdir(), 'nianbao-security-')), '档案'),
        create: true
      })
      const { status, headers, body: csv } = await download({ cookie, origin })
      expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
        200,
        'application/octet-stream',
        'nosniff'
      ])
      expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+\.csv$/u)
      expect(csv).toContain('sha256')
      const strangers: Record<string, string>[] = [
        { origin },
        { cookie },
        { cookie, origin: 'http://evil.example' },
        { cookie, origin: 'null' },
        { cookie, origin, host: 'evil.example' },
        { cookie, origin, 'sec-fetch-site': 'cross-site' }
      ]
      for (const stranger of strangers) {
        const refused = await download(stranger)
        expect([refused.status, refused.body.includes('sha256')]).toEqual([403, false])
      }
      expect((await download({ cookie, origin }, {}, 'GET')).status).toBe(404)
    })

    it.each([
      ['a path', { path: '/etc/passwd', out: '/tmp/x', id: '../../tmp/x' }],
      ['a name with line breaks', { id: 'a\r\nSet-Cookie: x=1' }],
      ['no scope', { scope: null }],
      ['a form in many pieces', { shape: 'form' }]
    ])('is refused with %s', async (_, change) => {
      const { status, headers, body: answer } = await download({ cookie, origin }, change)
      expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
      expect(JSON.parse(answer)).toMatchObject({ ok: false, code: 'invalid-arguments' })
      expect(headers['set-cookie']).toBeUndefined()
    })

    it('takes rubbish calmly, and no more of it than a request may be long', async () => {
      for (const text of ['', 'null', '{', 'x'.repeat(5 * 2 ** 20)]) {
        const { status, body: answer } = await fetchRaw(`${origin}/api/export`, {
          method: 'POST',
          headers: { cookie, origin },
          body: text
        })
        expect([status, answer.includes('invalid-arguments')]).toEqual([200, true])
      }
    })
  })

  it('listens on this machine alone', () => {
    expect(host.startsWith('127.0.0.1:')).toBe(true)
  })

  it('takes rubbish calmly', async () => {
    for (const text of ['', '{', 'null', '[]', '{"method":7}', '{"method":"app.info","args":{"$bytes":"!"}}']) {
      const answer = await fetchRaw(`${origin}/api/call`, { method: 'POST', headers: { cookie, origin }, body: text })
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.body)).toBeTypeOf('object')
    }
  })
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built } from '../fixtures/places'
import { launchElectron, noElectron, type RunningElectron, sayIfSkipped } from '../fixtures/tools'

sayIfSkipped('attacks on the window in Electron', noElectron)

/** What a page in the window could try, once something hostile runs in it. */
describe.skipIf(noElectron !== null)('the window in Electron', () => {
  let running: RunningElectron
  let page: Page
  let server: Server
  let foreign = ''
  const visits: string[] = []
  const secret = join(mkdtempSync(join(tmpdir(), 'nianbao-secret-')), 'secret.txt')

  beforeAll(async () => {
    writeFileSync(secret, 'a secret')
    server = createServer((request, response) => {
      visits.push(request.url ?? '')
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.end('outside')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    foreign = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-attack-'))
    running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`])
    page = await running.app.firstWindow()
    await page.getByRole('heading', { name: '把报告拖到这里' }).waitFor()
  })
  afterAll(async () => {
    await running.close()
    server.close()
  })

  /** Whether something the page tries comes to anything. */
  const tryInPage = (script: string): Promise<unknown> => page.evaluate(script)

  it('knows neither Node nor Electron, only the bridge', async () => {
    expect(await tryInPage('[typeof require, typeof process, typeof module, typeof Buffer].join()')).toBe(
      'undefined,undefined,undefined,undefined'
    )
    expect(await tryInPage('Object.keys(window.nianbao).sort().join()')).toBe('call,onEvent,pathsOf')
    expect(
      await tryInPage('window.nianbao.call.constructor("return typeof process")().toString()').catch(() => 'blocked')
    ).not.toBe('object')
  })

  it('is isolated and sandboxed, and its bridge cannot be changed', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>
      }
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag }
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false
    })
    expect(preferences.webSecurity).not.toBe(false)
    expect(
      await tryInPage(
        '(() => { try { window.nianbao.call = () => "mine" } catch {} return String(window.nianbao.call) !== "() => \\"mine\\"" })()'
      )
    ).toBe(true)
  })

  it.each([
    ['fetch', () => `fetch('${foreign}/fetch').then(() => 'through', () => 'blocked')`],
    [
      'XMLHttpRequest',
      () =>
        `new Promise((r) => { const x = new XMLHttpRequest(); x.onload = () => r('through'); x.onerror = () => r('blocked'); try { x.open('GET', '${foreign}/xhr'); x.send() } catch { r('blocked') } })`
    ],
    [
      'WebSocket',
      () =>
        `new Promise((r) => { try { const w = new WebSocket('${foreign.replace('http', 'ws')}'); w.onopen = () => r('through'); w.onerror = () => r('blocked') } catch { r('blocked') } })`
    ],
    [
      'an image',
      () =>
        `new Promise((r) => { const i = new Image(); i.onload = () => r('through'); i.onerror = () => r('blocked'); i.src = '${foreign}/image.png' })`
    ],
    [
      'a script',
      () =>
        `new Promise((r) => { const s = document.createElement('script'); s.onload = () => r('through'); s.onerror = () => r('blocked'); s.src = '${foreign}/script.js'; document.head.append(s) })`
    ],
    [
      'a frame',
      () =>
        `new Promise((r) => { const f = document.createElement('iframe'); f.src = '${foreign}/frame'; document.body.append(f); setTimeout(() => { f.remove(); r('blocked') }, 500) })`
    ],
    [
      'a beacon',
      () =>
        `Promise.resolve(navigator.sendBeacon('${foreign}/beacon', 'x')).then(() => new Promise((r) => setTimeout(() => r('blocked'), 300)))`
    ],
    ['a file', () => `fetch('file://${secret}').then(() => 'through', () => 'blocked')`],
    [
      'its own program',
      () => `fetch('app://nianbao/../../main/cli.js').then((a) => (a.ok ? 'through' : 'blocked'), () => 'blocked')`
    ],
    [
      'another host of its own scheme',
      () => `fetch('app://elsewhere/index.html').then((a) => (a.ok ? 'through' : 'blocked'), () => 'blocked')`
    ]
  ])('cannot reach out by %s', async (_, script) => {
    expect(await tryInPage(script())).toBe('blocked')
    expect(visits).toEqual([])
  })

  it('runs no script but the program’s own', async () => {
    expect(
      await tryInPage(`(() => {
        const script = document.createElement('script')
        script.textContent = 'window.injected = true'
        document.head.append(script)
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.injected = true">')
        return new Promise((resolve) => setTimeout(() => resolve(window.injected === undefined), 300))
      })()`)
    ).toBe(true)
    const evaluated = await tryInPage(`new Promise((resolve) => {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'window.clicked = true')
      document.body.append(button)
      button.click()
      button.remove()
      setTimeout(() => resolve(window.clicked === undefined), 100)
    })`)
    expect(evaluated).toBe(true)
  })

  it('goes nowhere else, and opens nothing', async () => {
    const url = page.url()
    for (const target of [
      `${foreign}/page`,
      `file://${secret}`,
      'https://example.com/',
      'javascript:window.gone=1',
      'data:text/html,<p>x'
    ]) {
      await tryInPage(`void (location.href = ${JSON.stringify(target)})`).catch(() => undefined)
      await page.waitForTimeout(150)
      expect(page.url()).toBe(url)
    }
    expect(await tryInPage(`window.open('${foreign}/window') === null`)).toBe(true)
    await tryInPage(
      `(() => { const a = document.createElement('a'); a.href = '${foreign}/link'; a.target = '_blank'; a.click() })()`
    )
    await page.waitForTimeout(200)
    expect(running.app.windows()).toHaveLength(1)
    expect(visits).toEqual([])
  })

  it('gets no permission', async () => {
    expect(
      await tryInPage(`Promise.race([
        new Promise((r) => navigator.geolocation.getCurrentPosition(() => r('through'), () => r('blocked'))),
        new Promise((r) => setTimeout(() => r('blocked'), 3000))
      ])`)
    ).toBe('blocked')
    expect(await tryInPage(`Notification.requestPermission()`)).toBe('denied')
    expect(
      await tryInPage(`navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'through', () => 'blocked')`)
    ).toBe('blocked')
  })

  it('answers no other window and no frame: ipc asks who sends', async () => {
    const answers = await running.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true }
        })
        try {
          await stranger.loadURL('app://nianbao/')
          const script = `window.nianbao.call('app.info', {}).then(() => 'answered', (error) => String(error))`
          return (await stranger.webContents.executeJavaScript(script)) as string
        } finally {
          stranger.destroy()
        }
      },
      join(built, 'preload', 'index.js')
    )
    expect(answers).toContain('refused')
  })

  it('the main process itself is offline', async () => {
    const outcome = await running.app.evaluate(async ({ net }, url) => {
      const fetched = (net as unknown as { fetch: (url: string) => Promise<{ status: number }> }).fetch
      return fetched(url).then(
        () => 'through',
        () => 'blocked'
      )
    }, `${foreign}/net`)
    expect(outcome).toBe('blocked')
    expect(visits).toEqual([])
  })
})

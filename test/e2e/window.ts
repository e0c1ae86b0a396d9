import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type App, createApp } from '../../src/main/app'
import { serveApp } from '../../src/main/hosts/browser/server'
import { environmentIn } from '../fixtures/app'
import { built } from '../fixtures/places'

export interface BrowserHost {
  readonly app: App
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The program as a browser meets it, with its archive in a folder; `fill` puts something in before it is served. */
export async function startHost(folder: string, fill: (app: App) => Promise<unknown> = () => Promise.resolve()) {
  const app = await createApp(environmentIn(folder, { host: 'browser' }))
  await app.call('archive.open', { dir: join(folder, '档案'), create: true })
  await fill(app)
  return serve(app)
}

/** Serves a program as it is. */
export async function serve(app: App): Promise<BrowserHost> {
  const server = await serveApp(app, join(built, 'renderer'), 0)
  return {
    app,
    url: server.url,
    stop: async () => {
      await server.close()
      await app.close()
    }
  }
}

/** Takes note of everything that goes wrong in a page. Electron itself warns of how it is started by tests. */
export function problemsOf(page: Page, kinds: readonly ('error' | 'warning')[] = ['error', 'warning']): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (kinds.some((kind) => kind === message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  return problems
}

/** A page of its own, as in a window of this size, that takes note of what goes wrong in it. */
export async function openPage(browser: Browser, url: string, width = 1280, height = 800) {
  const context = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  const problems = problemsOf(page)
  await page.goto(url)
  return { page, problems, close: () => context.close() }
}

import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, type App } from '../../src/main/app'
import { type RunningServer, serveApp } from '../../src/main/hosts/browser/server'
import { environmentIn } from '../fixtures/app'
import { temporaryFolder } from '../fixtures/folder'
import { built } from '../fixtures/places'
import { launchChromium, noChromium, sayIfSkipped } from '../fixtures/tools'
import {
  findAgain,
  importDelivery,
  judgeFindings,
  lookAtReport,
  saveExplanation,
  screenshot,
  startEmpty,
  takeOutAndBack,
  writeDelivery
} from './journey'

sayIfSkipped('the browser host in Chromium', noChromium)

interface Host {
  readonly app: App
  readonly server: RunningServer
}

async function startHost(folder: string): Promise<Host> {
  const app = await createApp(environmentIn(folder, { host: 'browser' }))
  await app.call('archive.open', { dir: join(folder, '档案'), create: true })
  return { app, server: await serveApp(app, join(built, 'renderer'), 0) }
}

async function stop({ app, server }: Host): Promise<void> {
  await server.close()
  await app.close()
}

describe.skipIf(noChromium !== null)('in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  /** A page that takes note of everything that goes wrong in it. */
  async function openPage(url: string, width = 1280, height = 800): Promise<{ page: Page; problems: string[] }> {
    const context = await browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    await page.goto(url)
    return { page, problems }
  }

  it('from an empty archive to a report, and back again after a restart', async () => {
    const folder = temporaryFolder()
    const delivery = await writeDelivery(folder)
    const first = await startHost(folder)
    const { page, problems } = await openPage(first.server.url)
    await startEmpty(page)
    await screenshot(page, 'browser-empty')
    await importDelivery(page, delivery)
    await screenshot(page, 'browser-library')
    await lookAtReport(page)
    await judgeFindings(page)
    await screenshot(page, 'browser-report')
    await saveExplanation(page)
    await takeOutAndBack(page)
    await page.context().close()
    await stop(first)
    expect(problems).toEqual([])

    const second = await startHost(folder)
    const again = await openPage(second.server.url, 1920, 1080)
    await findAgain(again.page)
    await screenshot(again.page, 'browser-wide')
    expect(again.problems).toEqual([])
    await again.page.context().close()
    await stop(second)
  }, 90_000)

  it('in English, every word of it', async () => {
    const folder = temporaryFolder()
    const host = await startHost(folder)
    const { page } = await openPage(host.server.url)
    await startEmpty(page)
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('heading', { name: 'Drop reports here' }).waitFor()
    const words = await page.locator('body').innerText()
    expect(words.replace(/中|档案/gu, '')).not.toMatch(/[\u4e00-\u9fff]/u)
    await page.getByRole('button', { name: 'Open the sample reports' }).click()
    await page.getByText('Import finished').waitFor()
    await page.getByText('枕溪县水务局').first().click()
    await page.getByRole('tab', { name: 'Findings' }).waitFor()
    await page.getByText('natural persons').first().waitFor()
    await screenshot(page, 'browser-english')
    await page.context().close()
    await stop(host)
  })

  it('says what to do when the program has gone', async () => {
    const folder = temporaryFolder()
    const host = await startHost(folder)
    const { page } = await openPage(host.server.url)
    await startEmpty(page)
    await stop(host)
    await page.getByRole('button', { name: '打开示例报告' }).click()
    await page.getByText('请重新启动年报匣').waitFor()
    await page.context().close()
  })
})

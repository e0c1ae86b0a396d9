import { writeFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { createApp } from '../../src/main/app'
import { serveApp } from '../../src/main/hosts/browser/server'
import { environmentIn, imported } from '../fixtures/app'
import { temporaryFolder } from '../fixtures/folder'
import { noPaper, pagesOf } from '../fixtures/paper'
import { built } from '../fixtures/places'
import { launchChromium, launchElectron, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { screenshot } from './journey'

sayIfSkipped('printing from the window in Chromium', noChromium)
sayIfSkipped('printing from the window in Electron', noElectron)

const frameText = (page: Page) => page.frameLocator('.print-preview').locator('body').innerText()

/** From the library to the preview of everything, then of one report, by button and by key. */
async function lookAtPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打印核查摘要' }).click()
  await page.getByRole('heading', { name: '打印核查摘要' }).waitFor()
  await page.getByText('机关 4 个，报告 5 份').waitFor()
  const summary = await frameText(page)
  expect(summary).toContain('政府信息公开工作年度报告核查摘要')
  expect(summary).toContain('枕溪县白石镇人民政府')
  expect(summary).not.toContain('自然人一列不平')
  await page.getByText('完整', { exact: true }).click()
  await page.frameLocator('.print-preview').getByText('自然人一列不平').waitFor()
  await page.getByText('横向', { exact: true }).click()
  await page.frameLocator('.print-preview').locator('body.landscape').waitFor()
}

/** The style of the page in the frame is in force: it has a hash and the window's nonce. */
async function expectStyled(page: Page): Promise<void> {
  const frame = page.frameLocator('.print-preview')
  const borders = await frame
    .locator('.organs td')
    .first()
    .evaluate((cell) => getComputedStyle(cell).borderTopStyle)
  expect(borders).toBe('solid')
}

describe.skipIf(noChromium !== null)('printing in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('shows what will be printed, and prints just that', async () => {
    const folder = temporaryFolder()
    const app = await createApp(environmentIn(folder, { host: 'browser' }))
    await app.call('archive.open', { dir: join(folder, '档案'), create: true })
    await imported(app, 'import.samples', {})
    const server = await serveApp(app, join(built, 'renderer'), 0)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    await page.goto(server.url)
    await lookAtPreview(page)
    await expectStyled(page)
    await screenshot(page, 'print-browser')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByText('EN', { exact: true }).click()
    await page.frameLocator('.print-preview').getByText('Annual disclosure reports').waitFor()
    await screenshot(page, 'print-browser-english')
    expect(problems).toEqual([])
    await context.close()
    await server.close()
    await app.close()
  })
})

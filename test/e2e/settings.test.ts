import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { imported } from '../fixtures/app'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { launchChromium, noChromium, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'
import { screenshot } from './journey'
import { openPage, startHost } from './window'

sayIfSkipped('the settings in Chromium', noChromium)

/** All of it by keyboard: the length is set, refused where it makes no sense, and set back. */
async function journey(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置' }).focus()
  await page.keyboard.press('Enter')
  const least = page.getByRole('spinbutton', { name: '最少字数' })
  const most = page.getByRole('spinbutton', { name: '最多字数' })
  expect([await least.inputValue(), await most.inputValue()]).toEqual(['300', '1500'])
  await screenshot(page, 'browser-settings')

  await least.fill('1600')
  await page.getByText('最少字数不能多于最多字数').waitFor()
  expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await screenshot(page, 'browser-settings-problem')

  await least.fill('8000')
  await most.fill('9000')
  await page.keyboard.press('Enter')
  await page.getByText('已保存，打开的档案已按此核查').waitFor()
  await page.getByText('EN', { exact: true }).click()
  await page.getByText('Saved; the open archive was checked by it').waitFor()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await screenshot(page, 'browser-settings-en')
  await page.getByRole('button', { name: 'Back to 300 to 1500' }).click()
  await page.getByText('Saved; the open archive was checked by it').waitFor()
  expect([await page.getByRole('spinbutton', { name: 'Fewest' }).inputValue()]).toEqual(['300'])
}

describe.skipIf(noChromium !== null)('the settings', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('are set in the window, and the archive is checked by them', async () => {
    const folder = temporaryFolder()
    const host = await startHost(folder, async (app) => {
      const paths = writeFiles(folder, { 'a.txt': cellALine(sample('枕溪县水务局', 2023, 1)) })
      const { job } = await imported(app, 'import.paths', { paths })
      await app.call('job.dismiss', { job })
    })
    const { page, problems, close } = await openPage(browser, host.url)
    await journey(page)
    expect(await host.app.call('app.checks', {})).toEqual({ overviewLength: { least: 300, most: 1500 } })
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 90_000)
})

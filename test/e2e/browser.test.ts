import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/folder'
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
import { openPage, startHost } from './window'

sayIfSkipped('the browser host in Chromium', noChromium)

describe.skipIf(noChromium !== null)('in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('from an empty archive to a report, and back again after a restart', async () => {
    const folder = temporaryFolder()
    const delivery = await writeDelivery(folder)
    const first = await startHost(folder)
    const { page, problems, close } = await openPage(browser, first.url)
    await startEmpty(page)
    await screenshot(page, 'browser-empty')
    await importDelivery(page, delivery)
    await screenshot(page, 'browser-library')
    await lookAtReport(page)
    await judgeFindings(page)
    await screenshot(page, 'browser-report')
    await saveExplanation(page)
    await takeOutAndBack(page)
    await close()
    await first.stop()
    expect(problems).toEqual([])

    const second = await startHost(folder)
    const again = await openPage(browser, second.url, 1920, 1080)
    await findAgain(again.page)
    await screenshot(again.page, 'browser-wide')
    expect(again.problems).toEqual([])
    await again.close()
    await second.stop()
  }, 90_000)

  it('in English, every word of it', async () => {
    const folder = temporaryFolder()
    const host = await startHost(folder)
    const { page, close } = await openPage(browser, host.url)
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

    // After a choice by the mouse the arrows are the page's, and choose no other language.
    await page.getByText('中', { exact: true }).click()
    await page.getByRole('tab', { name: '五 问题改进' }).waitFor()
    await page.keyboard.press('ArrowDown')
    const selected = page.locator('.finding-selected')
    const first = await selected.innerText()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => selected.innerText()).not.toBe(first)
    await page.getByRole('tab', { name: '五 问题改进' }).waitFor()
    await close()
    await host.stop()
  })

  it('says what to do when the program has gone', async () => {
    const folder = temporaryFolder()
    const host = await startHost(folder)
    const { page, close } = await openPage(browser, host.url)
    await startEmpty(page)
    await host.stop()
    await page.getByRole('button', { name: '打开示例报告' }).click()
    await page.getByText('请重新启动年报匣').waitFor()
    await close()
  })
})

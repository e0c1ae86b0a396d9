import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '../fixtures/folder'
import { launchChromium, launchElectron, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { filterFindings, findNothing, judgeFromList, walkThroughFindings } from './findings'
import { screenshot } from './journey'
import { openPage, problemsOf, startHost } from './window'

sayIfSkipped('the findings page in Chromium', noChromium)
sayIfSkipped('the findings page in Electron', noElectron)

async function journey(page: Page, folder: string, host: string): Promise<void> {
  await findNothing(page, folder)
  await filterFindings(page)
  await walkThroughFindings(page)
  await judgeFromList(page)
  await screenshot(page, `${host}-findings`)
}

describe('the findings page', () => {
  it.skipIf(noChromium !== null)(
    'in a browser',
    async () => {
      const folder = temporaryFolder()
      const host = await startHost(folder)
      const browser = await launchChromium()
      const { page, problems } = await openPage(browser, host.url)
      await journey(page, folder, 'browser')
      await page.getByText('EN', { exact: true }).click()
      await page.getByRole('heading', { name: 'Findings' }).waitFor()
      const words = await page.locator('.page').innerText()
      expect(words.replace(/枕溪县\S+/gu, '')).not.toMatch(/[\u4e00-\u9fff]/u)
      await page.setViewportSize({ width: 1920, height: 1080 })
      await screenshot(page, 'browser-findings-english')
      expect(problems).toEqual([])
      await browser.close()
      await host.stop()
    },
    120_000
  )

  it.skipIf(noElectron !== null)(
    'in Electron',
    async () => {
      const folder = temporaryFolder()
      const running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`])
      const page = await running.app.firstWindow()
      const problems = problemsOf(page, ['error'])
      await journey(page, folder, 'electron')
      expect(problems).toEqual([])
      await running.close()
    },
    120_000
  )
})

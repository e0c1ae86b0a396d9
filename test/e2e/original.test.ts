import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/main/app'
import { environmentIn, imported } from '../fixtures/app'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import {
  launchChromium,
  launchElectron,
  noChromium,
  noElectron,
  type RunningElectron,
  sayIfSkipped
} from '../fixtures/tools'
import { pdfOf } from '../fixtures/write/pdf'
import { panel, screenshot } from './journey'
import {
  correctInPlace,
  leafThrough,
  lookAtOthers,
  lookAtPdf,
  lookAtSentence,
  openReport,
  originals,
  pdfReport
} from './originalJourney'
import { openPage, problemsOf, serve, startHost } from './window'

sayIfSkipped('the original beside a report in Chromium', noChromium)
sayIfSkipped('the original beside a report in Electron', noElectron)

/** Takes note of every request that leaves a page. */
function foreignOf(page: Page): string[] {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('127.0.0.1:9/')) foreign.push(request.url())
  })
  return foreign
}

async function journey(page: Page, host: string): Promise<void> {
  await lookAtPdf(page)
  await screenshot(page, `${host}-original-pdf`)
  await lookAtSentence(page)
  await screenshot(page, `${host}-original-sentence`)
  await leafThrough(page)
  await correctInPlace(page)
  await lookAtOthers(page)
  await screenshot(page, `${host}-original-text`)
}

describe.skipIf(noChromium !== null)('the original beside a report, in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('is shown, marked, leafed through, and corrected against; the file itself is downloaded', async () => {
    const folder = temporaryFolder()
    const paths = writeFiles(folder, await originals())
    const host = await startHost(folder, async (app) => {
      const { job } = await imported(app, 'import.paths', { paths })
      await app.call('job.dismiss', { job })
    })
    const { page, problems, close } = await openPage(browser, host.url)
    const foreign = foreignOf(page)
    await journey(page, 'browser')

    await openReport(page, pdfReport.organ)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '打开文件' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('水务局.pdf')
    expect(readFileSync(await file.path()).equals(Buffer.from(pdfOf(pdfReport)))).toBe(true)

    const bar = page.getByRole('separator', { name: '调整问题与原件的高度' })
    await bar.focus()
    const before = Number(await bar.getAttribute('aria-valuenow'))
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowDown')
    await page.reload()
    await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBe(before + 10)
    expect([problems, foreign]).toEqual([[], []])
    await close()
    await host.stop()
  }, 120_000)

  it('is looked at and nothing more where the archive cannot be written', async () => {
    const folder = temporaryFolder()
    const writing = await startHost(folder, async (app) => {
      const { job } = await imported(app, 'import.paths', {
        paths: writeFiles(folder, { '水务局.pdf': pdfOf(pdfReport) })
      })
      await app.call('job.dismiss', { job })
    })
    await writing.stop()
    const reading = await createApp(environmentIn(folder, { host: 'browser' }))
    await reading.call('archive.open', { dir: join(folder, '档案'), readOnly: true })
    const host = await serve(reading)
    const { page, close } = await openPage(browser, host.url)
    await openReport(page, pdfReport.organ)
    await page.locator('[data-cell="III.total.natural"]').dblclick()
    await page.keyboard.type('12')
    expect(await page.locator('.cell-editor').count()).toBe(0)
    expect(await page.getByRole('button', { name: '与原件一致' }).count()).toBe(0)
    await page.locator('.pdf-marked').waitFor()
    await close()
    await host.stop()
  }, 60_000)
})

describe.skipIf(noElectron !== null)('the original beside a report, in Electron', () => {
  let running: RunningElectron | null = null
  afterAll(() => running?.close())

  it('is shown, marked, leafed through, and corrected against; the system opens a copy', async () => {
    const folder = temporaryFolder()
    writeFiles(
      folder,
      Object.fromEntries(Object.entries(await originals()).map(([name, file]) => [`报送/${name}`, file]))
    )
    running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`, join(folder, '报送')])
    const page = await running.app.firstWindow()
    const [problems, foreign] = [problemsOf(page), foreignOf(page)]
    await panel(page).getByText('导入完成').waitFor()
    await panel(page).getByRole('button', { name: '关闭' }).click()
    await journey(page, 'electron')

    // No test starts the machine's other programs.
    await running.app.evaluate(({ shell }) => {
      shell.openPath = (path) => {
        Object.assign(globalThis, { openedByTest: path })
        return Promise.resolve('')
      }
    })
    await openReport(page, pdfReport.organ)
    await page.getByRole('button', { name: '打开文件' }).click()
    const opened = () => running?.app.evaluate(() => (globalThis as { openedByTest?: string }).openedByTest ?? '')
    await expect.poll(opened).toMatch(/水务局\.pdf$/u)
    const copy = (await opened()) ?? ''
    expect(readFileSync(copy).equals(Buffer.from(pdfOf(pdfReport)))).toBe(true)
    expect([problems, foreign]).toEqual([[], []])
    await running.close()
    running = null
    expect(existsSync(copy)).toBe(false)
  }, 120_000)
})

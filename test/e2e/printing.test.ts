import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { imported } from '../fixtures/app'
import { temporaryFolder } from '../fixtures/folder'
import { noPaper, pagesOf } from '../fixtures/paper'
import { launchChromium, launchElectron, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { screenshot } from './journey'
import { openPage, problemsOf, startHost } from './window'

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

/** By the list of scopes to one year; from the library to chosen reports; from a report, by key, to that report. */
async function chooseScope(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '范围' }).press('ArrowDown')
  await page.getByTitle('2022 年，全部机关').click()
  await page.getByText('机关 4 个，报告 2 份').waitFor()
  await page.getByRole('link', { name: '报告' }).click()
  await page.locator('.row', { hasText: '枕溪县教育局' }).getByRole('checkbox').check()
  await page.locator('.row', { hasText: '枕溪县财政局' }).getByRole('checkbox').check()
  await page.getByRole('button', { name: '打印 2 份' }).click()
  await page.getByText('选定的 2 份报告').first().waitFor()
  await page.getByText('机关 2 个，报告 2 份').waitFor()
  await page.getByRole('link', { name: '报告' }).click()
  await page.locator('.row', { hasText: '枕溪县财政局' }).click()
  await page.getByRole('heading', { name: '枕溪县财政局' }).waitFor()
  await page.keyboard.press('Control+p')
  await page.getByText('这份报告：枕溪县财政局 2020 年').waitFor()
  await page.frameLocator('.print-preview').getByText('没有发现问题').waitFor()
  await page.getByRole('link', { name: '报告' }).click()
  await page.locator('.row', { hasText: '枕溪县教育局' }).click()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByText('这份报告：枕溪县教育局 2022 年').waitFor()
}

/** The style of the page in the frame is in force: it has a hash and the window's nonce. */
async function expectStyled(page: Page): Promise<void> {
  const borders = await page.evaluate(
    `getComputedStyle(document.querySelector('.print-preview').contentDocument.querySelector('.organs td')).borderTopStyle`
  )
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
    const host = await startHost(folder, (app) => imported(app, 'import.samples', {}))
    const { page, problems, close } = await openPage(browser, host.url)
    await lookAtPreview(page)
    await expectStyled(page)
    await screenshot(page, 'print-browser')

    await page.evaluate(`(() => {
      const calls = (globalThis.printed = [])
      const frame = document.querySelector('.print-preview').contentWindow
      frame.print = () => calls.push(frame.document.querySelector('h1').textContent)
      window.print = () => calls.push('the window itself')
    })()`)
    const printed = () => page.evaluate('globalThis.printed')
    const title = '政府信息公开工作年度报告核查摘要'
    await page.getByRole('button', { name: '打印或存为 PDF' }).click()
    expect(await printed()).toEqual([title])
    await page.keyboard.press('Control+p')
    expect(await printed()).toEqual([title, title])
    await page.locator('.print-preview').focus()
    await page.keyboard.press('Control+p')
    expect(await printed()).toEqual([title, title, title])

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '存为网页' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('核查摘要 全部机关，全部年度（2020–2023）.html')
    expect(readFileSync(await file.path(), 'utf8')).toContain('自然人一列不平')

    await chooseScope(page)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByText('EN', { exact: true }).click()
    await page.frameLocator('.print-preview').getByText('Annual disclosure reports').waitFor()
    await screenshot(page, 'print-browser-english')
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 60_000)
})

describe.skipIf(noElectron !== null)('printing in Electron', () => {
  it('saves the summary as a PDF, and what takes long can be stopped', async () => {
    const folder = temporaryFolder()
    const running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`])
    const page = await running.app.firstWindow()
    const problems = problemsOf(page, ['error'])
    await page.getByRole('button', { name: '打开示例报告' }).click()
    await page.getByText('导入完成').waitFor()
    await lookAtPreview(page)
    await expectStyled(page)
    await screenshot(page, 'print-electron')

    const pdf = join(folder, '摘要.pdf')
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, pdf)
    await page.getByRole('button', { name: '存为 PDF' }).click()
    await page.getByText('已存到').waitFor()
    if (noPaper === null) {
      const pages = await pagesOf(pdf)
      expect(pages.map(({ text }, n) => text.includes(`第${n + 1}页/共${pages.length}页`))).toEqual(
        pages.map(() => true)
      )
      expect(pages.map(({ text }) => text).join('')).toContain('自然人一列不平')
    }

    await running.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    })
    await page.getByRole('button', { name: '存为 PDF' }).click()
    await page.getByText('正在打印或生成 PDF').waitFor({ state: 'detached' })

    const windows = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    await running.app.evaluate(({ app }) => {
      app.once('browser-window-created', (_, window) => {
        window.webContents.print = () => undefined
      })
    })
    await page.getByRole('button', { name: '打印', exact: true }).click()
    await expect.poll(windows).toBe(2)
    await page.getByRole('status').getByRole('button', { name: '取消' }).click()
    await expect.poll(windows).toBe(1)
    await page.getByRole('status').waitFor({ state: 'detached' })
    expect(problems).toEqual([])
    await running.close()
  }, 90_000)
})

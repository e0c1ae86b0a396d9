import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'
import { faulty, screenshot } from './journey'
import { launchWith, startHostWith } from './started'
import { openPage } from './window'

sayIfSkipped('the board, in Chromium', noChromium)
sayIfSkipped('the board, in Electron', noElectron)

function reports(): Record<string, string> {
  const named: readonly (readonly [string, number])[] = [
    ['枕溪县水务局', 2021],
    ['枕溪县水务局', 2022],
    ['枕溪县教育局', 2021],
    ['枕溪县教育局', 2023],
    ['枕溪县白石镇人民政府', 2022]
  ]
  return {
    ...Object.fromEntries(
      named.map(([organ, year], n) => [`${organ}${year}.txt`, cellALine(sample(organ, year, n + 1))])
    ),
    '水务局2023.txt': cellALine(faulty)
  }
}

/** The rows that can be seen, each as its texts. */
async function seen(page: Page): Promise<string[][]> {
  const rows = await page.locator('.board-all [role="row"]').allInnerTexts()
  return rows.map((row) => row.split(/\s+/u).filter((text) => text !== ''))
}

async function journey(page: Page, host: string): Promise<void> {
  await page.getByRole('link', { name: '报送看板' }).click()
  await page.getByRole('heading', { name: '报送看板' }).waitFor()
  await page.getByText('3 个机关 · 2023 年已报 2，缺 1').waitFor()
  const rows = await seen(page)
  expect(rows.map(([organ]) => organ)).toEqual(['枕溪县教育局', '枕溪县水务局', '枕溪县白石镇人民政府'])
  expect(rows[0]).toContain('未报')
  const cursor = page.locator('.square-first')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => cursor.textContent()).toContain('错误')
  await page.locator('.board-panel').getByText('自然人', { exact: false }).first().waitFor()
  await screenshot(page, `${host}-board`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /枕溪县水务局/u }).waitFor()
  await page.goBack()
  await expect.poll(() => cursor.textContent()).toContain('错误')

  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.getByRole('button', { name: '对比 2021–2023' }).waitFor()
  await screenshot(page, `${host}-board-two`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '年度对比' }).waitFor()
  await expect.poll(() => page.url()).toMatch(/2021\/2023$/u)
  await page.goBack()
  await cursor.waitFor()

  await page.keyboard.press('m')
  await expect.poll(async () => (await seen(page)).length).toBe(1)
  await page.locator('.board-missing').getByText('上次报送 2022 年').waitFor()
  await page.locator('.board-missing button').first().click()
  await page.locator('.board-panel').getByText('未报，应于 2024-03-31 前报送').waitFor()
  await screenshot(page, `${host}-board-missing`)
  await page.getByRole('button', { name: '复制催报名单' }).click()
  await page.getByText('催报名单已复制，共 1 个机关。').waitFor()
  await page.keyboard.press('m')
  await page.getByRole('combobox', { name: '分组' }).click()
  await page.getByTitle('按机关类别分组').click()
  await page.getByText('部门', { exact: true }).waitFor()
  await screenshot(page, `${host}-board-groups`)
}

/** Each number leads to its list. */
async function overview(page: Page): Promise<void> {
  const go = () => page.getByRole('link', { name: '总览' }).click()
  await go()
  await page.getByText('6 份报告 · 3 个机关 · 3 个年度').waitFor()
  await screenshot(page, 'overview')
  const year = page.locator('.overview-years tr', { hasText: '2023' })
  await year.locator('.overview-error').click()
  await page.getByRole('heading', { name: '问题' }).waitFor()
  await expect.poll(() => page.locator('.listing-finding .tag-error').count()).toBeGreaterThan(0)
  const others = page.locator('.listing-finding :is(.tag-warning, .tag-info)')
  await expect.poll(() => others.count()).toBe(0)
  await go()
  await year.locator('.overview-missing').click()
  await expect.poll(() => page.locator('.board-all [role="rowheader"]').count()).toBe(1)
  await go()
  await page.getByRole('button', { name: /枕溪县白石镇人民政府/u }).click()
  await page.locator('.board-panel').getByText('未报，应于 2024-03-31 前报送').waitFor()
  await go()
  await page.locator('.overview-years tr', { hasText: '2022' }).locator('.overview-count').first().click()
  await page.getByText('显示 2 份，共 6 份').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '报送看板' }).click()
  await page.getByRole('heading', { name: '报送看板' }).waitFor()
}

/** While a dialog is open, keys and clicks reach nothing behind it. */
async function keepsItsKeys(page: Page): Promise<void> {
  const rows = await seen(page)
  await page.getByRole('button', { name: '导出数据' }).click()
  const dialog = page.getByRole('dialog', { name: '导出数据' })
  await dialog.getByRole('button', { name: '取消' }).focus()
  for (const key of ['m', 'Control+p', 'Control+k']) await page.keyboard.press(key)
  await page.mouse.click(5, 5)
  expect(await page.getByRole('dialog').count()).toBe(1)
  expect(await seen(page)).toEqual(rows)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

describe.skipIf(noChromium !== null)('the board in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('leads to reports and comparisons, and says who is missing', async () => {
    const host = await startHostWith(reports())
    const { page, problems, close } = await openPage(browser, host.url)
    await journey(page, 'browser')
    await overview(page)
    await keepsItsKeys(page)
    await page.keyboard.press('Control+p')
    await page.frameLocator('iframe').getByRole('heading', { name: '报送看板' }).waitFor()
    await screenshot(page, 'browser-board-paper')
    await page.getByRole('link', { name: '回到看板' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 XLSX' }).click()
    expect((await saved).suggestedFilename()).toBe('报送看板.xlsx')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('heading', { name: 'Who reported' }).waitFor()
    await screenshot(page, 'browser-board-wide-en')
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 120_000)
})

describe.skipIf(noElectron !== null)('the board in Electron', () => {
  it('leads to reports and comparisons, and says who is missing', async () => {
    const { running, page } = await launchWith(reports())
    await journey(page, 'electron')
    await running.close()
  }, 120_000)
})

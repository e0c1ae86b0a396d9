import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { screenshot } from './journey'

/** Finding things in the sample archive, the same in every host: by Ctrl+K, and by words. */

const field = (page: Page) => page.getByRole('combobox', { name: '机关、年份、文件名' })
const selectedPlace = (page: Page) => page.getByRole('option', { selected: true })

/** By keys alone to a report, a year, a page, and back to what was opened last. */
export async function goByPalette(page: Page): Promise<void> {
  await page.locator('.row').first().waitFor()
  await page.keyboard.press('Control+k')
  await field(page).waitFor()
  await page.keyboard.type('水務 2022')
  await expect.poll(() => selectedPlace(page).innerText()).toContain('枕溪县水务局 2022 年')
  await screenshot(page, 'palette')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '枕溪县水务局' }).waitFor()
  await field(page).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '搜机关、年份、正文' }).click()
  await page.keyboard.type('水务局')
  await expect.poll(() => selectedPlace(page).innerText()).toContain('最近一份：2023 年')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => selectedPlace(page).innerText()).toContain('2022 → 2023')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '年度对比' }).first().waitFor()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('2022')
  await expect.poll(() => selectedPlace(page).innerText()).toContain('2 份报告')
  await page.keyboard.press('Enter')
  await page.getByText('显示 2 份').waitFor()

  await page.keyboard.press('Control+k')
  await expect.poll(() => selectedPlace(page).innerText()).toContain('最近打开')
  await page.keyboard.press('Escape')
  await field(page).waitFor({ state: 'detached' })
}

const hit = (page: Page) => page.getByRole('option', { selected: true })

/** From the palette to a search, to the words in a report, and back to the same hit; then the empty states. */
export async function searchText(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('公开信息')
  await page.keyboard.press('Control+Enter')
  const search = page.getByRole('searchbox')
  await expect.poll(() => search.inputValue()).toBe('公开信息')
  await page.locator('.hit mark').first().waitFor()
  await screenshot(page, 'search')
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown')
  const chosen = await hit(page).innerText()
  await page.keyboard.press('Enter')
  await page.locator('.passage-lit', { hasText: '公开信息' }).first().waitFor()
  await page.getByRole('button', { name: '返回检索结果' }).click()
  await expect.poll(() => hit(page).innerText()).toBe(chosen)
  expect(await search.inputValue()).toBe('公开信息')
  await page.keyboard.press('Enter')
  await page.locator('.passage-lit').first().waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => hit(page).innerText()).toBe(chosen)

  await search.fill('水务局 公开信息')
  await expect.poll(() => page.locator('.hit-report').count()).toBe(2)
  await page.getByRole('combobox', { name: '年度' }).press('ArrowDown')
  await page.getByTitle('2023 年').click()
  await expect.poll(() => page.locator('.hit-report').count()).toBe(1)
  await search.fill('没有这样的词')
  await page.getByRole('heading', { name: '没有找到' }).waitFor()
  await page.getByRole('button', { name: '检索全部机关和年度' }).click()
  await search.fill('水')
  await page.getByRole('heading', { name: '再多写一个字' }).waitFor()
  await search.fill('')
  await page.getByRole('heading', { name: '检索全部报告' }).waitFor()
  await page.getByRole('heading', { name: '检索', exact: true }).click()
  await page.keyboard.press('/')
  await page.keyboard.type('热线')
  expect(await search.inputValue()).toBe('热线')
}

/** To the export dialog from the library for some reports, in this shape and format. */
export async function chooseExport(page: Page, organ: string, shape: string, format: string): Promise<void> {
  await page.getByRole('link', { name: '报告', exact: false }).first().click()
  await page.locator('.row', { hasText: organ }).first().getByRole('checkbox').check()
  await page.getByRole('button', { name: '导出 1 份' }).click()
  const dialog = page.getByRole('dialog', { name: '导出数据' })
  await dialog.getByText(shape, { exact: true }).click()
  await dialog.getByText(format, { exact: true }).click()
  await dialog.getByText(/^1 份报告，/u).waitFor()
}

export const runExport = (page: Page) =>
  page.getByRole('dialog', { name: '导出数据' }).getByRole('button', { name: '导出', exact: true }).click()

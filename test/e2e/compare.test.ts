import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { launchChromium, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { consistentYears } from '../fixtures/years'
import { sample } from '../fixtures/sample'
import { screenshot } from './journey'
import { launchWith, startHostWith } from './started'
import { openPage } from './window'

sayIfSkipped('two years side by side in Chromium', noChromium)
sayIfSkipped('two years side by side in Electron', noElectron)

const organ = '枕溪县自然资源局'

/** Consistent years but for what 2023 says it carried in, a blank and a placeholder; 2021 is missing. */
function reports(): Record<string, string> {
  const figures = consistentYears(2019, 5, randomOf(3), 40)
  const years = figures.flatMap((each, index) => {
    const year = 2019 + index
    const printed =
      year === 2023
        ? { 'III.carriedIn.total': '9', 'III.granted.ngo': '', 'III.denied.security.research': '/' }
        : { 'III.granted.ngo': '3' }
    return year === 2021
      ? []
      : [[`${year}.txt`, cellALine(sampleOf({ organ, year, figures: each, printed }, randomOf(1)))] as const]
  })
  return Object.fromEntries([...years, ['教育局.txt', cellALine(sample('枕溪县教育局', 2023))]])
}

/** In Electron the system asks where to put the file. */
async function savePicture(page: Page): Promise<void> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存图片' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${organ} 申请.png`)
  expect(
    readFileSync(await file.path())
      .subarray(1, 4)
      .toString()
  ).toBe('PNG')
}

async function journey(page: Page, host: string): Promise<void> {
  await page.getByRole('link', { name: '年度对比' }).click()
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  expect(await cell('III.carriedIn.total').innerText()).toMatch(/^0\s*→\s*9\s*\+9\s*Y-01$/u)
  expect(await cell('III.granted.ngo').innerText()).toMatch(/^3\s*→\s*空$/u)
  expect(await cell('III.denied.security.research').innerText()).toContain('→ /')
  await page.getByText('结转不符 1').waitFor()
  expect(await page.locator('[data-pair="2023.total"]').getAttribute('class')).toBe('chain-breaks')
  expect(await page.locator('[data-pair="2023.natural"]').getAttribute('class')).toBe('chain-holds')
  await page.getByText('缺 2021 年的报告，前后无法衔接').waitFor()
  await screenshot(page, `${host}-compare`)

  await page.keyboard.press('c')
  for (const row of await page.locator('.form-III tr').all()) {
    if ((await row.locator('.value').count()) > 0)
      expect(await row.locator('.compared-changed').count()).toBeGreaterThan(0)
  }
  await page.keyboard.press('c')
  await page.getByText('按变化大小').click()
  const sizes = await page.locator('[data-changed] td:nth-child(4)').allInnerTexts()
  const changes = sizes.filter((text) => text !== '').map((text) => Math.abs(Number(text.replace('−', '-'))))
  expect(changes.length).toBeGreaterThan(5)
  expect(changes).toEqual([...changes].sort((a, b) => b - a))
  await page.getByText('按表格').click()

  await page.getByRole('tab', { name: '正文' }).click()
  await page.locator('.diff del', { hasText: '2022' }).first().waitFor()
  await page.locator('.diff ins', { hasText: '2023' }).first().waitFor()
  await page
    .getByText(/段与 2022 年一字不差/u)
    .first()
    .click()
  await screenshot(page, `${host}-compare-prose`)

  await page.getByRole('tab', { name: '走势' }).click()
  await page.getByRole('img', { name: '申请' }).locator('canvas').waitFor()
  expect(await page.locator('.series tr', { hasText: '本年新收' }).innerText()).toContain('无数据')
  await page.waitForTimeout(300)
  await screenshot(page, `${host}-compare-trends`)
  if (host === 'browser') await savePicture(page)

  await page.getByRole('heading', { name: '年度对比' }).click()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('link', { name: '打开 2020 年报告' }).waitFor()
  await page.getByRole('tab', { name: '二 主动公开' }).click()
  await page.getByText('两年使用的格式不同').waitFor()
  expect(await page.locator('.form-II').count()).toBe(2)

  await page.locator('.across a', { hasText: 'Y-01' }).click()
  await page.getByRole('heading', { name: organ }).waitFor()
  await page.getByRole('button', { pressed: true }).getByText('上年结转').first().waitFor()
}

describe.skipIf(noChromium !== null)('two years side by side, in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('show what changed, what was carried over, the prose and the trends', async () => {
    const host = await startHostWith(reports())
    const { page, problems, close } = await openPage(browser, host.url)
    await journey(page, 'browser')
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 90_000)
})

describe.skipIf(noElectron !== null)('two years side by side, in Electron', () => {
  it('show what changed, what was carried over, the prose and the trends', async () => {
    const { running, page } = await launchWith(reports())
    await journey(page, 'electron')
    await running.close()
  }, 90_000)
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'
import { screenshot } from './journey'
import { launchWith, startHostWith } from './started'
import { openPage } from './window'

sayIfSkipped('names that are one organ’s, in Chromium', noChromium)
sayIfSkipped('names that are one organ’s, in Electron', noElectron)

const [old, now] = ['枕溪县卫生和计划生育局', '枕溪县卫生健康局']

function reports(): Record<string, string> {
  const named: readonly (readonly [string, number])[] = [
    [old, 2019],
    [now, 2020],
    [now, 2021],
    ['枕溪县扶贫办', 2020],
    ['枕溪县乡村振兴局', 2021],
    ['枕溪县人社局', 2020],
    ['枕溪县人力资源和社会保障局', 2021],
    ['枕溪县人民政府', 2020],
    ['枕溪县人民政府办公室', 2021],
    ['前进区教育局', 2020],
    ['佳木斯市前进区教育局', 2021],
    ['吉林市前进区民政局', 2021]
  ]
  return Object.fromEntries(named.map(([organ, year], n) => [`${organ}${year}.txt`, cellALine(sample(organ, year, n))]))
}

async function journey(page: Page, host: string): Promise<void> {
  await page.getByText('3 处名称可能是同一机关').waitFor()
  await screenshot(page, `${host}-links-library`)
  await page.getByRole('link', { name: '机关名称' }).click()
  await page.getByText('“前进区”不止一处').waitFor()
  await screenshot(page, `${host}-links-asked`)
  const rows = page.locator('.links-proposed > li')
  expect(await rows.count()).toBe(3)
  expect(await rows.filter({ hasText: '办公室' }).count()).toBe(0)

  await page.getByLabel('这个档案是哪个地区的？').fill('佳木斯市前进区')
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('本地区：佳木斯市前进区').waitFor()
  await rows.filter({ hasText: '前进区教育局' }).waitFor()

  await rows.filter({ hasText: old }).focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('textbox', { name: '理由' })
  expect(await note.inputValue()).toContain('机构改革中')
  await note.fill('2019 年机构改革')
  await screenshot(page, `${host}-links-accept`)
  await page.keyboard.press('Enter')
  await page.getByText(`“${old}”自 2020 起改称“${now}”`).waitFor()
  expect(await rows.count()).toBe(3)

  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect.poll(() => rows.count()).toBe(2)
  await page.getByRole('button', { name: '撤销' }).last().click()
  await expect.poll(() => rows.count()).toBe(3)
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '认定所选 3 项' }).click()
  await page.getByText('没有发现可能是同一机关的名称。').waitFor()
  await screenshot(page, `${host}-links-kept`)

  await page.getByRole('link', { name: '年度对比' }).click()
  await page.getByRole('combobox', { name: '机关' }).click()
  await page.keyboard.type('卫生健康')
  await page.keyboard.press('Enter')
  const strip = page.getByRole('list', { name: '各年使用的名称' })
  await expect.poll(() => strip.innerText()).toMatch(new RegExp(`2019\\s+${old}\\s+2020–2021\\s+${now}`, 'u'))
  await page.getByRole('heading', { name: '年度对比' }).click()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('link', { name: '打开 2019 年报告' }).waitFor()
  await page.getByRole('tab', { name: '历年' }).click()
  await page.locator('.series th', { hasText: old }).waitFor()
  await screenshot(page, `${host}-links-compare`)

  await page.getByRole('link', { name: '认定与撤回' }).click()
  const kept = page.locator('.links-kept li', { hasText: old })
  await kept.getByRole('button', { name: '撤回' }).click()
  await rows.filter({ hasText: old }).waitFor()
  await page.locator('.link-ended', { hasText: old }).waitFor()
  await page.getByRole('button', { name: '认定其他名称…' }).click()
  for (const [label, name] of [
    ['原名称，或简称', '枕溪县人民政府'],
    ['现名称，或全称', '枕溪县人民政府办公室']
  ] as const) {
    await page.getByRole('combobox', { name: label }).click()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('textbox', { name: '自' }).fill('2021')
  await page.getByRole('button', { name: '认定', exact: true }).click()
  await page.getByText('是两个机关，各有各的报告，不能认定为同一机关').waitFor()
  await screenshot(page, `${host}-links-taken-back`)
}

describe.skipIf(noChromium !== null)('names that are one organ’s, in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('are proposed, accepted, sent away and taken back, by keys and mouse', async () => {
    const host = await startHostWith(reports())
    const { page, problems, close } = await openPage(browser, host.url)
    await journey(page, 'browser')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('heading', { name: 'Organs’ names' }).waitFor()
    await screenshot(page, 'browser-links-wide-en')
    await page.getByRole('link', { name: 'Year over year' }).click()
    await page.getByRole('heading', { name: 'Year over year' }).waitFor()
    await screenshot(page, 'browser-links-compare-wide-en')
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 120_000)
})

describe.skipIf(noElectron !== null)('names that are one organ’s, in Electron', () => {
  it('are proposed, accepted, sent away and taken back, by keys and mouse', async () => {
    const { running, page } = await launchWith(reports())
    await journey(page, 'electron')
    await running.close()
  }, 120_000)
})

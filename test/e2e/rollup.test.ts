import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, noChromium, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'
import { screenshot } from './journey'
import { startHostWith } from './started'
import { openPage } from './window'

sayIfSkipped('the roll-up, in Chromium', noChromium)

const cell = 'III.new.natural'
const reports = {
  'a.txt': cellALine(sample('枕溪县水务局', 2023, 1, { [cell]: '3' })),
  'b.txt': cellALine(sample('枕溪县教育局', 2023, 2, { [cell]: '' })),
  'c.txt': cellALine(sample('枕溪县司法局', 2023, 3, { [cell]: '1 2' })),
  'd.txt': cellALine(sample('枕溪县白石镇人民政府', 2023, 4, { [cell]: '5' })),
  'e.txt': cellALine(sample('枕溪县人民政府', 2023, 5, { [cell]: '9' })),
  'f.txt': cellALine(sample('国家税务总局枕溪县税务局', 2023, 6)),
  'g.txt': cellALine(sample('枕溪县财政局', 2022, 7, { [cell]: '8' }))
}

describe.skipIf(noChromium !== null)('the roll-up in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('sums a region cell by cell, says where each sum comes from, and what is not in it', async () => {
    const host = await startHostWith(reports)
    const { page, problems, close } = await openPage(browser, host.url)
    const sum = page.locator(`[data-cell="${cell}"]`)
    const side = page.locator('.rollup-side')

    await page.getByRole('link', { name: '汇总' }).click()
    await page.getByText('汇总 4 份报告（含下级地区），还缺 1 份').waitFor()
    expect(await sum.innerText()).toMatch(/^20\s+3\/4$/u)
    await side.getByRole('region', { name: '未报' }).getByText('枕溪县财政局').waitFor()
    await side.getByText('中央垂直管理机构，不属于本级政府').waitFor()
    await screenshot(page, 'rollup')

    await sum.click()
    await side.getByText('4 个中 3 个有数（空白 1）').waitFor()
    const lines = () => side.getByRole('region', { name: '这一格的来历' }).getByRole('listitem').allInnerTexts()
    await expect
      .poll(async () => (await lines()).map((line) => line.replace(/\s+/gu, ' ')))
      .toEqual(['枕溪县司法局 12', '枕溪县教育局 空白', '枕溪县白石镇人民政府 5', '枕溪县水务局 3'])
    await page.keyboard.press('b')
    await expect.poll(() => sum.innerText()).toMatch(/9\s*\+11$/u)
    expect(await page.getByRole('checkbox', { name: '名册已齐全' }).isDisabled()).toBe(true)
    await screenshot(page, 'rollup-beside')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.value-selected').getAttribute('data-cell')).toBe('III.new.commercial')

    await page.keyboard.press('s')
    await page.getByText('汇总 3 份报告（本级部门），还缺 1 份').waitFor()
    await page.keyboard.press('[')
    await page.getByText('汇总 1 份报告（本级部门），还缺 0 份').waitFor()
    await side.getByText('没有本级政府当年的报告。').waitFor()
    await page.goBack()
    await page.getByText('汇总 3 份报告（本级部门），还缺 1 份').waitFor()

    const organs = ['枕溪县水务局', '枕溪县教育局', '枕溪县司法局', '枕溪县白石镇人民政府']
    await host.app.call('roster.change', { add: [{ year: 2023, organs }] })
    await page.keyboard.press('s')
    await page.getByText('汇总 4 份报告（含下级地区），还缺 0 份').waitFor()
    await page.getByRole('checkbox', { name: '名册已齐全' }).check()
    await expect.poll(() => page.locator('.sums .value-warning').count()).toBeGreaterThan(0)
    await page.getByRole('tab', { name: '四 复议诉讼' }).click()
    await screenshot(page, 'rollup-whole')

    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 XLSX' }).click()
    expect((await saved).suggestedFilename()).toBe('枕溪县 2023 年汇总.xlsx')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('heading', { name: 'Roll-up' }).waitFor()
    await page.getByRole('tab').nth(1).click()
    await screenshot(page, 'rollup-wide-en')
    await side.getByRole('link', { name: '枕溪县司法局' }).first().click()
    await page.getByRole('heading', { name: /枕溪县司法局/u }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Roll-up' }).waitFor()
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 120_000)
})

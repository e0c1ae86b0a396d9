import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'
import { screenshot } from './journey'
import { launchWith, startHostWith } from './started'
import { openPage } from './window'

sayIfSkipped('the roster, in Chromium', noChromium)
sayIfSkipped('the roster, in Electron', noElectron)

const [water, schools, town] = ['枕溪县水务局', '枕溪县教育局', '枕溪县白石镇人民政府']

function reports(): Record<string, string> {
  const named: readonly (readonly [string, number])[] = [
    [water, 2022],
    [schools, 2022],
    [town, 2022],
    [water, 2023],
    ['枕溪县卫生健康局', 2023]
  ]
  return Object.fromEntries(named.map(([organ, year], n) => [`${organ}${year}.txt`, cellALine(sample(organ, year, n))]))
}

/** A list as offices send it round, as a workbook. */
const list = () =>
  writeXlsx({
    sheets: [
      { name: '说明', rows: [['请核对']] },
      {
        name: '名单',
        rows: [
          ['枕溪县年报报送单位名单'],
          ['序号', '单位名称', '联系人'],
          [1, `${water}（联系人：王某）`, '王某'],
          [2, schools, '李某'],
          [3, '县卫健局', '赵某'],
          [4, '白石镇', '钱某'],
          [5, '枕溪县档案局', '孙某'],
          [6, schools, '李某'],
          ['合计', '5 家', null]
        ]
      }
    ]
  })

async function journey(page: Page, host: string): Promise<void> {
  await page.getByRole('link', { name: '名册' }).click()
  await page.getByRole('heading', { name: '2023 年还没有名册' }).waitFor()
  await screenshot(page, `${host}-roster-empty`)

  await page.getByRole('button', { name: '导入名单…' }).first().click()
  const dialog = page.getByRole('dialog', { name: '导入名单' })
  await dialog.getByRole('textbox', { name: '把名单粘贴到这里' }).fill(`1、${water}\n2、枕溪县司法局（备注）`)
  await dialog.getByRole('button', { name: '列入 2 个机关' }).waitFor()
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await list()) })
  await dialog.getByText('名单.xlsx').waitFor()
  await dialog.getByText('2 行要你来定').waitFor()
  await screenshot(page, `${host}-roster-preview`)
  const health = dialog.getByRole('combobox', { name: '“县卫健局”列入为' })
  await health.click()
  await screenshot(page, `${host}-roster-decide`)
  await page.getByTitle('就是“枕溪县卫生健康局”').click()
  await dialog.getByRole('button', { name: '都按第一个建议' }).click()
  await dialog.getByRole('button', { name: '列入 5 个机关' }).click()

  const rows = page.locator('.roster-table .row')
  await expect.poll(() => rows.count()).toBe(5)
  const side = page.getByRole('region', { name: '2023 年未报' })
  expect(await side.locator('li').allInnerTexts()).toMatchObject([
    expect.stringContaining('枕溪县档案局'),
    expect.stringContaining(schools),
    expect.stringContaining(town)
  ])
  await screenshot(page, `${host}-roster-filled`)

  await page.getByRole('combobox', { name: '机关名称' }).fill('枕溪县司法局')
  await page.keyboard.press('Enter')
  await expect.poll(() => rows.count()).toBe(6)
  await rows.filter({ hasText: '枕溪县档案局' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '“枕溪县档案局”改为' }).fill('枕溪县档案馆')
  await page.keyboard.press('Enter')
  await rows.filter({ hasText: '枕溪县档案馆' }).waitFor()
  await rows.filter({ hasText: '枕溪县司法局' }).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => rows.count()).toBe(5)
  await rows.first().focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => rows.count()).toBe(6)
  await rows.first().focus()
  await page.keyboard.press('Control+z')
  await rows.filter({ hasText: '枕溪县档案局' }).waitFor()

  await page.getByRole('button', { name: '报送期限' }).click()
  const due = page.getByRole('dialog', { name: '报送期限' })
  await due.getByRole('textbox', { name: '部门，每年' }).fill('02-30')
  expect(await due.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await due.getByRole('textbox', { name: '部门，每年' }).fill('01-20')
  await screenshot(page, `${host}-roster-due`)
  await due.getByRole('button', { name: '保存' }).click()
  await rows.filter({ hasText: '2024-01-20' }).first().waitFor()

  await page.getByTitle('2022', { exact: true }).click()
  await page.getByRole('button', { name: '以 2022 年已报机关建立名册' }).click()
  await expect.poll(() => rows.count()).toBe(3)
  await page.getByText('没有到期未报的机关。').waitFor()
  await page.getByRole('button', { name: '撤销' }).last().click()
  await page.getByRole('heading', { name: '2022 年还没有名册' }).waitFor()
  await page.getByTitle('2023', { exact: true }).click()
  await page.getByRole('button', { name: '复制催报名单' }).click()
  await page.getByText(/催报名单已复制/u).waitFor()
}

describe.skipIf(noChromium !== null)('the roster, in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('is imported, looked over, edited and undone, by keys and mouse', async () => {
    const host = await startHostWith(reports(), async (app) => {
      await app.call('archive.home', { region: '枕溪县' })
    })
    const { page, problems, close } = await openPage(browser, host.url)
    await journey(page, 'browser')
    const organs = Array.from({ length: 2000 }, (_, n) => `枕溪县第${n + 1}局`)
    await host.app.call('roster.change', { add: [{ year: 2024, organs }] })
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByText('EN', { exact: true }).click()
    await page.getByTitle('2024', { exact: true }).click()
    await page.getByText('organs on the roster: 2000').waitFor()
    expect(await page.locator('.roster-table .row').count()).toBeLessThan(100)
    await screenshot(page, 'browser-roster-wide-en')
    await page.getByRole('button', { name: 'Import a list…' }).click()
    await page.getByRole('textbox', { name: 'Paste the list here' }).fill(`${water}\n县财政局\n名单`)
    await page.getByText('To decide: 1').waitFor()
    await screenshot(page, 'browser-roster-preview-wide-en')
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 120_000)
})

describe.skipIf(noElectron !== null)('the roster, in Electron', () => {
  it('is imported, looked over, edited and undone, by keys and mouse', async () => {
    const { running, page } = await launchWith(reports())
    await journey(page, 'electron')
    await running.close()
  }, 120_000)
})

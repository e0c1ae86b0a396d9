import JSZip from 'jszip'
import mammoth from 'mammoth'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sample } from '../fixtures/sample'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { launchChromium, launchElectron, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { screenshot } from './journey'
import { startHostWith } from './started'
import { openPage, problemsOf } from './window'

sayIfSkipped('giving back in Chromium', noChromium)
sayIfSkipped('giving back in Electron', noElectron)

/** Three organs: a wrong total and a blank row, a blank, nothing wrong. */
function reports(): Record<string, string> {
  const good = sample('枕溪县水务局', 2023, 1)
  const blanks = Object.fromEntries(
    ['natural', 'commercial', 'research', 'ngo', 'legal', 'other', 'total'].map((column) => [
      `III.rejected.publication.${column}`,
      ''
    ])
  )
  return {
    'a.txt': cellALine({ ...good, values: { ...good.values, ...blanks, 'III.total.natural': '999' } }),
    'b.txt': cellALine(sample('枕溪县教育局', 2023, 2, { 'II.licensing.decisions': '' })),
    'c.txt': cellALine(sample('枕溪县民政局', 2023, 3))
  }
}

const file = '枕溪县水务局2023年度报告修改意见.docx'

/** A report's letter: an item out and in again by keyboard, the office named, copied, saved. */
async function giveOneBack(page: Page, id: string): Promise<void> {
  await page.evaluate(`location.hash = '#/report/${id}'`)
  await page.getByRole('button', { name: '退回意见' }).click()
  await page.getByRole('heading', { name: '关于枕溪县水务局2023年度政府信息公开工作年度报告的修改意见' }).waitFor()
  const first = page.getByRole('checkbox', { name: '写入第 1 处' })
  await first.focus()
  await page.keyboard.press('Space')
  const out = page.getByRole('checkbox', { name: '写入这一处' })
  await out.waitFor()
  await out.focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: '写入第 2 处' }).waitFor()
  await page.getByLabel('落款单位').fill('枕溪县政务公开办')
  await page.getByLabel('报送至').fill('县政务公开办邮箱')
  await page.keyboard.press('Enter')
  await page.getByLabel('修改期限').fill('2024-01-25')
  await page.keyboard.press('Enter')
  await page.getByText('于2024年1月25日前将修改后的报告报送县政务公开办邮箱').waitFor()
}

describe.skipIf(noChromium !== null)('giving reports back', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('from a report, from the library and from findings, in a browser', async () => {
    const host = await startHostWith(reports())
    const { page, problems, close } = await openPage(browser, host.url)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const ids = new Map((await host.app.call('reports.list', {})).map(({ organ, id }) => [organ, id]))
    await giveOneBack(page, ids.get('枕溪县水务局') ?? '')
    await screenshot(page, 'give-back')

    await page.getByRole('button', { name: '复制文字' }).click()
    await page.getByText('已复制，可粘贴到聊天窗口').waitFor()
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '存为 Word' }).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe(file)
    const { value } = await mammoth.extractRawText({ path: await download.path() })
    expect(value.split('\n').filter((line) => line !== '')).toEqual(copied.split('\n'))
    expect(copied).toContain('枕溪县政务公开办\n')

    await page.getByText('含提示').click()
    await page.getByText('附规则编号').click()
    await page.getByText('[T3-06]').waitFor()
    await page.setViewportSize({ width: 1920, height: 1080 })
    await screenshot(page, 'give-back-wide')
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('heading', { name: /^Corrections to the 2023 annual report/u }).waitFor()
    await screenshot(page, 'give-back-en')
    await page.getByText('中', { exact: true }).first().click()

    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(`location.hash = '#/'`)
    await page.locator('.row', { hasText: '枕溪县民政局' }).waitFor()
    await page
      .getByRole('checkbox', { name: 'Select all' })
      .or(page.locator('thead .ant-checkbox-input'))
      .first()
      .check()
    await page.getByRole('button', { name: '退回 3 份' }).click()
    const list = page.getByRole('navigation', { name: '要退回的报告' })
    await list.getByRole('button', { name: '枕溪县民政局' }).click()
    await page.getByText('没有要退回的内容').waitFor()
    await screenshot(page, 'give-back-none')
    await list.getByRole('button', { name: '枕溪县教育局' }).click()
    await page.getByText('“行政许可”空白，没有的应填 0。').waitFor()
    await screenshot(page, 'give-back-several')
    const zipped = page.waitForEvent('download')
    await page.getByRole('button', { name: '全部存为 Word' }).click()
    await page.getByText('2 份写在一个压缩包里；1 份没有要退回的内容').waitFor()
    const zip = await JSZip.loadAsync(readFileSync(await (await zipped).path()))
    expect(Object.keys(zip.files).sort()).toEqual(['枕溪县教育局2023年度报告修改意见.docx', file])

    await page.getByRole('link', { name: '问题' }).click()
    await page.locator('.listing-finding').first().waitFor()
    // Which findings these are is asked of the program: the box is ticked when it has answered.
    await page.getByRole('checkbox').first().click()
    await page.getByRole('button', { name: '退回 2 份' }).click()
    await page.getByRole('heading', { name: '退回修改意见' }).waitFor()
    await list.getByRole('button').first().waitFor()
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 90_000)

  it.skipIf(noElectron !== null)(
    'into a folder, and over nothing, in Electron',
    async () => {
      const folder = temporaryFolder()
      const [target, delivery] = [join(folder, '退回'), join(folder, '报送')]
      mkdirSync(target)
      writeFiles(delivery, reports())
      const running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`, delivery])
      const page = await running.app.firstWindow()
      const problems = problemsOf(page, ['error'])
      await page.getByText('已读入 3').waitFor()
      await running.app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      }, target)
      await page.evaluate(`location.hash = '#/'`)
      await page.locator('.row').first().waitFor()
      await page.locator('thead .ant-checkbox-input').first().check()
      await page.getByRole('button', { name: '退回 3 份' }).click()
      const save = page.getByRole('button', { name: '全部存为 Word' })
      await save.click()
      await page.getByText('2 份写在').waitFor()
      await save.click()
      await page.getByText('2 份写在').nth(1).waitFor()
      expect(readdirSync(target)).toHaveLength(4)
      expect(readdirSync(target)).toContain(file.replace('.docx', ' (2).docx'))
      await page.getByRole('button', { name: '枕溪县水务局' }).click()
      await page.getByText('“3.要求提供公开出版物”整行空白').waitFor()
      await page.getByRole('button', { name: '复制文字' }).click()
      await page.getByText('已复制，可粘贴到聊天窗口').waitFor()
      const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText())
      expect(copied).toContain('关于枕溪县水务局2023年度政府信息公开工作年度报告的修改意见')
      await screenshot(page, 'electron-give-back')
      expect(problems).toEqual([])
      await running.close()
    },
    90_000
  )
})

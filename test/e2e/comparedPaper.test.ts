import { readXlsx } from 'hucre/xlsx'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sample } from '../fixtures/sample'
import { noPaper, pagesOf } from '../fixtures/paper'
import { launchChromium, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { screenshot } from './journey'
import { launchWith, startHostWith } from './started'
import { openPage } from './window'

sayIfSkipped('a comparison on paper and in files, in Chromium', noChromium)
sayIfSkipped('a comparison on paper and in files, in Electron', noElectron)

const organ = '枕溪县水务局'
const name = `年度对比 ${organ} 2022–2023`

const reports = () => ({
  '2022.txt': cellALine(sample(organ, 2022, 2)),
  '2023.txt': cellALine(sample(organ, 2023, 2, { 'III.carriedIn.total': '31' })),
  '财政局.txt': cellALine(sample('枕溪县财政局', 2023, 2))
})

/** By the prose to where a passage stands in last year's report, and back. */
async function followCopied(page: Page, host: string): Promise<void> {
  await page.getByText('正文雷同').waitFor()
  await page.getByRole('tab', { name: '正文' }).click()
  await page.getByText('除数字外与本机关 2022 年报告相同').first().waitFor()
  await page.locator('.diff-copied').first().waitFor()
  await screenshot(page, `${host}-compare-copied`)
  await page.getByRole('link', { name: '看 2022 年报告' }).first().click()
  await page.locator('.prose .passage-lit').first().waitFor()
  await page.locator('.original-body mark').first().waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '年度对比' }).waitFor()
}

/** From the cell where something is wrong to its finding, and back. */
async function followFound(page: Page): Promise<void> {
  await page.locator('[data-cell="III.carriedIn.total"]').getByRole('link', { name: 'Y-01' }).click()
  await page.getByRole('button', { pressed: true }).getByText('上年结转').first().waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '年度对比' }).waitFor()
}

async function lookAtPaper(page: Page, host: string): Promise<void> {
  await page.keyboard.press('Control+p')
  await page.getByRole('heading', { name: `${organ}年度对比` }).waitFor()
  const frame = page.frameLocator('.print-preview')
  await frame.getByRole('heading', { name: '三 依申请公开' }).waitFor()
  const shown = await frame.locator('.form-III tr').count()
  await page.getByText('全部单元格').click()
  await expect.poll(() => frame.locator('.form-III tr').count()).toBeGreaterThan(shown)
  await page.getByText('含历年').click()
  await frame.locator('.series').first().waitFor()
  await page.getByText('横向', { exact: true }).click()
  await frame.locator('body.landscape').waitFor()
  await screenshot(page, `${host}-compare-paper`)
}

const exportAs = async (page: Page, label: string) => {
  await page.locator('main').getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: label }).click()
}

describe.skipIf(noChromium !== null)('a comparison on paper and in files, in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('is printed and exported as it is shown', async () => {
    const host = await startHostWith(reports())
    const { page, problems, close } = await openPage(browser, host.url)
    await page.getByRole('link', { name: '年度对比' }).click()
    await followFound(page)
    await followCopied(page, 'browser')
    const saved = async (label: string) => {
      const download = page.waitForEvent('download')
      await exportAs(page, label)
      const file = await download
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    const xlsx = await saved('Excel')
    expect(xlsx.name).toBe(`${name}.xlsx`)
    expect((await readXlsx(xlsx.bytes)).sheets[0]?.rows[0]?.[0]).toBe('机关')
    const csv = await saved('CSV')
    expect(csv.name).toBe(`${name}.csv`)
    expect(csv.bytes.toString('utf8')).toContain('III.carriedIn.total')
    expect(JSON.parse((await saved('JSON')).bytes.toString('utf8'))).toMatchObject({ organ, from: 2022, to: 2023 })
    await lookAtPaper(page, 'browser')
    await page.getByRole('link', { name: '回到年度对比' }).click()
    await page.getByRole('button', { name: '打印', exact: true }).click()
    await page.getByRole('heading', { name: `${organ}年度对比` }).waitFor()
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 90_000)
})

describe.skipIf(noElectron !== null)('a comparison on paper and in files, in Electron', () => {
  it('is saved as a PDF and exported as it is shown', async () => {
    const { folder, running, page } = await launchWith(reports())
    await page.getByRole('link', { name: '年度对比' }).click()
    await followFound(page)
    await followCopied(page, 'electron')

    const [xlsx, pdf] = [join(folder, '对比.xlsx'), join(folder, '对比.pdf')]
    await running.app.evaluate(({ session }, path) => {
      session.defaultSession.once('will-download', (_, item) => item.setSavePath(path))
    }, xlsx)
    await exportAs(page, 'Excel')
    await expect.poll(() => existsSync(xlsx)).toBe(true)
    await expect.poll(async () => (await readXlsx(readFileSync(xlsx))).sheets.length).toBe(4)

    await lookAtPaper(page, 'electron')
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, pdf)
    await page.getByRole('button', { name: '存为 PDF' }).click()
    await page.getByText('已存到').waitFor()
    if (noPaper === null) {
      const pages = await pagesOf(pdf)
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.map(({ text }, n) => text.includes(`第${n + 1}页/共${pages.length}页`))).toEqual(
        pages.map(() => true)
      )
      expect(pages.map(({ width, height }) => width > height)).toEqual(pages.map(() => true))
    }
    await running.close()
  }, 90_000)
})

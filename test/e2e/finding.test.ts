import { readXlsx } from 'hucre/xlsx'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveIn, imported } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { randomOf } from '../fixtures/random'
import { launchChromium, launchElectron, noChromium, noElectron, sayIfSkipped } from '../fixtures/tools'
import { readReport } from '../fixtures/years'
import { chooseExport, goByPalette, runExport, searchText } from './finding'
import { screenshot } from './journey'
import { openPage, problemsOf, startHost } from './window'

sayIfSkipped('finding and exporting in Chromium', noChromium)
sayIfSkipped('finding and exporting in Electron', noElectron)

/** An archive whose export takes a while. */
async function fillArchive(dir: string): Promise<void> {
  const archive = await archiveIn(dir)
  const figures = consistentFigures('F21', randomOf(1))
  for (let n = 0; n < 300; n++) keep(archive, readReport(2023, figures, { organ: `枕溪县第${n}中学`, sections: [] }))
  await archive.close()
}

describe.skipIf(noChromium !== null)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('finds organs, years, reports, pages and words, by keys alone', async () => {
    const host = await startHost(temporaryFolder(), (app) => imported(app, 'import.samples', {}))
    const { page, problems, close } = await openPage(browser, host.url)
    await goByPalette(page)
    await searchText(page)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByText('EN', { exact: true }).click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('2023')
    await page.getByText('Search the text: 2023').waitFor()
    await screenshot(page, 'palette-english')
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
    await close()
    await host.stop()
  }, 90_000)

  it('exports what is chosen as a download, says why it cannot, and stops when it is told to', async () => {
    const folder = temporaryFolder()
    const host = await startHost(folder, (app) => imported(app, 'import.samples', {}))
    const { page, problems, close } = await openPage(browser, host.url)
    await page.locator('.row').first().waitFor()
    await chooseExport(page, '枕溪县教育局', '宽表', 'JSON')
    await screenshot(page, 'export')
    const wide = page.waitForEvent('download')
    await runExport(page)
    expect((await wide).suggestedFilename()).toBe('年报数字 枕溪县教育局 2022 宽表.json')
    const rows = JSON.parse(readFileSync(await (await wide).path(), 'utf8')) as { organ: string; year: number }[]
    expect(rows.map(({ organ, year }) => [organ, year])).toEqual([['枕溪县教育局', 2022]])

    await page.getByRole('button', { name: '导出数据' }).click()
    await page.getByText('官方表样', { exact: true }).click()
    await page.getByText('官方表样一次只能导出一份报告，这个范围里有 5 份').waitFor()
    expect(await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.row', { hasText: '枕溪县财政局' }).click()
    await page.getByRole('heading', { name: '枕溪县财政局' }).waitFor()
    await page.getByRole('button', { name: '另存' }).click()
    await page.getByRole('menuitem', { name: '导出官方表样' }).click()
    const form = page.waitForEvent('download')
    await runExport(page)
    expect((await form).suggestedFilename()).toBe('官方表样 枕溪县财政局 2020.xlsx')
    const { sheets } = await readXlsx(readFileSync(await (await form).path()))
    expect(sheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四'])

    const large = join(folder, '大档案')
    await fillArchive(large)
    await host.app.call('archive.open', { dir: large })
    await host.app.settled()
    const begun = new Promise<string>((resolve) => host.app.on('export.progress', ({ id }) => resolve(id)))
    await page.getByRole('button', { name: '导出数据' }).click()
    await page.getByText('300 份报告，').waitFor()
    let downloads = 0
    page.on('download', () => downloads++)
    await runExport(page)
    await begun
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消，没有留下文件').waitFor()
    expect(downloads).toBe(0)
    expect(problems.filter((text) => !text.includes('ERR_'))).toEqual([])
    await close()
    await host.stop()
  }, 90_000)
})

describe.skipIf(noElectron !== null)('in Electron', () => {
  it('finds things, and saves exports where the person says, whole or not at all', async () => {
    const folder = temporaryFolder()
    const running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`])
    const page = await running.app.firstWindow()
    const problems = problemsOf(page, ['error'])
    await page.getByRole('button', { name: '打开示例报告' }).click()
    await page.getByText('导入完成').waitFor()
    await goByPalette(page)
    await searchText(page)

    const path = join(folder, '数字')
    await running.app.evaluate(({ dialog, shell }, chosen) => {
      const shown: string[] = []
      Object.assign(globalThis, { shown })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
      shell.showItemInFolder = (file) => void shown.push(file)
    }, path)
    await chooseExport(page, '枕溪县水务局', '长表', 'CSV')
    await runExport(page)
    await page.getByText(`已导出到“${path}.csv”`).waitFor()
    expect(readFileSync(`${path}.csv`, 'utf8')).toContain('III.new.natural')
    await page.getByRole('button', { name: '打开所在文件夹' }).click()
    const shown = () => running.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)
    await expect.poll(shown).toEqual([`${path}.csv`])
    await screenshot(page, 'export-electron')

    await running.app.evaluate(
      ({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
      },
      join(folder, '没有', '数字.csv')
    )
    await page.getByRole('button', { name: '导出数据' }).click()
    await runExport(page)
    await page.getByRole('alert').getByText('没有留下半个文件').waitFor()
    expect(existsSync(join(folder, '没有'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
    expect(problems).toEqual([])
    await running.close()
  }, 120_000)
})

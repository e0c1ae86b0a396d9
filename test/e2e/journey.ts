import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { writeFiles } from '../fixtures/folder'
import type { Sample } from '../fixtures/sample'
import { docxOf } from '../fixtures/write/docx'
import { pdfOf } from '../fixtures/write/pdf'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'

/** What a new user does, the same in every host: drop a folder, watch, look, come back. */

export const faulty: Sample = sample('枕溪县水务局', 2023, 4, {
  'III.total.natural': '777',
  'III.rejected.duplicate.ngo': ''
})

/** A nested folder with a report of each kind and a broken file. */
export async function writeDelivery(folder: string): Promise<string> {
  const delivery = join(folder, '各单位报送')
  writeFiles(delivery, {
    '水务局.docx': await docxOf(faulty),
    '第二批/教育局.pdf': pdfOf(sample('枕溪县教育局', 2022)),
    '第二批/财政/财政局.txt': cellALine(sample('枕溪县财政局', 2020)),
    '第二批/打不开.docx': 'PK\x03\x04 and nothing more',
    '第二批/Thumbs.db': 'x'
  })
  return delivery
}

/** Drops files or folders onto the window as the system would, with their real paths. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const at = { x: 500, y: 400, data }
  await devtools.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
  await devtools.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
  await page.getByText('松开即可导入').waitFor()
  await devtools.send('Input.dispatchDragEvent', { type: 'drop', ...at })
  await devtools.detach()
}

export const panel = (page: Page): Locator => page.getByRole('region', { name: '导入' })

export async function startEmpty(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '把报告拖到这里' }).waitFor()
  await page.getByRole('button', { name: '打开示例报告' }).waitFor()
}

/** Drops the delivery and waits for the summary. */
export async function importDelivery(page: Page, delivery: string): Promise<void> {
  await drop(page, [delivery])
  await panel(page).waitFor()
  await panel(page).getByText('导入完成').waitFor()
  const summary = await panel(page).innerText()
  expect(summary).toContain('4 / 4')
  expect(summary).toContain('已读入 3')
  expect(summary).toContain('已损坏 1')
  expect(summary).toContain('打不开.docx')
  expect(summary).toContain('请重新下载或请对方重发')
  await panel(page).getByRole('button', { name: '关闭' }).click()
}

/** Opens the faulty report, walks its findings by keyboard, and finds the cell in the original. */
export async function lookAtReport(page: Page): Promise<void> {
  await page.getByText('枕溪县水务局', { exact: true }).click()
  await page.getByRole('heading', { name: '枕溪县水务局' }).waitFor()
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  for (const [id, printed] of Object.entries(faulty.values).filter(([key]) => key.startsWith('III.'))) {
    expect(await cell(id).innerText(), id).toBe(printed)
  }
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { pressed: true }).getByText('自然人一列不平').waitFor()
  expect(await cell('III.total.natural').getAttribute('class')).toContain('value-lit')
  expect(await cell('III.rejected.duplicate.ngo').getAttribute('class')).toContain('value-blank')
  await page.keyboard.press('o')
  await page.locator('.source-marked').getByText('777').waitFor()
  await page.locator('.source-bound', { hasText: /^777$/u }).click()
  await page.getByText('第 2 张表').waitFor()
  await page.keyboard.press('1')
  await page.getByText('（一）主动公开。').first().waitFor()
}

/** Says of one finding what to make of it, by keyboard, and of all the others at once; takes one verdict back. */
export async function judgeFindings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^问题 \d/u }).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('v')
  await page.keyboard.type('原件如此')
  await page.getByRole('button', { name: '接受', exact: true }).click()
  await page.getByText('已接受 · 原件如此').waitFor()
  await page.getByLabel('全选').check()
  await page.getByRole('button', { name: '不是错误' }).click()
  await page.getByText('已接受 · 原件如此').waitFor({ state: 'detached' })
  const findings = await page.locator('.finding').count()
  expect(await page.locator('.finding-closed').count()).toBe(findings)
  await page.locator('.finding').first().click()
  await page.getByRole('button', { name: '撤回判断' }).click()
  await page.locator('.finding').first().getByText('不是错误').waitFor({ state: 'detached' })
  expect(await page.locator('.finding-closed').count()).toBe(findings - 1)
}

/** Takes the page that shows how the report was read, as a file. */
export async function saveExplanation(page: Page): Promise<void> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '另存' }).click()
  await page.getByRole('menuitem', { name: '读取说明' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('水务局.docx 读取说明.html')
  expect(readFileSync(await file.path(), 'utf8')).toContain('id="s0-III.total.natural"')
}

/** After a restart: everything is there, and the search finds it. */
export async function findAgain(page: Page): Promise<void> {
  await page.getByText('枕溪县教育局', { exact: true }).waitFor()
  await page.getByPlaceholder('按机关、标题、文件名查找').fill('财政')
  await page.getByText('显示 1 份，共 3 份').waitFor()
  await page.getByText('枕溪县财政局', { exact: true }).click()
  await page.getByRole('heading', { name: '枕溪县财政局' }).waitFor()
  await page.getByText('2019 版格式').waitFor()
}

/** Takes a report out and brings it back by the undo that is offered. */
export async function takeOutAndBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: '返回报告列表' }).click()
  await page.getByPlaceholder('按机关、标题、文件名查找').waitFor()
  const row = page.locator('.row', { hasText: '枕溪县教育局' })
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: '移出 1 份' }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).click()
  await row.waitFor()
}

/** Keeps a screenshot where somebody asked for one: `SCREENSHOTS=folder npm test`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder === undefined) return
  const image = await page.screenshot()
  writeFileSync(join(folder, `${name}.png`), image)
  expect(readFileSync(join(folder, `${name}.png`)).length).toBeGreaterThan(10_000)
}

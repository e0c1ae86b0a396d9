import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { writeFiles } from '../fixtures/folder'
import { docxOf } from '../fixtures/write/docx'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'
import { drop, panel, screenshot, startEmpty } from './journey'

/** Walking through what is wrong in a whole archive, the same in every host. */

const wrong = { 'III.total.natural': '777', 'IV.reconsideration.total': '88' }

/** Fourteen organs' reports of two years, each with the same two faults. */
async function writeFaulty(folder: string): Promise<string> {
  const delivery = join(folder, '报送')
  const organs = Array.from({ length: 14 }, (_, n) => `枕溪县第${n + 1}小学`)
  writeFiles(
    delivery,
    Object.fromEntries(
      organs.flatMap((organ, n) =>
        [2022, 2023].map((year) => [`${organ}${year}.txt`, cellALine(sample(organ, year, n * 2 + year, wrong))])
      )
    )
  )
  writeFiles(delivery, { '水务局.docx': await docxOf(sample('枕溪县水务局', 2023, 4, wrong)) })
  return delivery
}

const nav = (page: Page) => page.getByRole('link', { name: /^问题 ?\d/u })
const numberIn = (text: string) => Number(/\d+/u.exec(text)?.[0])
const shown = async (page: Page) => numberIn(await page.locator('.page-head').getByRole('status').innerText())
const selected = (page: Page) => page.locator('.listing-selected')
const scrolled = (page: Page) => page.evaluate<number>(`document.querySelector('.listing-body').scrollTop`)

/** The page before there is anything, and with something wrong. */
export async function findNothing(page: Page, folder: string): Promise<void> {
  await startEmpty(page)
  await page.getByRole('link', { name: '问题' }).click()
  await page.getByRole('heading', { name: '档案里还没有报告' }).waitFor()
  await page.getByRole('button', { name: '去导入报告' }).click()
  await startEmpty(page)
  await drop(page, [await writeFaulty(folder)])
  await panel(page).getByText('导入完成').waitFor()
  await panel(page).getByRole('button', { name: '关闭' }).click()
}

/** Groups and filters; every count is the one beside it. */
export async function filterFindings(page: Page): Promise<void> {
  await nav(page).click()
  await page.getByRole('treegrid', { name: '问题' }).waitFor()
  await expect.poll(() => shown(page)).toBe(numberIn(await nav(page).innerText()))
  const all = await shown(page)
  await page.getByText('按规则', { exact: true }).click()
  const sums = page.locator('.listing-heading', { hasText: 'T3-01 收件与办理不平' })
  await sums.getByText('29 错误').waitFor()
  await page.getByText('按年度', { exact: true }).click()
  await page.locator('.listing-heading', { hasText: '2023 年' }).waitFor()
  const severity = page.getByRole('group', { name: '程度' })
  const errors = severity.getByRole('button', { name: /错误/u })
  const size = numberIn(await errors.innerText())
  await errors.click()
  await expect.poll(() => shown(page)).toBe(size)
  expect(numberIn(await nav(page).innerText())).toBe(all)
  await page.getByLabel('按机关名称筛选').fill('沒有這個')
  await page.getByRole('heading', { name: '没有符合条件的问题' }).waitFor()
  await page.locator('.empty').getByRole('button', { name: '清除筛选' }).click()
  await expect.poll(() => shown(page)).toBe(all)
  await page.getByText('按机关', { exact: true }).click()
  await page.getByLabel('按机关名称筛选').fill('水務')
  await page.locator('.listing-heading', { hasText: '枕溪县水务局' }).waitFor()
  expect(await page.locator('.listing-heading').count()).toBe(1)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect.poll(() => shown(page)).toBe(all)
}

/** Arrows walk, Enter opens the report at the finding, and every way back leads to the same spot. */
export async function walkThroughFindings(page: Page): Promise<void> {
  await page.getByText('按机关', { exact: true }).click()
  await page.getByRole('group', { name: '程度' }).getByRole('button', { name: /错误/u }).click()
  const tree = page.getByRole('treegrid', { name: '问题' })
  await tree.focus()
  for (let n = 0; n < 40; n++) await page.keyboard.press('ArrowDown')
  await expect.poll(() => scrolled(page)).toBeGreaterThan(400)
  const spot = await scrolled(page)
  const what = await selected(page).innerText()
  const message = await selected(page).locator('.listing-message').innerText()
  for (const back of ['history', 'keys', 'link'] as const) {
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '返回问题列表' }).waitFor()
    await page.getByRole('button', { pressed: true }).getByText(message).waitFor()
    if (back === 'history') await page.goBack()
    else if (back === 'keys') await page.keyboard.press('Alt+ArrowLeft')
    else await page.getByRole('link', { name: '返回问题列表' }).click()
    await selected(page).waitFor()
    expect(await selected(page).innerText()).toBe(what)
    expect(await scrolled(page)).toBe(spot)
    expect(await page.getByRole('button', { pressed: true }).innerText()).toContain('错误')
  }
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await selected(page).and(page.locator('[aria-expanded="false"]')).waitFor()
  await page.keyboard.press('ArrowRight')
  await selected(page).and(page.locator('[aria-expanded="true"]')).waitFor()
}

/** V judges the selected finding and the next one takes its place; many are judged at once; both can be undone. */
export async function judgeFromList(page: Page): Promise<void> {
  await page.getByText('按规则', { exact: true }).click()
  await page.getByRole('treegrid', { name: '问题' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: '确认', exact: true }).waitFor()
  const before = await shown(page)
  const first = await selected(page).innerText()
  await page.keyboard.press('v')
  await page.keyboard.type('原件如此')
  await screenshot(page, 'findings-verdict')
  await page.getByRole('button', { name: '接受', exact: true }).click()
  await expect.poll(() => shown(page)).toBe(before - 1)
  await expect.poll(() => selected(page).innerText()).not.toBe(first)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => shown(page)).toBe(before)

  const heading = page.locator('.listing-heading', { hasText: 'T3-01' })
  await heading.getByRole('checkbox').click()
  await page.getByText('已选中 29 个问题').waitFor()
  await page.getByRole('button', { name: '不是错误' }).click()
  await heading.waitFor({ state: 'detached' })
  await expect.poll(() => shown(page)).toBe(before - 29)
  await page.getByText(/^已判断 29$/u).click()
  await page.locator('.listing-finding').getByText('不是错误').first().waitFor()
  await screenshot(page, 'findings-judged')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText(/^未了结/u).click()
  await expect.poll(() => shown(page)).toBe(before)
  await page.locator('.listing-finding').first().click()
  await page
    .locator('.listing-finding')
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.getByText('已选中 3 个问题').waitFor()
  await page.getByRole('treegrid', { name: '问题' }).focus()
  await page.keyboard.press('Escape')
  await page.getByText('已选中 3 个问题').waitFor({ state: 'detached' })
}

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPdf } from '../../src/main/convert/pdf/pdfjs'
import { pdfResources } from '../fixtures/places'
import type { Sample } from '../fixtures/sample'
import { docxOf } from '../fixtures/write/docx'
import { htmlOf } from '../fixtures/write/html'
import { pdfOf } from '../fixtures/write/pdf'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'

/** What a person does with the original beside a report, the same in every host. */

const wrongTotal = { 'III.total.natural': '777' }

/** A report whose text states another number of completed requests than its table. */
function misstated(organ: string): Sample {
  const plain = sample(organ, 2023, 4, wrongTotal)
  const parts = plain.parts.map((part) => ({
    ...part,
    paragraphs: part.paragraphs.map((text) => text.replace(/办结\d+件/u, '办结888件'))
  }))
  return { ...plain, parts }
}

export const pdfReport = misstated('枕溪县水务局')

/** A web page with everything in it that a page might do. */
function hostilePage(): string {
  const page = htmlOf(misstated('枕溪县教育局'))
  const attack = [
    '<script>globalThis.hacked = 1</script>',
    '<img src="http://127.0.0.1:9/pixel.png" onerror="globalThis.hacked = 1">',
    '<iframe src="http://127.0.0.1:9/frame"></iframe>',
    '<svg onload="globalThis.hacked = 1"><script>globalThis.hacked = 1</script></svg>',
    '<p style="position:fixed;inset:0;background:url(http://127.0.0.1:9/css)" onclick="globalThis.hacked = 1">&lt;script&gt;globalThis.hacked = 1&lt;/script&gt;</p>',
    '<a href="javascript:globalThis.hacked = 1">点这里</a>',
    '<link rel="stylesheet" href="http://127.0.0.1:9/style.css"><style>.source { display: none }</style>'
  ]
  return page.replace('</body>', `${attack.join('\n')}</body>`)
}

export async function originals(): Promise<Record<string, string | Uint8Array>> {
  return {
    '水务局.pdf': pdfOf(pdfReport),
    '教育局.html': hostilePage(),
    '民政局.docx': await docxOf(misstated('枕溪县民政局')),
    '财政局.txt': cellALine(misstated('枕溪县财政局'))
  }
}

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`)
const finding = (page: Page, rule: string) => page.locator('.finding', { hasText: rule }).first()

export async function openReport(page: Page, organ: string): Promise<void> {
  const back = page.getByRole('link', { name: '返回报告列表' })
  if (await back.isVisible()) await back.click()
  await page.getByText(organ, { exact: true }).first().click()
  await page.getByRole('heading', { name: organ }).waitFor()
}

/** Where a text stands on the pages of a PDF, in points from the top left of its page. */
async function placesOf(bytes: Uint8Array, text: string): Promise<{ page: number; x: number; y: number }[]> {
  const opened = await openPdf(bytes, pdfResources)
  if (opened.state !== 'open') throw new Error(opened.state)
  const places: { page: number; x: number; y: number }[] = []
  for (let number = 1; number <= opened.document.numPages; number++) {
    const page = await opened.document.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || !item.str.includes(text)) continue
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
      const before = (item.width * item.str.indexOf(text)) / item.str.length
      places.push({ page: number, x: x + before, y: height - y - size / 3 })
    }
  }
  await opened.document.destroy()
  return places
}

/** A box drawn on a page, in points of that page. */
async function boxOf(page: Page, box: Locator, number: number) {
  await box.waitFor()
  const sheet = await page.locator(`.pdf-page[data-page="${number}"]`).boundingBox()
  const drawn = await box.boundingBox()
  if (sheet === null || drawn === null) throw new Error('not in view')
  const scale = sheet.width / 595
  return {
    left: (drawn.x - sheet.x) / scale,
    top: (drawn.y - sheet.y) / scale,
    right: (drawn.x + drawn.width - sheet.x) / scale,
    bottom: (drawn.y + drawn.height - sheet.y) / scale
  }
}

/** Ink in the middle of the marked box: how many dark pixels the page's canvas has there; -1 while there is none. */
const inkInMarked = `(() => {
  const element = document.querySelector('.pdf-marked')
  const canvas = element?.closest('.pdf-page')?.querySelector('canvas')
  if (!canvas) return -1
  const [box, whole] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()]
  const ratio = canvas.width / whole.width
  const at = [box.left - whole.left + 3, box.top - whole.top + 3, box.width - 6, box.height - 6]
  const { data } = canvas.getContext('2d').getImageData(...at.map((each) => Math.max(1, each * ratio)))
  return data.filter((value, index) => index % 4 === 0 && value < 160).length
})()`

/** The page of the PDF itself, the cell of the finding marked where it stands, and the way back from there. */
export async function lookAtPdf(page: Page): Promise<void> {
  const bytes = pdfOf(pdfReport)
  await openReport(page, pdfReport.organ)
  await page.locator('.pdf-page canvas').first().waitFor()
  await finding(page, 'T3-01').click()
  const marked = page.locator('.pdf-marked')
  const [stands] = await placesOf(bytes, '777')
  if (stands === undefined) throw new Error('no 777 in the PDF')
  await page.locator(`.pdf-page[data-page="${stands.page}"] canvas`).waitFor()
  const box = await boxOf(page, marked, stands.page)
  expect(stands.x).toBeGreaterThan(box.left)
  expect(stands.x).toBeLessThan(box.right)
  expect(stands.y).toBeGreaterThan(box.top)
  expect(stands.y).toBeLessThan(box.bottom)
  await expect.poll(() => page.evaluate<number>(inkInMarked)).toBeGreaterThan(5)
  const classes = await cell(page, 'III.total.natural').getAttribute('class')
  expect(classes).toMatch(/sum-right.*value-selected/u)

  await page.locator('[data-place="III.total.legal"]').click()
  await expect.poll(() => cell(page, 'III.total.legal').getAttribute('class')).toContain('value-selected')
  await page.locator('.pdf-marked[data-place="III.total.legal"]').waitFor()
}

/** The sentence of a finding on the text: lit on the page, and above the table whose cell it disagrees with. */
export async function lookAtSentence(page: Page): Promise<void> {
  await finding(page, 'X-02').click()
  const words = page.locator('.pdf-words').first()
  const [stands] = await placesOf(pdfOf(pdfReport), '办结888件')
  if (stands === undefined) throw new Error('no such sentence in the PDF')
  const box = await boxOf(page, words, stands.page)
  expect(Math.abs(box.left - stands.x)).toBeLessThan(25)
  expect(stands.y).toBeGreaterThan(box.top)
  expect(stands.y).toBeLessThan(box.bottom)
  await page.locator('.passage-strip mark', { hasText: '办结888件' }).waitFor()
  expect(await cell(page, 'III.total.total').getAttribute('class')).toContain('value-lit')
  await page.locator('.passage-strip button').click()
  await page.locator('.prose .passage-lit', { hasText: '办结888件' }).waitFor()
}

/** Zoom, page number and page keys. */
export async function leafThrough(page: Page): Promise<void> {
  const width = async () => (await page.locator('.pdf-page').first().boundingBox())?.width ?? 0
  const number = page.getByLabel('页码')
  await number.fill('1')
  await number.press('Enter')
  const before = await width()
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(width).toBeGreaterThan(before)
  await page.getByRole('button', { name: '适合宽度' }).click()
  await expect.poll(width).toBeCloseTo(before, 0)
  await page.locator('.original-body').focus()
  await page.keyboard.press('End')
  await expect.poll(() => number.inputValue()).not.toBe('1')
  await page.keyboard.press('Home')
  await expect.poll(() => number.inputValue()).toBe('1')
}

/** Types over the wrong total: the findings go, the cell is marked, and the undo brings all of it back. */
export async function correctInPlace(page: Page): Promise<void> {
  const total = cell(page, 'III.total.natural')
  await finding(page, 'T3-01').click()
  const findings = await page.locator('.finding').count()
  await page.keyboard.press('Enter')
  await page.keyboard.type('5')
  await page.keyboard.press('Escape')
  expect(await total.innerText()).toBe('777')

  const outcomes = Object.entries(pdfReport.values).filter(
    ([id]) => /^III\..*\.natural$/u.test(id) && !/^III\.(?:new|carriedIn|carriedOut|total)\./u.test(id)
  )
  const right = String(outcomes.reduce((sum, [, value]) => sum + Number(value), 0))
  expect(await total.getAttribute('data-suggested')).toBe(right)
  await page.keyboard.type(right)
  await page.keyboard.press('Enter')
  await page.getByText('消除 3 个问题').waitFor()
  await expect.poll(() => page.locator('.finding').count()).toBe(findings - 3)
  expect(await total.innerText()).toBe(right)
  expect(await total.getAttribute('class')).toContain('value-corrected')
  await page.getByText('更正，原读作777').first().waitFor()

  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(() => page.locator('.finding').count()).toBe(findings)
  await expect.poll(() => total.innerText()).toBe('777')

  await total.focus()
  await page.keyboard.press('=')
  await page.getByText('已对照原件确认').first().waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => total.getAttribute('class')).not.toContain('value-corrected')
  await page.getByRole('tab', { name: '历史' }).click()
  await page.getByText('确认无误').waitFor()
  await page.getByRole('tab', { name: /^问题/u }).click()
}

/** What may stand in the tree a document is shown as, whatever it holds. */
const harmless = /^(?:DIV|P|TABLE|TBODY|TR|TD|MARK)(?: (?:class|colspan|rowspan)=[\w -]*)*$/u

/** Every element of it, with its attributes: `TD class=source-bound colspan=2`. */
const elementsOfSource = `Array.from(document.querySelectorAll('.source *'), (element) =>
  [element.tagName, ...Array.from(element.attributes, ({ name, value }) => name + '=' + value)].join(' '))`

/** A Word file and a hostile web page as a harmless tree, a text as its lines; cells and sentences marked in each. */
export async function lookAtOthers(page: Page): Promise<void> {
  for (const organ of ['枕溪县教育局', '枕溪县民政局']) {
    await openReport(page, organ)
    await finding(page, 'T3-01').click()
    await page.locator('.source-marked', { hasText: /^777$/u }).waitFor()
    const elements = await page.evaluate<string[]>(elementsOfSource)
    expect(elements.length).toBeGreaterThan(200)
    expect(elements.filter((element) => !harmless.test(element))).toEqual([])
    await finding(page, 'X-02').click()
    await page.locator('.source mark', { hasText: '办结888件' }).waitFor()
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
  }
  await openReport(page, '枕溪县财政局')
  await finding(page, 'T3-01').click()
  const line = page.locator('.line', { has: page.locator('.source-marked') })
  expect((await line.locator('.line-text').innerText()).trim()).toBe('777')
  await page.getByText(`第 ${(await line.getAttribute('data-line')) ?? ''} 行`).waitFor()
  await finding(page, 'X-02').click()
  await page.locator('.line mark', { hasText: '办结888件' }).waitFor()
}

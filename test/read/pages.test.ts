import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { expectReadAs } from '../fixtures/expectRead'
import { distinctSample, sampleWithHoles } from '../fixtures/holes'
import { savedByOffice } from '../fixtures/office'
import { launchChromium, noChromium, noOffice, sayIfSkipped } from '../fixtures/tools'
import { docxOf } from '../fixtures/write/docx'
import { htmlOf } from '../fixtures/write/html'
import { oldSite } from '../fixtures/write/page'

sayIfSkipped('pages saved by Chromium', noChromium)
sayIfSkipped('pages saved by LibreOffice', noOffice)

const samples = [2020, 2023].flatMap((year) => [distinctSample(year), sampleWithHoles(year, 1)])

describe.skipIf(noChromium !== null)('pages saved by Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it('as one file (.mhtml) and as the page alone', async () => {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    for (const sample of samples) {
      for (const source of [htmlOf(sample), oldSite(sample)]) {
        await page.setContent(source)
        const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' })
        await expectReadAs(new Uint8Array(Buffer.from(data)), sample)
        await expectReadAs(new Uint8Array(Buffer.from(await page.content())), sample)
      }
    }
    await page.close()
  })
})

describe.skipIf(noOffice !== null)('files saved by LibreOffice', () => {
  it.each(['html:HTML (StarWriter)', 'xhtml:XHTML Writer File'])(
    '%s',
    async (filter) => {
      const files = await savedByOffice(await Promise.all(samples.map(docxOf)), { from: 'docx', to: filter })
      for (const [index, sample] of samples.entries()) await expectReadAs(files[index] ?? new Uint8Array(), sample)
    },
    90_000
  )

  it('a page saved as .doc', async () => {
    const pages = samples.map((sample) => new TextEncoder().encode(htmlOf(sample)))
    const files = await savedByOffice(pages, { from: 'html', to: 'doc:MS Word 97' })
    for (const [index, sample] of samples.entries()) await expectReadAs(files[index] ?? new Uint8Array(), sample)
  }, 90_000)
})

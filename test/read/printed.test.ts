import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { convert } from '../../src/main/convert'
import { read } from '../../src/main/read'
import { distinctFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { savedByOffice } from '../fixtures/office'
import { pdfResources } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { type Sample, sampleOf } from '../fixtures/sample'
import { launchChromium, noChromium, noOffice, sayIfSkipped } from '../fixtures/tools'
import { docxOf } from '../fixtures/write/docx'
import { htmlOf, type PageOptions } from '../fixtures/write/html'

sayIfSkipped('PDF printed by Chromium', noChromium)
sayIfSkipped('PDF and Word files written by LibreOffice', noOffice)

const samples = ([2020, 2023] as const).map((year) =>
  sampleOf({ organ: '枕溪县水务局', year, figures: distinctFigures(year === 2020 ? 'F19' : 'F21') }, randomOf(year))
)

/** Files as other programs write them: every number must be read into its cell, none with a doubt. */
async function expectRight(bytes: Uint8Array, { values, organ, year, form }: Sample): Promise<void> {
  const conversion = await convert(bytes, pdfResources)
  if (!conversion.ok) throw new Error(conversion.refusal.code)
  const reading = read(conversion.document)
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  const [report] = reading.reports
  expect(report).toMatchObject({ organ, year, form, doubts: [], extras: [] })
  expect(report?.sections).toHaveLength(6)
  for (const [id, printed] of Object.entries(values)) {
    expect(report?.cells[id]?.value, id).toBe(Number(printed))
    expect(report?.cells[id]?.doubt, id).toBeUndefined()
  }
}

describe.skipIf(noChromium !== null)('PDF printed by Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  const pages: readonly (PageOptions & { name: string })[] = [
    { name: 'portrait' },
    { name: 'landscape', landscape: true },
    { name: 'small type', fontSize: 8 },
    { name: 'large type, many page breaks', fontSize: 16 }
  ]
  it.each(pages)('$name', async (options) => {
    for (const sample of samples) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'a.html'), htmlOf(sample, options))
      const page = await browser.newPage()
      await page.goto(pathToFileURL(join(folder, 'a.html')).href)
      const bytes = await page.pdf({
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: '<p style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> —</p>'
      })
      await page.close()
      await expectRight(new Uint8Array(bytes), sample)
    }
  })
})

describe.skipIf(noOffice !== null)('files written by LibreOffice', () => {
  async function expectSavedRight(to: string): Promise<void> {
    const files = await savedByOffice(await Promise.all(samples.map(docxOf)), { from: 'docx', to })
    for (const [index, sample] of samples.entries()) await expectRight(files[index] ?? new Uint8Array(), sample)
  }

  it('PDF, with labels stacked in narrow columns and rows over page breaks', () => expectSavedRight('pdf'), 90_000)

  it('docx', () => expectSavedRight('docx:MS Word 2007 XML'), 90_000)
})

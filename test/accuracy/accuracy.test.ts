import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayIfSkipped } from '../fixtures/tools'
import { type Layout, layouts } from './layouts'
import { measure, rightShare, totalsOf } from './measure'
import { caseOf } from './truth/case'
import { type Workshop, workshop } from './workshop'

/** The fixed part of `npm run accuracy`: these layouts of each family, these seeds. The long run is by hand. */
const seeds = [1, 4, 6, 11]

const families: Readonly<Record<string, readonly string[]>> = {
  docx: [
    'docx',
    'docx-paragraphs',
    'docx-cut',
    'docx-cut-by-line',
    'docx-numbered',
    'docx-text-boxes',
    'docx-framed',
    'docx-tracked',
    'docx-library',
    'docx-office'
  ],
  doc: ['doc'],
  pdf: ['pdf-not-embedded', 'pdf-split-digits', 'pdf-office', 'pdf-chromium', 'pdf-chromium-large'],
  html: ['html', 'html-site', 'html-gb2312', 'html-fillers', 'html-nested', 'html-word', 'html-office'],
  seed: ['tika', 'tab-rows', 'tab-rows-padded', 'tab-rows-slid'],
  unstructured: [
    'pdf-chromium-unruled',
    'pdftotext-chromium',
    'pdftotext-chromium-layout',
    'pdftotext-chromium-raw',
    'pdftotext-office-layout',
    'catdoc',
    'antiword',
    'office-text',
    'copied-page',
    'copied-selection',
    'pasted-word',
    'pipes',
    'drawn-wide',
    'value-a-line',
    'value-a-line-tight',
    'rows-by-space',
    'rows-by-spaces'
  ]
}

/** Layouts of which fewer cells are read right than their bar asks: the others of their cells must be in doubt. */
const belowTheirBar: ReadonlySet<string> = new Set([
  'pdf-office',
  'pdf-chromium-unruled',
  'pdftotext-chromium',
  'pdftotext-chromium-layout',
  'pdftotext-chromium-raw',
  'pdftotext-office-layout',
  'catdoc',
  'antiword',
  'drawn-wide'
])

const held: readonly Layout[] = Object.values(families).flatMap((names) =>
  layouts.filter(({ name }) => names.includes(name))
)

for (const { name, product } of held) sayIfSkipped(`accuracy of ${name}`, product.missing)

describe('accuracy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-accuracy-'))
  let shop: Workshop
  beforeAll(() => {
    shop = workshop(
      seeds.map((seed) => caseOf(seed)),
      folder
    )
  })
  afterAll(async () => {
    await shop.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(held.filter(({ product }) => product.missing === null))(
    '$name: no silently wrong cell, and as many right as its bar asks',
    async (layout) => {
      const measurement = await measure(layout, shop)
      const totals = totalsOf(measurement)
      expect(measurement.files.filter(({ judgement }) => judgement.unread !== null)).toEqual([])
      expect(
        measurement.files.flatMap(({ judgement }) =>
          judgement.cells.filter(({ verdict }) => verdict === 'silently-wrong')
        )
      ).toEqual([])
      expect(totals).toMatchObject({ organ: seeds.length, year: seeds.length, form: seeds.length })
      if (belowTheirBar.has(layout.name)) return
      expect(rightShare(totals)).toBeGreaterThanOrEqual(layout.bar)
      expect(totals).toMatchObject({ falseErrors: 0 })
    },
    60_000
  )
})

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

/**
 * Layouts of which fewer cells are read right than their bar asks: the share that was reached, which may only grow.
 * The others of their cells must be in doubt.
 */
const reached: Readonly<Record<string, number>> = {
  'pdftotext-chromium': 0.41,
  'pdftotext-chromium-layout': 0.992,
  'pdftotext-office-layout': 0.98,
  catdoc: 0.993,
  antiword: 0.81
}

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
      const below = reached[layout.name]
      expect(rightShare(totals)).toBeGreaterThanOrEqual(below ?? layout.bar)
      if (below === undefined) expect(totals).toMatchObject({ falseErrors: 0 })
    },
    60_000
  )
})

describe('accuracy of ordinary figures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-accuracy-plain-'))
  const shop = workshop(
    seeds.map((seed) => caseOf(seed, true)),
    folder
  )
  afterAll(async () => {
    await shop.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(held.filter(({ name, product }) => name === 'pdftotext-chromium' && product.missing === null))(
    '$name: every cell is right, and only in table II, whose columns no sum confirms, may some be in doubt',
    async (layout) => {
      const { files } = await measure(layout, shop)
      const cells = files.flatMap(({ judgement }) => judgement.cells)
      const others = cells.filter(({ verdict }) => verdict !== 'right')
      expect(others.filter(({ id, verdict }) => verdict !== 'doubted-right' || !id.startsWith('II.'))).toEqual([])
    },
    60_000
  )
})

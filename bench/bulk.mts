import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { organName } from '../test/fixtures/faults'
import { consistentFigures } from '../test/fixtures/figures'
import { randomOf } from '../test/fixtures/random'
import { type Sample, sampleOf } from '../test/fixtures/sample'
import { docxOf } from '../test/fixtures/write/docx'
import { htmlOf } from '../test/fixtures/write/html'
import { pdfOf } from '../test/fixtures/write/pdf'
import { cellALine, rowALine } from '../test/fixtures/write/txt'

/**
 * `node scripts/run.mjs bench/bulk.mts FOLDER [COUNT]`: report files of several types for bulk work to be measured on, as
 * docs/bulk.md has it: of ten files five are .docx, three .pdf, one .html and one .txt; of 2019 to 2024.
 */
const [, , folder, count = '1000'] = process.argv
if (folder === undefined) throw new Error('name a folder')

async function written(sample: Sample, n: number): Promise<{ ending: string; content: Uint8Array | string }> {
  const kind = n % 10
  if (kind < 5) return { ending: 'docx', content: await docxOf(sample) }
  if (kind < 8) return { ending: 'pdf', content: pdfOf(sample) }
  if (kind === 8) return { ending: 'html', content: htmlOf(sample) }
  return { ending: 'txt', content: n % 20 === 9 ? cellALine(sample) : rowALine(sample) }
}

mkdirSync(folder, { recursive: true })
for (let n = 0; n < Number(count); n++) {
  const random = randomOf(n + 1)
  const year = 2019 + (n % 6)
  const figures = consistentFigures(year < 2021 ? 'F19' : 'F21', random, { most: 12, zeros: 0.5 })
  const { ending, content } = await written(sampleOf({ organ: organName(n % 300), year, figures }, random), n)
  writeFileSync(join(folder, `${String(n).padStart(6, '0')}.${ending}`), content)
}

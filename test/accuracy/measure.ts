import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { convert } from '../../src/main/convert'
import { pdfResources } from '../fixtures/places'
import { judge, type Judgement, type Verdict } from './judge'
import type { Layout } from './layouts'
import { lossesOf } from './losses'
import type { Case } from './truth/case'
import type { Workshop } from './workshop'

export interface JudgedFile {
  readonly truth: Case
  readonly path: string
  readonly judgement: Judgement
}

export interface Measurement {
  readonly layout: Layout
  readonly files: readonly JudgedFile[]
  /** Spent on converting and reading; making the files is not counted. */
  readonly seconds: number
}

function extensionOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (head === '%PDF') return 'pdf'
  if (head === 'PK\u0003\u0004') return 'docx'
  if (head === '\u00d0\u00cf\u0011\u00e0') return 'doc'
  return head.startsWith('<') ? 'html' : 'txt'
}

/** Makes the layout's files, reads each as the app does, and judges what was read. */
export async function measure(layout: Layout, shop: Workshop): Promise<Measurement> {
  const made = await shop.of(layout.product)
  const folder = shop.folder(layout.name)
  const files: JudgedFile[] = []
  let seconds = 0
  for (const [index, bytes] of made.entries()) {
    const truth = shop.cases[index]
    if (truth === undefined) continue
    const path = join(folder, `${truth.seed}.${extensionOf(bytes)}`)
    writeFileSync(path, bytes)
    const began = performance.now()
    const conversion = await convert(new Uint8Array(bytes), pdfResources)
    const judgement = judge(conversion, truth, {
      blanks: layout.blanks,
      losses: layout.lossy ? lossesOf(bytes, truth) : new Set()
    })
    seconds += (performance.now() - began) / 1000
    files.push({ truth, path, judgement })
  }
  return { layout, files, seconds }
}

export interface Totals {
  readonly files: number
  readonly unread: number
  readonly cells: Readonly<Record<Verdict, number>>
  /** Cells that the documents decide, of files that were read. */
  readonly decidable: number
  readonly organ: number
  readonly year: number
  readonly form: number
  readonly falseErrors: number
}

/** The sums over the files of a measurement. */
export function totalsOf({ files }: Measurement): Totals {
  const cells: Record<Verdict, number> = {
    right: 0,
    'doubted-right': 0,
    open: 0,
    'doubted-wrong': 0,
    'silently-wrong': 0
  }
  for (const { judgement } of files) for (const { verdict } of judgement.cells) cells[verdict]++
  const count = (is: (judgement: Judgement) => boolean) => files.filter(({ judgement }) => is(judgement)).length
  return {
    files: files.length,
    unread: count(({ unread }) => unread !== null),
    cells,
    decidable: cells.right + cells['doubted-right'] + cells['doubted-wrong'] + cells['silently-wrong'],
    organ: count(({ organ }) => organ),
    year: count(({ year }) => year),
    form: count(({ form }) => form),
    falseErrors: files.reduce((sum, { judgement }) => sum + judgement.falseErrors.length, 0)
  }
}

/** The share of decidable cells that are right, doubted or not; 1 where there is none. */
export function rightShare({ cells, decidable }: Totals): number {
  return decidable === 0 ? 1 : (cells.right + cells['doubted-right']) / decidable
}

/** The share of decidable cells with a doubt. */
export function doubtedShare({ cells, decidable }: Totals): number {
  return decidable === 0 ? 0 : (cells['doubted-right'] + cells['doubted-wrong']) / decidable
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/main/check'
import { decodeText } from '../../src/main/convert/txt/decode'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import { cellsOf } from '../../src/shared/form'
import type { Report } from '../../src/shared/report'
import { randomOf } from '../fixtures/random'
import { seeds } from '../fixtures/places'

/** What is known of each real report: figures, names and hashes, no prose. Cells not named are the number 0. */
interface Golden {
  readonly file: string
  readonly organ: string
  readonly year: number
  readonly form: 'F19' | 'F21'
  readonly title: string
  readonly sections: Readonly<Record<string, { heading: string; text: string }>>
  readonly numbers: Readonly<Record<string, number>>
  readonly blank: readonly string[]
  readonly missing: readonly string[]
  readonly extras: readonly { near: string; raw: string; line: number }[]
  readonly findings: readonly string[]
}

const folder = join(import.meta.dirname, '..', 'golden', 'seeds')
const goldens = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden)
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

function textOf({ file }: Golden): string {
  const text = decodeText(readFileSync(join(seeds ?? '', file)))
  if (text === null) throw new Error(`${file} is no text`)
  return text
}

function reportOf(text: string): Report {
  const reading = read(textDocument(text))
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  const [report] = reading.reports
  if (report === undefined) throw new Error('no report')
  return report
}

describe.skipIf(seeds === null)('the five real reports', () => {
  it.each(goldens)('$file reads perfectly', (golden) => {
    const report = reportOf(textOf(golden))
    expect(report).toMatchObject({ organ: golden.organ, year: golden.year, form: golden.form, doubts: [] })
    expect(hash(report.title ?? '')).toBe(golden.title)
    expect(
      Object.fromEntries(
        report.sections.map(({ id, heading, text }) => [id, { heading: hash(heading), text: hash(text) }])
      )
    ).toEqual(golden.sections)
    for (const { id } of cellsOf(golden.form)) {
      const cell = report.cells[id]
      const expected = golden.blank.includes(id) ? 'blank' : golden.missing.includes(id) ? 'missing' : 'number'
      expect(cell?.doubt, id).toBeUndefined()
      expect(cell?.status, id).toBe(expected)
      if (expected === 'number') expect(cell?.value, id).toBe(golden.numbers[id] ?? 0)
    }
    expect(
      report.extras.map(({ near, raw, place }) => ({ near, raw, line: 'line' in place ? place.line : null }))
    ).toEqual(golden.extras)
  })

  it.each(goldens)('$file has just the findings it should have', (golden) => {
    expect(check(reportOf(textOf(golden))).findings.map(({ id }) => id)).toEqual(golden.findings)
  })
})

/** Writes something else into every cell that held a number, in place. */
function rewritten(text: string, report: Report, write: (id: string, index: number) => string): string {
  const lines = text.split('\n')
  const cells = Object.entries(report.cells).flatMap(([id, cell]) =>
    cell.status === 'number' && cell.place !== null && 'line' in cell.place ? [{ id, place: cell.place }] : []
  )
  const edits = cells.map(({ id, place }, index) => ({ place, text: write(id, index) }))
  for (const { place, text: each } of edits.sort(
    (a, b) => b.place.line - a.place.line || b.place.start - a.place.start
  )) {
    const line = lines[place.line - 1] ?? ''
    lines[place.line - 1] = line.slice(0, place.start) + each + line.slice(place.end)
  }
  return lines.join('\n')
}

describe.skipIf(seeds === null)('the layouts of the real reports, with other numbers in them', () => {
  it.each(goldens)('$file: every number distinct, each in its cell', (golden) => {
    const text = textOf(golden)
    const original = reportOf(text)
    const written: Record<string, number> = {}
    const changed = reportOf(
      rewritten(text, original, (id, index) => {
        written[id] = 1001 + index * 7
        return String(written[id])
      })
    )
    expect(changed.form).toBe(golden.form)
    for (const [id, cell] of Object.entries(original.cells)) {
      expect(changed.cells[id]?.doubt, id).toBeUndefined()
      expect(changed.cells[id]?.status, id).toBe(cell.status)
      expect(changed.cells[id]?.value, id).toBe(written[id] ?? null)
    }
    for (const row of ['new', 'granted', 'carriedOut']) {
      const inLine = ['natural', 'commercial', 'research', 'ngo', 'legal', 'other', 'total'].flatMap((column) => {
        const place = original.cells[`III.${row}.${column}`]?.place
        return place !== null && place !== undefined && 'line' in place ? [place.line * 1000 + place.start] : []
      })
      expect(inLine, row).toEqual([...inLine].sort((a, b) => a - b))
    }
  })

  it.each(goldens)('$file: blanks and dashes strewn in are found where they stand, or doubted', (golden) => {
    const text = textOf(golden)
    const original = reportOf(text)
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomOf(seed)
      const written = new Map<string, string>()
      const changed = reportOf(
        rewritten(text, original, (id, index) => {
          // Where the heading lost a column and rows still carry it, a blank at a row's rim cannot be told from the
          // lost column once no neighbour carries seven numbers any more: those two rows keep theirs.
          const keeps = golden.missing.length > 0 && /^III\.(?:new|carriedIn)\./u.test(id)
          const each = !keeps && random.chance(0.1) ? random.pick(['', '/', '—']) : String(1001 + index * 7)
          written.set(id, each)
          return each
        })
      )
      for (const [id, each] of written) {
        const cell = changed.cells[id]
        if (cell?.doubt !== undefined) continue
        const status = each === '' ? 'blank' : /^\d/u.test(each) ? 'number' : 'placeholder'
        expect(cell?.status, `${seed} ${id}`).toBe(status)
        if (status === 'number') expect(cell?.value, `${seed} ${id}`).toBe(Number(each))
      }
    }
  })
})

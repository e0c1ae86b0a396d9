import type { Archive } from '../src/main/archive'
import type { Report } from '../src/shared/report'
import { prose } from '../test/fixtures/county'
import { keep } from '../test/fixtures/keep'
import { ownProse } from '../test/fixtures/ownProse'
import { randomOf } from '../test/fixtures/random'
import { consistentYears, numberCell, part, readReport } from '../test/fixtures/years'

/** Reports put into an archive past the reader: what is measured is what comes after. */

const from = 2019
const years = 6

/**
 * The reports of the n-th organ over six years, with prose of its own among sentences that others have too. Every
 * fifth organ has a figure that does not go on from the year before; every fiftieth copies its neighbour's prose.
 */
export function organOf(n: number, name = '中学'): Report[] {
  const organ = `枕溪县第${n}${name}`
  return consistentYears(from, years, randomOf(n + 1)).map((figures, index) => {
    const year = from + index
    const random = randomOf((n % 50 === 49 ? n - 1 : n) * 17 + year)
    const text = (id: 'overview' | 'problems', length: number) =>
      part(id, [...prose(id, { organ, year, figures }, random), ownProse(random, length)].join('\n'))
    const sections = [text('overview', 300), text('problems', 200)]
    const report = readReport(year, figures, { organ, sections })
    if (n % 5 !== 0 || index !== 3) return report
    return { ...report, cells: { ...report.cells, 'III.carriedIn.total': numberCell(77) } }
  })
}

/** Fills an archive with the reports of so many organs over six years. */
export function fill(archive: Archive, organs: number): void {
  archive.db.transaction(() => {
    for (let n = 0; n < organs; n++) for (const report of organOf(n)) keep(archive, report)
  })
}

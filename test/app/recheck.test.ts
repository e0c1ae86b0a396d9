import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchNew } from '../../src/main/app/alike'
import { correct } from '../../src/main/app/correcting'
import { type CheckTask, inThisThread } from '../../src/main/app/checking'
import { createPool } from '../../src/main/app/pool'
import { recheck } from '../../src/main/app/recheck'
import {
  type Archive,
  listChecked,
  listReports,
  loadReport,
  loadReports,
  cellNames,
  markOutdated,
  rewriteReport
} from '../../src/main/archive'
import { check, rulesVersion, standard } from '../../src/main/check'
import type { Report } from '../../src/shared/report'
import { archiveIn, imported, startApp } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { fillWithFaults } from '../fixtures/faults'
import { keep } from '../fixtures/keep'
import { pdfResources, workerScript } from '../fixtures/places'
import { ownProse } from '../fixtures/ownProse'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { cellALine } from '../fixtures/write/txt'
import { blankCell, part, readReport } from '../fixtures/years'

const never = new AbortController().signal
const at = '2024-01-31T08:00:00.000Z'

interface Told {
  readonly organ?: string
  readonly carriedIn?: number
  readonly carriedOut?: number
  readonly text?: string
}

function reportOf(
  year: number,
  { organ = '枕溪县水务局', carriedIn = 0, carriedOut = 0, text = '' }: Told = {}
): Report {
  const figures = {
    ...zeroFigures(year < 2021 ? 'F19' : 'F21'),
    'III.carriedIn.total': carriedIn,
    'III.carriedOut.total': carriedOut
  }
  return readReport(year, figures, { organ, sections: [part('overview', text)] })
}

/** A person says what stands in a cell, or which organ or year it is. */
async function says(archive: Archive, report: number, cell: string, what: string | number): Promise<void> {
  const said = { kind: 'written' as const, text: String(what) }
  await correct(archive, { id: String(report), cell, said, note: null, language: 'zh' }, () => Promise.resolve())
}

/** What the archive says across years and organs, `organ year finding`. */
function across({ db }: Archive): string[] {
  return listChecked(db, { reports: null, organ: null, year: null }).flatMap(({ organ, year, findings }) =>
    findings.filter(({ rule }) => rule.startsWith('Y-')).map(({ id }) => `${organ?.slice(3)} ${year} ${id}`)
  )
}

/** Every report's findings and checks as they would be if all were checked from the beginning. */
async function fresh(archive: Archive): Promise<unknown> {
  markOutdated(archive.db, `${Math.random()}`)
  await recheck(archive, never)
  return everything(archive)
}

const everything = ({ db }: Archive) =>
  listReports(db).map(({ id }) => {
    const kept = loadReport(db, id)
    return { id, findings: kept?.findings, checks: kept?.checks }
  })

describe('what a change touches is checked again', () => {
  it('a year that comes later than the one after it', async () => {
    const archive = await archiveIn(temporaryFolder())
    keep(archive, reportOf(2023, { carriedIn: 3 }))
    await recheck(archive, never)
    expect(across(archive)).toEqual([])
    const before = keep(archive, reportOf(2022, { carriedOut: 2 }))
    await recheck(archive, never)
    expect(across(archive)).toEqual(['水务局 2023 Y-01:III.total'])
    await archive.remove(before, at)
    await recheck(archive, never)
    expect(across(archive)).toEqual([])
    await archive.restore(before, at)
    keep(archive, reportOf(2022, { carriedOut: 3 }))
    await recheck(archive, never)
    expect(across(archive)).toEqual(['水务局 2022 Y-12:revision'])
    await archive.close()
  })

  it('a gap opens and closes', async () => {
    const archive = await archiveIn(temporaryFolder())
    keep(archive, reportOf(2019))
    const middle = keep(archive, reportOf(2021))
    keep(archive, reportOf(2022))
    await recheck(archive, never)
    expect(across(archive)).toEqual(['水务局 2021 Y-12:gap'])
    await archive.remove(middle, at)
    await recheck(archive, never)
    expect(across(archive)).toEqual(['水务局 2022 Y-12:gap'])
    keep(archive, reportOf(2020))
    keep(archive, reportOf(2021))
    await recheck(archive, never)
    expect(across(archive)).toEqual([])
    await archive.close()
  })

  it('copies among hundreds of organs, on both sides, until one is taken out', async () => {
    const archive = await archiveIn(temporaryFolder())
    const random = randomOf(5)
    const texts = Array.from({ length: 200 }, () => ownProse(random, 200))
    archive.db.transaction(() => {
      texts.forEach((text, n) => keep(archive, reportOf(2023, { organ: `枕溪县第${n}中学`, text })))
      keep(archive, reportOf(2022, { organ: '枕溪县第7中学', text: texts[7] ?? '' }))
    })
    await recheck(archive, never)
    expect(across(archive)).toEqual(['第7中学 2023 Y-07:overview.previous'])
    const copy = keep(archive, reportOf(2023, { text: texts[3] ?? '' }))
    expect(await recheck(archive, never)).toBe(2)
    expect(across(archive)).toEqual([
      '水务局 2023 Y-07:overview.organ',
      '第3中学 2023 Y-07:overview.organ',
      '第7中学 2023 Y-07:overview.previous'
    ])
    await archive.remove(copy, at)
    await recheck(archive, never)
    expect(across(archive)).toEqual(['第7中学 2023 Y-07:overview.previous'])
    await archive.close()
  })

  it('and nothing else: after any changes the findings are those of checking all from the beginning', async () => {
    const random = randomOf(3)
    const texts = [ownProse(random, 200), ownProse(random, 200), ownProse(random, 200)]
    const change = fc.record({
      organ: fc.constantFrom('枕溪县水务局', '枕溪县教育局', '枕溪县民政局'),
      year: fc.integer({ min: 2019, max: 2023 }),
      carriedIn: fc.integer({ min: 0, max: 2 }),
      carriedOut: fc.integer({ min: 0, max: 2 }),
      text: fc.constantFrom(...texts),
      kind: fc.constantFrom('keep', 'keep', 'keep', 'remove', 'restore', 'cell', 'organ', 'year')
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const archive = await archiveIn(temporaryFolder())
        const ids: number[] = []
        for (const { kind, ...told } of changes) {
          const { year, organ, carriedIn } = told
          const some = ids[(year * 7) % Math.max(1, ids.length)]
          if (kind === 'keep' || some === undefined) ids.push(keep(archive, reportOf(year, told)))
          else if (kind === 'cell') await says(archive, some, 'III.carriedIn.total', carriedIn)
          else if (kind === 'organ') await says(archive, some, 'organ', organ)
          else if (kind === 'year') await says(archive, some, 'year', year)
          else if (kind === 'remove') await archive.remove(some, at)
          else await archive.restore(some, at)
          if (carriedIn > 0) await recheck(archive, never)
        }
        await recheck(archive, never)
        const stands = everything(archive)
        expect(stands).toEqual(await fresh(archive))
        await archive.close()
      }),
      { numRuns: 25 }
    )
  })

  it('a report that another file superseded is compared with no one, nor again when others come', async () => {
    const archive = await archiveIn(temporaryFolder())
    const text = ownProse(randomOf(3), 200)
    keep(archive, reportOf(2020, { organ: '枕溪县教育局', text }))
    keep(archive, reportOf(2020, { organ: '枕溪县教育局', text, carriedIn: 1 }))
    await recheck(archive, never)
    keep(archive, reportOf(2020, { organ: '枕溪县水务局', text }))
    await recheck(archive, never)
    expect(everything(archive)).toEqual(await fresh(archive))
    expect(across(archive).filter((each) => each.includes('Y-07'))).toHaveLength(2)
    await archive.close()
  })

  it('nothing is checked twice, and an archive of other rules is checked whole', async () => {
    const archive = await archiveIn(temporaryFolder())
    for (const year of [2021, 2022, 2023]) keep(archive, reportOf(year))
    expect(await recheck(archive, never)).toBe(3)
    expect(await recheck(archive, never)).toBe(0)
    expect(markOutdated(archive.db, rulesVersion())).toBe(true)
    expect(await recheck(archive, never)).toBe(3)
    expect(markOutdated(archive.db, rulesVersion())).toBe(false)
    await archive.close()
  })

  it('what was stopped goes on, and marks outlive a crash', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    keep(archive, reportOf(2022, { carriedOut: 2 }))
    const later = keep(archive, reportOf(2023))
    archive.touch()
    await recheck(archive, AbortSignal.abort())
    expect(across(archive)).toEqual([])
    await archive.close()
    const again = await archiveIn(dir)
    expect(await recheck(again, never)).toBe(2)
    expect(across(again)).toEqual(['水务局 2023 Y-01:III.total'])
    expect(loadReport(again.db, String(later))?.checks.failed).toBe(
      loadReport(again.db, String(later))?.findings.length
    )
    await again.close()
  })

  it('what changes while a report is being checked is checked again', async () => {
    const archive = await archiveIn(temporaryFolder())
    const ids = Array.from({ length: 60 }, (_, n) =>
      keep(archive, reportOf(2023, { organ: `枕溪县第${n}中学`, carriedIn: n }))
    )
    const last = ids.at(-1) ?? 0
    let asked = 0
    const checkers = {
      ...inThisThread,
      check: async (task: CheckTask) => {
        asked++
        if (task.due.some(({ id }) => id === last)) await says(archive, last, 'III.carriedIn.total', 0)
        return inThisThread.check(task)
      }
    }
    expect(await recheck(archive, never, standard, checkers)).toBe(60)
    expect(asked).toBe(2)
    expect(await recheck(archive, never)).toBe(1)
    expect(everything(archive)).toEqual(await fresh(archive))
    await archive.close()
  })

  it('what changes while a report waits for its turn is checked again', async () => {
    const archive = await archiveIn(temporaryFolder())
    const ids = Array.from({ length: 130 }, (_, n) => keep(archive, reportOf(2023, { organ: `枕溪县第${n}中学` })))
    const waiting = ids[99] ?? 0
    keep(archive, reportOf(2020, { organ: '枕溪县第99中学', carriedOut: 2 }))
    let asked = 0
    const checkers = {
      ...inThisThread,
      check: async (task: CheckTask) => {
        if (asked++ === 0) await says(archive, waiting, 'year', 2021)
        return inThisThread.check(task)
      }
    }
    await recheck(archive, never, standard, checkers)
    await recheck(archive, never)
    expect(across(archive)).toContain('第99中学 2021 Y-01:III.total')
    expect(everything(archive)).toEqual(await fresh(archive))
    await archive.close()
  })

  it('what is read again while marks are taken up is compared with others the next time', async () => {
    const archive = await archiveIn(temporaryFolder())
    const random = randomOf(6)
    const texts = Array.from({ length: 60 }, () => ownProse(random, 200))
    const told = (n: number, text: number) =>
      reportOf(2023, { organ: `枕溪县第${100 + n}中学`, text: texts[text] ?? '' })
    const ids = texts.map((_, n) => keep(archive, told(n, n)))
    await sketchNew(archive, never)
    const rechecked = recheck(archive, never)
    // The first reports are taken up now, the last one is not.
    await setImmediate()
    const report = told(59, 3)
    archive.db.transaction(() => rewriteReport(archive.db, ids[59] ?? 0, { report, result: check(report) }, at))
    await rechecked
    await recheck(archive, never)
    expect(across(archive)).toEqual(['第103中学 2023 Y-07:overview.organ', '第159中学 2023 Y-07:overview.organ'])
    expect(everything(archive)).toEqual(await fresh(archive))
    await archive.close()
  })

  it('what is aborted while copies are looked for is not looked for here instead', async () => {
    const pool = createPool({ script: workerScript, resources: pdfResources, workers: 1 })
    const sketch = new Uint32Array(96)
    const texts = [1, 2].map((n) => ({ report: n, organ: `枕溪县第${n}中学`, section: 'overview' as const, sketch }))
    const text = ownProse(randomOf(9), 200)
    const task = { texts, words: [text, text], asked: new Set([1]) }
    const stop = new AbortController()
    const all = [1, 2, 3].map(() => pool.copies(task, stop.signal))
    stop.abort()
    expect(await Promise.all(all)).toEqual([[], [], []])
    expect(await pool.copies(task, never)).toEqual([[0, [1]]])
    await pool.close()
  })

  it('what was taken up when the program was stopped, failed or crashed is checked the next time', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    for (let n = 0; n < 90; n++) keep(archive, reportOf(2023, { organ: `枕溪县第${n}中学`, carriedIn: 3 }))
    const stop = new AbortController()
    const stopped = { ...inThisThread, check: (task: CheckTask) => (stop.abort(), inThisThread.check(task)) }
    await recheck(archive, stop.signal, standard, stopped)
    const failing = { ...inThisThread, check: () => Promise.reject(new Error('no worker')) }
    await expect(recheck(archive, never, standard, failing)).rejects.toThrow('no worker')
    archive.touch()
    await archive.close()
    const again = await archiveIn(dir)
    expect(await recheck(again, never)).toBe(90)
    expect(await recheck(again, never)).toBe(0)
    await again.close()
  })

  it('other threads find what this one finds, and what they cannot do is done here', async () => {
    const archive = await archiveIn(temporaryFolder())
    fillWithFaults(archive, { organs: 30, from: 2019, years: 4, faults: 3 })
    const random = randomOf(8)
    const text = ownProse(random, 200)
    for (const organ of ['枕溪县第一中学', '枕溪县第二中学']) keep(archive, reportOf(2021, { organ, text }))
    keep(archive, reportOf(2022, { organ: '枕溪县第一中学', text }))
    await recheck(archive, never)
    const here = everything(archive)
    expect(across(archive).filter((each) => each.includes('Y-07')).length).toBeGreaterThanOrEqual(3)
    for (const script of [workerScript, join(temporaryFolder(), 'none.js')]) {
      const pool = createPool({ script, resources: pdfResources, workers: 2 })
      archive.db.run('DELETE FROM finding')
      markOutdated(archive.db, script)
      expect(await recheck(archive, never, standard, pool)).toBe(123)
      expect(everything(archive)).toEqual(here)
      await pool.close()
    }
    await archive.close()
  })

  it('reports are loaded in bulk as they are one by one', async () => {
    const archive = await archiveIn(temporaryFolder())
    const odd = reportOf(2023, { text: '有“引号”\n和换行' })
    const doubted = { status: 'invalid', value: null, raw: '约"3"', place: { page: 1, box: [1, 2.5, 3, 4] } } as const
    const report: Report = {
      ...odd,
      doubts: [{ code: 'columns-undecided', params: { found: 3 } }],
      cells: {
        ...odd.cells,
        'III.new.ngo': blankCell,
        'III.new.legal': { ...doubted, doubt: { code: 'no-numbers' } },
        'II.fees.amount': {
          status: 'number',
          value: 1.25,
          unit: '万元',
          raw: '1.25万元',
          place: { line: 3, start: 1, end: 5 }
        }
      },
      extras: [{ near: 'III', raw: '7', place: { table: 1, row: 2, column: 3 } }]
    }
    const ids = [
      keep(archive, report),
      keep(archive, reportOf(2020)),
      keep(archive, { ...report, form: null, cells: {} })
    ]
    const loaded = loadReports(archive.db, ids, cellNames(archive.db))
    for (const id of ids) expect(loaded.get(id)).toEqual(loadReport(archive.db, String(id))?.report)
    await archive.close()
  })
})

describe('the program checks again by itself', () => {
  const file = (year: number, carriedIn: string, carriedOut: string) =>
    cellALine(
      sampleOf(
        {
          organ: '枕溪县水务局',
          year,
          figures: zeroFigures('F21'),
          printed: { 'III.carriedIn.total': carriedIn, 'III.carriedOut.total': carriedOut }
        },
        randomOf(year)
      )
    )

  it('after imports in any order, after taking out and bringing back, and whoever opens it', async () => {
    const folder = temporaryFolder()
    const [now = '', before = ''] = writeFiles(folder, { 'b.txt': file(2023, '4', '0'), 'a.txt': file(2022, '0', '1') })
    const app = await startApp()
    const dir = join(folder, 'archive')
    await app.call('archive.open', { dir, create: true })
    const carried = async () =>
      (await app.call('check.findings', {})).findings
        .filter(({ rule }) => rule === 'Y-01')
        .map(({ id, year }) => [id, year])
    await imported(app, 'import.paths', { paths: [now] })
    expect(await carried()).toEqual([])
    const { files: lines } = await imported(app, 'import.paths', { paths: [before] })
    expect(await carried()).toEqual([['Y-01:III.total', 2023]])
    const ids = lines[0]?.reportIds ?? []
    await app.call('reports.remove', { ids })
    expect(await carried()).toEqual([])
    await app.call('reports.restore', { ids })
    expect(await carried()).toEqual([['Y-01:III.total', 2023]])
    const shown = await app.call('reports.list', {})
    for (const { id, counts } of shown) {
      const { findings, checks } = await app.call('reports.show', { id })
      expect(checks.failed).toBe(findings.length)
      expect(counts.error + counts.warning + counts.information).toBe(findings.length)
    }
  })
})

import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correct as correctChecking } from '../../src/main/app/correcting'
import { judge } from '../../src/main/app/judging'
import { recheck as recheckUntil } from '../../src/main/app/recheck'
import { type Archive, historyOf, listReports, loadReport, markUnchecked, rewriteReport } from '../../src/main/archive'
import { openDatabase } from '../../src/main/archive/database'
import { check } from '../../src/main/check'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import { asRead } from '../../src/shared/correction'
import { verdicts } from '../../src/shared/finding'
import type { Cell, Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { wasmFile } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { cellALine } from '../fixtures/write/txt'

const at = '2024-01-31T08:00:00.000Z'
const later = '2999-01-31T08:00:00.000Z'
const faulty = { 'III.total.natural': '999', 'IV.reconsideration.total': '88' }

function reportOf(printed: Record<string, string> = faulty, organ = '枕溪县水务局', year = 2023): Report {
  const random = randomOf(1)
  const figures = consistentFigures('F21', random, { most: 12 })
  const reading = read(textDocument(cellALine(sampleOf({ organ, year, figures, printed }, random))))
  if (reading.outcome !== 'read' || reading.reports[0] === undefined) throw new Error(reading.outcome)
  return reading.reports[0]
}

const keepAs = (archive: Archive, report: Report, content: string) => String(keep(archive, report, { content }))

const never = new AbortController().signal
const recheck = async (archive: Archive) => {
  await recheckUntil(archive, never)
}
const correct = (archive: Archive, request: Parameters<typeof correctChecking>[1]) =>
  correctChecking(archive, request, () => recheck(archive))

const withCell = (report: Report, id: string, cell: Cell): Report => ({
  ...report,
  cells: { ...report.cells, [id]: cell }
})

const states = (archive: Archive, id: string) =>
  Object.values(loadReport(archive.db, id)?.judgements ?? {}).map(({ state }) => state)

const written = (id: string, cell: string, text: string, note: string | null = null) =>
  ({ id, cell, said: { kind: 'written', text }, note, language: 'zh' }) as const

/** The archive as a crash at this moment leaves it. */
function crashed(dir: string, names = ['archive.sqlite', 'journal.jsonl']): string {
  const copy = temporaryFolder()
  for (const name of names) if (existsSync(join(dir, name))) copyFileSync(join(dir, name), join(copy, name))
  return copy
}

/** Everything that a person can see of an archive. */
function seen({ db }: Archive) {
  const reports = [...listReports(db), ...listReports(db, true)]
  return reports.map(({ id }) => [loadReport(db, id), historyOf(db, Number(id))])
}

describe('verdicts', () => {
  it('stay when the report is read and checked again, and ask to be looked at when its values change', async () => {
    const archive = await archiveIn(temporaryFolder())
    const id = keepAs(archive, reportOf(), 'a')
    const refs = check(reportOf()).findings.map((finding) => ({ reportId: id, id: finding.id }))
    await judge(archive, refs, 'accepted', '如此')
    const again = (report: Report) => rewriteReport(archive.db, Number(id), { report, result: check(report) }, at)
    again(reportOf())
    expect(states(archive, id)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    again(reportOf({ ...faulty, 'IV.reconsideration.total': '89' }))
    expect(states(archive, id)).toEqual(['accepted', 'accepted', 'accepted', 'look-again'])
    again(reportOf({}))
    expect(states(archive, id)).toEqual([])
    again(reportOf())
    expect(states(archive, id)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    await archive.close()
  })

  it('are about an organ and year, and about one report where these are unknown', async () => {
    const archive = await archiveIn(temporaryFolder())
    const nameless = { ...reportOf(), organ: null }
    const ids = [
      keepAs(archive, nameless, 'a'),
      keepAs(archive, nameless, 'b'),
      keepAs(archive, reportOf(), 'c'),
      keepAs(archive, reportOf(faulty, '枕溪县教育局'), 'd'),
      keepAs(archive, { ...reportOf(), title: null }, 'e')
    ]
    const finding = 'T3-01:III.natural'
    await judge(archive, [{ reportId: ids[0] ?? '', id: finding }], 'confirmed', null)
    await judge(archive, [{ reportId: ids[2] ?? '', id: finding }], 'not-an-error', null)
    expect(ids.map((id) => states(archive, id))).toEqual([['confirmed'], [], ['not-an-error'], [], ['not-an-error']])
    await archive.close()
  })
})

describe('corrections', () => {
  it('are laid over the report in the view for other programs too', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    const id = keepAs(archive, reportOf(), 'a')
    await correct(archive, written(id, 'III.total.natural', '7'))
    await archive.close()
    const db = await openDatabase(readFileSync(wasmFile), readFileSync(join(dir, 'archive.sqlite')))
    const row = db.first(`SELECT value, raw, corrected_at, read_as FROM figures WHERE cell = 'III.total.natural'`)
    expect(row).toMatchObject({ value: 7, raw: '7', read_as: '999' })
    expect(row?.corrected_at).not.toBeNull()
    db.close()
  })

  it('a cell that was not found gets its number, without a place', async () => {
    const archive = await archiveIn(temporaryFolder())
    const gone: Cell = { status: 'missing', value: null, raw: null, place: null, doubt: { code: 'row-not-found' } }
    const id = keepAs(archive, withCell(reportOf({}), 'III.new.legal', gone), 'a')
    expect(listReports(archive.db)[0]?.counts.doubt).toBe(1)
    const { kept } = await correct(archive, written(id, 'III.new.legal', '3'))
    expect(kept.report.cells['III.new.legal']).toMatchObject({ value: 3, place: null, corrected: { from: gone } })
    expect(kept.summary).toMatchObject({ corrected: 1, counts: { doubt: 0 } })
    await archive.close()
  })

  it('stay through reading again; where the reading changed they are not applied, and say so', async () => {
    const archive = await archiveIn(temporaryFolder())
    const [first, second] = ['III.total.natural', 'III.new.legal']
    const id = keepAs(archive, reportOf(), 'a')
    await correct(archive, written(id, first, '7'))
    await correct(archive, written(id, second, '8'))
    const again = async (printed: Record<string, string>) => {
      const report = reportOf(printed)
      rewriteReport(archive.db, Number(id), { report, result: check(report) }, later)
      await recheck(archive)
      return loadReport(archive.db, id)?.report.cells
    }
    expect((await again(faulty))?.[first]).toMatchObject({ value: 7, corrected: { from: { value: 999 } } })

    const cells = await again({ ...faulty, 'III.total.natural': '99' })
    expect(cells?.[first]).toMatchObject({
      value: 99,
      doubt: { code: 'correction-unfit', params: { entry: '7' } }
    })
    expect(cells?.[first]?.corrected).toBeUndefined()
    expect(cells?.[second]).toMatchObject({ value: 8, corrected: {} })
    expect(historyOf(archive.db, Number(id)).at(-1)).toMatchObject({
      kind: 'read-again',
      changed: [first],
      unfit: [first]
    })

    expect((await again(faulty))?.[first]?.doubt?.code).toBe('correction-unfit')
    expect((await again({ ...faulty, 'III.total.natural': '7' }))?.[first]).toMatchObject({ value: 7, corrected: {} })
    const { kept } = await correct(archive, {
      id,
      cell: first,
      said: { kind: 'withdrawn' },
      note: null,
      language: 'zh'
    })
    expect(kept.report.cells[first]?.corrected).toBeUndefined()
    await archive.close()
  })

  it('of the organ lift its doubts, and no longer fit where another organ is read', async () => {
    const archive = await archiveIn(temporaryFolder())
    const doubted: Report = { ...reportOf(), organ: '水务局', doubts: [{ code: 'organ-not-in-title' }] }
    const id = keepAs(archive, doubted, 'a')
    await correct(archive, written(id, 'organ', '枕溪县水务局'))
    const shown = () => loadReport(archive.db, id)
    expect(shown()?.report).toMatchObject({
      organ: '枕溪县水务局',
      doubts: [],
      corrected: { organ: { from: '水务局' } }
    })
    expect(shown()?.summary.counts.doubt).toBe(0)
    const other: Report = { ...doubted, organ: '枕溪县教育局', doubts: [] }
    rewriteReport(archive.db, Number(id), { report: other, result: check(other) }, at)
    await recheck(archive)
    expect(shown()?.report).toMatchObject({ organ: '枕溪县教育局', doubts: [{ code: 'correction-unfit' }] })
    expect(shown()?.report.corrected).toBeUndefined()
    await archive.close()
  })
})

describe('what people said is never lost', () => {
  it('neither with a crash before the report itself was saved, nor with the whole database', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    const id = keepAs(archive, reportOf(), 'a')
    await correct(archive, written(id, 'III.new.legal', '3', '原件第 2 页'))
    await judge(archive, [{ reportId: id, id: 'T4-01:IV.reconsideration' }], 'accepted', '如此')
    const unsaved = crashed(dir)
    await archive.close()
    const without = crashed(dir, ['journal.jsonl'])
    for (const left of [unsaved, without]) {
      const next = await archiveIn(left)
      const again = keepAs(next, reportOf(), 'a')
      await recheck(next)
      const kept = loadReport(next.db, again)
      expect(kept?.report.cells['III.new.legal']).toMatchObject({ value: 3, corrected: { note: '原件第 2 页' } })
      expect(kept?.judgements).toMatchObject({ 'T4-01:IV.reconsideration': { state: 'accepted', note: '如此' } })
      await next.close()
    }
  })

  it('any sequence of edits is made again from the journal, wherever it was cut off', async () => {
    const cells = ['III.total.natural', 'IV.reconsideration.total', 'III.new.legal']
    const said = fc.oneof(
      fc.constantFrom('0', '7', '', '/').map((text) => ({ kind: 'written' as const, text })),
      fc.constantFrom('missing' as const, 'as-read' as const, 'withdrawn' as const).map((kind) => ({ kind }))
    )
    const which = fc.nat({ max: 2 })
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('correct' as const), which, cell: fc.constantFrom(...cells), said }),
      fc.record({ kind: fc.constant('year' as const), which, year: fc.constantFrom('2022', '2023') }),
      fc.record({ kind: fc.constant('judge' as const), which, verdict: fc.constantFrom(...verdicts, 'open' as const) }),
      fc.record({ kind: fc.constant('remove' as const), which }),
      fc.record({ kind: fc.constant('restore' as const), which }),
      fc.record({ kind: fc.constant('save' as const), which })
    )
    const originals = [reportOf(), reportOf({}), reportOf(faulty, '枕溪县教育局')]
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const dir = temporaryFolder()
        const archive = await archiveIn(dir)
        const ids = originals.map((report, index) => keepAs(archive, report, 'abc'[index] ?? ''))
        await archive.save()
        for (const each of edits) {
          const id = ids[each.which] ?? ''
          const [finding] = loadReport(archive.db, id)?.findings ?? []
          const language = 'zh' as const
          const ignore = () => undefined
          switch (each.kind) {
            case 'correct': {
              const { cell } = each
              await correct(archive, { id, cell, said: each.said, note: null, language }).catch(ignore)
              break
            }
            case 'year':
              await correct(archive, written(id, 'year', each.year))
              break
            case 'remove':
              await archive.remove(Number(id), at)
              break
            case 'restore':
              await archive.restore(Number(id), at)
              break
            case 'save':
              await archive.save()
              break
            case 'judge':
              if (finding !== undefined) {
                await judge(archive, [{ reportId: id, id: finding.id }], each.verdict, null)
              }
          }
        }
        const again = await archiveIn(crashed(dir))
        await Promise.all([recheck(archive), recheck(again)])
        const everything = seen(archive)
        expect(seen(again)).toEqual(everything)
        ids.forEach((id, index) => {
          const kept = loadReport(again.db, id)
          expect(kept === null ? null : asRead(kept.report)).toEqual(originals[index])
          const alone = kept?.findings.filter(({ rule }) => !rule.startsWith('Y-'))
          expect(alone).toEqual(kept === null ? undefined : check(kept.report).findings)
        })
        markUnchecked(again.db, ids.map(Number))
        await recheck(again)
        expect(seen(again)).toEqual(everything)
        await again.close()
        await archive.close()
        rmSync(dir, { recursive: true })
      }),
      {
        numRuns: 8,
        examples: [
          [[{ kind: 'year', which: 2, year: '2022' }]],
          [
            [
              { kind: 'remove', which: 0 },
              { kind: 'year', which: 1, year: '2022' },
              { kind: 'remove', which: 1 },
              { kind: 'save', which: 0 }
            ]
          ]
        ]
      }
    )
  })
})

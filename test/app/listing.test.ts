import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, restore } from '../../src/main/app/judging'
import { chooseFindings, groupFindings, sliceOfFindings } from '../../src/main/app/listing'
import { recheck } from '../../src/main/app/recheck'
import { type Archive, listChecked, listReports, loadReport, rowsOf } from '../../src/main/archive'
import { type FindingFilter, groupings, noFilter, states } from '../../src/shared/api/listing'
import { isStanding, verdicts } from '../../src/shared/finding'
import type { Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { randomOf } from '../fixtures/random'
import { blankCell, numberCell, readReport } from '../fixtures/years'

const at = '2024-01-31T08:00:00.000Z'
const never = new AbortController().signal
const severities = ['error', 'warning', 'information'] as const

/** A report with a wrong sum, or a blank, or both; its figures are its seed's. */
function faultyReport(organ: string, year: number, seed: number): Report {
  const report = readReport(year, consistentFigures('F21', randomOf(seed), { most: 12 }), { organ })
  const wrong = seed % 3 === 0 ? {} : { 'III.total.natural': numberCell(900 + seed) }
  const blank = seed % 2 === 0 ? {} : { 'IV.reconsideration.other': blankCell }
  return { ...report, cells: { ...report.cells, ...wrong, ...blank } }
}

const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0)

/** Everything that counts findings says the same. */
function expectAgreement(archive: Archive): void {
  const reports = listReports(archive.db).filter(({ current }) => current)
  const counted = { error: 0, warning: 0, information: 0 }
  for (const { counts } of reports) for (const severity of severities) counted[severity] += counts[severity]
  const shown = reports.flatMap(({ id }) => {
    const kept = loadReport(archive.db, id)
    return (kept?.findings ?? []).filter((each) => isStanding(kept?.judgements[each.id]?.state ?? 'open'))
  })
  const checked = listChecked(archive.db, { reports: null, organ: null, year: null })
  expect(archive.info().findings).toBe(shown.length)
  expect(sumOf(counted)).toBe(shown.length)
  for (const by of groupings) {
    const listed = groupFindings(archive, { filter: noFilter, by, selected: null })
    expect(listed.total).toBe(shown.length)
    expect(listed.all).toBe(checked.reduce((sum, { findings }) => sum + findings.length, 0))
    expect(listed.choices.severities).toEqual(counted)
    expect(listed.groups.reduce((sum, { size }) => sum + size, 0)).toBe(shown.length)
    expect(listed.groups.every(({ size, counts }) => size === sumOf(counts))).toBe(true)
    expect(new Set(listed.groups.map(({ key }) => key)).size).toBe(listed.groups.length)
    const rows = rowsOf(archive.db, sliceOfFindings(archive, { filter: noFilter, by, from: 0, most: 10_000 }))
    const names = rows.map(({ report, finding }) => `${report.id}/${finding.id}`)
    expect(new Set(names).size).toBe(shown.length)
    const all = chooseFindings(archive, { filter: noFilter, by, within: { kind: 'all' } })
    expect(all.map(({ reportId, id }) => `${reportId}/${id}`)).toEqual(names)
    for (const { key, size } of listed.groups) {
      expect(chooseFindings(archive, { filter: noFilter, by, within: { kind: 'group', key } })).toHaveLength(size)
    }
  }
}

const filters: fc.Arbitrary<FindingFilter> = fc.record({
  severities: fc.subarray([...severities]),
  rule: fc.constantFrom(null, 'T3-01', 'T4-02', 'Y-12'),
  year: fc.constantFrom<FindingFilter['year'][]>(null, 2022, 2023, 'unknown'),
  organ: fc.constantFrom('', '水务', '县 教育', '無此'),
  state: fc.constantFrom(...states)
})

/** What a choice says that it would leave is what it leaves. */
function expectChoicesTrue(archive: Archive, filter: FindingFilter): void {
  const total = (change: Partial<FindingFilter>) =>
    groupFindings(archive, { filter: { ...filter, ...change }, by: 'organ', selected: null }).total
  const { choices } = groupFindings(archive, { filter, by: 'organ', selected: null })
  for (const severity of severities) expect(total({ severities: [severity] })).toBe(choices.severities[severity])
  for (const state of states) expect(total({ state })).toBe(choices.states[state])
  for (const { rule, size } of choices.rules) expect(total({ rule })).toBe(size)
  for (const { year, size } of choices.years) expect(total({ year: year ?? 'unknown' })).toBe(size)
}

describe('the list of findings', () => {
  it('counts what the library, the archive and the reports count, whatever people do', async () => {
    const organs = fc.constantFrom('枕溪县水务局', '枕溪县教育局')
    const edit = fc.oneof(
      fc.record({
        kind: fc.constant('keep' as const),
        organ: organs,
        year: fc.constantFrom(2022, 2023),
        seed: fc.nat(9)
      }),
      fc.record({
        kind: fc.constant('judge' as const),
        which: fc.nat(50),
        verdict: fc.constantFrom(...verdicts, 'open' as const)
      }),
      fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), which: fc.nat(6) })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 12 }), filters, async (edits, filter) => {
        const dir = temporaryFolder()
        const archive = await archiveIn(dir)
        keep(archive, { ...faultyReport('枕溪县水务局', 2023, 1), organ: null })
        keep(archive, { ...faultyReport('枕溪县水务局', 2023, 1), year: null })
        for (const each of edits) {
          if (each.kind === 'keep') keep(archive, faultyReport(each.organ, each.year, each.seed))
          else if (each.kind === 'judge') {
            const all = chooseFindings(archive, {
              filter: { ...noFilter, state: 'any' },
              by: 'rule',
              within: { kind: 'all' }
            })
            const finding = all[each.which % all.length]
            if (finding !== undefined) await judge(archive, [finding], each.verdict, null)
          } else if (each.kind === 'remove') await archive.remove(each.which + 1, at)
          else await archive.restore(each.which + 1, at)
          await recheck(archive, never)
          expectAgreement(archive)
        }
        expectChoicesTrue(archive, filter)
        await archive.close()
        rmSync(dir, { recursive: true })
      }),
      { numRuns: 10 }
    )
  })

  it('leaves out reports that were replaced or taken out', async () => {
    const archive = await archiveIn(temporaryFolder())
    const first = keep(archive, faultyReport('枕溪县水务局', 2023, 1))
    const second = keep(archive, faultyReport('枕溪县水务局', 2023, 2))
    const listed = () =>
      new Set(
        sliceOfFindings(archive, { filter: noFilter, by: 'rule', from: 0, most: 99 }).map(({ report }) => report.id)
      )
    expect(listed()).toEqual(new Set([String(second)]))
    await archive.remove(second, at)
    expect(listed()).toEqual(new Set([String(first)]))
    expectAgreement(archive)
    await archive.close()
  })

  it('has organs by name and their newest year first, rules in the order of the form, years from the newest', async () => {
    const archive = await archiveIn(temporaryFolder())
    for (const [organ, year] of [
      ['枕溪县水务局', 2022],
      ['枕溪县第10小学', 2022],
      ['枕溪县第9小学', 2022],
      ['枕溪县教育局', 2022],
      ['枕溪县水务局', 2023]
    ] as const) {
      keep(archive, faultyReport(organ, year, 1))
    }
    const keys = (by: (typeof groupings)[number]) =>
      groupFindings(archive, { filter: noFilter, by, selected: null }).groups.map(({ key }) => key)
    expect(keys('organ')).toEqual(['枕溪县第9小学', '枕溪县第10小学', '枕溪县教育局', '枕溪县水务局'])
    expect(keys('year')).toEqual([2023, 2022])
    expect(keys('rule').slice(0, 5)).toEqual(['T3-01', 'T3-02', 'T3-03', 'T4-01', 'T4-02'])
    const years = sliceOfFindings(archive, { filter: noFilter, by: 'organ', from: 0, most: 999 })
      .filter(({ report }) => report.organ === '枕溪县水务局')
      .map(({ report }) => report.year)
    expect(years).toEqual([...years].sort((a, b) => (b ?? 0) - (a ?? 0)))
    await archive.close()
  })

  it('puts back verdicts that no longer fit as they were: to be looked at again', async () => {
    const archive = await archiveIn(temporaryFolder())
    const id = String(keep(archive, faultyReport('枕溪县水务局', 2023, 1)))
    const ref = { reportId: id, id: 'T3-01:III.natural' }
    await judge(archive, [ref], 'accepted', '如此')
    keep(archive, faultyReport('枕溪县水务局', 2023, 7))
    const [later] = chooseFindings(archive, { filter: noFilter, by: 'rule', within: { kind: 'group', key: 'T3-01' } })
    if (later === undefined) throw new Error('the later report has the finding too')
    expect(later.state).toBe('look-again')
    const before = await judge(archive, [later], 'not-an-error', null)
    await restore(archive, before)
    const state = () => loadReport(archive.db, later.reportId)?.judgements[later.id]
    expect(state()).toMatchObject({ state: 'look-again', note: '如此' })
    expect(loadReport(archive.db, id)?.judgements[ref.id]).toMatchObject({ state: 'accepted', note: '如此' })
    await archive.close()
  })
})

import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareYears, seriesOfOrgan } from '../../src/main/app/comparing'
import { correct } from '../../src/main/app/correcting'
import { makeLinks, takeLinksBack } from '../../src/main/app/linking'
import { recheck as recheckUntil } from '../../src/main/app/recheck'
import {
  type Archive,
  historyOf,
  homeOf,
  listChecked,
  listLinks,
  listReports,
  loadReport,
  markUnchecked,
  organsOfBoth
} from '../../src/main/archive'
import { ApiError } from '../../src/shared/api/errors'
import { type LinkSaid, linkKinds } from '../../src/shared/link'
import type { Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'

const at = '2024-01-31T08:00:00.000Z'
const never = new AbortController().signal
const recheck = (archive: Archive) => recheckUntil(archive, never)

function reportOf(organ: string, year: number, figures: Readonly<Record<string, number>> = {}): Report {
  return readReport(year, { ...zeroFigures(year < 2021 ? 'F19' : 'F21'), ...figures }, { organ })
}

const said = (
  from: string,
  to: string,
  kind: LinkSaid['kind'] = 'renamed',
  since: string | null = '2022'
): LinkSaid => ({
  from,
  to,
  kind,
  since,
  note: null
})

/** What is found across years, `organ year finding severity`. */
function across({ db }: Archive): string[] {
  return listChecked(db, { reports: null, organ: null, year: null }).flatMap(({ organ, year, findings }) =>
    findings.filter(({ rule }) => rule.startsWith('Y-')).map(({ id, severity }) => `${organ} ${year} ${id} ${severity}`)
  )
}

const current = ({ db }: Archive) =>
  listReports(db)
    .filter((report) => report.current)
    .map(({ organ, year }) => `${organ} ${year}`)
    .sort()

/** The archive as a crash at this moment leaves it. */
function crashed(dir: string, names = ['archive.sqlite', 'journal.jsonl']): string {
  const copy = temporaryFolder()
  for (const name of names) if (existsSync(join(dir, name))) copyFileSync(join(dir, name), join(copy, name))
  return copy
}

const [old, now] = ['枕溪县卫生和计划生育局', '枕溪县卫生健康局']
const carried = { 'III.carriedIn.total': 2, 'III.total.total': 2, 'III.granted.total': 2 }

async function twoYears(...links: LinkSaid[]): Promise<Archive> {
  const archive = await archiveIn(temporaryFolder())
  keep(archive, reportOf(old, 2021, { 'III.carriedOut.total': 1 }))
  keep(archive, reportOf(now, 2022, carried))
  await recheck(archive)
  if (links.length > 0) await makeLinks(archive, links)
  await recheck(archive)
  return archive
}

describe('names that are one organ’s', () => {
  it('are checked as one series, until that is taken back; the finding names the former name', async () => {
    const archive = await twoYears()
    expect(across(archive)).toEqual([])
    const [link] = await makeLinks(archive, [said(old, now)])
    expect(await recheck(archive)).toBe(2)
    expect(across(archive)).toEqual([`${now} 2022 Y-01:III.total error`])
    const [found] = listChecked(archive.db, { reports: null, organ: now, year: 2022 })
    expect(found?.findings.find(({ rule }) => rule === 'Y-01')?.params.formerName).toBe(old)
    await takeLinksBack(archive, [link?.id ?? ''])
    await recheck(archive)
    expect(across(archive)).toEqual([])
    expect(listLinks(archive.db)).toMatchObject([{ from: old, to: now, takenBack: expect.any(String) as string }])
    await archive.close()
  })

  it('after a merger or split Y-01 and Y-02 are information, and changes are none', async () => {
    for (const kind of ['merged', 'split'] as const) {
      const archive = await twoYears(said(old, now, kind))
      keep(archive, reportOf(old, 2020, { 'III.new.total': 500, 'III.total.total': 500 }))
      keep(archive, reportOf(now, 2023, { 'III.carriedIn.total': 9 }))
      await recheck(archive)
      expect(across(archive)).toEqual([
        `${now} 2022 Y-01:III.total information`,
        `${now} 2023 Y-01:III.total error`,
        `${old} 2021 Y-06:III.new information`,
        `${old} 2021 Y-06:III.total information`
      ])
      await archive.close()
    }
  })

  it('who goes on under its name after it took another in, is another too', async () => {
    const archive = await archiveIn(temporaryFolder())
    const [host, guest] = ['枕溪县农业农村局', '枕溪县乡村振兴局']
    keep(archive, reportOf(host, 2022, { 'III.carriedOut.total': 1 }))
    keep(archive, reportOf(guest, 2022, { 'III.carriedOut.total': 2 }))
    keep(archive, reportOf(host, 2023, { 'III.carriedIn.total': 3, 'III.carriedOut.total': 3 }))
    await makeLinks(archive, [said(guest, host, 'merged', '2023-06')])
    await recheck(archive)
    expect(across(archive)).toEqual([`${host} 2023 Y-01:III.total information`])
    expect(current(archive)).toEqual([`${guest} 2022`, `${host} 2022`, `${host} 2023`])
    const { years } = seriesOfOrgan(archive, host, 'zh')
    expect(years.map(({ year, organ }) => [year, organ])).toEqual([
      [2022, host],
      [2023, host]
    ])
    expect(seriesOfOrgan(archive, guest, 'zh').years.map(({ organ, reform }) => [organ, reform])).toEqual([
      [guest, false],
      [host, true]
    ])
    await archive.close()
  })

  it('have one report a year that counts, the newest; both count again when the link is taken back', async () => {
    const archive = await archiveIn(temporaryFolder())
    const [short, long] = ['兰陵县卫健局', '兰陵县卫生健康局']
    keep(archive, reportOf(long, 2022))
    keep(archive, reportOf(short, 2022, carried))
    await recheck(archive)
    const [link] = await makeLinks(archive, [said(short, long, 'abbreviation', null)])
    await recheck(archive)
    expect(current(archive)).toEqual([`${short} 2022`])
    expect(across(archive)).toEqual([`${short} 2022 Y-12:revision information`])
    expect(listReports(archive.db).map(({ revisions }) => revisions)).toEqual([1, 1])
    expect(archive.info().organs).toBe(1)
    await takeLinksBack(archive, [link?.id ?? ''])
    await recheck(archive)
    expect(current(archive)).toEqual([`${short} 2022`, `${long} 2022`].sort())
    expect(across(archive)).toEqual([])
    expect(archive.info().organs).toBe(2)
    await archive.close()
  })

  it('are compared as one organ, each year under the name it bears', async () => {
    const archive = await twoYears(said(old, now))
    for (const organ of [old, now]) {
      expect(compareYears(archive, { organ, from: 2021, to: 2022, language: 'zh' }).organs).toEqual([old, now])
      expect(seriesOfOrgan(archive, organ, 'zh').findings.map(({ id }) => id)).toEqual(['Y-01:III.total'])
    }
    expect(organsOfBoth(archive.db, 2021, 2022)).toEqual([now])
    await archive.close()
  })

  it('a missing year between two names is a gap', async () => {
    const archive = await archiveIn(temporaryFolder())
    keep(archive, reportOf(old, 2020))
    keep(archive, reportOf(now, 2022))
    await makeLinks(archive, [said(old, now)])
    await recheck(archive)
    expect(across(archive)).toEqual([`${now} 2022 Y-12:gap information`])
    await archive.close()
  })

  it('mark for checking what they touch, and nothing else', async () => {
    const archive = await twoYears()
    keep(archive, reportOf(old, 2015))
    keep(archive, reportOf(now, 2023))
    keep(archive, reportOf('枕溪县教育局', 2022))
    await recheck(archive)
    const [link] = await makeLinks(archive, [said(old, now, 'different', null)])
    expect(await recheck(archive)).toBe(0)
    await takeLinksBack(archive, [link?.id ?? ''])
    expect(await recheck(archive)).toBe(0)
    await makeLinks(archive, [said(old, now)])
    expect(await recheck(archive)).toBe(4)
    await archive.close()
  })

  it('stand in the history of the reports that bear them', async () => {
    const archive = await twoYears()
    const [link] = await makeLinks(archive, [{ ...said(old, now), note: '机构改革' }])
    await takeLinksBack(archive, [link?.id ?? ''])
    for (const { id } of listReports(archive.db)) {
      expect(historyOf(archive.db, Number(id))).toMatchObject([
        { kind: 'imported' },
        { kind: 'linked', link: 'renamed', from: old, to: now, since: '2022', note: '机构改革' },
        { kind: 'unlinked', link: 'renamed' }
      ])
    }
    await archive.close()
  })
})

describe('what is refused', () => {
  it('a link that says nothing, of no organ of the archive, or twice; and nothing of several is kept then', async () => {
    const archive = await twoYears()
    const code = async (...links: LinkSaid[]) =>
      makeLinks(archive, links).then(
        () => null,
        (error: unknown) => (error instanceof ApiError ? error.code : error)
      )
    expect(await code(said(old, old))).toBe('link-same-name')
    expect(await code(said(old, '枕溪县卫健局'))).toBe('organ-not-found')
    expect(await code(said(old, now, 'renamed', null))).toBe('link-needs-since')
    expect(await code(said(old, now), said(now, old))).toBe('link-known')
    expect(await code(said(old, now), said(old, '没有的局'))).toBe('organ-not-found')
    expect(listLinks(archive.db)).toEqual([])
    expect(await code(said(old, now))).toBeNull()
    expect(await code(said(now, old, 'different', null))).toBe('link-known')
    const ids = listLinks(archive.db).map(({ id }) => id)
    await takeLinksBack(archive, ids)
    await expect(takeLinksBack(archive, ids)).rejects.toMatchObject({ code: 'link-not-found' })
    await archive.close()
  })

  it('a government and its office as one organ; that one went into the other may be said', async () => {
    const archive = await archiveIn(temporaryFolder())
    const [government, office] = ['枕溪县人民政府', '枕溪县人民政府办公室']
    keep(archive, reportOf(government, 2021))
    keep(archive, reportOf(office, 2022))
    await expect(makeLinks(archive, [said(government, office)])).rejects.toMatchObject({
      code: 'link-government-office'
    })
    await makeLinks(archive, [said(government, office, 'different', null)])
    await archive.close()
  })
})

describe('links are never lost', () => {
  it('neither with a crash before they were saved, nor with the whole database', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    keep(archive, reportOf(old, 2021), { content: 'a' })
    keep(archive, reportOf(now, 2022), { content: 'b' })
    await makeLinks(archive, [{ ...said(old, now), note: '机构改革' }])
    await archive.setHome('佳木斯市前进区', at)
    const unsaved = crashed(dir)
    const links = listLinks(archive.db)
    await archive.close()
    for (const left of [unsaved, crashed(dir), crashed(dir, ['journal.jsonl'])]) {
      const next = await archiveIn(left)
      expect(listLinks(next.db)).toEqual(links)
      expect(homeOf(next.db)).toBe('佳木斯市前进区')
      await next.close()
    }
  })

  it('any sequence of links and edits is made again, and checks only what it touches', async () => {
    const names = ['枕溪县甲局', '枕溪县乙局', '枕溪县丙局', '枕溪县丁局']
    const name = fc.constantFrom(...names)
    const year = fc.integer({ min: 2019, max: 2023 })
    const step = fc.oneof(
      fc.record({ do: fc.constant('keep' as const), name, year, into: fc.nat({ max: 2 }), out: fc.nat({ max: 2 }) }),
      fc.record({
        do: fc.constant('link' as const),
        from: name,
        to: name,
        kind: fc.constantFrom(...linkKinds),
        since: year
      }),
      fc.record({ do: fc.constant('unlink' as const), which: fc.nat({ max: 3 }) }),
      fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), which: fc.nat({ max: 8 }) }),
      fc.record({ do: fc.constant('rename' as const), which: fc.nat({ max: 8 }), name }),
      fc.record({ do: fc.constantFrom('save' as const, 'recheck' as const) })
    )
    const ignore = () => undefined
    const seen = ({ db }: Archive) => ({
      links: listLinks(db),
      reports: [...listReports(db), ...listReports(db, true)].map(({ id }) => [
        loadReport(db, id),
        historyOf(db, Number(id))
      ])
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
        const dir = temporaryFolder()
        const archive = await archiveIn(dir)
        const ids = names.flatMap((each) =>
          [2021, 2022].map((of) => keep(archive, reportOf(each, of, { 'III.carriedOut.total': 1 })))
        )
        await archive.save()
        for (const each of steps) {
          const id = ids['which' in each ? each.which % ids.length : 0] ?? 0
          switch (each.do) {
            case 'keep': {
              const figures = { 'III.carriedIn.total': each.into, 'III.carriedOut.total': each.out }
              ids.push(keep(archive, reportOf(each.name, each.year, figures)))
              // What is kept is in memory until it is saved: an import that is cut off is read again from its originals.
              await archive.save()
              break
            }
            case 'link':
              await makeLinks(archive, [said(each.from, each.to, each.kind, String(each.since))]).catch(ignore)
              break
            case 'unlink': {
              const standing = listLinks(archive.db).filter(({ takenBack }) => takenBack === null)
              const link = standing[each.which % Math.max(1, standing.length)]
              if (link !== undefined) await takeLinksBack(archive, [link.id])
              break
            }
            case 'remove':
              await archive.remove(id, at)
              break
            case 'restore':
              await archive.restore(id, at)
              break
            case 'rename': {
              const written = { kind: 'written' as const, text: each.name }
              await correct(archive, { id: String(id), cell: 'organ', said: written, note: null, language: 'zh' }, () =>
                Promise.resolve()
              )
              break
            }
            case 'save':
              await archive.save()
              break
            case 'recheck':
              await recheck(archive)
          }
        }
        const again = await archiveIn(crashed(dir))
        await Promise.all([recheck(archive), recheck(again)])
        const everything = seen(archive)
        expect(seen(again)).toEqual(everything)
        markUnchecked(again.db, ids)
        await recheck(again)
        expect(seen(again)).toEqual(everything)
        await again.close()
        await archive.close()
        rmSync(dir, { recursive: true })
      }),
      { numRuns: 6 }
    )
  })
})

import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLinks, takeLinksBack } from '../../src/main/app/linking'
import { changeRoster, copyRoster } from '../../src/main/app/roster'
import { type Archive, linksIn, listLinks, type RosterEdit, rostersIn } from '../../src/main/archive'
import { archiveIn } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'

const nothing: RosterEdit = { add: [], take: [], due: [], links: [], unlink: [] }

/** Everything that is said of rosters, in an order of its own. */
const seen = ({ db }: Archive) => ({
  years: [...rostersIn(db).years].map(([year, names]) => [year, [...names].sort()]),
  due: rostersIn(db).due,
  links: linksIn(db)
    .all.map(({ from, to, kind, since }) => `${from} ${to} ${kind} ${since}`)
    .sort()
})

function crashed(dir: string, names = ['archive.sqlite', 'journal.jsonl']): string {
  const copy = temporaryFolder()
  for (const name of names) if (existsSync(join(dir, name))) copyFileSync(join(dir, name), join(copy, name))
  return copy
}

const names = ['枕溪县甲局', '枕溪县乙局', '枕溪县丙局', '枕溪县丁局']
const year = fc.integer({ min: 2020, max: 2022 })
const list = fc.array(fc.record({ year, organs: fc.array(fc.constantFrom(...names), { maxLength: 4 }) }), {
  maxLength: 3
})
const change = fc.record({
  add: list,
  take: list,
  due: fc.array(
    fc.record({
      kind: fc.constantFrom('department' as const, 'township' as const),
      year: fc.option(year),
      day: fc.option(fc.constantFrom('01-10', '01-20'))
    }),
    { maxLength: 2 }
  ),
  pair: fc.option(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { freq: 2 })
})

describe('rosters are never lost', () => {
  it('any sequence of changes undone gives what was before, and a crash loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat({ max: 8 }), async (changes, saved) => {
        const dir = temporaryFolder()
        const archive = await archiveIn(dir)
        for (const name of names) keep(archive, readReport(2021, zeroFigures('F21'), { organ: name }))
        await changeRoster(archive, { ...nothing, add: [{ year: 2020, organs: ['枕溪县甲局'] }] })
        await archive.save()
        const states = [seen(archive)]
        const undos: RosterEdit[] = []
        for (const [n, { pair, ...each }] of changes.entries()) {
          const links =
            pair === null ? [] : [{ from: pair[0], to: pair[1], kind: 'different' as const, since: null, note: null }]
          const { undo } = await changeRoster(archive, { ...each, links, unlink: [] }).catch(() =>
            changeRoster(archive, { ...each, links: [], unlink: [] })
          )
          if (n === saved) await archive.save()
          undos.push(undo)
          states.push(seen(archive))
        }
        for (const left of [crashed(dir), crashed(dir, ['journal.jsonl'])]) {
          const again = await archiveIn(left)
          expect(seen(again)).toEqual(seen(archive))
          await again.close()
        }
        for (const undo of undos.reverse()) {
          states.pop()
          await changeRoster(archive, undo)
          expect(seen(archive)).toEqual(states.at(-1))
        }
        const undone = await archiveIn(crashed(dir))
        expect(seen(undone)).toEqual(seen(archive))
        await undone.close()
        await archive.close()
        rmSync(dir, { recursive: true })
      }),
      { numRuns: 12 }
    )
  })
})

describe('a change of rosters', () => {
  it('says what it did, writes nothing where that is nothing, and undoes an undoing', async () => {
    const archive = await archiveIn(temporaryFolder())
    const add = [{ year: 2023, organs: ['枕溪县 水务局', '枕溪县水务局', '枕溪县教育局'] }]
    const made = await changeRoster(archive, { ...nothing, add })
    expect([made.added, made.taken]).toEqual([2, 0])
    const writes = archive.db.writes()
    expect(await changeRoster(archive, { ...nothing, add })).toMatchObject({ added: 0, taken: 0, undo: nothing })
    expect(archive.db.writes()).toBe(writes)
    const { undo, taken } = await changeRoster(archive, made.undo)
    expect(taken).toBe(2)
    expect(rostersIn(archive.db).years.size).toBe(0)
    await changeRoster(archive, undo)
    expect(seen(archive).years).toEqual([[2023, ['枕溪县教育局', '枕溪县水务局']]])
    await archive.close()
  })

  it('makes links of names that come with it, in the same step, and takes them back with it', async () => {
    const archive = await archiveIn(temporaryFolder())
    keep(archive, readReport(2023, zeroFigures('F21'), { organ: '枕溪县卫生健康局' }))
    const link = {
      from: '枕溪县卫健局',
      to: '枕溪县卫生健康局',
      kind: 'abbreviation',
      since: null,
      note: null
    } as const
    await expect(changeRoster(archive, { ...nothing, links: [link] })).rejects.toMatchObject({
      code: 'organ-not-found'
    })
    const add = [{ year: 2024, organs: [link.from] }]
    const { undo } = await changeRoster(archive, { ...nothing, add, links: [link] })
    expect(linksIn(archive.db).all).toMatchObject([link])
    await changeRoster(archive, undo)
    expect(listLinks(archive.db)).toMatchObject([{ ...link, takenBack: expect.any(String) as string }])
    expect(rostersIn(archive.db).years.size).toBe(0)
    await archive.close()
  })

  it('is made after those asked for at the same time: of two that are the same, the second does nothing', async () => {
    const archive = await archiveIn(temporaryFolder())
    const add = [{ year: 2023, organs: ['枕溪县水务局', '枕溪县水利局'] }]
    const link = { from: '枕溪县水利局', to: '枕溪县水务局', kind: 'abbreviation', since: null, note: null } as const
    const made = await Promise.all([1, 2].map(() => changeRoster(archive, { ...nothing, add })))
    expect(made.map(({ added }) => added)).toEqual([2, 0])
    const copied = await Promise.all([1, 2].map(() => copyRoster(archive, { kind: 'roster', year: 2023 }, 2024)))
    expect(copied.map(({ added }) => added)).toEqual([2, 0])
    await changeRoster(archive, made[1]?.undo ?? nothing)
    expect(seen(archive).years).toEqual([2023, 2024].map((each) => [each, ['枕溪县水务局', '枕溪县水利局'].sort()]))

    const linked = await Promise.allSettled([
      makeLinks(archive, [link]),
      makeLinks(archive, [link]),
      changeRoster(archive, { ...nothing, links: [link] })
    ])
    expect(linked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    const ids = listLinks(archive.db).map(({ id }) => id)
    expect(ids).toHaveLength(1)
    const ended = await Promise.allSettled([1, 2].map(() => takeLinksBack(archive, ids)))
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    await archive.close()
  })

  it('refuses a day that does not exist, and keeps nothing of it', async () => {
    const archive = await archiveIn(temporaryFolder())
    const due = [{ kind: 'department', year: null, day: '02-30' } as const]
    const add = [{ year: 2024, organs: ['枕溪县水务局'] }]
    await expect(changeRoster(archive, { ...nothing, add, due })).rejects.toMatchObject({ code: 'day-not-usable' })
    expect(seen(archive)).toEqual({ years: [], due: [], links: [] })
    await archive.close()
  })
})

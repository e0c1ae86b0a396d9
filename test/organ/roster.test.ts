import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, dueDate, dueKindOf, isDay } from '../../src/shared/due'
import type { Link } from '../../src/shared/link'
import { linksOf } from '../../src/shared/organ'
import { effectOf, expectationOf, inverseOf, organLives, type Rosters } from '../../src/shared/roster'

const rosters = (years: Readonly<Record<number, readonly string[]>>, due: Rosters['due'] = []): Rosters => ({
  years: new Map(Object.entries(years).map(([year, names]) => [Number(year), new Set(names)])),
  due
})

let links = 0
const link = (from: string, to: string, kind: Link['kind'], since: string | null): Link => ({
  id: String(++links),
  from,
  to,
  kind,
  since,
  note: null,
  at: '2024-01-31T08:00:00.000Z',
  takenBack: null
})

interface Given {
  readonly reported?: Readonly<Record<string, readonly number[]>>
  readonly on?: Rosters
  readonly said?: readonly Link[]
  readonly today?: string
}

/** What is expected of the organ that bears this name, `2021 before`, `2022 expected` … */
function expected(
  organ: string,
  years: readonly number[],
  { reported = {}, on = rosters({}), said = [], today }: Given
) {
  const named = Object.entries(reported).map(([name, own]) => ({ name, years: own }))
  const life = organLives(named, on, linksOf(said)).find(({ names }) => names.includes(organ))
  if (life === undefined) return null
  return years.map((year) => {
    const found = expectationOf(life, year, on, today ?? '2030-01-01')
    return found.kind === 'outside' ? found.why : found.kind
  })
}

describe('due dates', () => {
  it('are those of the regulation, unless somebody said otherwise, of every year or of one', () => {
    expect(dueDate('department', 2023, [])).toBe('2024-01-31')
    expect(dueDate('government', 2023, [])).toBe('2024-03-31')
    const said = [
      { kind: 'department', year: null, day: '01-20' },
      { kind: 'department', year: 2022, day: '02-10' }
    ] as const
    expect([2021, 2022, 2023].map((year) => dueDate('department', year, said))).toEqual([
      '2022-01-20',
      '2023-02-10',
      '2024-01-20'
    ])
    expect(dueDate('government', 2022, said)).toBe('2023-03-31')
  })

  it('go by what an organ’s name says it is; what it leaves open has the latest', () => {
    expect(dueKindOf('枕溪县水务局')).toBe('department')
    expect(dueKindOf('枕溪县人民政府办公室')).toBe('department')
    expect(dueKindOf('枕溪县人民政府')).toBe('government')
    expect(dueKindOf('枕溪县白石镇人民政府')).toBe('township')
    expect(dueKindOf('枕溪县城关街道办事处')).toBe('township')
    expect(dueKindOf('枕溪经济开发区管理委员会')).toBe('government')
  })

  it('are days that exist', () => {
    expect(['01-31', '12-31', '02-28'].map((day) => isDay(day, null))).toEqual([true, true, true])
    expect(['02-29', '04-31', '1-31', '13-01', '00-10', ''].map((day) => isDay(day, null))).toEqual(
      Array(6).fill(false)
    )
    expect([isDay('02-29', 2023), isDay('02-29', 2022)]).toEqual([true, false])
    expect(dayOf(new Date(2025, 0, 5, 23, 59))).toBe('2025-01-05')
  })
})

describe('who has to report', () => {
  const water = '枕溪县水务局'

  it('without a roster: from the first report on; before it is due, not yet', () => {
    const reported = { [water]: [2021, 2023] }
    expect(expected(water, [2020, 2021, 2022, 2024], { reported })).toEqual([
      'before',
      'expected',
      'expected',
      'expected'
    ])
    expect(expected(water, [2023, 2024], { reported, today: '2025-01-31' })).toEqual(['expected', 'not-due-yet'])
    expect(expected(water, [2024], { reported, today: '2025-02-01' })).toEqual(['expected'])
  })

  it('with a roster: who is on it, under any of its names, whether or not it ever reported', () => {
    const [old, now] = ['枕溪县卫生局', '枕溪县卫生健康局']
    const on = rosters({ 2022: [old, '枕溪县档案局'], 2023: [water] })
    const given = { reported: { [now]: [2021] }, on, said: [link(old, now, 'renamed', '2019')] }
    expect(expected(now, [2020, 2021, 2022, 2023], given)).toEqual(['before', 'expected', 'expected', 'not-on-roster'])
    expect(expected('枕溪县档案局', [2021, 2022, 2023], given)).toEqual(['before', 'expected', 'not-on-roster'])
  })

  it('what links say of when it was there comes before any roster', () => {
    const [guest, host, branch] = ['枕溪县扶贫办', '枕溪县农业农村局', '枕溪县乡村振兴局']
    const all = [guest, host, branch]
    const given = {
      reported: Object.fromEntries(all.map((name) => [name, [2018]])),
      on: rosters({ 2019: all, 2020: all, 2021: all, 2022: all }),
      said: [link(guest, host, 'merged', '2021-03'), link(host, branch, 'split', '2020')]
    }
    const years = [2019, 2020, 2021, 2022]
    expect(expected(guest, years, given)).toEqual(['expected', 'expected', 'after', 'after'])
    expect(expected(branch, years, given)).toEqual(['before', 'expected', 'expected', 'expected'])
    expect(expected(host, years, given)).toEqual(Array(4).fill('expected'))
  })

  it('an organ that went and came back is there again', () => {
    const [one, other] = ['枕溪县林业局', '枕溪县自然资源局']
    const given = {
      reported: { [one]: [2015] },
      said: [link(one, other, 'merged', '2019'), link(other, one, 'split', '2023')]
    }
    expect(expected(one, [2018, 2019, 2022, 2023], given)).toEqual(['expected', 'after', 'after', 'expected'])
  })

  it('an organ is one under all its names, and goes by the last', () => {
    const [old, now] = ['枕溪县卫生局', '枕溪县卫生健康局']
    const named = [
      { name: now, years: [2020, 2021] },
      { name: old, years: [2018, 2019] }
    ]
    const said = linksOf([link(old, now, 'renamed', '2020')])
    expect(organLives(named, rosters({ 2019: [old, water] }), said)).toMatchObject([
      { name: now, names: [now, old], reported: [2018, 2019, 2020, 2021] },
      { name: water, reported: [] }
    ])
  })
})

const year = fc.integer({ min: 2020, max: 2022 })
const list = fc.array(
  fc.record({ year, organs: fc.array(fc.constantFrom('甲局', '乙局', '丙局'), { maxLength: 3 }) }),
  { maxLength: 3 }
)
const due = fc.array(
  fc.record({
    kind: fc.constantFrom('department' as const, 'government' as const),
    year: fc.option(year),
    day: fc.option(fc.constantFrom('01-10', '01-20'))
  }),
  { maxLength: 3 }
)
const change = fc.record({ add: list, take: list, due })

describe('a change', () => {
  it('that is made already comes to nothing, and so does its undoing', () => {
    fc.assert(
      fc.property(change, (asked) => {
        const empty = rosters({})
        const effect = effectOf(asked, empty)
        const after: Rosters = {
          years: new Map(effect.add.map((each) => [each.year, new Set(each.organs)])),
          due: effect.due
        }
        const nothing = { add: [], take: [], due: [] }
        expect(effectOf({ ...asked, take: [] }, after)).toEqual(nothing)
        expect(effectOf(inverseOf(effect, empty), empty)).toEqual(nothing)
      })
    )
  })
})

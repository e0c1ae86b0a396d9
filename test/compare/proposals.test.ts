import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposalsAmong } from '../../src/main/compare/proposals'
import type { Link, LinkKind } from '../../src/shared/link'
import { linksOf } from '../../src/shared/organ'

type Years = Readonly<Record<string, readonly number[]>>

const link = (from: string, to: string, kind: LinkKind = 'renamed', since: string | null = '2019'): Link => ({
  id: '1',
  from,
  to,
  kind,
  since,
  note: null,
  at: '2024-01-31T08:00:00.000Z',
  takenBack: null
})

function proposed(years: Years, { links = [], home = null }: { links?: readonly Link[]; home?: string | null } = {}) {
  const names = Object.entries(years).map(([name, own]) => ({ name, years: own }))
  return proposalsAmong({ names, links: linksOf(links), home })
}

const pairs = (years: Years, more: Parameters<typeof proposed>[1] = {}) =>
  proposed(years, more).proposals.map(({ from, to, since, likelihood }) => [from.name, to.name, since, likelihood])

const chain: Years = {
  枕溪县卫生局: [2012, 2013],
  枕溪县卫生和计划生育局: [2014, 2015, 2016, 2017, 2018],
  枕溪县卫生健康局: [2019, 2020]
}

describe('proposals', () => {
  it('a chain of renamings, each from one year to the next', () => {
    expect(pairs(chain)).toEqual([
      ['枕溪县卫生和计划生育局', '枕溪县卫生健康局', 2019, 'high'],
      ['枕溪县卫生局', '枕溪县卫生和计划生育局', 2014, 'high']
    ])
  })

  it('nothing where both report in a year, however few, nor where years lie between', () => {
    expect(pairs({ 枕溪县卫生和计划生育局: [2018, 2019], 枕溪县卫生健康局: [2019, 2020] })).toEqual([])
    expect(pairs({ 枕溪县卫生和计划生育局: [2016], 枕溪县卫生健康局: [2019] })).toEqual([])
    expect(pairs({ 枕溪县卫健局: [2021, 2022], 枕溪县卫生健康局: [2022] })).toEqual([])
  })

  it('nothing the other way round: an old name does not come back', () => {
    expect(pairs({ 枕溪县卫生健康局: [2019], 枕溪县卫生和计划生育局: [2020] })).toEqual([])
  })

  it('an abbreviation may be used in turns with the name', () => {
    expect(pairs({ 枕溪县卫生健康局: [2019, 2021], 枕溪县卫健局: [2020, 2022] })).toEqual([
      ['枕溪县卫健局', '枕溪县卫生健康局', null, 'high']
    ])
  })

  it('nothing of what is linked, or was said to be different; also of names linked to these', () => {
    const [first = '', second = '', third = ''] = Object.keys(chain)
    expect(pairs(chain, { links: [link(first, second), link(second, third)] })).toEqual([])
    const different = link(first, second, 'different', null)
    expect(pairs(chain, { links: [different] })).toHaveLength(1)
    expect(pairs(chain, { links: [{ ...different, takenBack: '2024-02-01T08:00:00.000Z' }] })).toHaveLength(2)
    const years = { ...chain, 枕溪县卫健局: [2021] }
    expect(pairs(years)).toContainEqual(['枕溪县卫健局', third, null, 'high'])
    expect(
      pairs({ ...years, 枕溪县卫健委: [2020] }, { links: [link('枕溪县卫健委', '枕溪县卫健局')] })
    ).not.toContainEqual(['枕溪县卫健局', third, null, 'high'])
  })

  it('a region that became another is likelier where more than one organ shows it, and none where both exist', () => {
    const one = { 偃师市教育局: [2019, 2020], 偃师区教育局: [2021] }
    expect(pairs(one)).toEqual([['偃师市教育局', '偃师区教育局', 2021, 'middle']])
    const two = { ...one, 偃师市民政局: [2020], 偃师区民政局: [2021] }
    expect(pairs(two).map(([, , , likelihood]) => likelihood)).toEqual(['high', 'high'])
    expect(pairs({ 伊宁市教育局: [2020], 伊宁县教育局: [2019], 伊宁县民政局: [2020] })).toEqual([])
  })

  it('a government and its office are two organs, whatever their years', () => {
    for (const [government, office] of [
      ['枕溪县人民政府', '枕溪县人民政府办公室'],
      ['枕溪县政府', '枕溪县政府办']
    ] as const) {
      expect(pairs({ [government]: [2019], [office]: [2020] })).toEqual([])
      expect(pairs({ [government]: [2020], [office]: [2019] })).toEqual([])
    }
  })

  it('a region that exists twice is asked for, not guessed; the home region settles it', () => {
    const years = {
      前进区教育局: [2020],
      佳木斯市前进区教育局: [2021],
      吉林市前进区教育局: [2021, 2022]
    }
    expect(proposed(years)).toEqual({
      proposals: [],
      unsettled: [{ region: '前进区', chains: ['佳木斯市前进区', '吉林市前进区'] }]
    })
    const home = '黑龙江省佳木斯市前进区'
    expect(pairs(years, { home })).toEqual([['前进区教育局', '佳木斯市前进区教育局', null, 'high']])
    expect(proposed(years, { home }).unsettled).toEqual([])
    expect(pairs({ 前进区教育局: [2020], 佳木斯市前进区教育局: [2021] })).toEqual([
      ['前进区教育局', '佳木斯市前进区教育局', null, 'middle']
    ])
  })

  it('never of an organ and itself, nor twice, whatever names an archive holds', () => {
    const region = fc.constantFrom('', '枕溪县', '枕溪市', '枕溪区', '松台市枕溪区', '松台市')
    const task = fc.constantFrom('卫生局', '卫计局', '卫健局', '卫生健康委员会', '人民政府', '人民政府办公室', '政府办')
    const name = fc.tuple(region, task).map((parts) => parts.join(''))
    const years = fc.uniqueArray(fc.integer({ min: 2016, max: 2022 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.dictionary(name, years), (all) => {
        const sorted = Object.fromEntries(Object.entries(all).map(([each, own]) => [each, [...own].sort()]))
        const { proposals } = proposed(sorted)
        const keys = proposals.map(({ from, to }) => [from.name, to.name].sort().join(' '))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { from, to } of proposals) {
          expect(from.name).not.toBe(to.name)
          expect(from.years.filter((year) => to.years.includes(year))).toEqual([])
          expect(/办/u.test(from.name)).toBe(/办/u.test(to.name))
        }
      })
    )
  })
})

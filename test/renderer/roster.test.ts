import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PreviewLine } from '../../src/shared/api/roster'
import { type Choice, type Choices, takenFrom, withProposed } from '../../src/renderer/features/roster/choices'
import { sourcesFor } from '../../src/renderer/features/roster/sources'

const at = { line: 1, text: '' }
const known: PreviewLine = {
  ...at,
  status: 'known',
  organ: '枕溪县水务局',
  goesBy: null,
  lastReported: 2023,
  onRoster: false,
  outside: null,
  turns: []
}
const link = { from: '县卫健局', to: '枕溪县卫生健康局', kind: 'abbreviation' as const, since: null, note: null }
const proposed: Extract<PreviewLine, { status: 'proposed' }> = {
  ...at,
  status: 'proposed',
  organ: '县卫健局',
  likely: [
    { organ: '枕溪县卫生健康局', link, reason: '' },
    { organ: '枕溪县卫健局', link: null, reason: '' }
  ]
}
const fresh: PreviewLine = { ...at, status: 'new', organ: '枕溪县档案局' }
const lines: readonly PreviewLine[] = [
  known,
  { ...known, organ: '枕溪县扶贫办', outside: 'after', turns: [{ year: 2021, there: false }] },
  proposed,
  fresh,
  { ...at, status: 'repeated', organ: '枕溪县水务局', of: 1 },
  { ...at, status: 'unreadable' }
]

const taken = (...choices: readonly (readonly [string, Choice])[]) => takenFrom(lines, new Map(choices), [2024])
const organs = (...choices: readonly (readonly [string, Choice])[]) => taken(...choices).edit.add?.[0]?.organs

describe('what a list comes to', () => {
  it('is what is sure; a proposal waits for a person, and who was gone stays off', () => {
    expect(taken()).toMatchObject({ organs: 2, open: 1, edit: { links: [] } })
    expect(organs()).toEqual(['枕溪县水务局', '枕溪县档案局'])
    expect(organs(['枕溪县扶贫办', 'take'], ['枕溪县档案局', 'leave'])).toEqual(['枕溪县水务局', '枕溪县扶贫办'])
  })

  it('a proposal is taken in its place, linked, or kept apart', () => {
    expect(organs(['县卫健局', 'that 枕溪县卫生健康局'])).toContain('枕溪县卫生健康局')
    expect(taken(['县卫健局', 'that 枕溪县卫生健康局'])).toMatchObject({ open: 0, edit: { links: [] } })
    expect(organs(['县卫健局', 'link 枕溪县卫生健康局'])).toContain('县卫健局')
    expect(taken(['县卫健局', 'link 枕溪县卫生健康局']).edit.links).toEqual([link])
    expect(taken(['县卫健局', 'apart']).edit.links).toEqual([
      { from: '县卫健局', to: '枕溪县卫生健康局', kind: 'different' }
    ])
    expect(organs(['县卫健局', 'leave'])).toEqual(organs())
    expect(takenFrom(lines, withProposed(lines, new Map()), [2024])).toMatchObject({ open: 0, organs: 3 })
  })

  it('is the same for every year, and takes nothing of a line that nobody decided', () => {
    const choice = fc.constantFrom<Choice>(
      'take',
      'leave',
      'apart',
      'that 枕溪县卫生健康局',
      'that 枕溪县气象局',
      'link 枕溪县卫生健康局',
      'link 枕溪县卫健局'
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('枕溪县水务局', '枕溪县扶贫办', '枕溪县档案局'), choice), (chosen) => {
        const choices = new Map(Object.entries(chosen))
        const { edit } = takenFrom(lines, choices, [2023, 2024])
        expect(edit.add?.map(({ year }) => year)).toEqual([2023, 2024])
        expect(edit.add?.[0]?.organs).toEqual(edit.add?.[1]?.organs)
        expect(edit.add?.[0]?.organs).not.toContain('县卫健局')
      })
    )
  })
})

describe('an organ that was there in some of the years only', () => {
  it('is taken for those; for all, where a person takes one that was in none', () => {
    const gone: PreviewLine = { ...known, turns: [{ year: 2023, there: false }] }
    const organsBy = (years: readonly number[], choices: Choices = new Map()) =>
      takenFrom([gone], choices, years).edit.add?.map(({ organs }) => organs.length)
    expect(organsBy([2021, 2022, 2023, 2024])).toEqual([1, 1, 0, 0])
    expect(organsBy([2023, 2024])).toEqual([0, 0])
    expect(organsBy([2023, 2024], new Map([[known.organ, 'take']]))).toEqual([1, 1])
    const came: PreviewLine = { ...known, outside: 'before', turns: [{ year: 2023, there: true }] }
    expect(takenFrom([came], new Map(), [2022, 2023]).edit.add?.map(({ organs }) => organs.length)).toEqual([0, 1])
  })
})

describe('a choice, when the list is read anew', () => {
  const choices: Choices = new Map([['县卫健局', 'that 枕溪县卫生健康局']])
  const again = (likely: typeof proposed.likely) => takenFrom([fresh, { ...proposed, likely }], choices, [2024])

  it('stays with its organ and with the one that was proposed, wherever they stand', () => {
    expect(again(proposed.likely.toReversed()).edit.add?.[0]?.organs).toEqual([fresh.organ, '枕溪县卫生健康局'])
  })

  it('is dropped where that is not proposed any more', () => {
    expect(again(proposed.likely.slice(1))).toMatchObject({ open: 1, organs: 1 })
    expect(takenFrom([{ ...proposed, organ: '县卫计局' }], choices, [2024]).open).toBe(1)
  })
})

describe('what a new roster may be made of', () => {
  it('the nearest roster first, then who reported', () => {
    const years = [
      { year: 2025, size: 0, reported: 0 },
      { year: 2024, size: 3, reported: 2 },
      { year: 2022, size: 2, reported: 0 }
    ]
    expect(sourcesFor(2025, years)).toEqual([
      { kind: 'roster', year: 2024 },
      { kind: 'reports', year: 2024 },
      { kind: 'roster', year: 2022 }
    ])
  })
})

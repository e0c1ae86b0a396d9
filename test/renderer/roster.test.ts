import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PreviewLine } from '../../src/shared/api/roster'
import { type Choice, takenFrom, withProposed } from '../../src/renderer/features/roster/choices'
import { sourcesFor } from '../../src/renderer/features/roster/sources'

const at = { line: 1, text: '' }
const known: PreviewLine = {
  ...at,
  status: 'known',
  organ: '枕溪县水务局',
  goesBy: null,
  lastReported: 2023,
  onRoster: false,
  outside: null
}
const link = { from: '县卫健局', to: '枕溪县卫生健康局', kind: 'abbreviation' as const, since: null, note: null }
const proposed: PreviewLine = {
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
  { ...known, organ: '枕溪县扶贫办', outside: 'after' },
  proposed,
  fresh,
  { ...at, status: 'repeated', organ: '枕溪县水务局', of: 1 },
  { ...at, status: 'unreadable' }
]

const taken = (...choices: readonly (readonly [number, Choice])[]) => takenFrom(lines, new Map(choices), [2024])
const organs = (...choices: readonly (readonly [number, Choice])[]) => taken(...choices).edit.add?.[0]?.organs

describe('what a list comes to', () => {
  it('is what is sure; a proposal waits for a person, and who was gone stays off', () => {
    expect(taken()).toMatchObject({ organs: 2, open: 1, edit: { links: [] } })
    expect(organs()).toEqual(['枕溪县水务局', '枕溪县档案局'])
    expect(organs([1, 'take'], [3, 'leave'])).toEqual(['枕溪县水务局', '枕溪县扶贫办'])
  })

  it('a proposal is taken in its place, linked, or kept apart', () => {
    expect(organs([2, 'that 0'])).toContain('枕溪县卫生健康局')
    expect(taken([2, 'that 0'])).toMatchObject({ open: 0, edit: { links: [] } })
    expect(organs([2, 'link 0'])).toContain('县卫健局')
    expect(taken([2, 'link 0']).edit.links).toEqual([link])
    expect(taken([2, 'apart']).edit.links).toEqual([{ from: '县卫健局', to: '枕溪县卫生健康局', kind: 'different' }])
    expect(organs([2, 'leave'])).toEqual(organs())
    expect(takenFrom(lines, withProposed(lines, new Map()), [2024])).toMatchObject({ open: 0, organs: 3 })
  })

  it('is the same for every year, and takes nothing of a line that nobody decided', () => {
    const choice = fc.constantFrom<Choice>('take', 'leave', 'apart', 'that 0', 'that 7', 'link 0', 'link 1')
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('0', '1', '3', '4', '5'), choice), (chosen) => {
        const choices = new Map(Object.entries(chosen).map(([place, each]) => [Number(place), each]))
        const { edit } = takenFrom(lines, choices, [2023, 2024])
        expect(edit.add?.map(({ year }) => year)).toEqual([2023, 2024])
        expect(edit.add?.[0]?.organs).toEqual(edit.add?.[1]?.organs)
        expect(edit.add?.[0]?.organs).not.toContain('县卫健局')
      })
    )
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

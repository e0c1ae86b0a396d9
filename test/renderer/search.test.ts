import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readiness, rowsOf } from '../../src/renderer/features/search/rows'
import { hitPath, leftAt, searchOf, searchPath } from '../../src/renderer/features/search/searchPath'
import type { Hit } from '../../src/shared/api/searching'

const hit = (reportId: string, section: Hit['section'], start = 0): Hit => ({
  reportId,
  organ: '枕溪县水务局',
  year: 2023,
  section,
  snippet: '开通政务热线',
  start,
  end: start + 6,
  marks: [[4, 6]]
})

describe('the search page', () => {
  it('keeps every search in its address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.option(fc.integer({ min: 1990, max: 2100 })),
        fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
        (text, year, organ) => {
          const asked = { text, year, organ }
          const { hash } = new URL(`app://nianbao/#${searchPath(asked)}`)
          expect(searchOf(hash)).toEqual(asked)
        }
      )
    )
    expect(searchOf('#/search')).toEqual({ text: '', year: null, organ: null })
    expect(searchPath(searchOf('#/search/q=100%25%2F%23&year=2023'))).toBe('/search/q=100%25%2F%23&year=2023')
  })

  it('opens a report at the first word that was found, and as a whole where that is in a name', () => {
    expect(hitPath(hit('7', 'overview', 100))).toBe('/report/7/at/overview/104/106')
    for (const section of ['title', 'organ', 'file'] as const) expect(hitPath(hit('7', section))).toBe('/report/7')
  })

  it('puts the places of a report under its name', () => {
    const rows = rowsOf([hit('1', 'title'), hit('1', 'overview'), hit('2', 'problems')])
    expect(rows.map((row) => (row.kind === 'report' ? row.of.reportId : row.hit))).toEqual(['1', 0, 1, '2', 2])
  })

  it('searches for words of two characters and more', () => {
    expect(['', '  ', '“”', '公', '1 2', '热线', '公 热线', '"水 务"'].map(readiness)).toEqual([
      'empty',
      'empty',
      'empty',
      'short',
      'short',
      'ready',
      'ready',
      'ready'
    ])
  })

  it('knows how it was left from nothing but what it wrote itself', () => {
    expect(leftAt({ hit: 3, offset: 120 })).toEqual({ hit: 3, offset: 120 })
    for (const state of [null, 'x', {}, { hit: '3', offset: 1 }, { hit: 3 }]) expect(leftAt(state)).toBeNull()
  })
})

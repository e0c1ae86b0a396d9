import { describe, expect, it } from 'vitest'
import { askedBy, firstChoices, refusalOf, withShape } from '../../src/renderer/features/export/asked'

const size = { reports: 3, without: 0, rows: 500, sheets: 1, most: null }

describe('the export dialog', () => {
  it('begins with the reports that it was opened for, or with the archive', () => {
    const wish = { ids: ['4'], shape: 'form' } as const
    const choices = firstChoices(wish, 'zh')
    expect(askedBy(wish, choices)).toEqual({
      scope: { kind: 'reports', ids: ['4'] },
      shape: 'form',
      format: 'xlsx',
      language: 'zh'
    })
    expect(askedBy(wish, { ...choices, chosen: false, organ: '枕溪县水务局', year: 2023 }).scope).toEqual({
      kind: 'archive',
      organ: '枕溪县水务局',
      year: 2023
    })
    expect(askedBy({}, firstChoices({}, 'en'))).toMatchObject({ shape: 'long', language: 'en' })
  })

  it('asks for no form but as a workbook', () => {
    const csv = { ...firstChoices({}, 'zh'), format: 'csv' } as const
    expect(withShape(csv, 'wide').format).toBe('csv')
    expect(withShape(csv, 'form').format).toBe('xlsx')
  })

  it('refuses what cannot come out before it begins', () => {
    const choices = firstChoices({}, 'zh')
    const form = withShape(choices, 'form')
    expect(refusalOf(choices, size)).toBeNull()
    expect(refusalOf(choices, { ...size, reports: 0 })?.code).toBe('nothing-to-export')
    expect(refusalOf(form, size)).toMatchObject({ code: 'more-than-one-report', params: { reports: 3 } })
    expect(refusalOf(form, { ...size, reports: 1 })).toBeNull()
    expect(refusalOf(choices, { ...size, rows: 1_048_577, most: 1_048_574 })?.code).toBe('too-many-rows')
  })
})

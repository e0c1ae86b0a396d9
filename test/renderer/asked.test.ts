import { describe, expect, it } from 'vitest'
import { askedLetters, chosenFindings, chosenReports } from '../../src/renderer/features/giveback/asked'
import { askedOf, chosenToPrint } from '../../src/renderer/features/print/asked'

/** As the window's history gives it back. */
const kept = (state: unknown): unknown => structuredClone(state)

describe('what a page was opened for', () => {
  it('is letters about the chosen reports or findings, of their own archive alone', () => {
    const reports = kept(chosenReports('/甲', ['1', '2']))
    expect(askedLetters(undefined, reports, '/甲').map(({ id }) => id)).toEqual(['1', '2'])
    const findings = kept(chosenFindings('/甲', [{ reportId: '3', id: 'T3-02 a' }]))
    expect(askedLetters(undefined, findings, '/甲')).toEqual([{ id: '3', findings: ['T3-02 a'], without: [] }])
    for (const state of [reports, findings, { letters: [{ id: '1' }] }, null, 7]) {
      expect(askedLetters(undefined, state, '/乙')).toEqual([])
      expect(askedLetters(undefined, state, null)).toEqual([])
    }
    expect(askedLetters('5', null, '/乙')).toEqual([{ id: '5', findings: null, without: [] }])
  })

  it('is a summary of the chosen reports, of their own archive alone', () => {
    const state = kept(chosenToPrint('/甲', ['1', '2']))
    expect(askedOf('chosen', undefined, state, '/甲')).toEqual({ kind: 'chosen', ids: ['1', '2'] })
    expect(askedOf('chosen', undefined, state, '/乙')).toBeNull()
    expect(askedOf('chosen', undefined, { ids: ['1'] }, '/乙')).toBeNull()
  })
})

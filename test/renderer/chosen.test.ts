import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refText, stillListed, withAll, withoutAll } from '../../src/renderer/features/findings/chosen'

const none = new Map<string, never>()
const finding = (n: number) => ({ reportId: String(n % 3), id: `V-1 ${n}`, state: 'open' as const, key: n % 3 })
const findings = fc.uniqueArray(fc.nat(20)).map((list) => list.map(finding))

describe('the findings chosen to be judged at once', () => {
  it('lose those that were judged, and no others', () => {
    fc.assert(
      fc.property(findings, findings, (chosen, judged) => {
        const done = new Set(judged.map(refText))
        const left = withoutAll(withAll(none, chosen), judged)
        expect([...left.keys()]).toEqual(chosen.map(refText).filter((name) => !done.has(name)))
      })
    )
  })
  it('are in the list that has changed, or were chosen after it was asked for', () => {
    fc.assert(
      fc.property(findings, findings, findings, (before, since, listed) => {
        const asked = withAll(none, before)
        const names = new Set(listed.map(refText))
        const left = stillListed(withAll(asked, since), asked, listed)
        for (const name of withAll(asked, since).keys())
          expect(left.has(name)).toBe(names.has(name) || !asked.has(name))
      })
    )
  })
  it('are as the new list has them', () => {
    const chosen = withAll(none, [finding(1)])
    const judged = { ...finding(1), state: 'confirmed' as const, key: 'organ' }
    expect(stillListed(chosen, chosen, [judged]).get(refText(judged))).toBe(judged)
  })
})

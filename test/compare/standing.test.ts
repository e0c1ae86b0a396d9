import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standsIn } from '../../src/main/compare/standing'
import { ownProse } from '../fixtures/ownProse'
import { randomOf } from '../fixtures/random'

const texts = fc.integer({ min: 1, max: 5000 }).map((seed) => ownProse(randomOf(seed), 120))

describe('where a passage stands in another text', () => {
  it('is found, whatever stands before and behind it, and whatever its figures became', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, passage, behind) => {
        fc.pre(new Set([before, passage, behind]).size === 3)
        const told = `${passage}全年办结12件，其中公开8件。`
        const there = `${passage}全年办结31件，其中公开20件。`
        const found = standsIn(told, `${before}\n${there}\n${behind}`)
        expect(found).not.toBeNull()
        const [start, end] = [found?.start ?? 0, found?.end ?? 0]
        // Neighbouring words may agree by chance with what the passage says elsewhere: a dozen letters are let pass.
        expect(Math.abs(start - (before.length + 1))).toBeLessThan(30)
        expect(Math.abs(end - (before.length + 1 + there.length))).toBeLessThan(30)
      }),
      { numRuns: 100 }
    )
  })

  it('is nowhere where nothing of it is', () => {
    expect(standsIn('本机关坚持公开为常态、不公开为例外。', '枕溪水清，白石桥高，稻花香里说丰年。')).toBeNull()
    expect(standsIn('', '什么都没有。')).toBeNull()
  })
})

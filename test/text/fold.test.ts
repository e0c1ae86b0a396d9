import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, letters, trimmed } from '../../src/shared/text/fold'
import { likeness } from '../../src/shared/text/likeness'

describe('folding for comparison', () => {
  it('takes away what differs between two writings of one label', () => {
    expect(letters('３．危及“三安全一穩定”')).toBe(letters('3.危及 「三安全一稳定」'))
    expect(folded('政府資訊公開工作年度報告')).toBe('政府资讯公开工作年度报告')
    expect(folded('⼯作 年度')).toBe('工作年度')
  })

  it('is settled after one time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
      })
    )
  })

  it('trims every kind of white space from the rim alone', () => {
    expect(trimmed('\u3000\u00a0 a b\u200b\n')).toBe('a b')
  })
})

describe('likeness', () => {
  it('is 1 for the same, 0 for strangers, and the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, a)).toBe(1)
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      })
    )
    expect(likeness('总计', '其他')).toBe(0)
  })
})

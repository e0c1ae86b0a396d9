import { describe, expect, it } from 'vitest'
import { namesOfYears, spansOf } from '../../src/renderer/features/links/spans'

describe('years as they are written', () => {
  it('in spans, those that stand alone between', () => {
    expect(spansOf([2015, 2016, 2018, 2020, 2021])).toEqual(['2015–2016', '2018', '2020–2021'])
    expect(spansOf([])).toEqual([])
  })

  it('under the names of their reports, a name once', () => {
    const years = ['甲', '乙', '甲'].map((organ, index) => ({ organ, year: 2019 + index }))
    expect(namesOfYears(years)).toEqual([
      { name: '甲', years: [2019, 2021] },
      { name: '乙', years: [2020] }
    ])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partOfPath, reportPath } from '../../src/renderer/features/findings/reportPath'

it('a finding’s id comes out of the path as it went in, past a router that decodes the path as a whole', () => {
  const id = fc.oneof(
    fc.constantFrom('T3-01:III.natural', 'X-11:overview:办结率为%，其中', 'X-05:overview:a+b=c/d?e#f&g'),
    fc.string({
      unit: fc.constantFrom('T', '3', '-', ':', '中', '，', '/', '?', '#', '&', '=', '+', '@', '$', ';', ' ')
    })
  )
  fc.assert(
    fc.property(id, (each) => {
      const part = decodeURI(reportPath({ reportId: '3', id: each })).slice('/report/3/'.length)
      expect(partOfPath(part)).toBe(each)
    })
  )
})

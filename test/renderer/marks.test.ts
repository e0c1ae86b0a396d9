import { describe, expect, it } from 'vitest'
import { partAt, sectionOf } from '../../src/renderer/features/report/marks'
import type { PresentedKeptFinding } from '../../src/shared/api/presented'

const finding = (id: string, text?: PresentedKeptFinding['text']): PresentedKeptFinding => ({
  id,
  rule: id.split(':')[0] ?? '',
  severity: 'warning',
  at: [],
  message: '',
  ...(text === undefined ? {} : { text }),
  reportId: '1',
  organ: '枕溪县水务局',
  year: 2023,
  state: 'open',
  note: null,
  judgedAt: null
})

describe('the part of a report that a finding is shown in', () => {
  it('is that of its passage, else that of its table, else none', () => {
    const passage = { section: 'problems' as const, start: 0, end: 2, snippet: '问题' }
    expect(sectionOf(finding('Y-07:problems.previous', [passage]))).toBe('problems')
    expect(sectionOf(finding('T3-07:III.column.other'))).toBe('requests')
    expect(sectionOf(finding('T4-01:IV.reconsideration'))).toBe('disputes')
    expect(sectionOf(finding('Y-12:revision'))).toBeNull()
    expect(partAt('II.fees.amount')).toBe('disclosure')
  })
})

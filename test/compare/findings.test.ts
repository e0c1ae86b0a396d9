import { describe, expect, it } from 'vitest'
import { type Checked, findingChanges } from '../../src/main/compare/findings'
import type { Finding, SkippedCheck } from '../../src/shared/finding'
import type { Cell } from '../../src/shared/report'

const place = { line: 1, start: 0, end: 1 }
const sure: Cell = { status: 'number', value: 1, raw: '1', place }
const doubted: Cell = { ...sure, doubt: { code: 'merged-value' } }
const blank: Cell = { status: 'blank', value: null, raw: '', place }

function finding(id: string, at: string[] = ['x']): Finding {
  const rule = id.split(':')[0] ?? ''
  return { id, rule, severity: 'error', at, values: { kind: 'equation', left: 1, right: 2 }, params: {} }
}

function checked(findings: Finding[], x: Cell = sure, skipped: SkippedCheck[] = []): Checked {
  return { report: { cells: { x, y: sure } }, findings, checks: { skipped } }
}

const ids = (changes: ReturnType<typeof findingChanges>) =>
  Object.fromEntries(Object.entries(changes).map(([kind, list]) => [kind, (list as Finding[]).map(({ id }) => id)]))

describe('what became of findings', () => {
  it('tells mended from staying and new', () => {
    const changes = findingChanges(checked([finding('A:1'), finding('A:2')]), checked([finding('A:2'), finding('B:1')]))
    expect(ids(changes)).toEqual({ mended: ['A:1'], stays: ['A:2'], new: ['B:1'], unchecked: [] })
  })

  it.each<[string, Checked, 'mended' | 'unchecked']>([
    ['skipped for other cells', checked([], sure, [{ rule: 'A', why: 'doubted-input' }]), 'mended'],
    ['its own cell is doubted', checked([], doubted, [{ rule: 'A', why: 'doubted-input' }]), 'unchecked'],
    ['its total is blank now', checked([], blank, [{ rule: 'A', why: 'blank-result' }]), 'unchecked'],
    ['there is nothing to compare with', checked([], sure, [{ rule: 'A', why: 'no-neighbour' }]), 'unchecked'],
    ['another rule was skipped', checked([], sure, [{ rule: 'B', why: 'no-neighbour' }]), 'mended']
  ])('a finding that is gone: %s', (_, after, kind) => {
    const changes = ids(findingChanges(checked([finding('A:1')]), after))
    expect(changes[kind]).toEqual(['A:1'])
  })
})

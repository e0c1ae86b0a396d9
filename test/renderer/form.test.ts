import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordFor } from '../../src/renderer/features/report/entry'
import { neighbour } from '../../src/renderer/features/report/neighbour'
import { marksOfSum, sumOf } from '../../src/renderer/features/report/sumMarks'
import { forms, layoutOf, sumsOf } from '../../src/shared/form'

const form = fc.constantFrom('F19' as const, 'F21' as const)

describe('a sum that is drawn', () => {
  it('marks every cell of every sum once, its addends between one beginning and one end', () => {
    fc.assert(
      fc.property(
        form.chain((id) => fc.constantFrom(...sumsOf(forms[id]).map((sum) => ({ id, sum })))),
        ({ id, sum }) => {
          expect(sumOf(id, { id: `${sum.rule}:${sum.at}` })).toEqual(sum)
          const marks = marksOfSum(sum)
          expect([...marks.keys()]).toEqual([...sum.left, ...sum.right])
          const left = sum.left.map((cell) => marks.get(cell))
          expect(left.filter((mark) => mark?.first === true)).toHaveLength(1)
          expect(left.at(-1)?.last).toBe(true)
        }
      )
    )
  })

  it('is a column, a row or a balance', () => {
    const roles = (finding: string) => {
      const sum = sumOf('F21', { id: finding })
      return sum === undefined ? null : [...new Set([...marksOfSum(sum).values()].map(({ role }) => role))]
    }
    expect(roles('T3-01:III.natural')).toEqual(['left', 'right'])
    expect(roles('T3-02:III.natural')).toEqual(['column', 'total'])
    expect(roles('T3-03:III.total')).toEqual(['row', 'total'])
    expect(roles('T4-01:IV.reconsideration')).toEqual(['row', 'total'])
    expect(roles('T3-06:III.new')).toBeNull()
  })
})

describe('the arrow keys', () => {
  it('lead from every cell to others and back, and never out of the table', () => {
    fc.assert(
      fc.property(
        form.chain((id) => fc.constantFrom(...layoutOf(forms[id]))),
        fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'), { maxLength: 40 }),
        (layout, keys) => {
          const cells = layout.rows.flat().flatMap((cell) => (cell.kind === 'value' ? [cell.cell] : []))
          let at = cells[0] ?? ''
          for (const key of keys) {
            const next = neighbour(layout, at, key)
            if (next === null) continue
            expect(cells).toContain(next)
            at = next
          }
        }
      )
    )
    const requests = layoutOf(forms.F21)[1]
    if (requests === undefined) throw new Error('no table III')
    expect(neighbour(requests, 'III.new.natural', 'ArrowDown')).toBe('III.carriedIn.natural')
    expect(neighbour(requests, 'III.new.natural', 'ArrowRight')).toBe('III.new.commercial')
    expect(neighbour(requests, 'III.new.natural', 'ArrowUp')).toBeNull()
    expect(neighbour(requests, 'III.new.natural', 'a')).toBeNull()
  })
})

describe('the word that brings a cell back', () => {
  const place = { line: 1, start: 0, end: 1 }
  const corrected = (status: 'number' | 'missing', value: number | null) => ({
    from: { status, value, raw: value === null ? null : String(value) },
    at: '2024-01-31T08:00:00.000Z',
    note: null
  })

  it('is none where nobody said anything, else what was said before', () => {
    const number = { status: 'number', value: 3, raw: '3', place } as const
    expect(wordFor(number)).toEqual({ kind: 'withdrawn' })
    expect(wordFor({ ...number, corrected: corrected('number', 3) })).toEqual({ kind: 'as-read' })
    expect(wordFor({ ...number, corrected: corrected('missing', null) })).toEqual({ kind: 'written', text: '3' })
    expect(
      wordFor({ status: 'missing', value: null, raw: null, place: null, corrected: corrected('number', 3) })
    ).toEqual({ kind: 'missing' })
    expect(wordFor({ status: 'blank', value: null, raw: '', place, corrected: corrected('number', 3) })).toEqual({
      kind: 'written',
      text: ''
    })
  })
})

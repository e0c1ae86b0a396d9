import { describe, expect, it } from 'vitest'
import { closed, opened, reopened } from '../../src/renderer/features/report/editing'

const a = { cell: 'II.a', text: '1' }
const b = { cell: 'II.b', text: '2' }

describe('the field over a cell', () => {
  it('is closed by its own saving', () => expect(closed(a, a)).toBe(null))
  it('is not closed when what was written in another cell is kept at last', () => {
    expect(closed(opened(a, b), a)).toBe(b)
  })
  it('is not closed when it was opened anew in the same cell meanwhile', () => {
    const again = { ...a }
    expect(closed(opened(opened(a, b), again), a)).toBe(again)
  })
  it('keeps what is typed into it when it is opened twice', () => expect(opened(a, { ...a, text: '' })).toBe(a))
  it('comes back with what could not be kept, unless something is written now', () => {
    expect(reopened(null, a)).toBe(a)
    expect(reopened(b, a)).toBe(b)
  })
})

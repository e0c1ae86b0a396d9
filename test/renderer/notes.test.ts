import { describe, expect, it } from 'vitest'
import { judgedName, noteOf, withNote, withoutSent } from '../../src/renderer/ui/notes'

const [a, b] = [
  { reportId: '1', id: 'III-1 a' },
  { reportId: '1', id: 'III-2 b' }
]
const typed = withNote(new Map(), judgedName([a]), '更正公告')

describe('the reason for a verdict', () => {
  it('is of the findings it was typed for, and of no others', () => {
    expect(noteOf(typed, judgedName([a]))).toBe('更正公告')
    expect(noteOf(typed, judgedName([b]))).toBe('')
    expect(noteOf(typed, judgedName([a, b]))).toBe('')
    expect(judgedName([a, b])).toBe(judgedName([b, a]))
  })
  it('is forgotten once sent, but not what was typed meanwhile', () => {
    expect(noteOf(withoutSent(typed, judgedName([a]), '更正公告'), judgedName([a]))).toBe('')
    const both = withNote(withNote(typed, judgedName([a]), '更正公告第2号'), judgedName([b]), '另一')
    const after = withoutSent(both, judgedName([a]), '更正公告')
    expect(noteOf(after, judgedName([a]))).toBe('更正公告第2号')
    expect(noteOf(after, judgedName([b]))).toBe('另一')
  })
})

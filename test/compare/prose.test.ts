import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from '../../src/main/compare/prose'
import { wordsOf } from '../../src/main/compare/words'
import type { ProseOp } from '../../src/shared/diff'
import { prose } from '../fixtures/county'
import { consistentFigures } from '../fixtures/figures'
import { ownProse } from '../fixtures/ownProse'
import { randomOf } from '../fixtures/random'

const textOf = (ops: readonly ProseOp[]) => ops.map(({ text }) => text).join('')

/** A part of some report, a paragraph a line. */
function partOf(seed: number): string {
  const random = randomOf(seed)
  const year = random.whole(2021, 2024)
  const told = { organ: '枕溪县水务局', year, figures: consistentFigures('F21', random) }
  return [...prose(random.pick(['overview', 'problems']), told, random), ownProse(random, 80)].join('\n')
}

const parts = fc.integer({ min: 1, max: 500 }).map(partOf)
const words = fc.array(fc.constantFrom('公开', '信息', '12', '3', '，', '。', '\n', '我局', 'A'), { maxLength: 40 })
const texts = fc.oneof(
  parts,
  words.map((all) => all.join(''))
)

describe('words', () => {
  it('are the text again, with each number in one piece', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(wordsOf(text).join('')).toBe(text)
      })
    )
    expect(wordsOf('公开1,234条，占98.5%')).toEqual(expect.arrayContaining(['1,234', '98.5%']))
  })
})

describe('prose by words', () => {
  it('holds both texts, and says as much the one way as the other', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const { ops, similarity } = compareText(from, to)
        expect(textOf(ops.filter(({ op }) => op !== 'delete'))).toBe(to)
        const still = textOf(ops.filter(({ op, moved }) => moved !== true && (op === 'equal' || op === 'delete')))
        if (ops.every(({ op }) => op !== 'move')) expect(still).toBe(from)
        const lines = new Set(from.split('\n'))
        for (const line of still === '' ? [] : still.split('\n')) expect(lines).toContain(line)
        const back = compareText(to, from)
        expect(back.similarity).toBeCloseTo(similarity)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        for (const { text } of ops) expect(text).not.toBe('')
      }),
      { numRuns: 300 }
    )
  })

  it('of a text and itself is one and the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(compareText(text, text)).toEqual({ similarity: 1, ops: text === '' ? [] : [{ op: 'equal', text }] })
      })
    )
  })

  it('finds a paragraph that moved, wherever it went', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (text, pick) => {
        const lines = text.split('\n')
        fc.pre(new Set(lines).size === lines.length && lines.length > 3)
        const at = 1 + (pick % (lines.length - 2))
        const [line = ''] = lines.slice(at, at + 1)
        fc.pre(wordsOf(line).length >= 12)
        const to = [...lines.filter((_, index) => index !== at), line].join('\n')
        const { ops, similarity } = compareText(text, to)
        expect(similarity).toBe(1)
        expect(ops.some(({ op }) => op === 'move')).toBe(true)
        expect(
          ops.filter(({ op, text: piece }) => (op === 'insert' || op === 'delete') && piece.trim() !== '')
        ).toEqual([])
      }),
      { numRuns: 50 }
    )
  })

  it('sees through a paragraph that was parted, or two that were put together', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (text, pick) => {
        const ends = [...text.matchAll(/。(?!\n|$)/gu)].map(({ index }) => index + 1)
        fc.pre(ends.length > 0)
        const at = ends[pick % ends.length] ?? 0
        const parted = `${text.slice(0, at)}\n${text.slice(at)}`
        expect(compareText(text, parted).similarity).toBe(1)
        expect(compareText(parted, text).similarity).toBe(1)
      }),
      { numRuns: 50 }
    )
  })

  it('comes to an end with texts of any length', () => {
    const long = (letter: string) => Array.from({ length: 2000 }, (_, index) => `${letter}${index}。`).join('\n')
    const { ops, similarity } = compareText(long('甲'), long('乙'))
    expect(similarity).toBeLessThan(0.1)
    expect(textOf(ops.filter(({ op }) => op !== 'delete'))).toBe(long('乙'))
    const [one, other] = ['甲，', '乙；'].map((piece) => piece.repeat(20_000))
    expect(compareText(one ?? '', other ?? '').similarity).toBe(0)
  })

  it('pairs a number with what it became', () => {
    const { ops } = compareText('全年公开信息312条，其中通知88条。', '全年公开信息356条，其中通知104条。')
    expect(ops).toEqual([
      { op: 'equal', text: '全年公开信息' },
      { op: 'delete', text: '312', figure: true },
      { op: 'insert', text: '356', figure: true },
      { op: 'equal', text: '条，其中通知' },
      { op: 'delete', text: '88', figure: true },
      { op: 'insert', text: '104', figure: true },
      { op: 'equal', text: '条。' }
    ])
  })

  it('changes words and not characters', () => {
    const { ops } = compareText('健全审核机制，坚持先审后发。', '完善审核机制，坚持先审后发，专人负责。')
    expect(ops).toEqual([
      { op: 'delete', text: '健全' },
      { op: 'insert', text: '完善' },
      { op: 'equal', text: '审核机制，坚持先审后发' },
      { op: 'insert', text: '，专人负责' },
      { op: 'equal', text: '。' }
    ])
  })
})

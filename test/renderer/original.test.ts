import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setsColumnsBySpaces } from '../../src/renderer/features/report/original/aligned'
import { locate } from '../../src/renderer/features/report/original/locate'
import { piecesOf } from '../../src/shared/text/pieces'
import { sampleFiles } from '../fixtures/samples'
import { cellALine, rowALine } from '../fixtures/write/txt'

const found = (texts: readonly string[], text: string, before = '', from = 0) =>
  locate(texts, { text, before }, from).map(({ index, start, end }) => [index, texts[index]?.slice(start, end)])

describe('words looked for in an original', () => {
  it('are found over line breaks, white space and other widths of the same character', () => {
    expect(found(['共收到申请', '　１２ 件，', '办结 10 件。'], '申请12件，办结10件')).toEqual([
      [0, '申请'],
      [1, '１２ 件，'],
      [2, '办结 10 件']
    ])
    expect(found(['依法⾏政'], '依法行政')).toEqual([[0, '依法⾏政']])
  })

  it('are those behind the words that stand before them, and not the same words elsewhere', () => {
    const texts = ['上年办结 3 件。', '本年办结 3 件。']
    expect(found(texts, '办结3件', '本年')).toEqual([[1, '办结 3 件']])
    expect(found(texts, '办结3件')).toEqual([[0, '办结 3 件']])
    expect(found(texts, '办结3件', '别处', 1)).toEqual([[1, '办结 3 件']])
  })

  it('are found in two halves where a page ends within them, and not at all where they are not', () => {
    const texts = ['本年度共收到政府信息公开申请', '- 3 -', '三十六件，均已依法按期答复完毕。']
    expect(found(texts, '本年度共收到政府信息公开申请三十六件，均已依法按期答复完毕')).toEqual([
      [0, texts[0]],
      [2, '三十六件，均已依法按期答复完毕']
    ])
    expect(found(texts, '未收到申请')).toEqual([])
    expect(found(texts, '')).toEqual([])
  })

  it('are always the words that were asked for', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '１', ' ', '\n', 'x'), maxLength: 30 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (texts, words) => {
        const plain = (each: string) => each.normalize('NFKC').replace(/\s/gu, '')
        const hits = locate(texts, { text: words, before: '' })
        if (!plain(texts.join('')).includes(plain(words)) || plain(words) === '') return
        const whole = hits.map(({ index, start, end }) => texts[index]?.slice(start, end) ?? '').join('')
        expect(plain(whole)).toBe(plain(words))
      })
    )
  })
})

describe('a text cut into pieces', () => {
  it('keeps every character, and every range is whole pieces', () => {
    const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(range, { maxLength: 4 }), (text, ranges) => {
        const pieces = piecesOf(
          text,
          ranges.map(([start, end], is) => ({ start, end, is }))
        )
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        ranges.forEach(([start, end], number) => {
          const own = pieces.filter(({ is }) => is.includes(number)).map((piece) => piece.text)
          expect(own.join('')).toBe(text.slice(start, end))
        })
      })
    )
  })

  it('has an empty piece for an empty cell', () => {
    const pieces = piecesOf('a\t\tb', [
      { start: 0, end: 1, is: 'a' },
      { start: 2, end: 2, is: 'blank' }
    ])
    expect(pieces).toEqual([
      { text: 'a', is: ['a'] },
      { text: '\t', is: [] },
      { text: '', is: ['blank'] },
      { text: '\tb', is: [] }
    ])
  })
})

describe('a text whose columns are set by spaces', () => {
  it('is told from one whose columns are set by tabs', () => {
    const [sample] = sampleFiles().map((each) => each.sample)
    if (sample === undefined) throw new Error('no sample')
    const written = rowALine(sample)
    expect(setsColumnsBySpaces(written.split('\n'))).toBe(false)
    expect(setsColumnsBySpaces(cellALine(sample).split('\n'))).toBe(false)
    expect(setsColumnsBySpaces(written.replaceAll('\t', '   ').split('\n'))).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, occurrencesOf, searchText, wordsOf } from '../../src/shared/text/search'

const plain = fc.constantFrom(...Array.from('公开政府信息依申请水务局件条abxyz0127，。、（）'))
const disguised = fc.constantFrom(...Array.from('公開 政　府訊息𠮷水務局Ｗi２０２３,1，\n“”㈠ﬁ'))
const text = fc.string({ unit: fc.oneof(plain, disguised), maxLength: 60 })

/** The same characters as other hands write them: full width, traditional, spaced. */
const written: Readonly<Record<string, string>> = { 务: '務', 开: '開', 请: '請', 条: '條', 局: ' 局', 件: '件　' }

function asOthersWrite(word: string): string {
  return Array.from(word, (character) =>
    /[a-z0-9]/u.test(character)
      ? String.fromCharCode(character.charCodeAt(0) + 0xfee0)
      : (written[character] ?? character)
  ).join('')
}

describe('words in a text', () => {
  it('are marked where they stand: what is marked is the word, folded, or one character that holds more than it', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.string({ unit: plain, minLength: 1, maxLength: 4 }), { maxLength: 3 }),
        (there, query) => {
          const words = wordsOf(query.join(' '))
          for (const { start, end, word } of findWords(there, words))
            expect(searchText(there.slice(start, end))).toContain(word)
          for (const word of words) {
            const marked = findWords(there, [word])
            expect(marked).toHaveLength(occurrencesOf(searchText(there), word).length)
          }
        }
      )
    )
  })

  it('are found however they are written', () => {
    const word = fc.stringMatching(/^[公开政府信息依申请水务局件条]{1,6}$/u)
    fc.assert(
      fc.property(word, text, text, (sought, before, after) => {
        expect(findWords(`${before}。${asOthersWrite(sought)}。${after}`, wordsOf(sought)).length).toBeGreaterThan(0)
        expect(
          findWords(`${before}。${sought}。${after}`, wordsOf(asOthersWrite(sought).replace(/\s/gu, ''))).length
        ).toBeGreaterThan(0)
      })
    )
  })

  it.each([
    ['）', '㈠', ['㈠']],
    ['12', '2012年办结12件', ['12']],
    ['12', '共512件、1,200条', []],
    ['1200', '共1,200条', ['1,200']],
    ['ai', 'email与AI', ['AI']],
    ['wi', 'Wi-Fi', ['Wi']],
    ['12345热线', '“１２３４５” 热线，12345 热线', ['12345 热线']],
    ['信', '信息与信访', ['信', '信']],
    ['公开', '公\n开', []],
    ['互联网+政务', '“互联网＋政务服务”', ['互联网＋政务']]
  ])('%s in %s: %j', (query, there, expected) => {
    expect(findWords(there, wordsOf(query)).map(({ start, end }) => there.slice(start, end))).toEqual(expected)
  })

  it('of a query are parted by space and held together by quotation marks', () => {
    expect(wordsOf(' 水務局　2023 "依 申请" “公 开” 水务局 ')).toEqual(['水务局', '2023', '依申请', '公开'])
    expect(wordsOf(' "" “ ” \n')).toEqual([])
  })
})

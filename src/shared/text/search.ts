import { folded, traditionalCharacters } from './fold'

/**
 * Full-text search, by folded text: width, traditional characters, case, white space and thousands separators make no
 * difference. Only line breaks stay, so that nothing is found across two paragraphs.
 */

/** What may fold to something else. Plain Chinese characters, small letters and digits, nearly all there is, do not. */
const changing = new RegExp(
  `[\\ud800-\\udbff][\\udc00-\\udfff]|[^\\n0-9a-z\\u4e00-\\u9fff]|[${traditionalCharacters}]`,
  'g'
)
const thousands = /(?<=\d),(?=\d{3}(?!\d))/gu

/** Folding is slow, and few different characters are folded. */
const known = new Map<string, string>()

function foldedOnce(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const made = folded(character)
  known.set(character, made)
  return made
}

/** A text as it is searched. */
export function searchText(text: string): string {
  return text.replace(changing, foldedOnce).replace(thousands, '')
}

/** Where in a text each character of `searchText` of it comes from. */
function placesOf(text: string): readonly number[] {
  const places: number[] = []
  let all = ''
  const add = (made: string, at: (index: number) => number) => {
    for (let index = 0; index < made.length; index++) places.push(at(index))
    all += made
  }
  let done = 0
  for (const { 0: found, index: start } of text.matchAll(changing)) {
    add(text.slice(done, start), (index) => done + index)
    add(foldedOnce(found), () => start)
    done = start + found.length
  }
  add(text.slice(done), (index) => done + index)
  const separators = new Set(Array.from(all.matchAll(thousands), ({ index }) => index))
  return places.filter((_, index) => !separators.has(index))
}

/** The words of a query, folded: parted by white space, or held together by quotation marks. Each once. */
export function wordsOf(query: string): string[] {
  const found = Array.from(query.matchAll(/["“”„]([^"“”„]+)["“”„]|[^\s"“”„]+/gu), ([whole, quoted]) => quoted ?? whole)
  return [...new Set(found.map((word) => searchText(word).replaceAll('\n', '')))].filter((word) => word !== '')
}

const digit = /\d/u
const letter = /[a-z]/u

/** Whether a word stands free at this place: 12 is not found in 2012, nor ai in email; the beginning of a word is. */
function isFree(text: string, word: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + word.length]]
  const [first = '', last = ''] = [word[0], word.at(-1)]
  if (digit.test(first) && digit.test(before)) return false
  if (letter.test(first) && letter.test(before)) return false
  return !(digit.test(last) && digit.test(after))
}

/** Where a folded word begins in a folded text, every time, without overlap. */
export function occurrencesOf(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at !== -1;) {
    const free = isFree(text, word, at)
    if (free) found.push(at)
    at = text.indexOf(word, at + (free ? word.length : 1))
  }
  return found
}

/** A stretch of a text, and which of the words stands there. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** Where words stand in a text as it is, in order. */
export function findWords(text: string, words: readonly string[]): Occurrence[] {
  const [searched, places] = [searchText(text), placesOf(text)]
  return words
    .flatMap((word) =>
      occurrencesOf(searched, word).map((at) => {
        const last = places[at + word.length - 1] ?? 0
        const wide = (text.codePointAt(last) ?? 0) > 0xffff
        return { start: places[at] ?? 0, end: last + (wide ? 2 : 1), word }
      })
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

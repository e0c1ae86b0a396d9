import type { Passage } from '../../../shared/finding'
import { type Prose, type ProseId, proseOf, type Report } from '../../../shared/report'
import { simplifiedText } from '../../../shared/text/fold'
import { type Amount, numberAt } from './numbers'

/**
 * Prose, folded so that patterns over it stay simple. Every character of `text` stands for a piece of the original:
 * `#` a number, `~` an inexact one, `#%` a share, `@` a year or a whole year's period, `“` whatever stood in quotes;
 * bracketed remarks and white space are gone. Punctuation is full-width.
 */
export interface Sentence {
  readonly section: ProseId
  readonly text: string
  /** Numbers by their place in `text`. */
  readonly amounts: ReadonlyMap<number, Amount>
  /** Years by their place in `text`; null where a period names none. */
  readonly years: ReadonlyMap<number, number | null>
  /** What was said before it in the same paragraph, its heading first. */
  readonly before: string
  /** The words of the original for a stretch of `text`. */
  readonly passage: (start: number, end: number) => Passage
}

interface Token {
  readonly char: string
  readonly start: number
  readonly end: number
  readonly amount?: Amount
  readonly year?: number | null
}

const punctuation: Readonly<Record<string, string>> = {
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '＋': '+',
  '○': '〇'
}
/** A line of this many characters that stops in the middle of a sentence goes on in the next. */
const leastBrokenLine = 20
const longestHeading = 30
/** What runs on for longer is no sentence, and what lies further back is not what is being spoken of. */
const longestSentence = 800
const longestContext = 400
const numbering = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、是]|\d+[.、．])/u

/** Single characters with their places, folded; white space gone, save between digits, where it parts two numbers. */
function folded(raw: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let gap = false
  for (let at = from; at < to; at++) {
    const original = raw[at] ?? ''
    if (/[\p{White_Space}\p{Cf}\uFEFF]/u.test(original)) {
      gap = true
      continue
    }
    const normal = original === '，' ? original : original.normalize('NFKC')
    const plain = simplifiedText(normal.length === 1 ? normal : original)
    const char = punctuation[plain] ?? (/[#~@│\uD800-\uDFFF]/u.test(plain) || plain.length !== 1 ? '·' : plain)
    if (gap && /\d/u.test(char) && /\d/u.test(tokens.at(-1)?.char ?? '')) tokens.push({ char: '│', start: at, end: at })
    gap = false
    tokens.push({ char, start: at, end: at + 1 })
  }
  return tokens.map((token, index) =>
    token.char === ',' && !(/\d/u.test(tokens[index - 1]?.char ?? '') && /\d/u.test(tokens[index + 1]?.char ?? ''))
      ? { ...token, char: '，' }
      : token
  )
}

const wholeYear = /^(?:自|从)?(?:((?:19|20)\d\d)年)?1月1日起?[至到\-—–~]+(?:(?:19|20)\d\d年)?12月31日(?:止|期间|间)?/u
const untilEnd = /^截[至止]到?((?:19|20)\d\d)年(?:12月(?:31日|底)|年?底|年?末)/u
const yearInDigits = /^((?:19|20)\d\d)年度?/u
const yearInWords = /^([一二][〇零九][〇零一二三四五六七八九]{2})年度?/u
const ordinal = /^第(?:[零〇一二三四五六七八九十百]+|\d+)/u
const quoted = /^(?:《[^》]{1,80}》|“[^”]{1,60}”|「[^」]{1,60}」|"[^"]{1,60}")/u
const bracketed = /^（[^（）]{0,80}）/u
const numbered = /^\d{1,2}(?:、|\.(?=\D|(?:19|20)\d\d年))/u
/** What numbers, years, quotations and brackets begin with; most characters begin none. */
const mayBegin = /[\d零〇一二两三四五六七八九十百千万自从截第《“「"（]/u
const digits = '〇一二三四五六七八九'

function yearAt(text: string): { length: number; year: number | null } | null {
  const match = wholeYear.exec(text) ?? untilEnd.exec(text) ?? yearInDigits.exec(text)
  if (match !== null) return { length: match[0].length, year: match[1] === undefined ? null : Number(match[1]) }
  const words = yearInWords.exec(text)
  if (words === null) return null
  const year = Number(Array.from(words[1] ?? '', (each) => Math.max(0, digits.indexOf(each))).join(''))
  return { length: words[0].length, year }
}

/** Folded characters as tokens: numbers, years and quotations one each. */
function tokensOf(characters: readonly Token[]): Token[] {
  const text = characters.map(({ char }) => char).join('')
  const tokens: Token[] = []
  for (let at = 0; at < characters.length;) {
    const start = characters[at]?.start ?? 0
    if (!mayBegin.test(text[at] ?? '')) {
      tokens.push({ char: text[at] ?? '', start, end: characters[at]?.end ?? start })
      at++
      continue
    }
    const rest = text.slice(at, at + 120)
    const take = (length: number, ...pieces: Omit<Token, 'start' | 'end'>[]) => {
      const end = characters[at + length - 1]?.end ?? start
      tokens.push(...pieces.map((piece) => ({ ...piece, start, end })))
      at += length
    }
    const year = yearAt(rest)
    const item = at === 0 ? numbered.exec(rest)?.[0] : undefined
    const number = year === null ? numberAt(rest, text.slice(Math.max(0, at - 4), at)) : null
    const fixed = ordinal.exec(rest)?.[0] ?? quoted.exec(rest)?.[0]
    const bracket = bracketed.exec(rest)?.[0]
    if (item !== undefined) take(item.length)
    else if (year !== null) take(year.length, { char: '@', year: year.year })
    else if (number !== null) {
      take(
        number.length,
        number.exact ? { char: '#', amount: number.amount } : { char: '~' },
        ...(number.percent ? [{ char: '%' }] : [])
      )
    } else if (fixed !== undefined) take(fixed.length, { char: fixed.startsWith('第') ? '第' : '“' })
    else if (bracket !== undefined) take(bracket.length, ...(/[含除]/u.test(bracket) ? [{ char: '…' }] : []))
    else take(1, { char: rest[0] ?? '' })
  }
  return tokens
}

/** The paragraphs of a text as stretches of it; lines that a page broke in the middle of a sentence are one. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  let [start, at] = [0, 0]
  for (const line of text.split('\n')) {
    const end = at + line.length
    const next = text.slice(end + 1, end + 20)
    const goesOn = line.length >= leastBrokenLine && /[\p{Script=Han}\d，、]\s*$/u.test(line) && !numbering.test(next)
    if (!goesOn || end >= text.length) {
      paragraphs.push({ start, end })
      start = end + 1
    }
    at = end + 1
  }
  return paragraphs
}

function sentenceOf(section: Prose, tokens: readonly Token[], before: string): Sentence {
  const at = (index: number) => tokens[Math.max(0, Math.min(index, tokens.length - 1))]
  return {
    section: section.id,
    text: tokens.map(({ char }) => char).join(''),
    amounts: new Map(tokens.flatMap(({ amount }, index) => (amount === undefined ? [] : [[index, amount] as const]))),
    years: new Map(tokens.flatMap(({ year }, index) => (year === undefined ? [] : [[index, year] as const]))),
    before,
    passage: (from, to) => {
      const [start, end] = [at(from)?.start ?? 0, at(to - 1)?.end ?? 0]
      return { section: section.id, start, end, snippet: section.text.slice(start, end) }
    }
  }
}

function sentencesIn(section: Prose): Sentence[] {
  let heading = ''
  return paragraphsOf(section.text).flatMap(({ start, end }) => {
    const tokens = tokensOf(folded(section.text, start, end))
    const whole = tokens.map(({ char }) => char).join('')
    const context = heading
    heading = whole.length <= longestHeading && !/[。；，#]/u.test(whole) ? whole : ''
    const ends = tokens.flatMap(({ char }, index) => (/[。！？]/u.test(char) ? [index + 1] : []))
    const cuts = [0, ...ends.filter((each) => each < tokens.length), tokens.length]
    return cuts.slice(0, -1).flatMap((from, index) => {
      const own = tokens.slice(from, cuts[index + 1])
      if (own.length > longestSentence) return []
      const before = `${context}：${whole.slice(Math.max(0, from - longestContext), from)}`
      return [sentenceOf(section, own, before)]
    })
  })
}

const known = new WeakMap<Report, readonly Sentence[]>()

/** Every sentence of a report's prose, folded, in order. */
export function sentencesOf(report: Report): readonly Sentence[] {
  const sentences = known.get(report) ?? proseOf(report).flatMap(sentencesIn)
  known.set(report, sentences)
  return sentences
}

import type { Passage } from '../../../shared/finding'
import { type Prose, type ProseId, proseOf, type Report } from '../../../shared/report'
import { folded } from './folded'
import type { Amount } from './numbers'
import { type Tokens, tokensOf } from './tokens'

/**
 * Prose, folded so that patterns over it stay simple. Every character of `text` stands for a piece of the original:
 * `#` a number, `~` an inexact one, `#%` a share, `@` a year or a whole year's period, `“` whatever stood in quotes;
 * bracketed remarks and white space are gone. Punctuation is full-width.
 */
export interface Sentence {
  readonly section: ProseId
  readonly text: string
  /** The number in a place of `text`. */
  readonly amountAt: (at: number) => Amount | undefined
  /** The year in a place of `text`; null where a period names none. */
  readonly yearAt: (at: number) => number | null | undefined
  /** What was said before it in the same paragraph, its heading first. */
  readonly before: string
  /** The words of the original for a stretch of `text`. */
  readonly passage: (start: number, end: number) => Passage
}

/** A line of this many characters that stops in the middle of a sentence goes on in the next. */
const leastBrokenLine = 20
const longestHeading = 30
/** What runs on for longer is no sentence, and what lies further back is not what is being spoken of. */
const longestSentence = 800
const longestContext = 400
const inMidSentence = /[\p{Script=Han}\d，、]$/u
const numbering = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、是]|\d+[.、．])/u

/** The paragraphs of a text as stretches of it; lines that a page broke in the middle of a sentence are one. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  let [start, at] = [0, 0]
  for (const line of text.split('\n')) {
    const end = at + line.length
    const next = text.slice(end + 1, end + 20)
    const goesOn =
      line.length >= leastBrokenLine && inMidSentence.test(line.trimEnd().slice(-2)) && !numbering.test(next)
    if (!goesOn || end >= text.length) {
      paragraphs.push({ start, end })
      start = end + 1
    }
    at = end + 1
  }
  return paragraphs
}

/** The tokens `from` to `to` of a paragraph as a sentence. */
function sentenceOf({ id, text }: Prose, tokens: Tokens, from: number, to: number, before: string): Sentence {
  const at = (index: number) => from + Math.max(0, Math.min(index, to - from - 1))
  return {
    section: id,
    text: tokens.text.slice(from, to),
    amountAt: (index) => tokens.amounts.get(from + index),
    yearAt: (index) => tokens.years.get(from + index),
    before,
    passage: (first, behind) => {
      const [{ start }, { end }] = [tokens.origin(at(first)), tokens.origin(at(behind - 1))]
      return { section: id, start, end, snippet: text.slice(start, end) }
    }
  }
}

/** Behind each sentence of a text. */
function endsIn(text: string): number[] {
  const ends = Array.from(text.slice(0, -1).matchAll(/[。！？]/gu), ({ index }) => index + 1)
  return [...ends, text.length]
}

function sentencesIn(section: Prose): Sentence[] {
  let heading = ''
  return paragraphsOf(section.text).flatMap(({ start, end }) => {
    const tokens = tokensOf(folded(section.text, start, end))
    const { text } = tokens
    const context = heading
    heading = text.length <= longestHeading && !/[。；，#]/u.test(text) ? text : ''
    const ends = endsIn(text)
    return ends.flatMap((to, index) => {
      const from = ends[index - 1] ?? 0
      if (to - from > longestSentence) return []
      const before = `${context}：${text.slice(Math.max(0, from - longestContext), from)}`
      return [sentenceOf(section, tokens, from, to, before)]
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

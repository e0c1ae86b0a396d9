import { takenOver } from '../../shared/diff'
import type { Passage } from '../../shared/finding'
import { type SectionId, sections } from '../../shared/form'
import {
  joinedSpans,
  lengthOf,
  sharedSpans,
  shinglesOf,
  type Span,
  type Wording,
  wordingOf
} from '../../shared/text/shingles'
import {
  type AcrossRule,
  type AlikeText,
  type Check,
  failed,
  type Neighbours,
  passed,
  skipped,
  type Subject
} from './rule'
import { listed } from './words'

/** The rule on copied text, and the one measure of how much two texts are the same. */

export const comparedSections: readonly SectionId[] = ['overview', 'problems']
/** Parts with fewer letters than this say what every office says; that they agree means nothing. */
export const leastLetters = 100
interface Likeness {
  /** The letters that stand in both, of all letters of both. */
  readonly share: number
  readonly spans: readonly Span[]
}

/**
 * How much of two texts stands in both, in runs of five letters or more, without digits and years; null where too
 * little of the first does, however much of the second.
 */
function likenessOf(own: Wording, other: Wording): Likeness | null {
  const spans = sharedSpans(own.letters, shinglesOf(other.letters))
  const all = own.letters.length + other.letters.length
  if ((lengthOf(spans) + other.letters.length) / all < takenOver) return null
  const others = sharedSpans(other.letters, shinglesOf(own.letters))
  return { share: (lengthOf(spans) + lengthOf(others)) / all, spans }
}

function passagesOf(section: SectionId, text: string, own: Wording, spans: readonly Span[]): Passage[] {
  return joinedSpans(spans).map(({ from, to }) => {
    const [start, end] = [own.at[from] ?? 0, (own.at[to - 1] ?? 0) + 1]
    return { section, start, end, snippet: text.slice(start, end) }
  })
}

function checkText(at: 'previous' | 'organ', section: SectionId, text: string, others: readonly AlikeText[]): Check {
  const own = others.length === 0 ? null : wordingOf(text)
  if (own === null || own.letters.length < leastLetters) return passed
  const alike = others
    .map((other) => ({ ...other, wording: wordingOf(other.text) }))
    .filter(({ wording }) => wording.letters.length >= leastLetters)
    .flatMap((other) => {
      const likeness = likenessOf(own, other.wording)
      return likeness === null ? [] : [{ ...other, ...likeness }]
    })
    .filter(({ share }) => share >= takenOver)
    .sort((a, b) => b.share - a.share || (a.organ < b.organ ? -1 : 1))
  const [most] = alike
  if (most === undefined) return passed
  const share = Math.floor(most.share * 100)
  return failed(copied, {
    at: `${section}.${at}`,
    cells: [],
    values: { kind: 'expectation', expected: null, stands: share },
    params: {
      section,
      from: at,
      organ: most.organ,
      year: most.year,
      share,
      others: alike.slice(1).map(({ organ }) => organ)
    },
    text: passagesOf(section, text, own, most.spans)
  })
}

function checkSection(section: SectionId, { report }: Subject, { previous, alike }: Neighbours): Check[] {
  const { organ, year, sections: parts } = report
  if (year === null) return [skipped('no-year')]
  const text = parts.find(({ id }) => id === section)?.text ?? ''
  if (text.length < leastLetters) return []
  const others = alike.filter((each) => each.section === section)
  const isOwn = (each: AlikeText) => each.organ === organ && each.year === year - 1
  return [
    previous === null ? skipped('no-neighbour') : checkText('previous', section, text, others.filter(isOwn)),
    checkText(
      'organ',
      section,
      text,
      others.filter((each) => each.organ !== organ && each.year === year)
    )
  ]
}

const titleOf = (section: unknown) => sections.find(({ id }) => id === section)?.title ?? ''
const numberOf = (section: unknown) => (section === 'overview' ? 'one' : 'five')

function others(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}

const copied: AcrossRule = {
  scope: 'across',
  ofCounting: true,
  id: 'Y-07',
  severity: 'warning',
  formula:
    'parts 一 and 五, without digits and years, are less than 90 % the same as last year’s, and as another organ’s of the same year; 100 letters or more',
  check: (subject, neighbours) => comparedSections.flatMap((section) => checkSection(section, subject, neighbours)),
  sentence: {
    zh: ({ params }) => {
      const whose = params.from === 'previous' ? '本机关' : String(params.organ)
      const more = others(params.others)
      const rest = more.length === 0 ? '' : `；与${listed(more, 'zh')}的也相同`
      return `“${titleOf(params.section)}”除数字外，与${whose} ${String(params.year)} 年报告有 ${String(params.share)}% 相同${rest}`
    },
    en: ({ params }) => {
      const whose = params.from === 'previous' ? 'its own report' : `the report of ${String(params.organ)}`
      const more = others(params.others)
      const rest = more.length === 0 ? '' : `; so is that of ${listed(more, 'en')}`
      return `Part ${numberOf(params.section)} is, digits aside, ${String(params.share)} % the same as in ${whose} for ${String(params.year)}${rest}`
    }
  }
}

export const copiedRules: readonly AcrossRule[] = [copied]

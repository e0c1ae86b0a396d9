import type { Passage } from '../../../shared/finding'
import { proseOf, type Prose, type Report } from '../../../shared/report'
import { matchesIn } from '../matches'
import { type Check, failed, passed, type Rule } from '../rule'

/** Passages of prose that a pattern finds, and findings about them. */

const digits = /[\d０-９]/gu

/** The sentence a passage stands in. */
function sentenceAround(text: string, { start, end }: Passage): string {
  const from = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1
  const to = text.slice(end).search(/[。；\n]/u)
  return text.slice(from, to === -1 ? text.length : end + to)
}

/** Names a place in prose by its part and its sentence without digits, so that it stays the same while figures change. */
function identityOf({ text }: Prose, passage: Passage): string {
  const sentence = sentenceAround(text, passage).replace(digits, '').replace(/\s/gu, '')
  const hash = Array.from(sentence).reduce(
    (sum, each) => Math.imul(sum ^ (each.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5
  )
  return `${passage.section}:${hash.toString(36)}`
}

export function passageAt({ id, text }: Prose, start: number, end: number): Passage {
  return { section: id, start, end, snippet: text.slice(start, end) }
}

/** Every match of a global pattern in a part's prose; where the pattern names a group `it`, that group. */
export function passagesIn(section: Prose, pattern: RegExp): Passage[] {
  return matchesIn(section.text, pattern).map((match) => {
    const it = match.groups?.it ?? match[0]
    const start = match.index + match[0].indexOf(it)
    return passageAt(section, start, start + it.length)
  })
}

/** What is wrong with a passage: what stands, what should, and what the sentence needs. */
export interface Wrong {
  readonly passage: Passage
  readonly stands: string
  readonly expected?: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** One finding a sentence with all its passages; one passed check where there are none. */
export function checkPassages(
  rule: Pick<Rule, 'id' | 'severity'>,
  report: Report,
  find: (section: Prose) => readonly Wrong[]
): Check[] {
  const places = proseOf(report).flatMap((section) =>
    find(section).map((wrong) => ({ wrong, at: identityOf(section, wrong.passage) }))
  )
  if (places.length === 0) return [passed]
  return [...new Set(places.map(({ at }) => at))].flatMap((at) => {
    const own = places.filter((place) => place.at === at).map(({ wrong }) => wrong)
    const [first] = own
    if (first === undefined) return []
    return failed(rule, {
      at,
      cells: [],
      values: { kind: 'expectation', expected: first.expected ?? null, stands: first.stands },
      params: first.params ?? {},
      text: own.map(({ passage }) => passage)
    })
  })
}

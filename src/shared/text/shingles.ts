import { letters } from './fold'

/** Text is compared by the runs of this many letters in it. */
export const shingleLength = 5

/** What is compared of a text: its letters without digits and years, and where in the text each of them stands. */
export interface Wording {
  readonly letters: string
  readonly at: readonly number[]
}

const year = /(?:19|20)\d{2}|二[〇零○o][〇零○o一二三四五六七八九]{2}/giu
const number = /\p{N}/gu

/** Folding is slow and prose has few different characters, nearly all of them among the 65,536 of UTF-16. */
const known = new Array<string | undefined>(0x10000)

const folded = (code: number) => letters(String.fromCodePoint(code)).replace(number, '')

/** One character as it is compared. */
function plain(code: number): string {
  return code < known.length ? (known[code] ??= folded(code)) : folded(code)
}

/** The wording of a text: folded, without digits, years, marks and white space. */
export function wordingOf(text: string): Wording {
  const at: number[] = []
  let all = ''
  const undated = text.replace(year, (found) => ' '.repeat(found.length))
  for (let position = 0; position < undated.length; position++) {
    const code = undated.codePointAt(position) ?? 0
    const made = plain(code)
    for (let each = 0; each < made.length; each++) at.push(position)
    all += made
    if (code > 0xffff) position++
  }
  return { letters: all, at }
}

/** Every run of letters, once. */
export function shinglesOf(text: string): Set<string> {
  const shingles = new Set<string>()
  for (let at = 0; at + shingleLength <= text.length; at++) shingles.add(text.slice(at, at + shingleLength))
  return shingles
}

/** From the first letter to behind the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The stretches of a text that stand in the other one too, in runs of no less than a shingle. */
export function sharedSpans(text: string, others: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  for (let at = 0; at + shingleLength <= text.length; at++) {
    if (!others.has(text.slice(at, at + shingleLength))) continue
    const last = spans.at(-1)
    const to = at + shingleLength
    if (last !== undefined && last.to >= at) spans[spans.length - 1] = { from: last.from, to }
    else spans.push({ from: at, to })
  }
  return spans
}

/** How many letters the spans hold. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Shared stretches this close together are one passage. */
const widestGap = 12

/** Stretches with few letters between them as one. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((all, span) => {
    const last = all.at(-1)
    if (last === undefined || span.from - last.to > widestGap) return [...all, span]
    return [...all.slice(0, -1), { from: last.from, to: span.to }]
  }, [])
}

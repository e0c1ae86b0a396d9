import { letters } from './fold'

/** Text is compared by the runs of this many letters in it. */
const shingleLength = 5

/** What is compared of a text: its letters without digits and years, and where in the text each of them stands. */
export interface Wording {
  readonly letters: string
  readonly at: readonly number[]
}

const year = /(?:19|20)\d{2}|二[〇零○o][〇零○o一二三四五六七八九]{2}/giu
const number = /\p{N}/gu

const known = new Map<string, string>()

/** One character as it is compared; there are few different ones, and folding is slow. */
function plain(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const made = letters(character).replace(number, '')
  known.set(character, made)
  return made
}

/** The wording of a text: folded, without digits, years, marks and white space. */
export function wordingOf(text: string): Wording {
  const at: number[] = []
  let all = ''
  let position = 0
  for (const character of text.replace(year, (found) => ' '.repeat(found.length))) {
    const made = plain(character)
    for (let each = 0; each < made.length; each++) at.push(position)
    all += made
    position += character.length
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

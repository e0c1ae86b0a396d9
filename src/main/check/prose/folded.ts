import { simplifiedText } from '../../../shared/text/fold'

/** Prose with one character for each of the original; white space is gone. */
export interface Folded {
  readonly text: string
  /** Where a character of `text` stands in the original. */
  readonly origin: (at: number) => number
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

/** One character of the original, folded; empty for white space. */
function foldedCharacter(original: string): string {
  if (/[\p{White_Space}\p{Cf}\uFEFF]/u.test(original)) return ''
  const normal = original === '，' ? original : original.normalize('NFKC')
  const plain = simplifiedText(normal.length === 1 ? normal : original)
  return punctuation[plain] ?? (/[#~@│\uD800-\uDFFF]/u.test(plain) || plain.length !== 1 ? '·' : plain)
}

/** Folding is slow and prose has few different characters; there are no more than the 65,536 that UTF-16 has. */
const known = new Array<string | undefined>(0x10000)

function plain(code: number): string {
  return (known[code] ??= foldedCharacter(String.fromCharCode(code)))
}

const isDigit = (character: string) => character >= '0' && character <= '9'

/** From a character of the folded text on, the original's stand so much further back: there white space went. */
interface Gap {
  readonly at: number
  readonly behind: number
}

/** `raw` from `from` to `to`, folded; white space between digits is `│`: it parts two numbers. */
export function folded(raw: string, from: number, to: number): Folded {
  const gaps: Gap[] = [{ at: 0, behind: from }]
  let [text, last, gap] = ['', '', false]
  // Most characters stay what they are: they are taken over in runs.
  let run = from
  for (let at = from; at < to; at++) {
    const original = raw.charAt(at)
    const character = plain(raw.charCodeAt(at))
    if (character !== original) {
      text += raw.slice(run, at)
      run = at + 1
    }
    if (character === '') {
      gap = true
      continue
    }
    if (gap) {
      const behind = at - text.length
      if (isDigit(character) && isDigit(last)) {
        gaps.push({ at: text.length, behind: behind - 1 })
        text += '│'
      } else gaps.push({ at: text.length, behind })
    }
    if (character !== original) text += character
    last = character
    gap = false
  }
  text += raw.slice(run, to)
  return {
    text: text.includes(',') ? text.replace(/(?<!\d),|,(?!\d)/gu, '，') : text,
    origin: (at) => at + (gaps.findLast((each) => each.at <= at)?.behind ?? 0)
  }
}

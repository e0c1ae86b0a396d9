import { simplifiedText } from '../../../shared/text/fold'

/** Prose with one character for each of the original; white space is gone. */
export interface Folded {
  readonly text: string
  /** Where each character of `text` begins and ends in the original. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
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

/** `raw` from `from` to `to`, folded; white space between digits is `│`: it parts two numbers. */
export function folded(raw: string, from: number, to: number): Folded {
  const starts: number[] = []
  const ends: number[] = []
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
    if (gap && isDigit(character) && isDigit(last)) {
      text += '│'
      starts.push(at)
      ends.push(at)
    }
    if (character !== original) text += character
    starts.push(at)
    ends.push(at + 1)
    last = character
    gap = false
  }
  text += raw.slice(run, to)
  return { text: text.includes(',') ? text.replace(/(?<!\d),|,(?!\d)/gu, '，') : text, starts, ends }
}

/** Words to be found in an original, with what stands right before them, since words may come more than once. */
export interface Words {
  readonly text: string
  readonly before: string
}

/** Where words stand: characters `start` to `end`, exclusive, of one of the texts searched. */
export interface Found {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Shorter pieces of a sentence prove nothing. */
const shortestPiece = 8

/** All texts as one, without white space and with width and radicals resolved; each character knows where it stood. */
interface Flat {
  readonly text: string
  readonly owner: readonly { readonly index: number; readonly start: number; readonly end: number }[]
}

const ignored = /^[\p{White_Space}\p{Cf}]$/u

function flattened(texts: readonly string[]): Flat {
  let text = ''
  const owner: Flat['owner'][number][] = []
  texts.forEach((each, index) => {
    let start = 0
    for (const character of each) {
      const end = start + character.length
      if (!ignored.test(character)) {
        const folded = character.normalize('NFKC').replace(/\s/gu, '')
        text += folded
        for (let unit = 0; unit < folded.length; unit++) owner.push({ index, start, end })
      }
      start = end
    }
  })
  return { text, owner }
}

function segments({ owner }: Flat, from: number, to: number): Found[] {
  const found: Found[] = []
  for (const { index, start, end } of owner.slice(from, to)) {
    const last = found.at(-1)
    if (last?.index === index) found[found.length - 1] = { index, start: last.start, end }
    else found.push({ index, start, end })
  }
  return found
}

/** Where `words` stand in `flat`, from a character on; in two halves where something, such as a page's foot, is between. */
function search(flat: Flat, words: string, before: string, from: number): Found[] {
  if (words === '') return []
  const inContext = before === '' ? -1 : flat.text.indexOf(before + words, from)
  const at = inContext === -1 ? flat.text.indexOf(words, from) : inContext + before.length
  if (at !== -1) return segments(flat, at, at + words.length)
  const half = Math.floor(words.length / 2)
  if (half < shortestPiece) return []
  return [words.slice(0, half), words.slice(half)].flatMap((piece) => search(flat, piece, '', from))
}

/** Finds words in texts that run on one into the next, whatever breaks and white space are in them; `from` is the first text to look at. */
export function locate(texts: readonly string[], words: Words, from = 0): Found[] {
  const flat = flattened(texts)
  const begin = flat.owner.findIndex(({ index }) => index >= from)
  const [text, before] = [flattened([words.text]).text, flattened([words.before]).text]
  const found = search(flat, text, before, Math.max(0, begin))
  return found.length > 0 || from === 0 ? found : search(flat, text, before, 0)
}

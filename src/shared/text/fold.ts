import traditional from 'opencc-js/dict/TSCharacters'

/** `萬 万|與 与|乾 干 乾…`: the first target is the usual one. One character gives one character. */
const simplified: ReadonlyMap<string, string> = new Map(
  traditional.split('|').flatMap((entry) => {
    const [from, to] = entry.split(' ')
    return from !== undefined && to !== undefined ? [[from, to] as const] : []
  })
)

/** The characters of the Basic Multilingual Plane that have a simplified one, for a regular expression. */
export const traditionalCharacters = [...simplified.keys()].filter((character) => character.length === 1).join('')

const invisible = /[\p{White_Space}\p{Cf}\uFEFF\u3164\uFFA0]/gu

/** `text` without white space and invisible characters. */
export function withoutSpace(text: string): string {
  return text.replace(invisible, '')
}

/** `text` with its outer white space and invisible characters taken away and the inner ones left alone. */
export function trimmed(text: string): string {
  return text.replace(/^[\p{White_Space}\p{Cf}\uFEFF\u3164\uFFA0]+|[\p{White_Space}\p{Cf}\uFEFF\u3164\uFFA0]+$/gu, '')
}

/** `text` with every traditional character as its simplified one; nothing else changes. */
export function simplifiedText(text: string): string {
  for (const character of text) {
    if (simplified.has(character)) return Array.from(text, (each) => simplified.get(each) ?? each).join('')
  }
  return text
}

/**
 * `text` as it is compared: no white space, half-width, radicals and ligatures resolved (NFKC), simplified,
 * lower case. For matching only; what is shown and kept is always the original.
 */
export function folded(text: string): string {
  const normal = withoutSpace(text.normalize('NFKC'))
  return simplifiedText(normal).toLowerCase()
}

/** `text` folded, with nothing left but Han characters, letters and digits: what a label is matched by. */
export function letters(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '')
}

import pairs from 'opencc-js/dict/TSCharacters'

const traditional = new Map(
  pairs
    .split('|')
    .map((pair) => pair.split(' '))
    .flatMap(([from, to]): [string, string][] => (from === undefined || to === undefined ? [] : [[to, from]]))
    .reverse()
)

/** The text in traditional characters, a character for a character. */
export function inTraditional(text: string): string {
  return Array.from(text, (character) => traditional.get(character) ?? character).join('')
}

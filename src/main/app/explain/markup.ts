const made = Symbol('made by markup')

/** Markup that is safe to put into a page: only `markup` makes it, and `markup` escapes whatever it is given. */
export interface Html {
  readonly [made]: true
  readonly text: string
}

type Part = Html | readonly Html[] | string | number | null

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Characters that no page may hold; a file can hold any. */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? '').replace(unprintable, '\ufffd')
}

function textOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  if (made in part) return part.text
  return part.map(({ text }) => text).join('')
}

/** A template of markup. Everything filled in is text and escaped, but for what another `markup` made. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = strings.reduce((before, string, index) => `${before}${textOf(parts[index - 1] ?? null)}${string}`)
  return { [made]: true, text }
}

/** Several pieces with something between them. */
export function joined(pieces: readonly Html[], between: Html): Html[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]))
}

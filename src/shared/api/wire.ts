/** JSON with bytes in it: `{"$bytes": "…base64…"}` stands for a Uint8Array. For transports that carry text. */

const key = '$bytes'

function base64(bytes: Uint8Array): string {
  const step = 0x8000
  let text = ''
  for (let i = 0; i < bytes.length; i += step) text += String.fromCharCode(...bytes.subarray(i, i + step))
  return btoa(text)
}

export function toWire(value: unknown): string {
  // Node's Buffer turns itself into something else before a replacer sees it: the holder still has the bytes.
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, name: string, each: unknown) {
    const original = this[name]
    return original instanceof Uint8Array ? { [key]: base64(original) } : each
  })
}

function isWrapped(value: unknown): value is { [key]: string } {
  return typeof value === 'object' && value !== null && key in value && typeof value[key] === 'string'
}

/** Reads what `toWire` wrote. Throws SyntaxError on anything that is no JSON. */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_, each: unknown) =>
    isWrapped(each) ? Uint8Array.from(atob(each[key]), (character) => character.charCodeAt(0)) : each
  )
}

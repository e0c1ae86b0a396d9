const decoders = {
  utf8: () => new TextDecoder('utf-8', { fatal: true }),
  gb18030: () => new TextDecoder('gb18030', { fatal: true }),
  utf16le: () => new TextDecoder('utf-16le', { fatal: true }),
  utf16be: () => new TextDecoder('utf-16be', { fatal: true })
} as const

function decodeWith(name: keyof typeof decoders, bytes: Uint8Array): string | null {
  try {
    return decoders[name]().decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark gives itself away by its zeros, which stand at one parity: a digit or TAB is `x 00` or `00 x`. */
function utf16ByZeros(bytes: Uint8Array): 'utf16le' | 'utf16be' | null {
  const zeros = [0, 0]
  const sample = bytes.subarray(0, 65536)
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd < sample.length / 200) return null
  if (odd > even * 10) return 'utf16le'
  return even > odd * 10 ? 'utf16be' : null
}

/** UTF-8 with a few broken bytes is still UTF-8; real GB18030 text is broken all over when read as UTF-8. */
function slightlyBrokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  const beyondAscii = text.replace(/[\0-\x7F]/g, '').length
  return broken * 50 < beyondAscii ? text : null
}

/**
 * The text of a file: by its byte order mark, else UTF-16 by its zeros, else UTF-8, else GB18030.
 * Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (first === 0xff && second === 0xfe) return decodeWith('utf16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeWith('utf16be', bytes)
  const wide = utf16ByZeros(bytes)
  if (wide !== null) return decodeWith(wide, bytes)
  if (bytes.includes(0)) return null
  return decodeWith('utf8', bytes) ?? slightlyBrokenUtf8(bytes) ?? decodeWith('gb18030', bytes)
}

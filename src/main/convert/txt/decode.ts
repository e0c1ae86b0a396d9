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

const sampleSize = 16_384
/** At least this share of the characters must be ones that reports are written with. */
const leastPlausible = 0.95

/** The share of characters that Chinese office texts are made of: Han, ASCII, and the punctuation of both. */
function plausibility(text: string): number {
  const usual = text.match(/[\t\n\r\x20-\x7e\u00a0-\u00ff\u2010-\u2044\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu)
  return text.length === 0 ? 0 : (usual?.length ?? 0) / text.length
}

/**
 * UTF-16 without a mark: bytes with zeros in them that make sense when taken two by two, one way round or the other.
 * Zeros alone do not tell which way: 一 is U+4E00.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf16le' | 'utf16be' | null {
  const sample = bytes.subarray(0, sampleSize)
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return null
  const [little, big] = ['utf-16le', 'utf-16be'].map((name) => plausibility(new TextDecoder(name).decode(sample)))
  if (little === undefined || big === undefined || Math.max(little, big) < leastPlausible) return null
  return little >= big ? 'utf16le' : 'utf16be'
}

/** UTF-8 with a few broken bytes is still UTF-8; real GB18030 text is broken all over when read as UTF-8. */
function slightlyBrokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  const beyondAscii = text.replace(/[\0-\x7F]/g, '').length
  return broken * 50 < beyondAscii ? text : null
}

/**
 * The text of a file: by its byte order mark, else UTF-16 by its sense, else UTF-8, else GB18030.
 * Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (first === 0xff && second === 0xfe) return decodeWith('utf16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeWith('utf16be', bytes)
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return decodeWith(wide, bytes)
  if (bytes.includes(0)) return null
  return decodeWith('utf8', bytes) ?? slightlyBrokenUtf8(bytes) ?? decodeWith('gb18030', bytes)
}
